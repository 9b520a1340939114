// The most ink within a gradient (ISO 32000-1, 8.7.4.5).

import { isArray, isKind, numbersOf, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { readFunction } from '../../press/file/functions.ts';
import { inkOf, noInk, type Plates, type PressSpace } from './plates.ts';

/** One input is asked at so many places, two at as many in rows and columns. */
const steps = 128;

/** A mesh names its colours point by point; only its function, where it has one, is looked at. */
export function gradientInks(file: PdfFile, shading: PdfDictionary, space: PressSpace): Plates {
  if (space.kind === 'screen' || !shading.has('Function')) return space.platesOf(space.first.map(() => 0));
  checkParts(file, shading.get('Function'));
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

/** Stitched functions may hold each other over and over, and programs may be longer than any gradient needs. */
const mostParts = 4096;
const mostBytes = 1e6;

/** Throws an Error for a function whose every value would take too long. */
function checkParts(file: PdfFile, value: PdfValue | undefined): void {
  let [parts, bytes] = [0, 0];
  const visit = (one: PdfValue | undefined): void => {
    const found = file.resolve(one);
    parts += 1;
    if (isKind(found, 'stream') && file.resolve(found.dictionary.get('FunctionType')) === 4)
      bytes += file.data(found).length;
    if (parts > mostParts || bytes > mostBytes) throw new Error('The function of a gradient has too many parts.');
    const inner = isArray(found) ? found : file.resolve(file.dictionary(found).get('Functions'));
    if (isArray(inner)) for (const part of inner) visit(part);
  };
  visit(value);
}
