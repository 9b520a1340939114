// The lines of text of a page, so that a margin can count them: readers of a proof say “page 12, line 7”.

import { pageContent } from '../pdf/content.ts';
import { listPages } from '../pdf/pages.ts';
import type { PdfFile } from '../pdf/read.ts';
import type { Rect } from '../pdf/rect.ts';
import { makeWalker } from '../preflight/walk/walk-page.ts';

/** Top and bottom in points of the page: running heads and folios outside are no lines. */
export interface TextRange {
  readonly top: number;
  readonly bottom: number;
}

/** For each page the heights of the middles of its lines, from the top down; words side by side are one line. */
export function linesOfPages(file: PdfFile, { top, bottom }: TextRange): readonly (readonly number[])[] {
  const walker = makeWalker(file, undefined);
  const everything: Rect = [-1e5, -1e5, 1e5, 1e5];
  return listPages(file).map((page) => {
    const boxes: Rect[] = [];
    walker.walk(pageContent(file, page), page.resources, everything, ({ kind, box }) => {
      const middle = (box[1] + box[3]) / 2;
      if (kind === 'text' && middle < top && middle > bottom) boxes.push(box);
    });
    return linesOf(boxes);
  });
}

/** Boxes are of one line when the middle of each lies within the other. */
function linesOf(boxes: readonly Rect[]): readonly number[] {
  const lines: { top: number; bottom: number; middle: number }[] = [];
  const fromTop = [...boxes].sort((one, other) => other[1] + other[3] - (one[1] + one[3]));
  for (const [, bottom, , top] of fromTop) {
    const middle = (top + bottom) / 2;
    const last = lines.at(-1);
    const isSame = last !== undefined && middle > last.bottom && last.middle < top;
    if (!isSame) lines.push({ top, bottom, middle });
  }
  return lines.map(({ middle }) => middle);
}
