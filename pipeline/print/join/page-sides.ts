// What pages of the same side share: the box that they show, and the streams around their own content.

import { dictionary, name, type PdfValue, reference, serialize } from '../../pdf/object.ts';
import type { Rect } from '../../pdf/rect.ts';
import { streamBody } from '../../pdf/stream-body.ts';
import { boxEntries, movedBox } from '../finish/page-facts.ts';
import type { BookFile } from './book-file.ts';

/** Object numbers. */
export interface PageSide {
  readonly box: number;
  /** The stream behind a page's own content (ISO 32000-1, 7.7.3.3): it ends that and shows the furniture. */
  readonly closing: number;
}

export interface PageSides {
  /** The stream before the own content of any page. */
  readonly opening: number;
  readonly of: (shift: number) => PageSide;
  /** The body of a page that has nothing but its overlay. */
  readonly blankPage: (parent: number, form: number) => string;
}

/** The furniture is an artifact (14.8.2.2). */
const furniture = '/Artifact BMC\n/Overlay Do\nEMC\n';

/**
 * What a page paints stays where it was printed: patterns are placed by the coordinates of the page, whatever its
 * content does to them (8.7.3.1), so a page is moved by moving its box. Furniture was printed for its side and follows
 * the box; it is a form, which takes its patterns along.
 */
export function addPageSides(shifts: readonly number[], trim: Rect, file: BookFile): PageSides {
  const stream = (content: string): number => file.add(streamBody(new Map(), Buffer.from(content, 'latin1')));
  const sides = new Map(
    [...new Set([0, ...shifts])].map((shift): readonly [number, PageSide] => {
      const shown = shift === 0 ? furniture : `q 1 0 0 1 ${-shift} 0 cm\n${furniture}Q\n`;
      return [shift, { box: file.add(serialize(movedBox(trim, shift))), closing: stream(`\nQ\n${shown}`) }];
    }),
  );
  const of: PageSides['of'] = (shift) => sides.get(shift) as PageSide;
  const blank = stream(furniture);
  return {
    opening: stream('q\n'),
    of,
    blankPage: (parent, form) =>
      serialize(
        new Map<string, PdfValue>([
          ['Type', name('Page')],
          ['Parent', reference(parent)],
          ...boxEntries(reference(of(0).box)),
          ['Resources', dictionary({ XObject: dictionary({ Overlay: reference(form) }) })],
          ['Contents', reference(blank)],
          ['Tabs', name('S')],
        ]),
      ),
  };
}
