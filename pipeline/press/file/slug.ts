// The line below a page that says which page of which file it is: shops lay many jobs on one large sheet.

import { dictionary, name, type PdfDictionary, type PdfValue, reference } from '../../pdf/object.ts';
import type { Rect } from '../../pdf/rect.ts';
import type { BookFile } from '../../print/join/book-file.ts';
import type { Outlined } from './letter-outlines.ts';
import { allPlates } from './marks.ts';
import { packedStream } from './packed-stream.ts';
import { pointsOf } from './page-boxes.ts';
import { decimal } from './paint-content.ts';

export interface Slug {
  /** What is the same below every page. */
  readonly shared: Outlined;
  /** What is written before it below page `page` of `count`. */
  readonly own: (page: number, count: number) => Outlined;
}

export interface SlugInk {
  /** Drawing operators for a page, on all plates, below the left half of `trim`. They need the colour space `All`. */
  readonly draw: (bleed: Rect, trim: Rect, page: number, count: number) => string;
  /** What they need beside it among the resources, under `XObject`. */
  readonly forms: PdfDictionary;
}

/** In pt. */
const size = 5;
/** From the bleed, and from the marks at the corner and in the middle of the side. */
const [below, beside] = [pointsOf(1), pointsOf(4)];
/** Between both parts, for letters of 1 pt. */
const gap = 1.2;

/** What is the same everywhere is written into the file once: a form (8.10) is shorter than letters on each page. */
export function inkSlug({ shared, own }: Slug, book: BookFile): SlugInk {
  const entries = dictionary({
    Type: name('XObject'),
    Subtype: name('Form'),
    BBox: [0, -1, shared.width + 1, 2],
    Resources: dictionary({ ColorSpace: dictionary({ All: allPlates }) }),
  });
  const content = Buffer.from(`/All cs 1 scn ${shared.path}`, 'latin1');
  const form: PdfValue = reference(book.add(packedStream(entries, content)));
  return {
    forms: new Map([['Slug', form]]),
    draw: (bleed, trim, page, count) => {
      const first = own(page, count);
      const room = (trim[2] - trim[0]) / 2 - 2 * beside;
      if (room <= 0) return '';
      const scale = Math.min(size, room / (first.width + gap + shared.width));
      const place = [scale, 0, 0, scale, trim[0] + beside, bleed[1] - below - size];
      return `q /All cs 1 scn ${place.map(decimal).join(' ')} cm ${first.path} 1 0 0 1 ${gap} 0 cm /Slug Do Q\n`;
    },
  };
}
