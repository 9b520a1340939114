// Where the parts of a cover lie side by side on its spread.

import type { Rect } from '../../pdf/rect.ts';

type Range = readonly [left: number, right: number];

/** Lengths in pt, from the lower left corner of the sheet. */
export interface CoverLayout {
  /** All of it as it is cut. */
  readonly spread: Rect;
  readonly back: Range;
  /** Of no width for a stitched book. */
  readonly spine: Range;
  readonly front: Range;
  /** On the other side: what lies behind the front, and what lies behind the back. */
  readonly inside: readonly [Range, Range];
  readonly hasFlaps: boolean;
  readonly folds: readonly number[];
}

/** `page` is how a page is cut, `around` what lies around the spread for bleed and marks; widths in pt. */
export function layOutCover(
  page: Rect,
  around: number,
  { spine, flaps }: { readonly spine: number; readonly flaps: number },
): CoverLayout {
  const [width, height] = [page[2] - page[0], page[3] - page[1]];
  const back: Range = [around + flaps, around + flaps + width];
  const middle: Range = [back[1], back[1] + spine];
  const front: Range = [middle[1], middle[1] + width];
  return {
    spread: [around, around, front[1] + flaps, around + height],
    back,
    spine: middle,
    front,
    inside: [back, front],
    hasFlaps: flaps > 0,
    folds: [...new Set([...(flaps > 0 ? [back[0]] : []), back[1], front[0], ...(flaps > 0 ? [front[1]] : [])])],
  };
}
