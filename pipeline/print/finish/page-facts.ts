// The boxes and labels of a book's pages (ISO 32000-1, 14.11.2 and 12.4.2).

import { dictionary, name, type PdfDictionary, type PdfValue } from '../pdf/object.ts';
import type { Rect } from '../pdf/rect.ts';
import { textString } from '../pdf/text-string.ts';

export interface PageLabel {
  /** Index of the first page it holds for, from 0. */
  readonly from: number;
  /** Roman small letters, figures, or no number at all. */
  readonly style: 'r' | 'D' | 'none';
}

export interface PageBoxes {
  readonly media: Rect;
  readonly trim: Rect;
  readonly bleed?: Rect;
}

/**
 * The same for every page; `media` becomes the crop box too, so a reader shows exactly that. Ten thousandths of a point
 * are 35 nanometres: finer would only show rounding noise. Throws a RangeError for a box outside the media box.
 */
export function boxEntries({ media, trim, bleed }: PageBoxes): PdfDictionary {
  const inside = ([left, bottom, right, top]: Rect): boolean =>
    left >= media[0] && bottom >= media[1] && right <= media[2] && top <= media[3] && left < right && bottom < top;
  for (const box of [trim, bleed ?? trim]) {
    if (!inside(box))
      throw new RangeError(`The box ${box.join(' ')} does not lie in the media box ${media.join(' ')}.`);
  }
  const rounded = (box: Rect): PdfValue => box.map((side) => Math.round(side * 10_000) / 10_000);
  return dictionary({
    MediaBox: rounded(media),
    CropBox: rounded(media),
    ...(bleed && { BleedBox: rounded(bleed) }),
    TrimBox: rounded(trim),
  });
}

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
