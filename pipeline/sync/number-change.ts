// Step 4: where only numbers, dates or addresses changed, they are filled into the old translation, for a person to confirm.
import type { CatalogueEntry } from '../parse/catalogue-entry.ts';
import { changeable, changeableIn, masked } from './likeness.ts';
import { asMemory } from './memory-entry.ts';
import { awaitsRevision } from './revision.ts';
import { samePlaceIn } from './same-place.ts';
import type { Step } from './situation.ts';

export const numberChange: Step = (situation) => {
  const isSamePlace = samePlaceIn(situation);
  const candidates = Map.groupBy(
    situation.freeEntries.filter(({ target, fuzzy, obsolete }) => target !== '' && !fuzzy && !obsolete),
    ({ source }) => masked(source),
  );
  return situation.freeUnits.flatMap((unit) => {
    const list = candidates.get(masked(unit.source)) ?? [];
    const entry = list.find((one) => isSamePlace(unit, one));
    const target = entry && withNumbers(entry, unit.source);
    if (entry === undefined || target === undefined) return [];
    list.splice(list.indexOf(entry), 1);
    const planned = awaitsRevision(entry, unit, { target, previousSource: entry.source });
    return [{ step: 'number-change' as const, unit, taken: [entry], planned, memory: [asMemory(entry)] }];
  });
};

/** Undefined when it is not certain which number of the translation stands for which of the source. */
export function withNumbers({ source, target }: CatalogueEntry, next: string): string | undefined {
  const [before, now, there] = [source, next, target].map(changeableIn);
  const news = new Map<string, string>();
  for (const [index, old] of before?.entries() ?? []) {
    const value = now?.[index] ?? old;
    if ((news.get(old) ?? value) !== value) return undefined;
    news.set(old, value);
  }
  const count = (list: readonly string[] | undefined, one: string) => list?.filter((other) => other === one).length;
  const moved = [...news].filter(([old, value]) => old !== value);
  if (moved.length === 0 || moved.some(([old]) => count(there, old) !== count(before, old))) return undefined;
  return target.replace(changeable, (found) => news.get(found) ?? found);
}
