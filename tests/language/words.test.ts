// Tests of the program's own words: fallback, plural forms, and keys that do not exist.
import { describe, expect, it } from 'vitest';
import { makeWords, UnknownWord } from '../../pipeline/language/words.ts';

const words = makeWords(
  new Map([
    [
      'en',
      new Map([
        ['nav.home', 'Home'],
        ['people_one', '{{count}} person'],
        ['people_other', '{{count}} people'],
        ['only.en', 'English only'],
        ['back', 'Back to {{name}}'],
      ]),
    ],
    [
      'ko',
      new Map([
        ['nav.home', '처음'],
        ['people_other', '{{count}}명'],
        ['back', '{{name}}(으)로'],
      ]),
    ],
  ]),
);

describe('words', () => {
  it('come in the language that is asked for', () => {
    expect([words.in('ko')('nav.home'), words.in('en')('nav.home')]).toEqual(['처음', 'Home']);
  });

  it('come from the first language that has them, also for a language without any', () => {
    expect([words.in('ko')('only.en'), words.in('es')('nav.home')]).toEqual(['English only', 'Home']);
  });

  it('have the plural forms of their language', () => {
    expect([1, 2].map((count) => words.in('en')('people', { count }))).toEqual(['1 person', '2 people']);
    expect([1, 2].map((count) => words.in('ko')('people', { count }))).toEqual(['1명', '2명']);
  });

  it('take values as they are, since escaping is the work of the templates', () => {
    expect(words.in('en')('back', { name: '<b>"&' })).toBe('Back to <b>"&');
  });

  it('throw for a key that no language has', () => {
    expect(() => words.in('en')('nav.hom')).toThrow(UnknownWord);
    expect([words.has('nav.hom'), words.has('people'), words.has('people_one')]).toEqual([false, true, false]);
    expect(words.keys).toEqual(['nav.home', 'people', 'only.en', 'back']);
  });

  it('do not know the names of what every object has', () => {
    for (const key of ['constructor', 'toString', '__proto__']) expect(() => words.in('en')(key)).toThrow(UnknownWord);
  });
});
