// Gradients stay gradients: their colours become a table of inks (ISO 32000-1, 8.7.4.5).

import { dictionary, isArray, name, numbersOf, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { Rgb } from '../ink/lab.ts';
import { type ColourSpace, paintIn, readColourSpace } from './colour-space.ts';
import { readFunction } from './functions.ts';
import { type GradientShape, shapeOfArea } from './gradient-shape.ts';
import type { Target } from './target.ts';

export interface PaintedShading {
  /** All entries but the function and those that have nothing to do with colour. */
  readonly entries: PdfDictionary;
  /** Its function, a stream of samples. */
  readonly function: { readonly entries: PdfDictionary; readonly data: Uint8Array };
  /** The points of a mesh, whose shading is a stream. */
  readonly mesh: Uint8Array | undefined;
}

/** Undefined for a shading that names its colours point by point, or in inks already. */
export function paintShading(
  file: PdfFile,
  shading: PdfDictionary,
  target: Target,
  canBeMesh: boolean,
): PaintedShading | undefined {
  const space = readColourSpace(file, shading.get('ColorSpace'));
  if ((space.kind !== 'rgb' && space.kind !== 'grey') || !shading.has('Function')) return undefined;
  const evaluate = readFunction(file, shading.get('Function'), true);
  const { geometry, mesh, domain, size, inputs } = shapeOf(file, shading, canBeMesh, evaluate);
  const painted = target.ramp(inputs.map((input) => colourOf(space, evaluate(input))));
  const background = numbersIn(file, shading.get('Background'));
  const colours = dictionary({
    ColorSpace: name(target.space),
    ...(background && { Background: paintIn(space, background, target) ?? [] }),
  });
  return {
    entries: new Map([...geometry, ...colours]),
    mesh,
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

const samples = 256;

/** A line and a circle have one input; an area has two. */
function shapeOf(
  file: PdfFile,
  shading: PdfDictionary,
  canBeMesh: boolean,
  evaluate: ReturnType<typeof readFunction>,
): GradientShape {
  const given = numbersIn(file, shading.get('Domain'));
  if (file.resolve(shading.get('ShadingType')) === 1) {
    const area = { domain: given ?? [0, 1, 0, 1], matrix: numbersIn(file, shading.get('Matrix')) };
    return shapeOfArea(evaluate, area, canBeMesh);
  }
  const domain = given ?? [0, 1];
  const [low = 0, high = 1] = domain;
  const inputs = Array.from({ length: samples }, (_, index) => [low + ((high - low) * index) / (samples - 1)]);
  const geometry = new Map(
    ['ShadingType', 'Domain', 'Coords', 'Extend'].flatMap((key) => {
      const value = file.resolve(shading.get(key));
      return value === null ? [] : [[key, value as PdfValue] as const];
    }),
  );
  return { geometry, domain, size: [samples], inputs };
}

function colourOf(space: ColourSpace, [red = 0, green = 0, blue = 0]: readonly number[]): Rgb {
  return space.kind === 'grey' ? [red, red, red] : [red, green, blue];
}

const numbersIn = (file: PdfFile, value: PdfValue | undefined): readonly number[] | undefined => {
  const found = file.resolve(value);
  return isArray(found) ? numbersOf(found.map((one) => file.resolve(one) as PdfValue)) : undefined;
};
