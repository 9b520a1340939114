// What is coloured up to the cut is coloured beyond it: looked at in the picture of the page, dot by dot.

import { mistake } from '../../model/diagnostic.ts';
import type { Rect } from '../../pdf/rect.ts';
import { points } from '../asked.ts';
import type { Finding } from '../finding.ts';
import type { PagePicture } from '../page-picture.ts';
import { isWhite } from '../walk/plates.ts';
import type { CheckedPage } from './check.ts';

/** In points: as near to the cut, and to the end of the bleed, as can be looked at without seeing what lies beyond. */
const near = points(0.4);
/** In points: a shorter stretch cannot be told from the rounding of dots. */
const shortest = points(1.5);

/** Whether anything with ink comes so near to the cut that the page must be looked at. */
export const reachesEdge = ({ page: { trim }, painted }: CheckedPage): boolean =>
  painted.some(
    ({ box, plates, kind }) =>
      kind !== 'text' &&
      !isWhite(plates) &&
      (box[0] < trim[0] + 2 * near ||
        box[1] < trim[1] + 2 * near ||
        box[2] > trim[2] - 2 * near ||
        box[3] > trim[3] - 2 * near) &&
      box[0] < trim[2] &&
      box[1] < trim[3] &&
      box[2] > trim[0] &&
      box[3] > trim[1],
  );

interface Edge {
  /** A place along the cut, at a distance from it: positive is outside. */
  readonly at: (along: number, outside: number) => readonly [x: number, y: number];
  readonly length: number;
}

function edgesOf([left, bottom, right, top]: Rect): readonly Edge[] {
  return [
    { length: top - bottom, at: (along, outside) => [left - outside, bottom + along] },
    { length: top - bottom, at: (along, outside) => [right + outside, bottom + along] },
    { length: right - left, at: (along, outside) => [left + along, bottom - outside] },
    { length: right - left, at: (along, outside) => [left + along, top + outside] },
  ];
}

export function checkBleed({ page, asked }: CheckedPage, picture: PagePicture): readonly Finding[] {
  const wanted = points(asked.bleed);
  if (wanted === 0) return [];
  return edgesOf(page.trim).flatMap((edge) =>
    stretches(edge, (along) => {
      const inside = picture.hasInk(...edge.at(along, -near));
      return inside && !picture.hasInk(...edge.at(along, wanted - near));
    }).map(([from, to]): Finding => {
      const [one, other] = [edge.at(from, 0), edge.at(to, wanted)];
      const box: Rect = [
        Math.min(one[0], other[0]),
        Math.min(one[1], other[1]),
        Math.max(one[0], other[0]),
        Math.max(one[1], other[1]),
      ];
      return {
        diagnostic: mistake('preflight.bleed', { values: { bleed: asked.bleed } }),
        weight: to - from,
        page,
        box,
      };
    }),
  );
}

/** Where something is so along an edge, without the corners, in points along it. */
function stretches({ length }: Edge, isSo: (along: number) => boolean): readonly (readonly [number, number])[] {
  const step = points(0.25);
  const found: (readonly [number, number])[] = [];
  let start: number | undefined;
  for (let along = 2 * near; along <= length - 2 * near + step; along += step) {
    const is = along <= length - 2 * near && isSo(along);
    if (is) start ??= along;
    else if (start !== undefined) {
      if (along - start >= shortest) found.push([start, along]);
      start = undefined;
    }
  }
  return found;
}
