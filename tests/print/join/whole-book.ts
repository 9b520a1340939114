// Makes a booklet that was printed as one document comparable: with the boxes of the trim, and finished as a book.

import { objectBody } from '../../../pipeline/pdf/object.ts';
import { listPages } from '../../../pipeline/pdf/pages.ts';
import { readPdf } from '../../../pipeline/pdf/read.ts';
import { writePdf } from '../../../pipeline/pdf/write.ts';
import { boxEntries, movedBox } from '../../../pipeline/print/finish/page-facts.ts';
import { makeChunk } from '../../../pipeline/print/join/chunk.ts';
import { joinBook } from '../../../pipeline/print/join/join-book.ts';
import type { Pagination } from '../../../pipeline/print/parts/paginate.ts';
import type { BookletHtml } from '../../../pipeline/render/booklet-html.ts';
import { emptyOverlay } from './empty-overlay.ts';
import { profile, type WholePrint } from './print-both.ts';

const boxesOf = ({ sheet: { trimBox } }: BookletHtml) => boxEntries(movedBox(trimBox, 0));

/** The browser's own file: nothing but the boxes of its pages is changed. */
export function trimmed({ pdf }: WholePrint, booklet: BookletHtml): Uint8Array {
  const file = readPdf(pdf);
  const pages = listPages(file).map(
    ({ number, dictionary }) => [number, objectBody(new Map([...dictionary, ...boxesOf(booklet)]))] as const,
  );
  return writePdf(file, { objects: new Map(pages) });
}

/** The one document as the only chunk of a book, with furniture that is empty because the margin boxes drew it. */
export function finished({ pdf, facts }: WholePrint, booklet: BookletHtml, plan: Pagination): Uint8Array {
  const partOf = (page: number) => ({ key: '', level: 1, ...plan.pages[page]?.part, origin: { left: 0, top: 0 } });
  return joinBook({
    chunks: [makeChunk(readPdf(pdf), { links: facts.links, headings: facts.headings, partOf })],
    pages: plan.pages.map((_, page) => ({ kind: 'printed', chunk: 0, page, shift: 0 })),
    overlays: [emptyOverlay(plan.pages.length, [0, 0, booklet.sheet.width * 0.75, booklet.sheet.height * 0.75])],
    trim: booklet.sheet.trimBox,
    labels: [],
    facts: {
      ...{ titles: booklet.titles, title: booklet.title, languages: booklet.languages },
      ...{ date: '2019-10-01', producer: 'chaekja', identity: booklet.id },
    },
    profile: profile(),
    packedFonts: new Map(),
  });
}
