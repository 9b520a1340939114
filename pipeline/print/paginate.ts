// Decides which physical page every part starts on: right-hand starts, pages between, and a count that can be bound.
import type { PrintedPart } from '../render/booklet-html.ts';
import { romanNumber } from './roman.ts';

/** What a print of the document showed: physical pages count from 1. */
export interface Measured {
  readonly pageCount: number;
  readonly pageOf: ReadonlyMap<string, number>;
  readonly layout: Layout;
}

/** What can be changed in the living page without laying out the text anew. */
export interface Layout {
  /** Keys of the parts with a page to write on before them. */
  readonly fillers: readonly string[];
  /** How many of the spare notes pages are shown. */
  readonly spareNotes: number;
  /** Printed page number of every id that has one. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface Pagination extends Layout {
  readonly pageCount: number;
  /** Physical page of every id. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** First physical page of each numbering. */
  readonly firstRoman: number;
  readonly firstArabic: number;
  /** First page of the covers at the end, 0 for none. */
  readonly firstBack: number;
}

export const emptyLayout: Layout = { fillers: [], spareNotes: 0, labels: {} };

/** A part is missing from the printed file. */
export class PartNotPrinted extends Error {}

/** Saddle stitching needs sheets of four pages, perfect binding leaves of two. */
const multipleOf = { saddle: 4, perfect: 2 } as const;

export function paginate(
  parts: readonly PrintedPart[],
  measured: Measured,
  binding: keyof typeof multipleOf,
): Pagination {
  const starts = parts.map(({ key }) => {
    const page = measured.pageOf.get(key);
    if (page === undefined) throw new PartNotPrinted(`The part "${key}" is not in the printed file.`);
    return page;
  });
  const had = new Set(measured.layout.fillers);
  const lengths = parts.map(({ template }, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? measured.pageCount + 1 : next - (had.has(parts[index + 1]?.key ?? '') ? 1 : 0);
    return end - (starts[index] ?? 0) - (template === 'notes' ? measured.layout.spareNotes : 0);
  });
  const bare = place(parts, lengths, 0);
  const spareNotes = parts.some(({ template }) => template === 'notes')
    ? (multipleOf[binding] - (bare.pageCount % multipleOf[binding])) % multipleOf[binding]
    : 0;
  const placed = place(parts, lengths, spareNotes);

  const pageOf = new Map<string, number>();
  for (const [id, page] of measured.pageOf) {
    const index = starts.findLastIndex((start) => start <= page);
    pageOf.set(id, (placed.starts[index] ?? 0) + page - (starts[index] ?? 0));
  }
  const first = (numbering: PrintedPart['numbering']) =>
    placed.starts[parts.findIndex((part) => part.numbering === numbering)] ?? 0;
  const [firstRoman, firstArabic] = [first('roman'), first('arabic')];
  const lastNumbered = parts.findLastIndex(({ numbering }) => numbering !== 'none');
  const firstBack = lastNumbered < 0 ? 0 : (placed.starts[lastNumbered + 1] ?? 0);
  const labels = Object.fromEntries([...pageOf].map(([id, page]) => [id, pageLabel(page, firstRoman, firstArabic)]));
  return {
    fillers: placed.fillers,
    spareNotes,
    labels,
    pageCount: placed.pageCount,
    pageOf,
    firstRoman,
    firstArabic,
    firstBack,
  };
}

function place(parts: readonly PrintedPart[], lengths: readonly number[], spareNotes: number) {
  const fillers: string[] = [];
  const starts: number[] = [];
  let next = 1;
  parts.forEach(({ key, startsOn, template }, index) => {
    if (startsOn === 'right' && next % 2 === 0 && index > 0) {
      fillers.push(key);
      next += 1;
    }
    starts.push(next);
    next += (lengths[index] ?? 1) + (template === 'notes' ? spareNotes : 0);
  });
  return { fillers, starts, pageCount: next - 1 };
}

/** `iv` in the front matter, `12` in the body, empty on the covers before them. */
export function pageLabel(page: number, firstRoman: number, firstArabic: number): string {
  if (firstArabic > 0 && page >= firstArabic) return String(page - firstArabic + 1);
  if (firstRoman > 0 && page >= firstRoman) return romanNumber(page - firstRoman + 1);
  return '';
}

/** True when a print came out as it was planned. */
export const settled = (planned: Pagination, measured: Measured): boolean =>
  planned.pageCount === measured.pageCount &&
  [...planned.pageOf].every(([id, page]) => measured.pageOf.get(id) === page);
