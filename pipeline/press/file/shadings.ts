// Gradients stay gradients: their colours become a table of inks (ISO 32000-1, 8.7.4.5).

import { dictionary, isArray, isKind, name, numbersOf, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { Rgb } from '../ink/lab.ts';
import { type ColourSpace, paintIn, readColourSpace } from './colour-space.ts';
import { readFunction } from './functions.ts';
import type { Target } from './target.ts';

export interface PaintedShading {
  /** Entries that replace those of the shading, which keeps its geometry. */
  readonly entries: PdfDictionary;
  /** Its function, a stream of samples. */
  readonly function: { readonly entries: PdfDictionary; readonly data: Uint8Array };
}

/** Where the samples of a gradient lie. */
interface Grid {
  /** Least and greatest value of each input. */
  readonly domain: readonly number[];
  readonly size: readonly number[];
  readonly geometry: Readonly<Record<string, PdfValue>>;
}

/** Undefined for a shading that names its colours point by point, or in inks already. */
export function paintShading(file: PdfFile, shading: PdfDictionary, target: Target): PaintedShading | undefined {
  const space = readColourSpace(file, shading.get('ColorSpace'));
  if ((space.kind !== 'rgb' && space.kind !== 'grey') || !shading.has('Function')) return undefined;
  const evaluate = readFunction(file, shading.get('Function'));
  const { domain, size, geometry } = gridOf(file, shading);
  const [left = 0, right = 1, bottom = 0, top = 1] = domain;
  const [columns = 1, rows = 1] = size;
  const inputs = Array.from({ length: columns * rows }, (_, index) => [
    left + ((right - left) * (index % columns)) / (columns - 1),
    bottom + ((top - bottom) * Math.floor(index / columns)) / Math.max(1, rows - 1),
  ]);
  const painted = target.ramp(inputs.map((input) => colourOf(space, evaluate(input))));
  const background = numbersIn(file, shading.get('Background'));
  return {
    entries: dictionary({
      ...geometry,
      ColorSpace: name(target.space),
      ...(background && { Background: paintIn(space, background, target) ?? [] }),
    }),
    function: {
      entries: dictionary({
        FunctionType: 0,
        Domain: domain,
        Range: (painted[0] ?? []).flatMap(() => [0, 1]),
        Size: size,
        BitsPerSample: 8,
      }),
      data: Uint8Array.from(painted.flat(), (value) => Math.round(value * 255)),
    },
  };
}

/** A line and a circle have one input; an area has two, and so many samples that its edges are soft. */
function gridOf(file: PdfFile, shading: PdfDictionary): Grid {
  const domain = numbersIn(file, shading.get('Domain'));
  if (file.resolve(shading.get('ShadingType')) !== 1) return { domain: domain ?? [0, 1], size: [256], geometry: {} };
  const area = domain ?? [0, 1, 0, 1];
  if (!isAlongOneAxis(file, shading)) return { domain: area, size: [128, 128], geometry: {} };
  const along = area.slice(0, 2);
  const [left = 0, right = 1] = along;
  // The area is what is painted, give or take a rounded edge: that edge gets the colour beside it.
  const geometry = { ShadingType: 2, Domain: along, Coords: [left, 0, right, 0], Extend: [true, true] };
  return { domain: along, size: [4096], geometry };
}

/**
 * Chromium writes repeated and fading gradients as areas with a program that drops one of its two inputs. As a line
 * they can have many more samples, and are understood by more machines.
 */
function isAlongOneAxis(file: PdfFile, shading: PdfDictionary): boolean {
  const program = file.resolve(shading.get('Function'));
  if (!isKind(program, 'stream') || shading.has('Matrix') || program.dictionary.get('FunctionType') !== 4) return false;
  return /^\s*\{\s*pop\s/.test(Buffer.from(file.data(program)).toString('latin1'));
}

function colourOf(space: ColourSpace, [red = 0, green = 0, blue = 0]: readonly number[]): Rgb {
  return space.kind === 'grey' ? [red, red, red] : [red, green, blue];
}

const numbersIn = (file: PdfFile, value: PdfValue | undefined): readonly number[] | undefined => {
  const found = file.resolve(value);
  return isArray(found) ? numbersOf(found.map((one) => file.resolve(one) as PdfValue)) : undefined;
};
