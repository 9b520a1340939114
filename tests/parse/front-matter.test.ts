import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../pipeline/parse/front-matter.ts';
import { inEnglish } from '../worded.ts';
import { brief, position, textFile } from './text-file.ts';

describe('parseFrontMatter', () => {
  it.each(['\n', '\r\n'])('reads data, their places and the start of the text (line end %j)', (end) => {
    const text = ['---', 'lang: ko', 'title: 개회식', '---', '# 본문', '---', ''].join(end);
    const { value, diagnostics } = parseFrontMatter(textFile(text));
    expect(diagnostics).toEqual([]);
    expect(value?.data.value).toEqual({ lang: 'ko', title: '개회식' });
    expect(position(value?.data.at(['title']) ?? { file: '', line: 0, column: 0 })).toBe('3:8-11');
    expect(text.slice(value?.bodyOffset).startsWith('# 본문')).toBe(true);
  });

  it('puts mistakes in the YAML where they stand in the file', () => {
    const { diagnostics } = parseFrontMatter(textFile('---\r\nlang: ko\r\ntitle: 회의: 개회\r\n---\r\n'));
    expect(brief(diagnostics)).toEqual(['yaml.syntax 3:8-14']);
  });

  it('accepts empty data and a fence at the very end', () => {
    const { value, diagnostics } = parseFrontMatter(textFile('---\n---'));
    expect([value?.data.value, value?.bodyOffset, diagnostics]).toEqual([null, 7, []]);
  });

  it('does not take a line inside the data for the fence', () => {
    const { value } = parseFrontMatter(textFile('---\na: "x --- y"\nb: ----\n---\n'));
    expect(value?.data.value).toEqual({ a: 'x --- y', b: '----' });
  });

  it('reports a missing and an unclosed fence', () => {
    expect(brief(parseFrontMatter(textFile('# 제목\n')).diagnostics)).toEqual(['frontmatter.missing 1:1']);
    expect(brief(parseFrontMatter(textFile('---\na: 1\n\n본문')).diagnostics)).toEqual(['frontmatter.unclosed 1:1-4']);
    const late = parseFrontMatter(textFile('\n---\na: 1\n---\n'));
    expect(inEnglish(late.diagnostics)[0]?.hints).toEqual(['Remove the empty lines above "---".']);
    expect(late.value).toBeUndefined();
  });
});
