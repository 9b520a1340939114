// Gathers a path on the page: what it covers, and its rectangles one by one (ISO 32000-1, 8.5.2).

import { around, join, pointAt } from './boxes.ts';
import type { Matrix } from './matrix.ts';
import type { Rect } from './rect.ts';

export interface Path {
  /** Undefined for a path without points. */
  readonly box: Rect | undefined;
  /** Of each part that is a rectangle alone, the smaller side in points on paper: the least and the most of all. */
  readonly thinnest: number | undefined;
  readonly thickest: number | undefined;
}

export interface PathBuilder {
  /** Gets every operator; what builds no path is left alone. */
  readonly add: (operator: string, operands: readonly number[], space: Matrix) => void;
  /** What was gathered; the next path begins. */
  readonly take: () => Path;
}

const points: Readonly<Record<string, readonly number[]>> = {
  m: [0],
  l: [0],
  // The curve lies within its control points.
  c: [0, 2, 4],
  v: [0, 2],
  y: [0, 2],
};

export function makePathBuilder(): PathBuilder {
  let box: Rect | undefined;
  let thinnest: number | undefined;
  let thickest: number | undefined;
  let isMixed = false;
  return {
    add: (operator, operands, space) => {
      if (operator === 're') {
        const [x = 0, y = 0, width = 0, height = 0] = operands;
        box = join(box, around(space, [x, y, x + width, y + height]));
        const [across, up] = [Math.hypot(space[0], space[1]), Math.hypot(space[2], space[3])];
        const side = Math.min(Math.abs(width) * across, Math.abs(height) * up);
        thinnest = Math.min(thinnest ?? side, side);
        thickest = Math.max(thickest ?? side, side);
        return;
      }
      for (const at of points[operator] ?? []) {
        const [x, y] = pointAt(space, operands[at] ?? 0, operands[at + 1] ?? 0);
        box = join(box, [x, y, x, y]);
        isMixed = true;
      }
    },
    take: () => {
      const sides = isMixed ? { thinnest: undefined, thickest: undefined } : { thinnest, thickest };
      const path = { box, ...sides };
      [box, thinnest, thickest, isMixed] = [undefined, undefined, undefined, false];
      return path;
    },
  };
}
