// Step 1: the same words in the same section keep their entry as it is.
import type { CatalogueEntry } from '../parse/catalogue-entry.ts';
import { changed, type PlannedEntry, takenOver, unchanged } from './planned-entry.ts';
import { keyOf, type Step } from './situation.ts';
import { isDirection, type SourceUnit } from './source-unit.ts';

export const keep: Step = ({ freeUnits, freeEntries }) => {
  const byPlace = new Map([...freeEntries].reverse().map((entry) => [`${entry.context}\0${keyOf(entry)}`, entry]));
  return freeUnits.flatMap((unit) => {
    const entry = byPlace.get(`${unit.context}\0${unit.key}`);
    if (entry === undefined) return [];
    const planned = entry.obsolete ? takenOver(entry, unit) : withDirections(entry, unit);
    return [{ step: entry.obsolete ? ('restored' as const) : ('kept' as const), unit, taken: [entry], planned }];
  });
};

/** An editor may have given, changed or taken back a note for the translator; nothing else is touched. */
function withDirections(entry: CatalogueEntry, { directions }: SourceUnit): PlannedEntry {
  const { extracted } = entry.comments;
  if (extracted.filter(isDirection).join('\n') === directions.join('\n')) return unchanged(entry);
  const others = extracted.filter((line) => !isDirection(line));
  return changed(unchanged(entry), { comments: { extracted: [...others, ...directions] } });
}
