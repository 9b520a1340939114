// Finds things by id: what is not there or there twice is reported, and linking goes on.
import { type Diagnostic, error, type Place } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Located } from '../parse/located.ts';
import type { DocumentRecord } from '../parse/sources.ts';
import type { At, Path } from './texts.ts';

export type Report = (one: Diagnostic) => void;
export type Resolve<T> = (id: string, at: At, path: Path) => T | undefined;

export const resolver =
  <T>(
    things: ReadonlyMap<string, T>,
    rule: string,
    what: string,
    unread: ReadonlySet<string> = new Set(),
  ): ((report: Report) => Resolve<T>) =>
  (report) =>
  (id, at, path) => {
    const found = things.get(id);
    // A record that could not be read has been reported where it stands.
    if (found === undefined && !unread.has(id)) {
      const known = things.size === 0 ? undefined : `Known: ${[...things.keys()].slice(0, 12).join(', ')}.`;
      const hint = didYouMean(id, things.keys()) ?? known;
      report(error(rule, `${what} "${id}" is not known.`, { place: at(path), hints: [hint] }));
    }
    return found;
  };

export const duplicate = (id: string, place: Place, first: Place): Diagnostic =>
  error('reference.duplicate-id', `The id "${id}" is used twice.`, {
    place,
    hints: ['Give one of the two another id; an id names one thing.'],
    related: [{ message: 'first used here', place: first }],
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
