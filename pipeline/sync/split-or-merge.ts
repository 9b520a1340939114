// Step 5: a block that was cut in two, or two that became one, keep the old words for a person to divide or to join.
import { likeness } from './likeness.ts';
import { takenOver } from './planned-entry.ts';
import type { Match, Situation, Step } from './situation.ts';

const alike = 0.9;

export const splitOrMerge: Step = (situation) => {
  const found = splits(situation);
  const used = new Set<unknown>(found.flatMap(({ unit, taken }) => [unit, ...taken]));
  return [...found, ...merges(situation).filter(({ unit, taken }) => ![unit, ...taken].some((one) => used.has(one)))];
};

function splits({ units, freeUnits, freeEntries }: Situation): readonly Match[] {
  const isFree = new Set(freeUnits);
  const taken = new Set<unknown>();
  return neighbours(units).flatMap(([first, second]) => {
    if (!isFree.has(first) || !isFree.has(second) || taken.has(first)) return [];
    const joined = `${first.source} ${second.source}`;
    const entry = freeEntries.find(
      (one) => one.target !== '' && !one.obsolete && !taken.has(one) && likeness(one.source, joined) >= alike,
    );
    // When one half is nearly all of it, the other half is new.
    if (entry === undefined || [first, second].some(({ source }) => likeness(entry.source, source) >= alike)) return [];
    for (const one of [first, second, entry]) taken.add(one);
    const both = [entry];
    const change = { fuzzy: true, previousSource: entry.previousSource ?? entry.source };
    return [first, second].map(
      (unit): Match => ({ step: 'split', unit, taken: both, planned: takenOver(entry, unit, change) }),
    );
  });
}

function merges({ entries, freeUnits, freeEntries }: Situation): readonly Match[] {
  const isFree = new Set(freeEntries);
  const pairs = neighbours(entries.filter(({ obsolete }) => !obsolete)).filter(([first, second]) =>
    [first, second].every((one) => isFree.has(one) && one.target !== ''),
  );
  return freeUnits.flatMap((unit): readonly Match[] => {
    const pair = pairs.find(
      ([first, second]) =>
        likeness(`${first.source} ${second.source}`, unit.source) >= alike &&
        ![first, second].some(({ source }) => likeness(source, unit.source) >= alike),
    );
    if (pair === undefined) return [];
    const [first, second] = pair;
    const planned = takenOver(first, unit, {
      fuzzy: true,
      target: `${first.target} ${second.target}`,
      previousSource: `${first.previousSource ?? first.source} ${second.previousSource ?? second.source}`,
      flags: [...new Set([...first.flags, ...second.flags])],
      comments: {
        translator: [...new Set([...first.comments.translator, ...second.comments.translator])],
        extracted: [unit.role],
      },
    });
    return [{ step: 'merge', unit, taken: [first, second], planned }];
  });
}

const neighbours = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.slice(1).map((second, index) => [items[index] as T, second]);
