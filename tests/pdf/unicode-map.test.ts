// ToUnicode maps as Chromium writes them, and those that are better left alone.
import { describe, expect, it } from 'vitest';
import { readUnicodeMap, writeUnicodeMap } from '../../pipeline/pdf/unicode-map.ts';

const read = (map: string, codes = 20) => readUnicodeMap(Buffer.from(map), codes);
const texts = (map: string) => read(map)?.flatMap((text, code) => (text === undefined ? [] : [[code, text]]));

describe('a ToUnicode map', () => {
  it('is read from single codes and ranges in several blocks', () => {
    const single = '2 beginbfchar\n<0002> <0041>\n<0003> <AC00>\nendbfchar\n';
    const range = '1 beginbfrange\n<0010> <0012> <201c>\nendbfrange\n1 beginbfchar\n<0001> <0042>\nendbfchar\n';
    expect(texts(`begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${single}${range}`)).toEqual([
      [1, 'B'],
      [2, 'A'],
      [3, '가'],
      [16, '“'],
      [17, '”'],
      [18, '„'],
    ]);
  });

  it('may give a code several letters, or one of two units', () => {
    expect(texts('beginbfchar <0001> <00660066006C> <0002> <D83DDE00> endbfchar')).toEqual([
      [1, 'ffl'],
      [2, '😀'],
    ]);
  });

  it.each([
    ['a range with an array', 'beginbfrange <0001> <0002> [<0041> <0042>] endbfrange'],
    ['a code that no glyph has', 'beginbfchar <0014> <0041> endbfchar'],
    ['a range that runs backwards', 'beginbfrange <0002> <0001> <0041> endbfrange'],
    ['something that is no number', 'beginbfchar <000x> <0041> endbfchar'],
    ['half a letter', 'beginbfchar <0001> <004> endbfchar'],
    ['no letter', 'beginbfchar <0001> <> endbfchar'],
    ['a code alone', 'beginbfchar <0001> endbfchar'],
    ['a block that does not end', 'beginbfchar <0001> <0041>'],
  ])('is not understood with %s', (_, map) => {
    expect(read(map)).toBeUndefined();
  });

  it('is read as it was written, in blocks of a hundred at most', () => {
    const written = Array.from({ length: 300 }, (_, code) => (code % 5 === 0 ? undefined : `${code} 가😀`));
    const bytes = writeUnicodeMap(written);
    expect(readUnicodeMap(bytes, 300)).toEqual(written);
    const counts = [...bytes.toString().matchAll(/^(\d+) beginbfchar\n((?:<.*\n)*)endbfchar$/gm)];
    expect(counts.map(([, count]) => Number(count))).toEqual([100, 100, 40]);
    expect(counts.map(([, , lines]) => lines?.trim().split('\n').length)).toEqual([100, 100, 40]);
  });
});
