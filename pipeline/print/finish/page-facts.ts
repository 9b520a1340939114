// The boxes and labels of a book's pages (ISO 32000-1, 14.11.2 and 12.4.2).

import { dictionary, name, type PdfArray, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import type { Rect } from '../../pdf/rect.ts';
import { textString } from '../../pdf/text-string.ts';

export interface PageLabel {
  /** Index of the first page it holds for, from 0. */
  readonly from: number;
  /** Roman small letters, figures, or no number at all. */
  readonly style: 'r' | 'D' | 'none';
}

/**
 * The box of a page whose content is moved to the right: it lies as much further left. Ten thousandths of a point are
 * 35 nanometres: finer would only show rounding noise.
 */
export function movedBox([left, bottom, right, top]: Rect, shift: number): PdfArray {
  return [left - shift, bottom, right - shift, top].map((side) => Math.round(side * 10_000) / 10_000);
}

/** A reader shows exactly what is left after the cut, so all boxes of a page are one. */
export const boxEntries = (box: PdfValue): PdfDictionary => dictionary({ MediaBox: box, CropBox: box, TrimBox: box });

/**
 * A number tree by page index, small enough to stand in the catalog itself; undefined when there are no labels. They
 * must ascend from page 0: throws a RangeError otherwise.
 */
export function labelTree(labels: readonly PageLabel[], pageCount: number): PdfDictionary | undefined {
  if (labels.length === 0) return undefined;
  labels.forEach(({ from }, index) => {
    const before = labels[index - 1]?.from;
    if (before === undefined ? from !== 0 : from <= before)
      throw new RangeError('Page labels must ascend from page 0.');
    if (from >= pageCount) throw new RangeError(`A page label starts at page ${from} of ${pageCount}.`);
  });
  const entries = labels.flatMap(({ from, style }): readonly PdfValue[] => [
    from,
    dictionary(style === 'none' ? { P: textString('') } : { S: name(style) }),
  ]);
  return dictionary({ Nums: entries });
}
