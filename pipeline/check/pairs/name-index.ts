// The names that a programme knows, in each of its languages, to be found quickly in running text.
import { isWholeWord } from '../../language/characters.ts';
import { conventions } from '../../language/language.ts';
import type { Memory } from '../../model/memory.ts';
import type { Organisation, Person, Programme, SourceText } from '../../model/programme.ts';

export interface KnownName {
  /** A person is named by a part of the name, too; of a body or a session only a near miss can be told. */
  readonly kind: 'person' | 'other';
  readonly language: string;
  readonly written: string;
  readonly elsewhere: Readonly<Record<string, OtherName>>;
}

/** The same name in another language. */
interface OtherName {
  /** As it should be written. */
  readonly full: string;
  /** As it may be written. */
  readonly forms: readonly string[];
  /** What is enough to name a person, such as the family name. */
  readonly parts: readonly string[];
}

/** By language and the first two characters. */
export type NameIndex = ReadonlyMap<string, readonly KnownName[]>;

const keyOf = (language: string, text: string, at = 0): string => `${language}\0${text.slice(at, at + 2)}`;

/** The same index as before while no name changed, whatever else did: all pairs are held against it. */
export function programmeNames(programme: Programme, memory: Memory): NameIndex {
  const { people, allOrganisations, sessions } = programme;
  const titles = sessions.map(({ title }) => textsOf(title));
  return memory.recall(
    indexNames,
    people,
    allOrganisations,
    memory.recognise(titles, 'titles of sessions'),
    memory.recognise(programme.languages, 'languages of names'),
  );
}

function indexNames(
  people: readonly Person[],
  organisations: readonly Organisation[],
  titles: readonly Texts[],
  languages: readonly string[],
): NameIndex {
  const known = [
    ...people.flatMap((person) => personNames(person, languages)),
    ...organisations.flatMap(({ name }) => textNames(textsOf(name))),
    ...titles.flatMap(textNames),
  ];
  return Map.groupBy(known, ({ language, written }) => keyOf(language, written));
}

function personNames({ record }: Person, languages: readonly string[]): readonly KnownName[] {
  const named = languages.flatMap((language) => {
    const script = conventions(language).nameScripts[0];
    const { family, given } = (script === undefined ? undefined : record.name[script]) ?? {};
    if (family === undefined || given === undefined) return [];
    const joins = [`${family} ${given}`, `${given} ${family}`, `${family}${given}`, `${family}, ${given}`];
    const forms = [...joins, ...joins.map((one) => one.replace(family, family.toUpperCase()))];
    const full = joins[record.name[script ?? '']?.order === 'given-first' ? 1 : 0] ?? '';
    const parts = [family, family.toUpperCase(), given].filter((part) => part.length > 1);
    return [{ language, full, forms: [...new Set(forms)], parts }];
  });
  return named.flatMap(({ language, forms }) => {
    const others = named.filter((one) => one.language !== language);
    const elsewhere = Object.fromEntries(others.map(({ language: tag, ...its }) => [tag, its]));
    return forms
      .filter((written) => written.length > 2)
      .map((written) => ({ kind: 'person' as const, language, written, elsewhere }));
  });
}

/** By language; empty for a text that stands in one only. */
type Texts = Readonly<Record<string, string>>;

const textsOf = (text: SourceText): Texts =>
  text.kind !== 'inline' || typeof text.texts === 'string' ? {} : text.texts;

/** Short names are words like others. */
function textNames(texts: Texts): readonly KnownName[] {
  const all = Object.entries(texts).map(([language, written]) => ({
    language,
    written: written.normalize('NFC'),
  }));
  return all
    .filter(({ written }) => written.length >= 4)
    .map(({ language, written }) => ({
      kind: 'other',
      language,
      written,
      elsewhere: Object.fromEntries(
        all
          .filter((one) => one.language !== language)
          .map((one) => [one.language, { full: one.written, forms: [one.written], parts: [] }]),
      ),
    }));
}

/** The longest known name at each place of a text. A name does not begin or end within a word of Latin letters. */
export function namesIn(text: string, language: string, index: NameIndex): readonly KnownName[] {
  const found: KnownName[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const here = (index.get(keyOf(language, text, at)) ?? [])
      .filter(({ written }) => text.startsWith(written, at) && isWholeWord(text, at, at + written.length))
      .sort((a, b) => b.written.length - a.written.length)[0];
    if (here === undefined) continue;
    found.push(here);
    at += here.written.length - 1;
  }
  return found;
}
