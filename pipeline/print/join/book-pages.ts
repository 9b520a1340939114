// Which page of which chunk lies where in the book.

import type { Chunk } from './chunk.ts';

/** A page of the book: a page of a chunk, moved to the right by `shift` pt, or an empty one that the overlay fills. */
export type BookPage =
  | { readonly kind: 'printed'; readonly chunk: number; readonly page: number; readonly shift: number }
  | { readonly kind: 'blank' };

export const shiftOf = (page: BookPage | undefined): number => (page?.kind === 'printed' ? page.shift : 0);

/** For each page of a chunk its index in the book. */
export function bookIndexes(chunk: Chunk, index: number, pages: readonly BookPage[]): readonly number[] {
  const found = new Array<number>(chunk.pages.length).fill(-1);
  pages.forEach((page, at) => {
    if (page.kind === 'printed' && page.chunk === index) found[page.page] = at;
  });
  if (found.includes(-1)) throw new Error(`Page ${found.indexOf(-1) + 1} of chunk ${index} is not in the book.`);
  return found;
}

/** What the pages of the chunks carry, in the order of the pages of the book. */
export function inBookOrder<Item extends { readonly page: number }, Result>(
  chunks: readonly Chunk[],
  pages: readonly BookPage[],
  itemsOf: (chunk: Chunk) => readonly Item[],
  make: (item: Item, chunk: number, bookPage: number) => Result,
): readonly Result[] {
  const byPage = chunks.map((chunk) => Map.groupBy(itemsOf(chunk), ({ page }) => page));
  return pages.flatMap((page, index) =>
    page.kind === 'printed'
      ? (byPage[page.chunk]?.get(page.page) ?? []).map((item) => make(item, page.chunk, index))
      : [],
  );
}
