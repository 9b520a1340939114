// The line below a page that says which page of which file it is: shops lay many jobs on one large sheet.

import type { Rect } from '../../pdf/rect.ts';
import type { Outlined } from './letter-outlines.ts';
import { pointsOf } from './page-boxes.ts';
import { decimal } from './paint-content.ts';

/** What is written below page `page` of `count`. */
export type Slug = (page: number, count: number) => Outlined;

/** In pt. */
const size = 5;
/** From the bleed, and from the marks at the corner and in the middle of the side. */
const [below, beside] = [pointsOf(1), pointsOf(4)];

/** Drawing operators, on all plates, below the left half of the page. They need the colour space `All`. */
export function drawSlug(bleed: Rect, trim: Rect, { path, width }: Outlined): string {
  const room = (trim[2] - trim[0]) / 2 - 2 * beside;
  const scale = Math.min(size, room / Math.max(width, 0.01));
  const place = [scale, 0, 0, scale, trim[0] + beside, bleed[1] - below - size];
  return `q /All cs 1 scn ${place.map(decimal).join(' ')} cm ${path} f Q\n`;
}
