// Decides which physical page every part starts on: right-hand starts, pages between, and a count that can be bound.
import type { FurnishedPage } from '../../render/booklet-documents.ts';
import type { PartHtml } from '../../render/booklet-html.ts';
import { romanNumber } from './roman.ts';

/** What a print of a part showed. */
export interface PartLength {
  readonly pages: number;
  /** Page of every id within the part, counted from 0. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** A page of the book: the page `offset` of its part, or a page to write on. */
export interface PlannedPage extends FurnishedPage {
  /** Counted from 0; 0 on a page to write on. */
  readonly offset: number;
}

/** A page that nothing was written for, counted from 1, and why it is there. */
export interface BlankPage {
  readonly page: number;
  readonly reason: 'right-hand-start' | 'last-sheet';
}

export interface Pagination {
  readonly pages: readonly PlannedPage[];
  /** Physical page of every id, counted from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Printed page number of every id. */
  readonly labels: ReadonlyMap<string, string>;
  /** First physical page of each numbering, 0 for none. */
  readonly firstRoman: number;
  readonly firstArabic: number;
  /** First page of the covers at the end, 0 for none. */
  readonly firstBack: number;
}

/** Saddle stitching needs sheets of four pages, perfect binding leaves of two. */
const multipleOf = { saddle: 4, perfect: 2 } as const;

type Part = Pick<PartHtml, 'numbering'>;

/** Every part must have a length. Pages that fill the last sheet follow the part that is `filled`; without it there are none. */
export function paginate(
  parts: readonly PartHtml[],
  lengths: ReadonlyMap<string, PartLength>,
  binding: keyof typeof multipleOf,
): Pagination {
  const bare = placePages(parts, lengths, 0).length;
  const spare = (multipleOf[binding] - (bare % multipleOf[binding])) % multipleOf[binding];
  const placed = placePages(parts, lengths, spare);

  const firstOf = (wanted: (page: PlannedPage) => boolean): number => placed.findIndex(wanted) + 1;
  const firstRoman = firstOf((page) => page.part !== undefined && page.numbering === 'roman');
  const firstArabic = firstOf((page) => page.part !== undefined && page.numbering === 'arabic');
  const lastNumbered = placed.findLastIndex(({ numbering }) => numbering !== 'none');
  const firstBack = lastNumbered < 0 || lastNumbered + 1 === placed.length ? 0 : lastNumbered + 2;
  const pageOf = new Map<string, number>();
  const starts = new Map<string | undefined, number>();
  for (const [index, { part, blank, offset }] of placed.entries())
    if (!blank && offset === 0) starts.set(part?.key, index + 1);
  for (const part of parts) {
    const start = starts.get(part.key) ?? 0;
    for (const [id, offset] of lengths.get(part.key)?.pageOf ?? []) pageOf.set(id, start + offset);
  }
  const pages = placed.map((page, index) => ({
    ...page,
    label: page.numbering === 'none' ? '' : pageLabel(index + 1, firstRoman, firstArabic),
  }));
  const labels = new Map([...pageOf].map(([id, page]) => [id, pageLabel(page, firstRoman, firstArabic)]));
  return { pages, pageOf, labels, firstRoman, firstArabic, firstBack };
}

function placePages(
  parts: readonly PartHtml[],
  lengths: ReadonlyMap<string, PartLength>,
  spare: number,
): readonly PlannedPage[] {
  const pages: PlannedPage[] = [];
  const blank = (part: PartHtml | undefined, { numbering }: Part): PlannedPage => ({
    part,
    numbering,
    blank: true,
    offset: 0,
    label: '',
  });
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (part.startsOn === 'right' && pages.length % 2 === 1 && before) pages.push(blank(undefined, before));
    const count = lengths.get(part.key)?.pages ?? 0;
    for (let offset = 0; offset < count; offset += 1) {
      pages.push({ part, numbering: part.numbering, blank: false, offset, label: '' });
    }
    if (part.filled) for (let more = 0; more < spare; more += 1) pages.push(blank(part, part));
  });
  return pages;
}

export const blankPages = ({ pages }: Pick<Pagination, 'pages'>): readonly BlankPage[] =>
  pages.flatMap(({ blank, part }, index) =>
    blank ? [{ page: index + 1, reason: part === undefined ? 'right-hand-start' : 'last-sheet' }] : [],
  );

/** `iv` in the front matter, `12` in the body, empty on the covers before them. */
export function pageLabel(page: number, firstRoman: number, firstArabic: number): string {
  if (firstArabic > 0 && page >= firstArabic) return String(page - firstArabic + 1);
  if (firstRoman > 0 && page >= firstRoman) return romanNumber(page - firstRoman + 1);
  return '';
}
