// Makes random books for tests: up to forty parts in any order, with blanks, shifts, ids and links between them.
import fc from 'fast-check';
import type { BookPage } from '../../../pipeline/print/join/book-pages.ts';
import { bookOf, chunkOf, type HandMade } from './hand-made-part.ts';

export interface Plan {
  readonly parts: readonly HandMade[];
  readonly pages: readonly BookPage[];
}

/** What each page of a part is before marks and links are known. */
const pageSketch = fc.record({
  hasHeading: fc.boolean(),
  hasId: fc.boolean(),
  links: fc.array(fc.nat(), { maxLength: 3 }),
});
const partSketch = fc.record({
  level: fc.integer({ min: 1, max: 3 }),
  pages: fc.array(pageSketch, { minLength: 1, maxLength: 4 }),
});
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    sketches: fc.array(partSketch, { minLength: 1, maxLength: 40 }),
    order: fc.infiniteStream(fc.nat()),
    blanks: fc.infiniteStream(fc.boolean()),
    shifts: fc.infiniteStream(fc.constantFrom(0, 0, -17.25, 3.5)),
  })
  .map(({ sketches, order, blanks, shifts }) => {
    const ids = sketches.flatMap(({ pages }, part) => pages.map((_, page) => `p${part}-${page}`));
    let mark = 0;
    const parts = sketches.map(
      ({ level, pages }, part): HandMade => ({
        ...{ key: `p${part}`, level },
        pages: pages.map(({ links, ...page }) => {
          mark += 1;
          return { ...page, mark, links: links.map((link) => ids[link % ids.length] as string) };
        }),
      }),
    );
    const keyed = parts.map((part, chunk) => ({ part, chunk, rank: order.next().value as number }));
    const pages = keyed
      .sort((one, other) => one.rank - other.rank)
      .flatMap(({ part, chunk }): readonly BookPage[] => [
        ...(blanks.next().value === true ? [{ kind: 'blank' } as const] : []),
        ...part.pages.map((_, page): BookPage => ({ kind: 'printed', chunk, page, shift: shifts.next().value ?? 0 })),
      ]);
    return { parts, pages };
  });

export const bookOfPlan = ({ parts, pages }: Plan): Uint8Array => bookOf(parts.map(chunkOf), pages);

/** Page of every id, from 1, by the plan alone. */
export const plannedIds = ({ pages }: Plan): ReadonlyMap<string, number> =>
  new Map(
    pages.flatMap((page, index) =>
      page.kind === 'printed' ? [[`p${page.chunk}-${page.page}`, index + 1] as const] : [],
    ),
  );

export const sourceOf = ({ parts }: Plan, page: BookPage) =>
  page.kind === 'printed' ? parts[page.chunk]?.pages[page.page] : undefined;
