// Prints one booklet: lays it out once, then prints and renumbers the living page until every number is the real one.
import type { Page } from 'puppeteer-core';
import { type Checked, checked, type Diagnostic, error } from '../model/diagnostic.ts';
import type { BookletDocument } from '../render/booklet-html.ts';
import type { BlankBook, Picture } from './blank-book.ts';
import { checkClipping, checkFontFindings, checkNumbers } from './gates.ts';
import { applyLayout, findClippedContent, readPrintedNumbers, showFurniture } from './living-page.ts';
import {
  emptyLayout,
  type Layout,
  type Measured,
  type Pagination,
  PartNotPrinted,
  paginate,
  settled,
} from './paginate.ts';
import { finishDownload } from './pdf/finish.ts';
import { checkFonts } from './pdf/fonts.ts';
import { readPageMap } from './pdf/page-map.ts';
import { type PdfFile, readPdf } from './pdf/read.ts';

export interface PrintInput {
  readonly booklet: BookletDocument;
  readonly book: BlankBook;
  readonly pictures: readonly Picture[];
  readonly allowedFonts: ReadonlySet<string>;
  /** Date of issue, `2026-11-23`: the dates in the file are this day's, so that equal sources make equal files. */
  readonly date: string;
}

export interface PrintedBooklet {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  readonly passes: number;
}

const ceiling = 5;

/** Mistakes that make a file unprintable come back as diagnostics; `value` is undefined then. */
export async function printBooklet(input: PrintInput): Promise<Checked<PrintedBooklet | undefined>> {
  const { booklet, book, pictures } = input;
  const { width, height } = booklet.sheet.text;
  const { page, refused } = await book.fill(booklet.html, pictures, { width, height });
  const clipped = await findClippedContent(page, height);
  const printed = await printUntilSettled(page, booklet).catch((problem: unknown) => {
    if (problem instanceof PartNotPrinted) return problem;
    throw problem;
  });
  const diagnostics = refused().map((url) => refusedRequest(url, booklet.id));
  if (printed instanceof PartNotPrinted) return checked(undefined, [...diagnostics, hiddenPart(booklet.id, printed)]);
  if (printed === undefined) return checked(undefined, [...diagnostics, neverSettled(booklet.id)]);
  return finish(input, page, printed, [...diagnostics, ...checkClipping(booklet.id, clipped, printed.plan)]);
}

interface Settled {
  readonly file: PdfFile;
  readonly plan: Pagination;
  readonly passes: number;
}

/**
 * The first pass only measures, so it leaves out tags and outline, which cost half the time. Each later pass changes
 * page numbers and blank pages in the living page and prints again, until the print agrees with its plan.
 */
async function printUntilSettled(page: Page, booklet: BookletDocument): Promise<Settled | undefined> {
  await showFurniture(page, false);
  let measured = measure(readPdf(await pdfOf(page, false)), emptyLayout);
  await showFurniture(page, true);
  for (let passes = 2; passes <= ceiling; passes += 1) {
    const plan = paginate(booklet.parts, measured, booklet.binding);
    await applyLayout(page, plan);
    const file = readPdf(await pdfOf(page, true));
    measured = measure(file, plan);
    if (settled(plan, measured)) return { file, plan, passes };
  }
  return undefined;
}

const measure = (file: PdfFile, layout: Layout): Measured => ({ ...readPageMap(file), layout });

async function pdfOf(page: Page, final: boolean): Promise<Uint8Array> {
  const stream = await page.createPDFStream({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: final,
    outline: final,
    timeout: 0,
    waitForFonts: false,
  });
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Sets boxes, labels and dates, then proves the finished file: faces, glyphs and every printed page number. */
async function finish(
  input: PrintInput,
  page: Page,
  { file, plan, passes }: Settled,
  found: readonly Diagnostic[],
): Promise<Checked<PrintedBooklet | undefined>> {
  const { booklet } = input;
  const { trimBox } = booklet.sheet;
  const pdf = finishDownload(file, {
    boxes: { media: trimBox, trim: trimBox },
    pageLabels: [
      { from: 0, style: 'none', prefix: '' },
      ...(plan.firstRoman > 0 ? [{ from: plan.firstRoman - 1, style: 'r' as const }] : []),
      ...(plan.firstArabic > 0 ? [{ from: plan.firstArabic - 1, style: 'D' as const }] : []),
      ...(plan.firstBack > 0 ? [{ from: plan.firstBack - 1, style: 'none' as const, prefix: '' }] : []),
    ],
    date: input.date,
    title: booklet.title,
    producer: 'chaekja',
  });
  const finished = readPdf(pdf);
  const numbers = await readPrintedNumbers(page);
  const diagnostics = [
    ...found,
    ...checkFontFindings(booklet.id, checkFonts(finished, input.allowedFonts), plan),
    ...checkNumbers(booklet.id, numbers, readPageMap(finished), plan),
  ];
  if (diagnostics.some(({ severity }) => severity === 'error')) return checked(undefined, diagnostics);
  return checked({ pdf, pageCount: plan.pageCount, passes }, diagnostics);
}

const refusedRequest = (url: string, booklet: string): Diagnostic =>
  error('print.network', `Booklet ${booklet}: the page asked for ${url}, which is not a file of this programme.`, {
    hints: ['Put the file beside the sources or templates and use its relative address.'],
  });

const hiddenPart = (booklet: string, { message }: PartNotPrinted): Diagnostic =>
  error('print.part', `Booklet ${booklet}: ${message}`, {
    hints: [
      'Look for CSS that hides it; to leave a part out, list the others under "parts" in sources/programme.yaml.',
    ],
  });

const neverSettled = (booklet: string): Diagnostic =>
  error('print.unsettled', `Booklet ${booklet}: the page numbers still moved after ${ceiling} passes.`, {
    hints: ['Look for CSS that makes a page longer or shorter depending on the width of a page number.'],
  });
