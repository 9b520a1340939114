// Tests of the look-up of a translation and of the state it is in.
import { describe, expect, it } from 'vitest';
import { makeMemory } from '../../pipeline/model/memory.ts';
import { parseCatalogue } from '../../pipeline/parse/catalogue.ts';
import { catalogueFile, makeCatalogues, normalised, similarity } from '../../pipeline/translate/catalogues.ts';

const catalogue = (entries: string) =>
  makeCatalogues(
    [
      parseCatalogue({
        path: 'translations/en/sessions/a.po',
        text: `msgid ""\nmsgstr "Language: en\\n"\n\n${entries}`,
      }).value,
    ],
    makeMemory(),
  );
const entry = (section: string, source: string, target: string, flags = '') =>
  `${flags}msgctxt "sessions/a#${section}"\nmsgid "${source}"\nmsgstr "${target}"\n\n`;
const find = (entries: string, section: string, source: string) => {
  const { state, target } = catalogue(entries).of('en', 'sessions/a')(section, source);
  return [state, target];
};

describe('the catalogues', () => {
  it('find the same text in the same section', () => {
    expect(find(entry('body', '여는 말', 'Welcome'), 'body', '여는 말')).toEqual(['translated', 'Welcome']);
  });

  it('fold white space and compose Hangul', () => {
    expect(find(entry('body', '여는  말', 'Welcome'), 'body', ` ${'여는 말'.normalize('NFD')}\n`)).toEqual([
      'translated',
      'Welcome',
    ]);
    expect(normalised(' a \n b ')).toBe('a b');
  });

  it('find a text that moved to another section, if it is known only once', () => {
    const once = entry('old', '여는 말', 'Welcome');
    expect(find(once, 'new', '여는 말')).toEqual(['translated', 'Welcome']);
    expect(find(once + entry('older', '여는 말', 'Greeting'), 'new', '여는 말')).toEqual(['missing', undefined]);
    expect(find(once + entry('new', '여는 말', 'Greeting'), 'new', '여는 말')).toEqual(['translated', 'Greeting']);
  });

  it('take a much alike source of the same section for an older one', () => {
    const old = entry('body', '도시에서 인권을 이야기합니다', 'We speak of rights.');
    expect(find(old, 'body', '도시에서 인권을 새로 이야기합니다')).toEqual(['outdated', 'We speak of rights.']);
    expect(find(old, 'other', '도시에서 인권을 새로 이야기합니다')).toEqual(['missing', undefined]);
    expect(find(old, 'body', '저녁에는 함께 식사합니다')).toEqual(['missing', undefined]);
  });

  it('do not take the living translation of a neighbour for an older one of this text', () => {
    const both = entry('body', '첫째 도시를 이야기합니다', 'The first city');
    const catalogues = catalogue(both);
    expect(catalogues.of('en', 'sessions/a')('body', '첫째 도시를 이야기합니다').state).toBe('translated');
  });

  it.each([
    ['#, fuzzy\n', 'draft'],
    ['#, fuzzy\n#| msgid "여는 인사"\n', 'outdated'],
    ['#, c-format, fuzzy\n', 'draft'],
    ['# a note\n', 'translated'],
  ])('read the flags %j as %s', (flags, state) => {
    expect(find(entry('body', '여는 말', 'Welcome', flags), 'body', '여는 말')[0]).toBe(state);
  });

  it('take an empty translation for a missing one, and obsolete entries for none', () => {
    expect(find(entry('body', '여는 말', ''), 'body', '여는 말')).toEqual(['missing', undefined]);
    expect(find(entry('body', '여는 말', ' '), 'body', '여는 말')[0]).toBe('missing');
    expect(find('#~ msgctxt "sessions/a#body"\n#~ msgid "여는 말"\n#~ msgstr "Welcome"\n', 'body', '여는 말')).toEqual([
      'missing',
      undefined,
    ]);
  });

  it('have nothing for another document or language', () => {
    const catalogues = catalogue(entry('body', '여는 말', 'Welcome'));
    expect(catalogues.of('en', 'sessions/b')('body', '여는 말').state).toBe('missing');
    expect(catalogues.of('fr', 'sessions/a')('body', '여는 말').state).toBe('missing');
    expect(catalogueFile('fr', 'sessions/a')).toBe('translations/fr/sessions/a.po');
  });

  it('say where the translation stands', () => {
    expect(
      catalogue(entry('body', '여는 말', 'Welcome')).of('en', 'sessions/a')('body', '여는 말').place,
    ).toMatchObject({ file: 'translations/en/sessions/a.po', line: 6 });
  });
});

describe('similarity', () => {
  it('counts characters without white space', () => {
    expect(similarity('인권 도시 포럼', '인권도시포럼')).toBe(1);
    expect(similarity('abcdefghij', 'abcdefghiX')).toBeCloseTo(0.9);
    expect(similarity('같은글', '같은글')).toBe(1);
  });

  it('is 0 for short strings that differ', () => {
    expect([similarity('abcde', 'abcdf'), similarity('', 'abcdefgh')]).toEqual([0, 0]);
  });
});
