// Says whether a free unit stands where a free entry stood: in the same section, or beside the same neighbour.
import type { CatalogueEntry } from '../parse/catalogue-entry.ts';
import type { Situation } from './situation.ts';
import type { SourceUnit } from './source-unit.ts';

export type SamePlace = (unit: SourceUnit, entry: CatalogueEntry) => boolean;

export function samePlaceIn({ units, entries, matches }: Situation): SamePlace {
  const taken = new Set([...matches.values()].flatMap((match) => match.taken));
  const entryOf = (unit: SourceUnit) => matches.get(unit)?.taken[0];
  const ofEntry = (entry: CatalogueEntry) => (taken.has(entry) ? entry : undefined);
  const [unitsBefore, unitsAfter] = [nearest(units, entryOf), nearest([...units].reverse(), entryOf)];
  const living = entries.filter(({ obsolete }) => !obsolete);
  const [before, behind] = [nearest(living, ofEntry), nearest([...living].reverse(), ofEntry)];
  return (unit, entry) =>
    unit.context === entry.context ||
    unitsBefore.get(unit) === before.get(entry) ||
    unitsAfter.get(unit) === behind.get(entry);
}

/** For each item, what the nearest item before it stands for. */
function nearest<T>(
  items: readonly T[],
  anchor: (item: T) => CatalogueEntry | undefined,
): ReadonlyMap<T, CatalogueEntry | undefined> {
  let last: CatalogueEntry | undefined;
  return new Map(
    items.map((item) => {
      const before = last;
      last = anchor(item) ?? last;
      return [item, before];
    }),
  );
}
