// What must be true of a booklet before it may leave the house; each gate names the page and the cause.
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import type { PrintedChunk } from './chunks/print-chunk.ts';
import type { ClippedContent, PrintedNumber } from './chunks/ready-page.ts';
import { type Pagination, pageLabel } from './parts/paginate.ts';
import type { PdfFinding } from './pdf/fonts.ts';

/** `page 7 (3)`: the physical page and, where there is one, the printed number. */
function namePage(page: number, plan: Pagination): string {
  const label = pageLabel(page, plan.firstRoman, plan.firstArabic);
  return label === '' ? `page ${page}` : `page ${page} (printed number ${label})`;
}

const fontHints: Readonly<Record<PdfFinding['kind'], string>> = {
  'type3-font':
    'Print shops refuse Type 3 fonts: use static TrueType faces, no variable or CFF fonts and no text outlines made with CSS.',
  'unembedded-font': 'Use a face whose licence flags allow embedding.',
  'fallback-font':
    'The templates ask for a face that the booklet does not carry: use Pretendard, Noto Serif Latin, Noto Serif KR or Noto Serif Han.',
  'missing-glyph': 'None of the faces has this character: replace it in the source.',
};

export function checkFontFindings(
  booklet: string,
  fonts: readonly PdfFinding[],
  { keys, lengths }: Pick<PrintedChunk, 'keys' | 'lengths'>,
  plan: Pagination,
): readonly Diagnostic[] {
  const pages = keys.flatMap((key) =>
    Array.from({ length: lengths.get(key)?.pages ?? 0 }, (_, offset) => (plan.pageOf.get(key) ?? 0) + offset),
  );
  return fonts.map(({ kind, page, detail }) => {
    const where = namePage(pages[page - 1] ?? page, plan);
    return error(`print.${kind}`, `Booklet ${booklet}, ${where}: ${detail}`, { hints: [fontHints[kind]] });
  });
}

export function checkClipping(
  booklet: string,
  clipped: readonly ClippedContent[],
  plan: Pagination,
): readonly Diagnostic[] {
  return clipped.map(({ near, what, by }) => {
    const page = plan.pageOf.get(near);
    const where = page === undefined ? `in "${near}"` : namePage(page, plan);
    return error(
      'print.clipped',
      `Booklet ${booklet}, ${where}: “${what}” reaches ${by} px over its box and would be cut off.`,
      {
        hints: ['Shorten the text, or give the box more room in templates/booklet/booklet.css.'],
      },
    );
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
    if (page === undefined) {
      return [
        error(
          'print.page-number',
          `Booklet ${booklet}, ${where}: the page number ${text} points at "${target}", which is not in the booklet.`,
          { hints: ['Use {{ target | page_number }} with the key of a part.'] },
        ),
      ];
    }
    const real = pageLabel(page, plan.firstRoman, plan.firstArabic);
    if (text === real) return [];
    return [
      error(
        'print.page-number',
        `Booklet ${booklet}, ${where}: the printed page number of "${target}" is ${text || 'empty'}, but it is on page ${real}.`,
        { hints: ['Write page numbers only with {{ target | page_number }}.'] },
      ),
    ];
  });
}

/** Most pages that staples hold. */
const mostStapled = 64;

/** Pages fill the last sheet of themselves where the booklet has the part `notes`. */
export function checkPageCount(booklet: string, pages: number, binding: 'saddle' | 'perfect'): readonly Diagnostic[] {
  const unit = binding === 'saddle' ? 4 : 2;
  const found: Diagnostic[] = [];
  if (pages % unit !== 0)
    found.push(
      warning('print.page-count', `Booklet ${booklet} has ${pages} pages, which is not a multiple of ${unit}.`, {
        hints: ['Add "notes" to its parts: pages to write on fill the last sheet.'],
      }),
    );
  if (binding === 'saddle' && pages > mostStapled)
    found.push(
      warning('print.page-count', `Booklet ${booklet} has ${pages} pages; stapled, ${mostStapled} are the most.`, {
        hints: ['Write "binding: perfect" for this booklet in sources/programme.yaml.'],
      }),
    );
  return found;
}
