// Texts that are not translated by a PO file: those that stand in all languages side by side, and the program's words.
import type { SourceText } from '../model/programme.ts';
import { type State, type Unit, wordCounter } from '../sync/status.ts';
import type { Project } from '../workspace/read-project.ts';
import { openHouse } from './house.ts';
import { parseWords } from './words.ts';

/** A unit as a status lists it. */
export interface ListedUnit extends Unit {
  /** Where in its document: a section, a key, a line. */
  readonly section: string;
  readonly source: string;
  readonly sourceLanguage: string;
  /** For an outdated unit, the source that its translation was made from. */
  readonly previousSource: string | undefined;
  readonly target: string;
}

type InlineText = Extract<SourceText, { readonly kind: 'inline' }>;

/** By file. What is the same in every language is no unit. */
export function textsInPlace(
  texts: readonly InlineText[],
  language: string,
): ReadonlyMap<string, readonly ListedUnit[]> {
  const units = texts.flatMap(({ texts: words, place }) => {
    if (typeof words === 'string') return [];
    const [[sourceLanguage, source] = [language, '']] = Object.entries(words);
    return [{ place, unit: listed(`${place.line}:${place.column}`, sourceLanguage, source, words[language]) }];
  });
  const unique = new Map(units.map((one) => [`${one.place.file}:${one.unit.section}`, one]));
  const files = Map.groupBy(unique.values(), ({ place }) => place.file);
  return new Map(
    [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, list]) => [file, list.map(({ unit }) => unit)]),
  );
}

/** The words that pages and booklets say by themselves, with those that the project brings. */
export function wordsOfProgram(project: Project, language: string): ReadonlyMap<string, readonly ListedUnit[]> {
  const own = project.texts.filter(({ path }) => path.endsWith('.json'));
  const { value: lists } = parseWords(own, openHouse().words);
  const words = new Map<string, ListedUnit>();
  for (const [other, list] of [[language, lists.get(language) ?? new Map<string, string>()] as const, ...lists]) {
    for (const [key, word] of list) {
      const stem = key.replace(pluralEnding, '');
      if (!words.has(stem)) words.set(stem, listed(stem, other, word, other === language ? word : undefined));
    }
  }
  return new Map([[`translations/${language}/interface.json`, [...words.values()]]]);
}

const pluralEnding = /_(zero|one|two|few|many|other)$/;

function listed(section: string, sourceLanguage: string, source: string, target: string | undefined): ListedUnit {
  const state: State = target === undefined ? 'missing' : 'translated';
  const words = wordCounter(sourceLanguage)(source);
  return { state, words, section, source, sourceLanguage, previousSource: undefined, target: target ?? '' };
}
