// What must be true of a booklet before it may leave the house; each gate names the page and the cause.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { type Phrase, phrase } from '../model/phrase.ts';
import type { Sheet } from '../model/sheet.ts';
import type { PdfFinding } from '../pdf/fonts.ts';
import type { ClippedContent } from './chunks/clipped-content.ts';
import type { Examined } from './chunks/examine-chunk.ts';
import { type NearEdge, safetyMargin } from './chunks/near-edge.ts';
import type { PrintedChunk } from './chunks/print-chunk.ts';
import type { PrintedNumber } from './chunks/ready-page.ts';
import { type Pagination, pageLabel } from './parts/paginate.ts';

/** `page 7 (3)`: the physical page and, where there is one, the printed number. */
function namePage(page: number, plan: Pagination): Phrase {
  const number = pageLabel(page, plan.firstRoman, plan.firstArabic);
  return number === '' ? phrase('where.page', { page }) : phrase('where.printed', { page, number });
}

/** Everything about one chunk of the book. */
export const checkChunk = (
  booklet: string,
  chunk: PrintedChunk,
  examined: Examined | undefined,
  plan: Pagination,
): readonly Diagnostic[] => [
  ...chunk.refused.map((address) => mistake('print.network', { values: { booklet, address } })),
  ...checkClipping(booklet, chunk.clipped, plan),
  ...checkFontFindings(booklet, examined?.fonts ?? [], chunk, plan),
  ...checkNumbers(booklet, chunk.numbers, plan),
  ...checkEdges(booklet, chunk.nearEdge, plan),
  ...checkHeadings(booklet, examined?.stranded ?? [], chunk, plan),
];

function checkFontFindings(
  booklet: string,
  fonts: readonly PdfFinding[],
  chunk: Pick<PrintedChunk, 'keys' | 'lengths'>,
  plan: Pagination,
): readonly Diagnostic[] {
  const pages = pagesOf(chunk, plan);
  return fonts.map((finding) => wrongFont(booklet, finding, namePage(pages[finding.page - 1] ?? finding.page, plan)));
}

/** The pages of the book that the pages of a chunk become. */
const pagesOf = ({ keys, lengths }: Pick<PrintedChunk, 'keys' | 'lengths'>, plan: Pagination): readonly number[] =>
  keys.flatMap((key) =>
    Array.from({ length: lengths.get(key)?.pages ?? 0 }, (_, offset) => (plan.pageOf.get(key) ?? 0) + offset),
  );

/** Running heads and folios, whose pages are those of the book. */
export const checkFurnitureFonts = (
  booklet: string,
  fonts: readonly PdfFinding[],
  plan: Pagination,
): readonly Diagnostic[] =>
  fonts.map((finding) =>
    wrongFont(booklet, finding, phrase('where.furniture', { where: namePage(finding.page, plan) })),
  );

function wrongFont(booklet: string, { kind, font, characters }: PdfFinding, where: Phrase): Diagnostic {
  const variant = font === undefined ? 'nameless' : 'named';
  const values = { booklet, where, ...(font !== undefined && { font }) };
  if (kind !== 'missing-glyph') return mistake(`print.${kind}`, { variant, values });
  if (characters === undefined) return mistake('print.missing-glyph', { variant, values });
  return mistake('print.missing-glyph', {
    variant: `${variant}-characters`,
    values: { ...values, characters: { list: characters } },
  });
}

function checkClipping(booklet: string, clipped: readonly ClippedContent[], plan: Pagination): readonly Diagnostic[] {
  return clipped.map(({ near, what, by }) => {
    const page = plan.pageOf.get(near);
    const where = page === undefined ? phrase('where.part', { part: near }) : namePage(page, plan);
    return mistake('print.clipped', { values: { booklet, where, what, by } });
  });
}

/** Pages of `stranded` are those of the chunk, from 1. */
function checkHeadings(
  booklet: string,
  stranded: readonly { readonly title: string; readonly page: number }[],
  chunk: Pick<PrintedChunk, 'keys' | 'lengths'>,
  plan: Pagination,
): readonly Diagnostic[] {
  const pages = pagesOf(chunk, plan);
  return stranded.map(({ title, page }) =>
    mistake('print.stranded-heading', { values: { booklet, where: namePage(pages[page - 1] ?? page, plan), title } }),
  );
}

function checkEdges(booklet: string, words: readonly NearEdge[], plan: Pagination): readonly Diagnostic[] {
  return words.map(({ near, what, by }) => {
    const page = plan.pageOf.get(near);
    const where = page === undefined ? phrase('where.part', { part: near }) : namePage(page, plan);
    return mistake('print.safety-margin', {
      variant: 'words',
      values: { booklet, where, what, by, most: safetyMargin },
    });
  });
}

/** Margins of the text, which running heads and folios keep to as well. */
export function checkMargins(booklet: string, { bleed, text, trimBox }: Sheet): readonly Diagnostic[] {
  const px = (pt: number) => pt / 0.75;
  const trim = { width: px(trimBox[2] - trimBox[0]), height: px(trimBox[3] - trimBox[1]) };
  const margins = [
    ['top', text.top - bleed],
    ['bottom', bleed + trim.height - text.top - text.height],
    ['inner', text.leftOfRight - bleed],
    ['outer', text.leftOfLeft - bleed],
  ] as const;
  return margins
    .filter(([, margin]) => margin < (safetyMargin * 96) / 25.4 - 1)
    .map(([side]) =>
      mistake('print.safety-margin', { variant: 'margin', values: { booklet, side, most: safetyMargin } }),
    );
}

/** Every number in the contents and the index, as the page showed it, held against the pages of the book. */
function checkNumbers(booklet: string, numbers: readonly PrintedNumber[], plan: Pagination): readonly Diagnostic[] {
  return numbers.flatMap(({ target, text, part }) => {
    const page = plan.pageOf.get(target);
    const printedOn = plan.pageOf.get(part);
    const where = printedOn === undefined ? part : namePage(printedOn, plan);
    const values = { booklet, where, number: text, target };
    if (page === undefined) return [mistake('print.page-number', { variant: 'nowhere', values })];
    const real = pageLabel(page, plan.firstRoman, plan.firstArabic);
    if (text === real) return [];
    return [mistake('print.page-number', { variant: text === '' ? 'empty' : 'wrong', values: { ...values, real } })];
  });
}

/** Most pages that staples hold. */
const mostStapled = 64;

/** Pages fill the last sheet of themselves where the booklet has the part `notes`. */
export function checkPageCount(booklet: string, pages: number, binding: 'saddle' | 'perfect'): readonly Diagnostic[] {
  const unit = binding === 'saddle' ? 4 : 2;
  const values = { booklet, pages, unit, most: mostStapled };
  return [
    ...(pages % unit === 0 ? [] : [mistake('print.page-count', { variant: 'uneven', values })]),
    ...(binding === 'saddle' && pages > mostStapled ? [mistake('print.page-count', { variant: 'thick', values })] : []),
  ];
}
