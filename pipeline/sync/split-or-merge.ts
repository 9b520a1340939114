// Step 5: a block that was cut in two, or two that became one, keep the old words for a person to divide or to join.
import { likeness } from './likeness.ts';
import { asMemory } from './memory-entry.ts';
import { awaitsRevision, madeFrom, waitingComments } from './revision.ts';
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
    const memory = [asMemory(entry)];
    return [first, second].map(
      (unit): Match => ({ step: 'split', unit, taken: both, planned: awaitsRevision(entry, unit), memory }),
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
    const remarks = [first, second].flatMap(({ comments }) => waitingComments(comments.translator));
    const planned = awaitsRevision(first, unit, {
      target: `${first.target} ${second.target}`,
      previousSource: [first, second].map((one) => madeFrom(one) ?? one.source).join(' '),
      flags: [...new Set([...first.flags, ...second.flags])],
      comments: { translator: [...new Set(remarks)] },
    });
    return [{ step: 'merge', unit, taken: [first, second], planned, memory: [asMemory(first), asMemory(second)] }];
  });
}

const neighbours = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.slice(1).map((second, index) => [items[index] as T, second]);
