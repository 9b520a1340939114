// Gradients stay gradients: their colours become a table of inks (ISO 32000-1, 8.7.4.5).

import type { Rgb } from '../ink/lab.ts';
import { dictionary, isArray, name, numbersOf, type PdfDictionary, type PdfValue } from '../pdf/object.ts';
import type { PdfFile } from '../pdf/read.ts';
import { type ColourSpace, paintIn, readColourSpace } from './colour-space.ts';
import { readFunction } from './functions.ts';
import type { Target } from './target.ts';

export interface PaintedShading {
  /** Entries that replace those of the shading, which keeps its geometry. */
  readonly entries: PdfDictionary;
  /** Its function, a stream of samples. */
  readonly function: { readonly entries: PdfDictionary; readonly data: Uint8Array };
}

/** Samples of a gradient along a line, and on each side of one over an area. */
const steps = 256;
const stepsOfArea = 128;

/** Undefined for a shading that names its colours point by point, or in inks already. */
export function paintShading(file: PdfFile, shading: PdfDictionary, target: Target): PaintedShading | undefined {
  const space = readColourSpace(file, shading.get('ColorSpace'));
  if ((space.kind !== 'rgb' && space.kind !== 'grey') || !shading.has('Function')) return undefined;
  const evaluate = readFunction(file, shading.get('Function'));
  const isArea = file.resolve(shading.get('ShadingType')) === 1;
  const domain = numbersIn(file, shading.get('Domain')) ?? (isArea ? [0, 1, 0, 1] : [0, 1]);
  const [left = 0, right = 1, bottom = 0, top = 1] = domain;
  const across = (index: number, count: number, from: number, to: number): number =>
    from + ((to - from) * index) / (count - 1);
  const inputs = isArea
    ? Array.from({ length: stepsOfArea ** 2 }, (_, index) => [
        across(index % stepsOfArea, stepsOfArea, left, right),
        across(Math.floor(index / stepsOfArea), stepsOfArea, bottom, top),
      ])
    : Array.from({ length: steps }, (_, index) => [across(index, steps, left, right)]);
  const painted = target.ramp(inputs.map((input) => colourOf(space, evaluate(input))));
  const background = numbersIn(file, shading.get('Background'));
  return {
    entries: dictionary({
      ColorSpace: name(target.space),
      ...(background && { Background: paintIn(space, background, target) ?? [] }),
    }),
    function: {
      entries: dictionary({
        FunctionType: 0,
        Domain: domain,
        Range: (painted[0] ?? []).flatMap(() => [0, 1]),
        Size: isArea ? [stepsOfArea, stepsOfArea] : [steps],
        BitsPerSample: 8,
      }),
      data: Uint8Array.from(painted.flat(), (value) => Math.round(value * 255)),
    },
  };
}

function colourOf(space: ColourSpace, [red = 0, green = 0, blue = 0]: readonly number[]): Rgb {
  return space.kind === 'grey' ? [red, red, red] : [red, green, blue];
}

const numbersIn = (file: PdfFile, value: PdfValue | undefined): readonly number[] | undefined => {
  const found = file.resolve(value);
  return isArray(found) ? numbersOf(found.map((one) => file.resolve(one) as PdfValue)) : undefined;
};
