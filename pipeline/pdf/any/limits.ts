// Where an object must have ended at the latest: where the next one begins.

import type { Place } from './chain.ts';

/** For the offset of an object that of the next one; undefined for the last one. */
export function limits(places: ReadonlyMap<number, Place>): (offset: number) => number | undefined {
  const offsets = [...places.values()].flatMap((place) => ('offset' in place ? [place.offset] : []));
  const sorted = Float64Array.from(offsets).sort();
  const next = new Map<number, number>();
  for (const [index, offset] of sorted.entries()) {
    const following = sorted[index + 1];
    if (following !== undefined && following > offset) next.set(offset, following);
  }
  return (offset) => next.get(offset);
}
