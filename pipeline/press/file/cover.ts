// The cover as it is printed: back, spine and front on one spread, and the two pages behind them on another.

import { dictionary, name, type PdfValue, reference, serialize } from '../../pdf/object.ts';
import { listPages } from '../../pdf/pages.ts';
import { readPdf } from '../../pdf/read.ts';
import type { Rect } from '../../pdf/rect.ts';
import { makeBookFile } from '../../print/join/book-file.ts';
import { addPageTree } from '../../print/join/page-tree.ts';
import { copySome, makeCopier } from './copy-objects.ts';
import { allPlates, drawMarks, drawSpineMarks, roomForMarks } from './marks.ts';
import { packedStream } from './packed-stream.ts';
import { boxesAround, pointsOf, pressBoxes, rectangle } from './page-boxes.ts';
import { boxOf, pageForm } from './page-form.ts';
import { decimal } from './paint-content.ts';
import { drawSlug, type Slug } from './slug.ts';

export interface CoverOptions {
  /** In mm; 0 for a stitched book. */
  readonly spine: number;
  readonly marks: boolean;
  readonly colourBar: boolean;
  /** Written below each spread; only with marks. */
  readonly slug?: Slug | undefined;
}

/**
 * `press` holds the four cover pages in reading order: front, its inside, the inside of the back, back. The outside
 * spread is back | spine | front, the inside one its two pages with nothing on the glue between them. On the outside the
 * spine continues the colour that the front bleeds with. Throws a RangeError for another number of pages.
 */
export function makeCover(press: Uint8Array, { spine, marks, colourBar, slug }: CoverOptions): Uint8Array {
  const file = readPdf(press);
  const pages = listPages(file);
  const [front, ...others] = pages;
  if (front === undefined || others.length !== 3) throw new RangeError(`A cover has four pages, not ${pages.length}.`);
  const [trim, bled] = [boxOf(file, front, 'TrimBox'), boxOf(file, front, 'BleedBox')];
  const [width, height, bleed, back] = [trim[2] - trim[0], trim[3] - trim[1], trim[0] - bled[0], pointsOf(spine)];
  const margin = bleed + (marks ? roomForMarks : 0);
  const spread: Rect = [margin, margin, margin + 2 * width + back, margin + height];
  const boxes = boxesAround(spread, bleed, marks ? roomForMarks : 0);
  const folds = back > 0 ? [spread[0] + width, spread[0] + width + back] : [spread[0] + width];

  const book = makeBookFile(file.version);
  const copy = makeCopier(file, book, { dictionary: () => undefined, stream: () => undefined });
  const forms = pages.map((page) => reference(book.add(pageForm(file, page, copy))));
  const place = (page: number, clip: Rect, matrix: readonly number[]): string =>
    `q ${rectangle(clip).map(decimal).join(' ')} re W n ${matrix.map(decimal).join(' ')} cm /Page${page} Do Q\n`;
  const { bleed: around } = boxes;
  const [leftEnd, rightStart] = [spread[0] + width, spread[2] - width];
  /** `under`: how far the page reaches below what is painted after it, so that no seam shows. */
  const left = (page: number, under: number) =>
    place(page, [around[0], around[1], leftEnd + under, around[3]], moved(spread[0] - trim[0]));
  const right = (page: number) =>
    place(page, [rightStart, around[1], around[2], around[3]], moved(rightStart - trim[0]));
  const moved = (by: number): readonly number[] => [1, 0, 0, 1, by, spread[1] - trim[1]];
  /** The bleed of the front, as wide as the spine and what lies below the front. */
  const spineOf = (page: number): string => {
    if (back === 0 || bleed === 0) return '';
    const stretch = (back + bleed) / bleed;
    const matrix = [stretch, 0, 0, 1, leftEnd - stretch * (trim[0] - bleed), spread[1] - trim[1]];
    return place(page, [leftEnd, around[1], rightStart + bleed, around[3]], matrix);
  };
  const drawn = marks ? drawMarks(boxes, colourBar) + drawSpineMarks(boxes.bleed, folds) : '';
  const below = (index: number): string => (marks && slug ? drawSlug(boxes.bleed, boxes.trim, slug(index + 1, 2)) : '');
  const sides = [
    { pages: [4, 1], content: left(4, bleed) + spineOf(1) + right(1) },
    { pages: [2, 3], content: left(2, 0) + right(3) },
  ];
  const numbers = sides.map(() => book.reserve(1));
  const tree = addPageTree(numbers, book);
  sides.forEach((side, index) => {
    const entries = dictionary({
      Type: name('Page'),
      Parent: reference(tree.parentOf(index)),
      ...Object.fromEntries(pressBoxes(boxes)),
      Resources: dictionary({
        XObject: new Map(side.pages.map((page) => [`Page${page}`, forms[page - 1] as PdfValue])),
        ...(marks && { ColorSpace: dictionary({ All: allPlates }) }),
      }),
      Contents: reference(
        book.add(packedStream(new Map(), Buffer.from(side.content + drawn + below(index), 'latin1'))),
      ),
    });
    book.add(serialize(entries), numbers[index]);
  });
  const kept = copySome(file.catalog, ['Type', 'Metadata', 'OutputIntents'], copy);
  const root = book.add(serialize(kept.set('Pages', reference(tree.root))));
  return book.finish({ Root: reference(root), Info: copy(file.trailer.get('Info') ?? null) });
}
