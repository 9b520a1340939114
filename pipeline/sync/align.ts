// Step 3: words that stand at several places find their entries by what stands around them.
import { longestCommonPairs } from './longest-common-pairs.ts';
import { takenOver } from './planned-entry.ts';
import { keyOf, type Match, type Step } from './situation.ts';

export const align: Step = ({ units, entries, freeUnits, freeEntries }) => {
  const wanted = new Set(freeUnits.map(({ key }) => key));
  if (!freeEntries.some((entry) => wanted.has(keyOf(entry)))) return [];
  const [free, open] = [new Set(freeEntries), new Set(freeUnits)];
  const pairs = longestCommonPairs(
    units.map(({ key }) => key),
    entries.map(keyOf),
  ).flatMap(([unitIndex, entryIndex]) => {
    const [unit, entry] = [units[unitIndex], entries[entryIndex]];
    return unit && entry && open.has(unit) && free.has(entry) ? [[unit, entry] as const] : [];
  });
  for (const [unit, entry] of pairs) {
    open.delete(unit);
    free.delete(entry);
  }
  // What the neighbours did not decide goes by order.
  const rest = Map.groupBy(free, keyOf);
  const byOrder = [...open].flatMap((unit) => {
    const entry = rest.get(unit.key)?.shift();
    return entry ? [[unit, entry] as const] : [];
  });
  return [...pairs, ...byOrder].map(
    ([unit, entry]): Match => ({
      step: entry.obsolete ? 'restored' : 'aligned',
      unit,
      taken: [entry],
      planned: takenOver(entry, unit),
    }),
  );
};
