// The program's own messages are a thousand correct pairs: hardly any of them may look wrong.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findings } from './pair-of.ts';

type Messages = { readonly [key: string]: string | Messages };

const flat = (messages: Messages, above = ''): readonly (readonly [string, string])[] =>
  Object.entries(messages).flatMap(([key, text]) =>
    typeof text === 'string' ? [[above + key, text] as const] : flat(text, `${above}${key}.`),
  );
const read = (language: string, name: string): ReadonlyMap<string, string> =>
  new Map(flat(JSON.parse(readFileSync(join('translations', language, `${name}.json`), 'utf8')) as Messages));

/** They speak of Korean letters and menus, so that these must stand in English texts. */
const meant = ['time.weekday.hint.unknown', 'phrases.save.notepad', 'phrases.advice.licence', 'phrases.shown.truth'];

it.each(['messages', 'interface'])('finds nothing in the texts of %s, in either direction', (name) => {
  const [english, korean] = [read('en', name), read('ko', name)];
  expect(english.size).toBeGreaterThan(100);
  const found = [...english].flatMap(([key, source]) => {
    const target = korean.get(key);
    if (target === undefined || meant.includes(key)) return [];
    const both = [...findings([['en→ko', source, target]]), ...findings([['ko→en', target, source]])];
    // Values that are filled in differ with the formatter of a particle.
    return both.filter(({ rule }) => rule !== 'pair.markup').map(({ rule, values }) => ({ key, rule, values }));
  });
  expect(found).toEqual([]);
});
