// A source that went back to the words that its translation was made from makes the translation current again.
import { normalised } from '../translate/catalogues.ts';
import { masked } from './likeness.ts';
import { takenOver } from './planned-entry.ts';
import { currentComments, madeFrom } from './revision.ts';
import type { Step } from './situation.ts';

export const restore: Step = ({ freeUnits, freeEntries }) => {
  const former = new Map(
    freeEntries.flatMap((entry) => {
      const source = madeFrom(entry);
      return source === undefined || entry.target === '' ? [] : [[normalised(source), entry] as const];
    }),
  );
  return freeUnits.flatMap((unit) => {
    const entry = former.get(unit.key);
    if (entry === undefined) return [];
    // The numbers of the other source may have been filled in, so a person has to look.
    const fuzzy = entry.fuzzy && masked(entry.source) === masked(unit.source);
    const comments = { translator: currentComments(entry.comments.translator) };
    const planned = takenOver(entry, unit, { previousSource: undefined, fuzzy, comments });
    return [{ step: 'restored' as const, unit, taken: [entry], planned }];
  });
};
