// Puts mistakes and phrases into the words of one language.
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Phrase, Value, Values } from '../model/phrase.ts';
import { isCalendarDay } from './calendar.ts';
import { conventions } from './language.ts';
import { makeWords, type WordLists } from './words.ts';

/** The language in which every message exists; it stands in for the others. */
export const firstMessages = 'en';

export interface Worded {
  readonly message: string;
  readonly hints: readonly string[];
  readonly related: readonly { readonly message: string; readonly place: Place }[];
}

export interface Wording {
  /** The language that all of this is in. */
  readonly language: string;
  readonly phrase: (one: Phrase) => string;
  readonly diagnostic: (one: Diagnostic) => Worded;
}

/** `lists` are the messages of the language and of those that stand in for it. */
export function makeWording(lists: WordLists, language: string): Wording {
  const words = makeWords(lists);
  const translate = words.in(language);
  const { list, date } = conventions(language);

  const inWords = (values: Values = {}) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(value)]));
  const phrase = ({ phrase: key, values }: Phrase): string => translate(`phrases.${key}`, inWords(values));
  const said = (value: Value): string | number => {
    if (typeof value !== 'object') return value;
    if ('phrase' in value) return phrase(value);
    if ('language' in value) return languageName(value.language, language);
    if ('day' in value) return isCalendarDay(value.day) ? date(value.day) : value.day;
    const items = value.list.map((item) => String(said(item)));
    return value.or ? new Intl.ListFormat(language, { type: 'disjunction' }).format(items) : list(items);
  };
  const hintOf = ({ rule, values }: Diagnostic, name: string): readonly string[] => {
    const key = [`${rule}.hint.${name}`, `${rule}.hint`].find(words.has);
    return key === undefined ? [] : [translate(key, inWords(values))];
  };
  return {
    language,
    phrase,
    diagnostic: (one) => ({
      message: translate(
        one.variant === undefined ? `${one.rule}.says` : `${one.rule}.says.${one.variant}`,
        inWords(one.values),
      ),
      hints: one.hints.flatMap((hint) => (typeof hint === 'string' ? hintOf(one, hint) : phrase(hint))),
      related: one.related.map(({ says, place }) => ({ message: phrase(says), place })),
    }),
  };
}

const languageName = (tag: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
