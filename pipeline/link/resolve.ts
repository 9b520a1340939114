// Finds things by id: what is not there or there twice is reported, and linking goes on.
import { type Diagnostic, mistake, type Place } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import { type Phrase, phrase } from '../model/phrase.ts';
import type { Located } from '../parse/located.ts';
import type { DocumentRecord } from '../parse/sources.ts';
import type { At, Path } from './texts.ts';

export type Report = (one: Diagnostic) => void;
export type Resolve<T> = (id: string, at: At, path: Path) => T | undefined;

interface Unknown {
  readonly values: { readonly id: string };
  readonly place: Place;
  readonly hints: readonly Phrase[];
}

export const resolver =
  <T>(
    things: ReadonlyMap<string, T>,
    unknown: (details: Unknown) => Diagnostic,
    unread: ReadonlySet<string> = new Set(),
  ): ((report: Report) => Resolve<T>) =>
  (report) =>
  (id, at, path) => {
    const found = things.get(id);
    // A record that could not be read has been reported where it stands.
    if (found === undefined && !unread.has(id)) {
      const known = [...things.keys()];
      const hint = didYouMean(id, known) ?? phrase('known', { known: { list: known.slice(0, 12) } });
      report(unknown({ values: { id }, place: at(path), hints: known.length === 0 ? [] : [hint] }));
    }
    return found;
  };

export const duplicate = (id: string, place: Place, first: Place): Diagnostic =>
  mistake('reference.duplicate-id', {
    values: { id },
    place,
    related: [{ says: phrase('first-used'), place: first }],
  });

export function byId<R extends { readonly id: string }, T>(
  records: readonly Located<R>[],
  report: Report,
  build: (record: Located<R>) => T,
): ReadonlyMap<string, T> {
  const first = new Map<string, Located<R>>();
  for (const record of records) {
    const other = first.get(record.value.id);
    if (other) report(duplicate(record.value.id, record.at(['id']), other.at(['id'])));
    else first.set(record.value.id, record);
  }
  return new Map([...first].map(([id, record]) => [id, build(record)]));
}

/** Documents by name; two files whose names differ only in Unicode form or case are one id. */
export function uniqueNames<T>(documents: readonly DocumentRecord<T>[], report: Report): readonly DocumentRecord<T>[] {
  const first = new Map<string, DocumentRecord<T>>();
  for (const document of documents) {
    const key = document.name.toLowerCase();
    const other = first.get(key);
    if (other) report(duplicate(document.name, document.record.at([]), other.record.at([])));
    else first.set(key, document);
  }
  return [...first.values()];
}
