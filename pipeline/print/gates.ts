// What must be true of a booklet before it may leave the house; each gate names the page and the cause.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { type Phrase, phrase } from '../model/phrase.ts';
import type { PrintedChunk } from './chunks/print-chunk.ts';
import type { ClippedContent, PrintedNumber } from './chunks/ready-page.ts';
import { type Pagination, pageLabel } from './parts/paginate.ts';
import type { PdfFinding } from './pdf/fonts.ts';

/** `page 7 (3)`: the physical page and, where there is one, the printed number. */
function namePage(page: number, plan: Pagination): Phrase {
  const number = pageLabel(page, plan.firstRoman, plan.firstArabic);
  return number === '' ? phrase('where.page', { page }) : phrase('where.printed', { page, number });
}

export function checkFontFindings(
  booklet: string,
  fonts: readonly PdfFinding[],
  { keys, lengths }: Pick<PrintedChunk, 'keys' | 'lengths'>,
  plan: Pagination,
): readonly Diagnostic[] {
  const pages = keys.flatMap((key) =>
    Array.from({ length: lengths.get(key)?.pages ?? 0 }, (_, offset) => (plan.pageOf.get(key) ?? 0) + offset),
  );
  return fonts.map((finding) => wrongFont(booklet, finding, namePage(pages[finding.page - 1] ?? finding.page, plan)));
}

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

export function checkClipping(
  booklet: string,
  clipped: readonly ClippedContent[],
  plan: Pagination,
): readonly Diagnostic[] {
  return clipped.map(({ near, what, by }) => {
    const page = plan.pageOf.get(near);
    const where = page === undefined ? phrase('where.part', { part: near }) : namePage(page, plan);
    return mistake('print.clipped', { values: { booklet, where, what, by } });
  });
}

/** Every number in the contents and the index, as the page showed it, held against the pages of the book. */
export function checkNumbers(
  booklet: string,
  numbers: readonly PrintedNumber[],
  plan: Pagination,
): readonly Diagnostic[] {
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
