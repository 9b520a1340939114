// The cover as it is printed: flaps, back, spine and front on one spread, and the pages behind them on another.

import { dictionary, name, type PdfValue, reference, serialize } from '../../pdf/object.ts';
import { listPages } from '../../pdf/pages.ts';
import { type PdfFile, readPdf } from '../../pdf/read.ts';
import type { Rect } from '../../pdf/rect.ts';
import { type BookFile, makeBookFile } from '../../print/join/book-file.ts';
import { addPageTree } from '../../print/join/page-tree.ts';
import { copySome, makeCopier } from './copy-objects.ts';
import { type CoverLayout, layOutCover } from './cover-layout.ts';
import { allPlates, drawMarks, drawSpineMarks, roomForMarks } from './marks.ts';
import { packedStream } from './packed-stream.ts';
import { boxesAround, pointsOf, pressBoxes, rectangle } from './page-boxes.ts';
import { boxOf, pageForm } from './page-form.ts';
import { decimal } from './paint-content.ts';
import { inkSlug, type Slug } from './slug.ts';

export type JacketPlace = 'spine' | 'flap-front' | 'flap-back';

/** What stands on the spine and the flaps: a press file with a page for each, counted from 1. */
export interface Jacket {
  readonly pdf: Uint8Array;
  readonly pages: ReadonlyMap<JacketPlace, number>;
}

export interface CoverOptions {
  /** In mm; 0 for a stitched book. */
  readonly spine: number;
  /** Width of each flap in mm; 0 for none. */
  readonly flaps: number;
  readonly jacket?: Jacket | undefined;
  readonly marks: boolean;
  readonly colourBar: boolean;
  /** Written below each spread; only with marks. */
  readonly slug?: Slug | undefined;
}

/**
 * `press` holds the four cover pages in reading order: front, its inside, the inside of the back, back. The outside
 * spread is back | spine | front between the flaps, the inside one its two pages with nothing on the glue between them
 * and nothing on the flaps. Outside, spine and flaps continue the colours that the pages bleed with. Throws a RangeError
 * for another number of pages.
 */
export function makeCover(press: Uint8Array, options: CoverOptions): Uint8Array {
  const { marks, colourBar, slug } = options;
  const file = readPdf(press);
  const pages = listPages(file);
  const [front, ...others] = pages;
  if (front === undefined || others.length !== 3) throw new RangeError(`A cover has four pages, not ${pages.length}.`);
  const [trim, bled] = [boxOf(file, front, 'TrimBox'), boxOf(file, front, 'BleedBox')];
  const bleed = trim[0] - bled[0];
  const around = bleed + (marks ? roomForMarks : 0);
  const layout = layOutCover(trim, around, { spine: pointsOf(options.spine), flaps: pointsOf(options.flaps) });
  const boxes = boxesAround(layout.spread, bleed, marks ? roomForMarks : 0);

  const book = makeBookFile(file.version);
  const copy = makeCopier(file, book, { dictionary: () => undefined, stream: () => undefined });
  const forms = new Map<string, PdfValue>(
    pages.map((page, index) => [`Page${index + 1}`, reference(book.add(pageForm(file, page, copy)))]),
  );
  const jacket = placeJacket(options.jacket, book, layout, boxes.bleed);
  for (const [key, form] of jacket.forms) forms.set(key, form);

  const drawn = marks ? drawMarks(boxes, colourBar) + drawSpineMarks(boxes.bleed, layout.folds) : '';
  const { spread, back, hasFlaps } = layout;
  // Below the left flap, if there is one: a mark for folding stands at its end.
  const slugPlace: Rect = hasFlaps ? [spread[0], spread[1], 2 * back[0] - spread[0], spread[3]] : spread;
  const slugInk = slug && marks ? inkSlug(slug, book) : undefined;
  const below = (index: number): string => slugInk?.draw(boxes.bleed, slugPlace, index + 1, 2) ?? '';
  const sides = [outside(layout, trim, boxes.bleed, bleed) + jacket.content, inside(layout, trim, boxes.bleed)];
  const numbers = sides.map(() => book.reserve(1));
  const tree = addPageTree(numbers, book);
  sides.forEach((side, index) => {
    const shown = [...forms].filter(([key]) => side.includes(`/${key} Do`));
    const entries = dictionary({
      Type: name('Page'),
      Parent: reference(tree.parentOf(index)),
      ...Object.fromEntries(pressBoxes(boxes)),
      Resources: dictionary({
        XObject: new Map([...shown, ...(slugInk?.forms ?? [])]),
        ...(marks && { ColorSpace: dictionary({ All: allPlates }) }),
      }),
      Contents: reference(book.add(packedStream(new Map(), Buffer.from(side + drawn + below(index), 'latin1')))),
    });
    book.add(serialize(entries), numbers[index]);
  });
  const kept = copySome(file.catalog, ['Type', 'Metadata', 'OutputIntents'], copy);
  const root = book.add(serialize(kept.set('Pages', reference(tree.root))));
  return book.finish({ Root: reference(root), Info: copy(file.trailer.get('Info') ?? null) });
}

