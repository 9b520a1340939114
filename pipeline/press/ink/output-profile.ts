// Reads what a printing machine does with ink: an ICC output profile for CMYK (ICC.1:2001-04).

import { type ColourLookup, readLookup } from './colour-lookup.ts';
import type { Lab } from './lab.ts';

/** Cyan, magenta, yellow and black, each from 0 to 1. */
export type Inks = readonly [cyan: number, magenta: number, yellow: number, black: number];

export interface OutputProfile {
  readonly bytes: Uint8Array;
  /** As the maker calls it, `ISO Coated v2 300% (basICColor)`. */
  readonly description: string;
  /** Which inks give a colour, relative to the white of the paper. */
  readonly inksOf: (colour: Lab) => Inks;
  /** Which colour inks give. */
  readonly colourOf: (inks: Inks) => Lab;
}

/** Throws an Error that says what was found when the bytes are no such profile. */
export function readOutputProfile(bytes: Uint8Array): OutputProfile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = (at: number): string => Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
  if (bytes.length < 132 || signature(36) !== 'acsp') throw new Error('This is not an ICC profile.');
  const [deviceClass, space, connection] = [signature(12), signature(16), signature(20)];
  if (deviceClass !== 'prtr' || space !== 'CMYK' || connection !== 'Lab ')
    throw new Error(`This is a profile "${deviceClass}" from "${space}" to "${connection}", not one of CMYK printing.`);
  const tags = new Map(
    Array.from({ length: view.getUint32(128) }, (_, index) => {
      const at = 132 + index * 12;
      const start = bytes.byteOffset + view.getUint32(at + 4);
      return [signature(at), new DataView(bytes.buffer, start, view.getUint32(at + 8))] as const;
    }),
  );
  // Colorimetric where there is such a table; a profile need not have more than the perceptual one.
  const lookup = (...names: readonly string[]): Encoded => {
    const tag = names.map((one) => tags.get(one)).find((one) => one !== undefined);
    if (tag === undefined) throw new Error(`The profile has no table ${names.join(' or ')}.`);
    return { at: readLookup(tag), wide: tag.getUint8(3) === 0x32 };
  };
  const toInks = lookup('B2A1', 'B2A0');
  const toColour = lookup('A2B1', 'A2B0');
  return {
    bytes,
    description: descriptionIn(tags.get('desc')),
    inksOf: (colour) => toInks.at(encodeLab(colour, toInks.wide)) as Inks,
    colourOf: (inks) => decodeLab(toColour.at(inks), toColour.wide),
  };
}

interface Encoded {
  readonly at: ColourLookup;
  readonly wide: boolean;
}

/** In 16 bits 100 is 0xFF00 and not 0xFFFF, and a zero of a and b is 0x8000. */
const scales = (wide: boolean) =>
  wide ? { lightness: 65280 / 65535, unit: 256 / 65535 } : { lightness: 1, unit: 1 / 255 };

function encodeLab([lightness, a, b]: Lab, wide: boolean): readonly number[] {
  const scale = scales(wide);
  return [(lightness / 100) * scale.lightness, (a + 128) * scale.unit, (b + 128) * scale.unit];
}

function decodeLab([lightness = 0, a = 0, b = 0]: readonly number[], wide: boolean): Lab {
  const scale = scales(wide);
  return [(lightness / scale.lightness) * 100, a / scale.unit - 128, b / scale.unit - 128];
}

/** The ASCII part of a textDescriptionType, without its final zero. */
function descriptionIn(tag: DataView | undefined): string {
  const length = tag === undefined || tag.byteLength < 12 ? 0 : tag.getUint32(8);
  return Array.from({ length: Math.max(0, length - 1) }, (_, index) =>
    String.fromCharCode(tag?.getUint8(12 + index) ?? 0),
  ).join('');
}
