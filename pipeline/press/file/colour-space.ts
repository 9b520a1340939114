// Reads colour spaces (ISO 32000-1, 8.6) as far as screens use them.

import { isArray, isKind, nameOf, type PdfDictionary, type PdfObject, type PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { Inks } from '../ink/output-profile.ts';
import type { Target } from './target.ts';

export type ColourSpace =
  | { readonly kind: 'rgb' | 'grey' | 'cmyk' }
  /** A list of colours of another space (8.6.6.3). */
  | { readonly kind: 'indexed'; readonly base: ColourSpace; readonly list: Uint8Array }
  | { readonly kind: 'pattern'; readonly base: ColourSpace | undefined }
  /** Inks by name and what else is no business of screens: left as it is. */
  | { readonly kind: 'other' };

/** All colours of RGB are taken for sRGB, which is what the browser paints in. `resources` knows the names. */
export function readColourSpace(
  file: PdfFile,
  value: PdfValue | undefined,
  resources: PdfDictionary = new Map(),
): ColourSpace {
  const found = file.resolve(value);
  const name = nameOf(found);
  if (name !== undefined) return named.get(name) ?? readNamed(file, name, resources);
  if (!isArray(found)) return { kind: 'other' };
  const family = nameOf(file.resolve(found[0])) ?? '';
  if (family === 'ICCBased') return byComponents(file.resolve(file.dictionary(found[1]).get('N')));
  if (family === 'Indexed' || family === 'I') {
    return { kind: 'indexed', base: readColourSpace(file, found[1], resources), list: listIn(file, found[3]) };
  }
  if (family === 'Pattern') return { kind: 'pattern', base: readColourSpace(file, found[1], resources) };
  return named.get(family) ?? { kind: 'other' };
}

/** Abbreviations stand in inline images only (8.9.7). */
const named: ReadonlyMap<string, ColourSpace> = new Map<string, ColourSpace>([
  ['DeviceRGB', { kind: 'rgb' }],
  ['RGB', { kind: 'rgb' }],
  ['CalRGB', { kind: 'rgb' }],
  ['DeviceGray', { kind: 'grey' }],
  ['G', { kind: 'grey' }],
  ['CalGray', { kind: 'grey' }],
  ['DeviceCMYK', { kind: 'cmyk' }],
  ['CMYK', { kind: 'cmyk' }],
  ['Pattern', { kind: 'pattern', base: undefined }],
]);

function readNamed(file: PdfFile, name: string, resources: PdfDictionary): ColourSpace {
  const given = file.dictionary(resources.get('ColorSpace')).get(name);
  return given === undefined ? { kind: 'other' } : readColourSpace(file, given);
}

function byComponents(count: PdfObject): ColourSpace {
  if (count === 3) return { kind: 'rgb' };
  return { kind: count === 1 ? 'grey' : count === 4 ? 'cmyk' : 'other' };
}

function listIn(file: PdfFile, value: PdfValue | undefined): Uint8Array {
  const found = file.resolve(value);
  if (isKind(found, 'string')) return found.bytes;
  return isKind(found, 'stream') ? file.data(found) : new Uint8Array();
}

export const componentsOf = ({ kind }: ColourSpace): number =>
  kind === 'rgb' ? 3 : kind === 'cmyk' ? 4 : kind === 'grey' || kind === 'indexed' ? 1 : 0;

/** What a colour of this space becomes; undefined for a space that is left as it is. */
export function paintIn(space: ColourSpace, values: readonly number[], target: Target): readonly number[] | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = values;
  if (space.kind === 'rgb') return target.paint([first, second, third]);
  if (space.kind === 'grey') return target.paint([first, first, first]);
  if (space.kind === 'cmyk') return target.keep([first, second, third, fourth] satisfies Inks);
  if (space.kind !== 'indexed') return undefined;
  const count = componentsOf(space.base);
  const listed = space.list.subarray(first * count, (first + 1) * count);
  return paintIn(
    space.base,
    Array.from(listed, (byte) => byte / 255),
    target,
  );
}
