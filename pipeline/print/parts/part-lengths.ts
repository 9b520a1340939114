// Says how many pages each part of a printed chunk has, from its named destinations.

import type { PageMap } from '../../pdf/page-map.ts';
import type { PartLength } from './paginate.ts';

/** A part is missing from the printed file. */
export class PartNotPrinted extends Error {
  readonly part: string;
  constructor(part: string) {
    super(`The part "${part}" is not in the printed file.`);
    this.part = part;
  }
}

/** `keys` are the parts in the order in which they were printed; each begins on a page of its own. */
export function partLengths(keys: readonly string[], { pageCount, pageOf }: PageMap): ReadonlyMap<string, PartLength> {
  const starts = keys.map((key) => {
    const page = pageOf.get(key);
    if (page === undefined) throw new PartNotPrinted(key);
    return page;
  });
  const ends = [...starts.slice(1), pageCount + 1];
  const ids = keys.map(() => new Map<string, number>());
  for (const [id, page] of pageOf) {
    const index = starts.findLastIndex((start) => start <= page);
    ids[index]?.set(id, page - (starts[index] ?? 0));
  }
  return new Map(
    keys.map((key, index) => [
      key,
      { pages: (ends[index] ?? 0) - (starts[index] ?? 0), pageOf: ids[index] ?? new Map() },
    ]),
  );
}