const place = (form: string, clip: Rect, matrix: readonly number[]): string =>
  `q ${rectangle(clip).map(decimal).join(' ')} re W n ${matrix.map(decimal).join(' ')} cm /${form} Do Q\n`;

/** A page whose lower left corner comes to lie at `x` and `y`. */
const moved = (trim: Rect, x: number, y: number): readonly number[] => [1, 0, 0, 1, x - trim[0], y - trim[1]];

/** What is painted later covers `bleed` of what was painted before, so that no seam shows. */
function outside({ spread, back, spine, front, hasFlaps }: CoverLayout, trim: Rect, bled: Rect, bleed: number): string {
  const up = spread[1];
  const at = (from: number, to: number): Rect => [from, bled[1], to, bled[3]];
  /** Pt between `from` and `to` of the page as wide as the place on the spread. */
  const stretched = (form: string, [from, to]: readonly [number, number], [left, right]: readonly [number, number]) => {
    const stretch = (right - left) / (to - from);
    return place(form, at(left, right), [stretch, 0, 0, 1, left - stretch * from, up - trim[1]]);
  };
  // Without bleed what lies just inside the cut goes on.
  const strip = bleed > 0 ? bleed : -pointsOf(1);
  const range = (one: number, other: number): readonly [number, number] => [Math.min(one, other), Math.max(one, other)];
  const before = range(trim[0] - strip, trim[0]);
  const behind = range(trim[2], trim[2] + strip);
  return [
    hasFlaps ? stretched('Page4', before, [bled[0], back[0] + bleed]) : '',
    place('Page4', at(hasFlaps ? back[0] : bled[0], back[1] + bleed), moved(trim, back[0], up)),
    spine[1] > spine[0] ? stretched('Page1', before, [spine[0], spine[1] + bleed]) : '',
    hasFlaps ? stretched('Page1', behind, [front[1] - bleed, bled[2]]) : '',
    place('Page1', at(front[0], hasFlaps ? front[1] : bled[2]), moved(trim, front[0], up)),
  ].join('');
}

/** The inside of the front lies behind the front, and so on the left. */
function inside({ spread, inside: [left, right], hasFlaps }: CoverLayout, trim: Rect, bled: Rect): string {
  const up = spread[1];
  return [
    place('Page2', [hasFlaps ? left[0] : bled[0], bled[1], left[1], bled[3]], moved(trim, left[0], up)),
    place('Page3', [right[0], bled[1], hasFlaps ? right[1] : bled[2], bled[3]], moved(trim, right[0], up)),
  ].join('');
}

/** Nothing of it leaves its place, but for the bleed at the outer edges. */
function placeJacket(jacket: Jacket | undefined, book: BookFile, layout: CoverLayout, bled: Rect) {
  if (jacket === undefined) return { forms: [], content: '' };
  const file: PdfFile = readPdf(jacket.pdf);
  const pages = listPages(file);
  const copy = makeCopier(file, book, { dictionary: () => undefined, stream: () => undefined });
  const { spread, spine, back, front } = layout;
  const places = {
    spine: [spine[0], spine[0], spine[1]],
    'flap-front': [front[1], front[1], bled[2]],
    'flap-back': [spread[0], bled[0], back[0]],
  } as const;
  const placed = [...jacket.pages].flatMap(([part, number]) => {
    const page = pages[number - 1];
    if (page === undefined) return [];
    const [left, from, to] = places[part];
    const form = reference(book.add(pageForm(file, page, copy)));
    const matrix = moved(boxOf(file, page, 'TrimBox'), left, spread[1]);
    return [{ key: `Jacket${number}`, form, content: place(`Jacket${number}`, [from, bled[1], to, bled[3]], matrix) }];
  });
  return {
    forms: placed.map(({ key, form }) => [key, form] as const),
    content: placed.map(({ content }) => content).join(''),
  };
}
