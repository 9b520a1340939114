// Places the pages of a press file two by two on sheets that are folded and stitched through the fold.

import { dictionary, name, type PdfValue, reference, serialize } from '../../pdf/object.ts';
import { listPages, type PdfPage } from '../../pdf/pages.ts';
import { type PdfFile, readPdf } from '../../pdf/read.ts';
import type { Rect } from '../../pdf/rect.ts';
import { makeBookFile } from '../../print/join/book-file.ts';
import { addPageTree } from '../../print/join/page-tree.ts';
import { copySome, makeCopier } from './copy-objects.ts';
import { allPlates, drawSheetMarks } from './marks.ts';
import { packedStream } from './packed-stream.ts';
import { grow, pressBoxes, rectangle } from './page-boxes.ts';
import { boxOf, pageForm } from './page-form.ts';
import { decimal } from './paint-content.ts';
import { type SheetSide, saddleOrder } from './saddle-order.ts';
import { type ImposeOptions, isAsLarge, type Layout, layOut, type TooLarge } from './sheet-layout.ts';
import { inkSlug, type Slug } from './slug.ts';

export type Imposed =
  | {
      readonly kind: 'imposed';
      readonly pdf: Uint8Array;
      readonly sheets: number;
      /** Empty pages at the end. */
      readonly blanks: number;
      /** Dropped where the sheet has no room around the pages: colour ends at the cut. */
      readonly bleed: 'kept' | 'dropped';
      readonly marks: 'drawn' | 'dropped';
    }
  | TooLarge
  | { readonly kind: 'unequal pages' };

/** Fonts and pictures stay shared: each page becomes a form, and nothing in it is read (ISO 32000-1, 8.10). */
export function imposeSaddle(press: Uint8Array, options: ImposeOptions): Imposed {
  const file = readPdf(press);
  const pages = listPages(file);
  const trims = pages.map((page) => boxOf(file, page, 'TrimBox'));
  const [trim] = trims;
  if (trim === undefined || trims.some((one) => !isAsLarge(one, trim))) return { kind: 'unequal pages' };
  const layout = layOut(trim, boxOf(file, pages[0] as PdfPage, 'BleedBox'), options);
  if (layout.kind === 'too large') return layout;
  const sides = saddleOrder(pages.length);
  return {
    kind: 'imposed',
    pdf: writeSheets(file, pages, trims, sides, layout, options.slug),
    sheets: sides.length / 2,
    blanks: sides.length * 2 - pages.length,
    bleed: layout.bleed > 0 ? 'kept' : 'dropped',
    marks: layout.hasMarks ? 'drawn' : 'dropped',
  };
}

function writeSheets(
  file: PdfFile,
  pages: readonly PdfPage[],
  trims: readonly Rect[],
  sides: readonly SheetSide[],
  layout: Layout,
  slug: Slug | undefined,
): Uint8Array {
  const book = makeBookFile(file.version);
  const copy = makeCopier(file, book, { dictionary: () => undefined, stream: () => undefined });
  const forms = pages.map((page) => reference(book.add(pageForm(file, page, copy))));
  const numbers = sides.map(() => book.reserve(1));
  const tree = addPageTree(numbers, book);
  const marks = layout.hasMarks ? drawSheetMarks(grow(layout.trim, layout.bleed), layout.trim, layout.fold) : '';
  const slugInk = slug && layout.hasMarks ? inkSlug(slug, book) : undefined;
  const below = (index: number): string =>
    slugInk?.draw(grow(layout.trim, layout.bleed), layout.trim, index + 1, sides.length) ?? '';
  sides.forEach((side, index) => {
    const halves = [
      { page: side.left, half: 'left' },
      { page: side.right, half: 'right' },
    ] as const;
    const shown = halves.flatMap(({ page, half }) => (page === undefined ? [] : [{ page, half }]));
    const content = shown.map(({ page, half }) => showPage(page, trims[page - 1] as Rect, half, side.depth, layout));
    const entries = dictionary({
      Type: name('Page'),
      Parent: reference(tree.parentOf(index)),
      ...Object.fromEntries(
        pressBoxes({ trim: layout.trim, bleed: grow(layout.trim, layout.bleed), media: layout.media }),
      ),
      Resources: dictionary({
        XObject: new Map([
          ...shown.map(({ page }) => [`Page${page}`, forms[page - 1] as PdfValue] as const),
          ...(slugInk?.forms ?? []),
        ]),
        ...(layout.hasMarks && { ColorSpace: dictionary({ All: allPlates }) }),
      }),
      Contents: reference(
        book.add(packedStream(new Map(), Buffer.from(content.join('') + marks + below(index), 'latin1'))),
      ),
    });
    book.add(serialize(entries), numbers[index]);
  });
  const kept = copySome(file.catalog, ['Type', 'Metadata', 'OutputIntents'], copy);
  const root = book.add(serialize(kept.set('Pages', reference(tree.root))));
  return book.finish({ Root: reference(root), Info: copy(file.trailer.get('Info') ?? null) });
}

/** Each half ends at the fold, so that no page bleeds into its neighbour. */
function showPage(page: number, trim: Rect, half: 'left' | 'right', depth: number, layout: Layout): string {
  const creep = depth * layout.caliper;
  const left = half === 'left' ? layout.trim[0] + creep : layout.fold - creep;
  const bled = grow(layout.trim, layout.bleed);
  const clip: Rect =
    half === 'left' ? [bled[0], bled[1], layout.fold, bled[3]] : [layout.fold, bled[1], bled[2], bled[3]];
  const place = [1, 0, 0, 1, left - trim[0], layout.trim[1] - trim[1]];
  return `q ${rectangle(clip).map(decimal).join(' ')} re W n ${place.map(decimal).join(' ')} cm /Page${page} Do Q\n`;
}
