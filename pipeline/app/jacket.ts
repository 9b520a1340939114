// Prints what stands on the spine and the flaps of a glued book, as large as there is room for it.
import type { PdfBox } from '../model/sheet.ts';
import { listPages } from '../pdf/pages.ts';
import { readPdf } from '../pdf/read.ts';
import type { Printed, PrintJob } from '../print/tab.ts';
import type { BookletHtml, JacketPart } from '../render/booklet-html.ts';
import { type JacketPage, jacketDocument, jacketTrim } from '../render/jacket-document.ts';

export interface PrintedJacket {
  readonly pdf: Uint8Array;
  /** For each page of the file where it is cut, in pt. */
  readonly trims: readonly PdfBox[];
  /** Pages of the file, counted from 1. */
  readonly pages: ReadonlyMap<JacketPart, number>;
}

export interface JacketOutcome {
  readonly jacket: PrintedJacket | undefined;
  /** Parts whose words have no room even in the smallest type: they are left out. */
  readonly tooLong: readonly JacketPart[];
  /** What the templates asked for in vain. */
  readonly refused: readonly string[];
}

/** Sizes of type on a spine in pt: as large as its width allows, and not below what can be read. */
const largest = 14;
const smallest = 6.5;
/** Type takes so much of the width of a spine, in pt of mm. */
const typePerWidth = (0.55 * 72) / 25.4;

/** Widths in mm; 0 for a part that the cover does not have. */
export async function printJacket(
  booklet: BookletHtml,
  widths: Readonly<Record<JacketPart, number>>,
  print: (job: PrintJob) => Promise<Printed>,
): Promise<JacketOutcome> {
  const wanted = (['spine', 'flap-front', 'flap-back'] as const).filter(
    (part) => widths[part] > 0 && booklet.jacket[part] !== '',
  );
  const fitting: JacketPage[] = [];
  const tooLong: JacketPart[] = [];
  for (const part of wanted) {
    const page = await largestThatFits(booklet, part, widths[part], print);
    if (page === undefined) tooLong.push(part);
    else fitting.push(page);
  }
  if (fitting.length === 0) return { jacket: undefined, tooLong, refused: [] };
  const { pdf, refused } = await print(job(booklet, fitting, 'plain'));
  const count = listPages(readPdf(pdf)).length;
  if (count !== fitting.length) throw new Error(`The jacket has ${count} pages, not ${fitting.length}.`);
  const trims = fitting.map(({ width }) => jacketTrim(booklet.sheet, width));
  return {
    jacket: { pdf, trims, pages: new Map(fitting.map(({ part }, index) => [part, index + 1])) },
    tooLong,
    refused,
  };
}

/** Undefined when the words are cut off, or take more than a page, in every size. */
async function largestThatFits(
  booklet: BookletHtml,
  part: JacketPart,
  width: number,
  print: (job: PrintJob) => Promise<Printed>,
): Promise<JacketPage | undefined> {
  for (const textSize of part === 'spine' ? sizesFor(width) : [9]) {
    const page = { part, width, textSize };
    const { facts, pdf } = await print(job(booklet, [page], 'full'));
    if (facts.clipped.length === 0 && listPages(readPdf(pdf)).length === 1) return page;
  }
  return undefined;
}

/** In steps that the eye sees. */
function sizesFor(width: number): readonly number[] {
  const sizes: number[] = [];
  for (let size = Math.min(largest, width * typePerWidth); size > smallest; size *= 0.87) sizes.push(size);
  return [...sizes, smallest].map((size) => Math.round(size * 10) / 10);
}

const job = (booklet: BookletHtml, pages: readonly JacketPage[], kind: PrintJob['kind']): PrintJob => ({
  name: pages.map(({ part }) => part).join(', '),
  document: jacketDocument(booklet, pages),
  viewport: { width: 1600, height: booklet.sheet.height },
  kind,
});
