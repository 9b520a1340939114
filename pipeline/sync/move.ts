// Step 2: words that stand once elsewhere take their translation along.
import { takenOver } from './planned-entry.ts';
import { keyOf, type Step } from './situation.ts';

export const move: Step = ({ freeUnits, freeEntries }) => {
  const entries = Map.groupBy(freeEntries, keyOf);
  const units = Map.groupBy(freeUnits, ({ key }) => key);
  return freeUnits.flatMap((unit) => {
    const [entry, ...others] = entries.get(unit.key) ?? [];
    if (entry === undefined || others.length > 0 || units.get(unit.key)?.length !== 1) return [];
    const step = entry.obsolete ? ('restored' as const) : ('moved' as const);
    return [{ step, unit, taken: [entry], planned: takenOver(entry, unit) }];
  });
};
