// The most ink within a gradient (ISO 32000-1, 8.7.4.5).

import { numbersOf, type PdfDictionary } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { readFunction } from '../../press/file/functions.ts';
import { inkOf, noInk, type Plates, type PressSpace } from './plates.ts';

/** One input is asked at so many places, two at as many in rows and columns. */
const steps = 128;

/** A mesh names its colours point by point; only its function, where it has one, is looked at. */
export function gradientInks(file: PdfFile, shading: PdfDictionary, space: PressSpace): Plates {
  if (space.kind === 'screen' || !shading.has('Function')) return space.platesOf(space.first.map(() => 0));
  const evaluate = readFunction(file, shading.get('Function'));
  const isArea = file.resolve(shading.get('ShadingType')) === 1;
  const domain = numbersOf(file.resolve(shading.get('Domain'))) ?? [0, 1, 0, 1];
  const at = (axis: number, step: number, count: number): number =>
    (domain[axis * 2] ?? 0) + (((domain[axis * 2 + 1] ?? 1) - (domain[axis * 2] ?? 0)) * step) / (count - 1);
  const side = isArea ? 24 : steps;
  const inputs = Array.from({ length: isArea ? side * side : side }, (_, index) =>
    isArea ? [at(0, index % side, side), at(1, Math.floor(index / side), side)] : [at(0, index, side)],
  );
  return inputs
    .map((input) => space.platesOf(evaluate(input)))
    .reduce((one, other) => (inkOf(other) > inkOf(one) ? other : one), noInk);
}
