// Tests of names and sort keys: names are data, in the order and capitals that belong to the person.
import { describe, expect, it } from 'vitest';
import { makeWords } from '../../pipeline/language/words.ts';
import { makeMemory } from '../../pipeline/model/memory.ts';
import type { Person, SourceText } from '../../pipeline/model/programme.ts';
import { personSchema } from '../../pipeline/model/records/directories.ts';
import { makeCatalogues } from '../../pipeline/translate/catalogues.ts';
import { makeTexts, personName, sortKey } from '../../pipeline/view/texts.ts';

const place = { file: 'sources/people.yaml', line: 1, column: 1 };
const person = (name: object, more: object = {}): Person => ({
  id: 'someone',
  record: personSchema.parse({ id: 'someone', name, ...more }),
  at: () => place,
  place,
});
const inline = (texts: Record<string, string> | string): SourceText => ({ kind: 'inline', texts, place });
const both = person({ Hang: { family: '가', given: '상인' }, Latn: { family: 'Ga', given: 'Sangin' } });
const givenFirst = person({ Latn: { family: 'Alpha', given: 'Person', order: 'given-first' } });
const plainCase = person({ Latn: { family: 'van der Beta', given: 'Person', capitals: false } });

describe('a name', () => {
  it('is written in the script of the language', () => {
    expect(personName(both, 'ko')).toEqual({ text: '가상인', lang: 'ko', fallback: false });
    expect(personName(both, 'en')).toEqual({ text: 'GA Sangin', lang: 'en', fallback: false });
  });

  it('keeps the order and the capitals of the person', () => {
    expect(personName(givenFirst, 'en').text).toBe('Person ALPHA');
    expect(personName(plainCase, 'en').text).toBe('van der Beta Person');
  });

  it('is never transcribed: a Latin name stays Latin in a Korean book, and says so', () => {
    expect(personName(givenFirst, 'ko')).toEqual({ text: 'Person ALPHA', lang: 'en', fallback: false });
    expect(personName(person({ Jpan: { family: '架空', given: '太郎' } }), 'ko')).toMatchObject({
      text: '架空太郎',
      lang: 'ja',
    });
  });

  it('may be one word only', () => {
    expect(personName(person({ Latn: { given: 'Mono' } }), 'en').text).toBe('Mono');
    expect(personName(person({ Latn: { family: 'Mono' } }), 'en').text).toBe('MONO');
  });

  it('is composed', () => {
    expect(
      personName(person({ Hang: { family: '가'.normalize('NFD'), given: '상인'.normalize('NFD') } }), 'ko').text,
    ).toBe('가상인');
  });
});

describe('a sort key', () => {
  it('begins with the family name whatever order is printed', () => {
    expect([sortKey(givenFirst, 'en'), sortKey(both, 'ko'), sortKey(both, 'en')]).toEqual([
      'Alpha Person',
      '가 상인',
      'Ga Sangin',
    ]);
  });

  it("is the editor's own where there is one", () => {
    expect(sortKey(person({ Hang: { family: '이', given: '가상' } }, { sort: { en: 'Lee Gasang' } }), 'en')).toBe(
      'Lee Gasang',
    );
  });
});

describe('texts', () => {
  const words = makeWords(
    new Map([
      ['en', new Map([['a', 'A']])],
      ['ko', new Map([['a', '가']])],
    ]),
  );
  const texts = makeTexts(['ko', 'en'], makeCatalogues([], makeMemory()), words);

  it('come once per language, and a missing one in the other language says so', () => {
    expect(
      texts.of(inline({ ko: '회관', en: 'Hall' })).map(({ text, lang, fallback }) => [text, lang, fallback]),
    ).toEqual([
      ['회관', 'ko', false],
      ['Hall', 'en', false],
    ]);
    expect(texts.of(inline({ ko: '회관' })).map(({ text, lang, fallback }) => [text, lang, fallback])).toEqual([
      ['회관', 'ko', false],
      ['회관', 'ko', true],
    ]);
    expect(texts.of(inline('Hall')).map(({ fallback }) => fallback)).toEqual([false, false]);
    expect(texts.optional(undefined)).toEqual([]);
  });

  it('name a person with one name once', () => {
    expect(texts.name(givenFirst).map(({ text }) => text)).toEqual(['Person ALPHA']);
    expect(texts.name(both).map(({ text }) => text)).toEqual(['가상인', 'GA Sangin']);
  });

  it('join country, organisation and position on one line', () => {
    const organisation = {
      id: 'o',
      record: { id: 'o', name: 'x', confirmed: true },
      name: inline({ ko: '인권국', en: 'Rights Bureau' }),
    };
    const line = texts.line(
      [inline({ ko: '한국', en: 'Korea' })],
      organisation,
      inline({ ko: '국장', en: 'Director' }),
    );
    expect(line.map(({ text }) => text)).toEqual(['한국, 인권국장', 'Korea, Rights Bureau, Director']);
    expect(texts.affiliation(organisation, inline({ ko: '국장' }))[1]).toMatchObject({ fallback: true, lang: 'ko' });
    expect(texts.affiliation(undefined, inline({ ko: '시민', en: 'Citizen' })).map(({ text }) => text)).toEqual([
      '시민',
      'Citizen',
    ]);
    expect(texts.line([undefined], undefined, undefined)).toEqual([]);
  });
});
