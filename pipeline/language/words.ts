// The program's own words in every language: labels, role names, sentences of the site. Nothing of the programme.
import i18next, { type i18n } from 'i18next';
import { once } from '../model/once.ts';
import { withParticle } from './particles.ts';

/** Key → word, per language. Keys are dotted: `session.venue`. */
export type WordLists = ReadonlyMap<string, ReadonlyMap<string, string>>;

export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface Words {
  /** The words of one language. Throws an UnknownWord for a key that no language has. */
  readonly in: (language: string) => Translate;
  readonly has: (key: string) => boolean;
  readonly keys: readonly string[];
}

export class UnknownWord extends Error {
  readonly key: string;
  constructor(key: string) {
    super(`There is no word with the key "${key}".`);
    this.key = key;
  }
}

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** Words from lists; a key that a language lacks is taken from the first language that has it, in the given order. */
export function makeWords(lists: WordLists): Words {
  const languages = [...lists.keys()];
  const instance: i18n = i18next.createInstance({
    lng: languages[0] ?? 'und',
    fallbackLng: languages,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    // A place that stays open is seen by whoever proofreads; a text with a hole in it may not be.
    missingInterpolationHandler: (_text: string, open: RegExpExecArray) => open[0],
    resources: Object.fromEntries([...lists].map(([tag, list]) => [tag, { translation: Object.fromEntries(list) }])),
  });
  instance.init();
  // `{{name, particle(은/는)}}` and, where the word stands in quotation marks, `{{name, quoted(은/는)}}`.
  const pairIn = (options: object): string => Object.keys(options).find((key) => key.includes('/')) ?? '';
  const { formatter } = instance.services;
  formatter?.add('particle', (word: unknown, _, options: object) => withParticle(String(word), pairIn(options)));
  formatter?.add('quoted', (word: unknown, _, options: object) => withParticle(`“${word}”`, pairIn(options)));
  const keys = [
    ...new Set([...lists.values()].flatMap((list) => [...list.keys()].map((key) => key.replace(pluralEnding, '')))),
  ];
  const known = new Set(keys);
  return {
    keys,
    has: (key) => known.has(key),
    in: once((language: string): Translate => {
      const translate = instance.getFixedT(language);
      // Nearly all words have no values to fill in, and a page asks for the same few again and again.
      const word = once((key: string) => translate(key));
      return (key, values) => {
        if (!known.has(key)) throw new UnknownWord(key);
        return values === undefined ? word(key) : translate(key, values);
      };
    }),
  };
}
