// The document that the spine and the flaps of a cover are printed from, each on a page of its own.

import type { Sheet } from '../model/sheet.ts';
import { documentShell, type PrintDocument, sheetVariables } from './booklet-documents.ts';
import type { BookletHtml, JacketPart } from './booklet-html.ts';

export interface JacketPage {
  readonly part: JacketPart;
  /** In mm. */
  readonly width: number;
  /** Size of type in pt. */
  readonly textSize: number;
}

/** In px: as on all sheets, the trim begins so far from the edge. */
const edge = 24;

/** px of the page of the browser, which rounds what is no multiple of 8. */
const pageWidth = (width: number): number => Math.ceil((width * (96 / 25.4) + 2 * edge) / 8) * 8;

/** From the lower left corner of its page, in pt: left, bottom, right, top. As high as the pages of the booklet. */
export function jacketTrim({ trimBox }: Sheet, width: number): readonly [number, number, number, number] {
  const left = edge * 0.75;
  return [left, trimBox[1], left + (width * 72) / 25.4, trimBox[3]];
}

export const jacketDocument = (booklet: BookletHtml, pages: readonly JacketPage[]): PrintDocument => ({
  ...documentShell(booklet),
  style: [
    sheetVariables(booklet.sheet),
    booklet.styles.booklet,
    'body{width:auto}',
    '.jacket{break-after:page}.jacket:last-of-type{break-after:auto}',
    ...pages.map(({ part, width }) => {
      const size = `${pageWidth(width)}px ${booklet.sheet.height}px`;
      return `@page ${part}{size:${size};margin:0}.jacket-${part}{page:${part};height:${booklet.sheet.height - 1}px}`;
    }),
    // Words have the colour of those on the cover, whose own colour lies below them already.
    `.jacket>.page-box{background:none;box-sizing:border-box;margin-left:${edge}px;height:var(--trim-height)}`,
    `.jacket::before{content:"";display:block;height:${edge}px}`,
  ].join('\n'),
  body: pages
    .map(
      ({ part, width, textSize }) =>
        `<section class="part jacket jacket-${part}"><div class="page-box cover ${part}" style="width:${width}mm;font-size:${textSize}pt">${booklet.jacket[part]}</div></section>`,
    )
    .join('\n'),
});
