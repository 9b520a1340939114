// Functions that are tables of samples (ISO 32000-1, 7.10.2).

import type { PdfFunction } from './functions.ts';

interface SampleOptions {
  readonly size: readonly number[];
  readonly bits: number;
  readonly domain: readonly number[];
  readonly range: readonly number[];
  readonly encode: readonly number[] | undefined;
  readonly decode: readonly number[] | undefined;
}

/** Each more doubles the work. */
const mostInputs = 8;

/** Samples lie in a row, the first input varying fastest; values between them are blended. */
export function readSamples(data: Uint8Array, options: SampleOptions): PdfFunction {
  const { size, bits, domain, range } = options;
  if (size.length > mostInputs) throw new Error(`A table of samples has ${size.length} inputs.`);
  const encode = options.encode ?? size.flatMap((count) => [0, count - 1]);
  const decode = options.decode ?? range;
  const outputs = range.length / 2;
  const strides = size.map((_, axis) => size.slice(0, axis).reduce((product, count) => product * count, 1));
  const sample = (node: number, output: number): number => bitsAt(data, (node * outputs + output) * bits, bits);
  return (input) => {
    const places = size.map((count, axis) => {
      const [low, high, from, to] = [...pair(domain, axis), ...pair(encode, axis)] as [number, number, number, number];
      const place = from + (((input[axis] ?? 0) - low) * (to - from)) / (high - low || 1);
      return Math.min(count - 1, Math.max(0, place));
    });
    const corners = Array.from({ length: 2 ** size.length }, (_, corner) => weighted(places, size, strides, corner));
    return Array.from({ length: outputs }, (_, output) => {
      const value = corners.reduce((sum, { node, weight }) => sum + (weight && weight * sample(node, output)), 0);
      const [low, high] = pair(decode, output);
      return low + (value * (high - low)) / (2 ** bits - 1);
    });
  };
}

const pair = (values: readonly number[], index: number): readonly [number, number] => [
  values[index * 2] ?? 0,
  values[index * 2 + 1] ?? 1,
];

/** A corner of the cell around a place: bit by axis says whether it is the upper one. */
function weighted(places: readonly number[], size: readonly number[], strides: readonly number[], corner: number) {
  let [node, weight] = [0, 1];
  places.forEach((place, axis) => {
    const low = Math.min(Math.floor(place), Math.max(0, (size[axis] ?? 1) - 2));
    const upper = (corner >> axis) & 1;
    weight *= upper === 1 ? place - low : 1 - (place - low);
    node += (low + upper) * (strides[axis] ?? 1);
  });
  return { node, weight };
}

/** An unsigned number of up to 32 bits, high bits first, anywhere in the bytes. */
export function bitsAt(data: Uint8Array, position: number, bits: number): number {
  let value = 0;
  for (let bit = position; bit < position + bits; ) {
    const taken = Math.min(8 - (bit % 8), position + bits - bit);
    const part = ((data[bit >> 3] ?? 0) >> (8 - (bit % 8) - taken)) & (2 ** taken - 1);
    value = value * 2 ** taken + part;
    bit += taken;
  }
  return value;
}
