// Steps 7 and 8: a unit without a translation gets an empty entry, an entry without a unit becomes memory.
import type { CatalogueEntry } from '../parse/catalogue-entry.ts';
import { changed, empty, type PlannedEntry, takenOver, unchanged } from './planned-entry.ts';
import { keyOf, type Match, type Situation } from './situation.ts';

/** The same words may be translated elsewhere in the document: a draft then, since the place may ask for others. */
export function missing({ freeUnits, entries }: Situation): readonly Match[] {
  const translated = new Map(
    entries.filter(({ target, fuzzy }) => target !== '' && !fuzzy).map((entry) => [keyOf(entry), entry]),
  );
  return freeUnits.map((unit): Match => {
    const model = translated.get(unit.key);
    const draft = { fuzzy: true, comments: { translator: [], extracted: [unit.role] } };
    const planned = model === undefined ? empty(unit) : takenOver(model, unit, draft);
    return { step: 'missing', unit, taken: [], planned };
  });
}

/** Undefined for an entry into which nobody has written anything. An old translation stays beside its own source. */
export function vanish(entry: CatalogueEntry): PlannedEntry | undefined {
  if (entry.obsolete) return unchanged(entry);
  if (entry.target === '' && entry.comments.translator.length === 0) return undefined;
  return changed(unchanged(entry), {
    obsolete: true,
    source: entry.previousSource ?? entry.source,
    previousSource: undefined,
    comments: { extracted: [] },
  });
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
