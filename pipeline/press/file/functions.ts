// Reads the functions of a PDF (ISO 32000-1, 7.10) as functions: what gradients are drawn with.

import { isArray, isKind, numbersOf, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { readCalculator } from './calculator.ts';
import { readSamples } from './samples.ts';

export type PdfFunction = (input: readonly number[]) => readonly number[];

/**
 * An array is one function for each of its results (8.7.4.5.1). Programs have a value outside their domain too, and
 * `isBoundless` asks for it. Throws an Error for what is no function.
 */
export function readFunction(file: PdfFile, value: PdfValue | undefined, isBoundless = false): PdfFunction {
  const found = file.resolve(value);
  if (isArray(found)) {
    const each = found.map((one) => readFunction(file, one, isBoundless));
    return (input) => each.flatMap((one) => one(input));
  }
  const entries = file.dictionary(found);
  const isProgram = file.resolve(entries.get('FunctionType')) === 4;
  const domain = isBoundless && isProgram ? [] : (numbersIn(file, entries, 'Domain') ?? [0, 1]);
  const range = numbersIn(file, entries, 'Range');
  const inner = readKind(file, entries, found, domain, range ?? []);
  return (input) => {
    const result = inner(cut(input, domain));
    return range === undefined ? result : cut(result, range);
  };
}

function readKind(
  file: PdfFile,
  entries: PdfDictionary,
  found: ReturnType<PdfFile['resolve']>,
  domain: readonly number[],
  range: readonly number[],
): PdfFunction {
  const type = file.resolve(entries.get('FunctionType'));
  const numbers = (key: string): readonly number[] | undefined => numbersIn(file, entries, key);
  if (type === 2)
    return exponential(numbers('C0') ?? [0], numbers('C1') ?? [1], Number(file.resolve(entries.get('N'))));
  if (type === 3) {
    const parts = file.resolve(entries.get('Functions'));
    if (!isArray(parts)) throw new Error('A stitching function has no parts.');
    const each = parts.map((one) => readFunction(file, one));
    return stitching(each, domain, numbers('Bounds') ?? [], numbers('Encode') ?? []);
  }
  if (type === 0 && isKind(found, 'stream')) {
    const [size = [], bits = 8] = [numbers('Size'), file.resolve(entries.get('BitsPerSample'))];
    const options = { size, bits: Number(bits), domain, range, encode: numbers('Encode'), decode: numbers('Decode') };
    return readSamples(file.data(found), options);
  }
  if (type === 4 && isKind(found, 'stream')) return readCalculator(file.data(found));
  throw new Error(`A function of type ${String(type)} cannot be read.`);
}

/** 7.10.3. */
const exponential =
  (low: readonly number[], high: readonly number[], power: number): PdfFunction =>
  ([x = 0]) =>
    low.map((value, index) => value + x ** power * ((high[index] ?? 0) - value));

/** Each part of the domain has a function of its own (7.10.4). */
function stitching(
  each: readonly PdfFunction[],
  domain: readonly number[],
  bounds: readonly number[],
  encode: readonly number[],
): PdfFunction {
  const edges = [domain[0] ?? 0, ...bounds, domain[1] ?? 1];
  return ([x = 0]) => {
    const found = bounds.findIndex((bound) => x < bound);
    const index = found < 0 ? each.length - 1 : found;
    const [low = 0, high = 1] = edges.slice(index, index + 2);
    const [from = 0, to = 1] = encode.slice(index * 2, index * 2 + 2);
    const share = high === low ? 0 : (x - low) / (high - low);
    return each[index]?.([from + share * (to - from)]) ?? [];
  };
}

const numbersIn = (file: PdfFile, entries: PdfDictionary, key: string): readonly number[] | undefined => {
  const value = file.resolve(entries.get(key));
  return isArray(value) ? numbersOf(value.map((one) => file.resolve(one) as PdfValue)) : undefined;
};

/** Outside its interval a value counts as the nearest end (7.10.1). */
const cut = (values: readonly number[], limits: readonly number[]): readonly number[] =>
  values.map((value, index) => Math.min(limits[index * 2 + 1] ?? value, Math.max(limits[index * 2] ?? value, value)));
