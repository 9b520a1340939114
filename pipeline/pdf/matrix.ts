// The six numbers of a PDF transformation (ISO 32000-1, 8.3.4).

import { numbersOf, type PdfValue } from './object.ts';

/** `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export const translation = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d] = [outer[0], outer[1], outer[2], outer[3]];
  return [
    inner[0] * a + inner[1] * c,
    inner[0] * b + inner[1] * d,
    inner[2] * a + inner[3] * c,
    inner[2] * b + inner[3] * d,
    inner[4] * a + inner[5] * c + outer[4],
    inner[4] * b + inner[5] * d + outer[5],
  ];
}

/** Operands of `cm` and `Tm` or a form's `Matrix`; the identity for anything that is not six numbers. */
export function matrixOf(operands: readonly PdfValue[] | undefined): Matrix {
  const [a, b, c, d, e, f] = (operands && numbersOf(operands)) ?? [];
  if (a === undefined || b === undefined || c === undefined) return identity;
  if (d === undefined || e === undefined || f === undefined) return identity;
  return [a, b, c, d, e, f];
}
