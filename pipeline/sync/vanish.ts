// Steps 7 and 8: a unit without a translation gets an empty entry, an entry without a unit becomes memory.
import type { CatalogueEntry } from '../parse/catalogue-entry.ts';
import { asMemory } from './memory-entry.ts';
import { changed, newEntry, type PlannedEntry, unchanged } from './planned-entry.ts';
import type { Match, Situation } from './situation.ts';
import type { Suggest } from './translation-memory.ts';

export const missing = ({ freeUnits }: Situation, suggest: Suggest): readonly Match[] =>
  freeUnits.map((unit): Match => {
    const suggestion = suggest(unit);
    const step = suggestion === undefined ? 'missing' : 'suggested';
    return { step, unit, taken: [], planned: newEntry(unit, suggestion) };
  });

/** Undefined for an entry into which nobody has written anything. An old translation stays beside its own source. */
export function vanish(entry: CatalogueEntry): PlannedEntry | undefined {
  if (entry.obsolete) return unchanged(entry);
  return entry.target === '' && entry.comments.translator.length === 0 ? undefined : asMemory(entry);
}

/** Other tools refuse a file in which two entries have the same context and source, be they obsolete. */
export function withoutCollisions(
  active: readonly PlannedEntry[],
  memory: readonly PlannedEntry[],
): readonly PlannedEntry[] {
  const known = new Map(active.map((entry) => [identity(entry), entry]));
  const kept: PlannedEntry[] = [];
  for (const entry of memory) {
    let own = entry;
    for (let number = 2; known.has(identity(own)); number += 1) {
      if (isRepetition(known.get(identity(own)), entry)) break;
      own = changed(entry, { context: `${entry.context}~${number}` });
    }
    if (known.has(identity(own))) continue;
    known.set(identity(own), own);
    kept.push(own);
  }
  return kept;
}

const identity = ({ context, source }: PlannedEntry): string => `${context}\0${source}`;

const isRepetition = (one: PlannedEntry | undefined, other: PlannedEntry): boolean =>
  one?.target === other.target && other.comments.translator.every((line) => one.comments.translator.includes(line));
