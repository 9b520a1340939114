// Texts as templates see them: words with their language, and whether they stand in for a missing translation.
import { conventions } from '../language/language.ts';
import { scriptConventions } from '../language/scripts.ts';
import type { Words } from '../language/words.ts';
import { once, onceForEach } from '../model/once.ts';
import type { Organisation, Person, SourceText } from '../model/programme.ts';
import type { Catalogues } from '../translate/catalogues.ts';
import { chooseText, isFallback } from '../translate/text.ts';
import { writeMark } from '../translate/unit-mark.ts';

export interface TextView {
  /** The words. */
  readonly text: string;
  /** Code of the language that they are in. */
  readonly lang: string;
  /** True when the text stands in for a missing or stale translation. */
  readonly fallback: boolean;
  /** In proofs alone: where the text is kept and how far its translation is, for the margin. */
  readonly unit?: string;
}

/** One text per language of the product, in page order. */
export type TextsView = readonly TextView[];

export interface Texts {
  readonly languages: readonly string[];
  readonly of: (text: SourceText) => TextsView;
  readonly optional: (text: SourceText | undefined) => TextsView;
  readonly word: (key: string, values?: Readonly<Record<string, string | number>>) => TextsView;
  /** The same made for each language by its own conventions. */
  readonly each: (make: (language: string) => string) => TextsView;
  readonly list: (texts: readonly SourceText[]) => TextsView;
  /** Languages by their names in each language of the product, as an enumeration. */
  readonly languageNames: (tags: readonly string[]) => TextsView;
  readonly name: (person: Person) => TextsView;
  readonly affiliation: (organisation: Organisation | undefined, position: SourceText | undefined) => TextsView;
  /** Country and affiliation, as a list of participants prints them. */
  readonly line: (
    before: readonly (SourceText | undefined)[],
    organisation: Organisation | undefined,
    position: SourceText | undefined,
  ) => TextsView;
}

export function makeTexts(languages: readonly string[], catalogues: Catalogues, words: Words): Texts {
  const choose = (text: SourceText, language: string): TextView => {
    const chosen = chooseText(text, language, catalogues);
    return {
      text: conventions(chosen.language).bind(chosen.text),
      lang: chosen.language,
      fallback: isFallback(chosen),
      ...(chosen.mark && { unit: writeMark(chosen.mark) }),
    };
  };
  // People, organisations and rooms come back on many pages.
  const of = onceForEach((text: SourceText): TextsView => languages.map((language) => choose(text, language)));
  const namesIn = once((language: string) => new Intl.DisplayNames(language, { type: 'language' }));
  const each = (make: (language: string) => string): TextsView =>
    languages.map((lang) => ({ text: make(lang), lang, fallback: false }));
  /** Joins texts that may be in different languages; the first foreign one names the language of the whole. */
  const join = (parts: readonly TextView[], language: string, joined: string): TextView => {
    const foreign = parts.find(({ fallback }) => fallback);
    return { text: joined, lang: foreign?.lang ?? language, fallback: foreign !== undefined };
  };
  const line: Texts['line'] = (before, organisation, position) =>
    languages.flatMap((language, index) => {
      const chosen = (text: SourceText | undefined) => (text === undefined ? [] : of(text).slice(index, index + 1));
      const start = before.flatMap(chosen);
      const end = [organisation?.name, position].flatMap(chosen);
      const [first, second] = end.map(({ text }) => text);
      const affiliation =
        first !== undefined && second !== undefined ? conventions(language).affiliation(first, second) : first;
      const parts = [...start.map(({ text }) => text), ...(affiliation === undefined ? [] : [affiliation])];
      return parts.length === 0 ? [] : [join([...start, ...end], language, conventions(language).series(parts))];
    });
  return {
    languages,
    of,
    optional: (text) => (text === undefined ? [] : of(text)),
    word: (key, values) => each((language) => words.in(language)(key, values)),
    each,
    list: (texts) =>
      texts.length === 0
        ? []
        : languages.map((language, index) => {
            const parts = texts.flatMap((text) => of(text).slice(index, index + 1));
            return join(parts, language, conventions(language).list(parts.map(({ text }) => text)));
          }),
    languageNames: (tags) =>
      each((language) => conventions(language).list(tags.map((tag) => namesIn(language).of(tag) ?? tag))),
    name: onceForEach((person: Person) => withoutRepetition(languages.map((language) => personName(person, language)))),
    affiliation: (organisation, position) => line([], organisation, position),
    line,
  };
}

/** A name is data: it is taken in the script that the language prefers, or in the one there is, and never transcribed. */
export function personName(person: Person, language: string): TextView {
  const scripts = [...conventions(language).nameScripts, ...Object.keys(person.record.name)];
  for (const script of scripts) {
    const name = person.record.name[script];
    if (name === undefined) continue;
    const native = conventions(language).nameScripts[0] === script;
    return {
      text: writtenName(name, script),
      lang: native ? language : (scriptConventions(script).language ?? language),
      fallback: false,
    };
  }
  return { text: person.id, lang: language, fallback: false };
}

type NameRecord = Person['record']['name'][string];

function writtenName(name: NameRecord, script: string): string {
  const conventionsOfScript = scriptConventions(script);
  const family = name.capitals && conventionsOfScript.capitals ? name.family?.toUpperCase() : name.family;
  const parts = name.order === 'given-first' ? [name.given, family] : [family, name.given];
  return parts
    .filter((part) => part !== undefined)
    .join(conventionsOfScript.gap)
    .normalize('NFC');
}

/** A person with one name for all languages is named once. */
const withoutRepetition = (names: TextsView): TextsView =>
  names.filter(({ text }, index) => names.findIndex((other) => other.text === text) === index);

/** What a name is sorted by in `language`: the editor's key if given, else family name first. */
export function sortKey(person: Person, language: string): string {
  const given = person.record.sort?.[language];
  if (given !== undefined) return given;
  const scripts = [...conventions(language).nameScripts, ...Object.keys(person.record.name)];
  const name = scripts.map((script) => person.record.name[script]).find((one) => one !== undefined);
  return [name?.family, name?.given].filter((part) => part !== undefined).join(' ') || person.id;
}
