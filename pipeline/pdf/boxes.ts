// Rectangles on a page, moved, cut and joined.

import type { Matrix } from './matrix.ts';
import type { Rect } from './rect.ts';

export const pointAt = (matrix: Matrix, x: number, y: number): readonly [x: number, y: number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

/** The upright rectangle around a moved and turned one. */
export function around(matrix: Matrix, [left, bottom, right, top]: Rect): Rect {
  const corners = [
    pointAt(matrix, left, bottom),
    pointAt(matrix, right, bottom),
    pointAt(matrix, left, top),
    pointAt(matrix, right, top),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** What two rectangles share; undefined for nothing. */
export function cut(one: Rect, other: Rect): Rect | undefined {
  const shared: Rect = [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
  return shared[0] <= shared[2] && shared[1] <= shared[3] ? shared : undefined;
}

export const join = (one: Rect | undefined, other: Rect): Rect =>
  one === undefined
    ? other
    : [Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[2], other[2]), Math.max(one[3], other[3])];

export const grown = ([left, bottom, right, top]: Rect, by: number): Rect => [
  left - by,
  bottom - by,
  right + by,
  top + by,
];

/** A rectangle with its corners in order (7.9.5). */
export const upright = ([x, y, toX, toY]: Rect): Rect => [
  Math.min(x, toX),
  Math.min(y, toY),
  Math.max(x, toX),
  Math.max(y, toY),
];
