// Makes source texts out of what an author wrote: bilingual in place, or a unit that a catalogue translates.
import type { SourceText } from '../model/programme.ts';
import type { Localised } from '../model/records/values.ts';
import type { Located } from '../parse/located.ts';
import type { DocumentRecord } from '../parse/sources.ts';

export type Path = readonly (string | number)[];
export type At = Located<unknown>['at'];

export const inline = (texts: Localised, at: At, path: Path): SourceText => ({
  kind: 'inline',
  texts,
  place: at(path),
});

/** A text in a document's front matter: a plain string is in the document's language and translated by its catalogue. */
export function unit(
  document: DocumentRecord<unknown>,
  text: Localised,
  path: Path,
  section: string = path.join('.'),
): SourceText {
  const place = document.record.at(path);
  if (typeof text !== 'string') return { kind: 'inline', texts: text, place };
  const source = text.normalize('NFC');
  return { kind: 'unit', document: document.id, section, language: document.language, source, place };
}

export const inlineMap = (
  texts: Readonly<Record<string, Localised>>,
  at: At,
  key: string,
): ReadonlyMap<string, SourceText> =>
  new Map(Object.entries(texts).map(([id, text]) => [id, inline(text, at, [key, id])]));

/** `{ key: value }`, or nothing when there is no value: absent keys stay absent. */
export const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

/** `{ key: make(value) }` for a value that is there. */
export const made = <K extends string, V, T>(key: K, value: V | undefined, make: (value: V) => T | undefined) =>
  optional(key, value === undefined ? undefined : make(value));
