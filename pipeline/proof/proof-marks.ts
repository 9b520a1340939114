// What the margins of a proof say: the numbers of lines, and beside each text where it is kept and how far it is translated.

import { destinationPoints } from '../pdf/destination-points.ts';
import type { PdfFile } from '../pdf/read.ts';
import type { Rect } from '../pdf/rect.ts';
import { type Arranged, arrangeLabels } from './arrange-labels.ts';
import type { ProofSheet } from './proof-sheet.ts';

/** A text of the booklet that begins at an id. */
export interface Unit<Content> {
  readonly id: string;
  readonly content: Content;
  /** Lines that its label takes. */
  readonly lines: number;
}

/** A label in a margin. Distances in pt from the upper edge of the sheet. */
export interface UnitLabel<Content> {
  /** That of the first line of the text. */
  readonly wanted: number;
  readonly height: number;
  readonly side: 'left' | 'right';
  readonly content: Content;
}

/** Of a line of a label, in pt. */
export const labelHeight = 7;

/** For each page its labels, each beside its text; what begins right of `middle`, in pt, is labelled on the right. */
export function unitLabels<Content>(
  file: PdfFile,
  trims: readonly Rect[],
  sheet: ProofSheet,
  middle: number,
  units: readonly Unit<Content>[],
): readonly (readonly Arranged<UnitLabel<Content>>[])[] {
  const points = destinationPoints(file);
  const byPage = Map.groupBy(
    units.flatMap(({ id, content, lines }) => {
      const point = points.get(id);
      return point === undefined ? [] : [{ ...point, content, height: lines * labelHeight }];
    }),
    ({ page }) => page,
  );
  return trims.map((trim, index) => {
    const labels = (byPage.get(index + 1) ?? []).map(
      ({ x, y, height, content }): UnitLabel<Content> => ({
        ...{ wanted: fromTop(sheet, trim, y), height, content },
        side: x > middle ? 'right' : 'left',
      }),
    );
    const margin = sheet.height - sheet.trim[1] + labelHeight;
    return (['left', 'right'] as const).flatMap((side) =>
      arrangeLabels(
        labels.filter((one) => one.side === side),
        margin,
      ),
    );
  });
}

/** Distance from the upper edge of the sheet, in pt, of a height of the page. */
export const fromTop = (sheet: ProofSheet, trim: Rect, y: number): number =>
  sheet.height - sheet.trim[1] - (y - trim[1]);
