// Prints the furniture of a book in sections, side by side, and checks its faces; what did not change is not printed again.

import { checkFonts, type PdfFinding } from '../../pdf/fonts.ts';
import { readPdf } from '../../pdf/read.ts';
import { type FurnishedPage, overlayDocument } from '../../render/booklet-documents.ts';
import type { BookletHtml } from '../../render/booklet-html.ts';
import { contentOf } from '../chunks/print-chunk.ts';
import type { Printer } from '../printer.ts';
import { makeOverlay, type Overlay } from './overlay.ts';

/** Even, so that a left page of the book is a left page of its section. */
const pagesOfSection = 200;

export interface PrintedOverlay extends Overlay {
  /** What is wrong with its faces; pages are those of the book, from 1. */
  readonly findings: readonly PdfFinding[];
}

/** In the order of the book. `known` holds the sections of the last print by their content, and then those of this one. */
export async function printOverlays(
  booklet: BookletHtml,
  pages: readonly FurnishedPage[],
  { printer, allowedFonts }: { readonly printer: Printer; readonly allowedFonts: ReadonlySet<string> },
  known: Map<string, PrintedOverlay>,
): Promise<readonly PrintedOverlay[]> {
  const { width, height } = booklet.sheet.text;
  const sections = Array.from({ length: Math.ceil(pages.length / pagesOfSection) }, (_, index) =>
    pages.slice(index * pagesOfSection, (index + 1) * pagesOfSection),
  );
  const made = await Promise.all(
    sections.map(async (section) => {
      const document = overlayDocument(booklet, section);
      const key = contentOf(document);
      const before = known.get(key);
      if (before) return [key, before] as const;
      const name = 'running heads and folios';
      const { pdf } = await printer.print({ name, document, viewport: { width, height }, kind: 'plain' });
      const file = readPdf(pdf);
      return [key, { ...makeOverlay(file), findings: checkFonts(file, allowedFonts) }] as const;
    }),
  );
  known.clear();
  for (const [key, overlay] of made) known.set(key, overlay);
  return made.map(([, overlay], index) => ({
    ...overlay,
    findings: overlay.findings.map((one) => ({ ...one, page: one.page + index * pagesOfSection })),
  }));
}
