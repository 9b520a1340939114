// Tests of reading a glossary as spreadsheets write it.
import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../../pipeline/parse/glossary.ts';

const read = (text: string) => parseGlossary({ path: 'translations/glossary.csv', text });

describe('parseGlossary', () => {
  it('reads a row for each term, with what else is allowed', () => {
    const { value, diagnostics } = read('ko,en,use,note\n조례,ordinance | by-law,preferred,"of a city, not a state"\n');
    expect(diagnostics).toEqual([]);
    expect(value).toEqual([
      {
        words: { ko: ['조례'], en: ['ordinance', 'by-law'] },
        use: 'preferred',
        gloss: false,
        note: 'of a city, not a state',
      },
    ]);
  });

  it.each([
    ['a byte order mark and CRLF', '\ufeffko,en\r\n인권,human rights\r\n'],
    ['semicolons', 'ko;en\n인권;human rights\n'],
    ['tabs', 'ko\ten\n인권\thuman rights\n'],
    ['empty rows and spaces', 'ko, en\n\n 인권 , human rights \n,\n'],
  ])('reads %s', (_, text) => {
    const { value, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(value.map(({ words, use }) => [words, use])).toEqual([[{ ko: ['인권'], en: ['human rights'] }, 'required']]);
  });

  it('gives a word that is not translated to every language', () => {
    const { value } = read('ko,en,use\n,UCLG,do-not-translate\n');
    expect(value.map(({ words }) => words)).toEqual([{ ko: ['UCLG'], en: ['UCLG'] }]);
  });

  it.each([
    ['ko,en\n인권,human rights,x\n', 'columns', 2],
    ['ko,en\n"인권,human rights\n', 'quotes', 2],
    ['word,meaning\n인권,human rights\n', 'header', 1],
    ['ko,en,use\n시,city,\n인권,human rights,must\n', 'use', 3],
    ['ko,en,use\n인권,,required\n', 'one-language', 2],
  ])('refuses %j', (text, variant, line) => {
    const { diagnostics } = read(text);
    const [flaw] = diagnostics.filter(({ rule }) => rule === 'glossary.row');
    expect([flaw?.variant, flaw?.place?.line]).toEqual([variant, line]);
  });

  it('says that nobody reads a column, and which was meant', () => {
    const { value, diagnostics } = read('ko,en,notes\n인권,human rights,x\n');
    expect(diagnostics.map(({ rule, values }) => [rule, values['name']])).toEqual([['glossary.column', 'notes']]);
    expect(value).toHaveLength(1);
  });
});
