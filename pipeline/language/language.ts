// What the program knows about writing in one language: forms of dates, times, names and index headings.
import type { LanguageConventions } from './conventions.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { japanese } from './ja.ts';
import { korean } from './ko.ts';
import { plain } from './plain.ts';

const known: ReadonlyMap<string, LanguageConventions> = new Map([
  ['ko', korean],
  ['en', english],
  ['es', spanish],
  ['ja', japanese],
]);

/** The conventions of a language; a language without data of its own gets plain international forms. */
export function conventions(language: string): LanguageConventions {
  return known.get(language) ?? known.get(language.split('-')[0] ?? '') ?? plain(language);
}

/** The weekday that `written` means in any language the program knows: 0 = Sunday. */
export function weekdayInAnyLanguage(written: string): number | undefined {
  for (const { weekdayOf } of known.values()) {
    const found = weekdayOf(written);
    if (found !== undefined) return found;
  }
  return undefined;
}
