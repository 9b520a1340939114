// Step 1: the same words in the same section keep their entry as it is.
import { takenOver, unchanged } from './planned-entry.ts';
import { keyOf, type Step } from './situation.ts';

export const keep: Step = ({ freeUnits, freeEntries }) => {
  const byPlace = new Map([...freeEntries].reverse().map((entry) => [`${entry.context}\0${keyOf(entry)}`, entry]));
  return freeUnits.flatMap((unit) => {
    const entry = byPlace.get(`${unit.context}\0${unit.key}`);
    if (entry === undefined) return [];
    const planned = entry.obsolete ? takenOver(entry, unit) : unchanged(entry);
    return [{ step: entry.obsolete ? ('restored' as const) : ('kept' as const), unit, taken: [entry], planned }];
  });
};
