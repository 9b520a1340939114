import { describe, expect, it } from 'vitest';
import { parseInterfaceWords } from '../../pipeline/parse/interface-words.ts';
import { inEnglish } from '../worded.ts';
import { brief, textFile } from './text-file.ts';

const parse = (text: string) => parseInterfaceWords(textFile(text, 'translations/ko/interface.json'));

describe('parseInterfaceWords', () => {
  it('flattens nested words and reads tabs and CRLF', () => {
    const { value, diagnostics } = parse(
      '{\r\n\t"session": {"hall": "장소", "people_other": "{{count}}명"},\r\n\t"close": "닫기"\r\n}\r\n',
    );
    expect(Object.fromEntries(value)).toEqual({
      'session.hall': '장소',
      'session.people_other': '{{count}}명',
      close: '닫기',
    });
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['a comma too many', '{\r\n  "a": "b",\r\n}\r\n', '3:1-2', 'Remove the comma'],
    ['a missing comma', '{\n  "a": "b"\n  "c": "d"\n}\n', '3:3-4', 'end with a comma'],
    ['an early end', '{"a": {"b": "c"}\n', '1:17', '"}"'],
    ['a bare word', '{"a": 가}', '1:7-8', 'double quotes'],
    ['a comment', '{\n  // x\n  "a": "b"}', '2:3-4', 'no comments'],
  ])('reports %s at its place', (_, text, place, hint) => {
    const { value, diagnostics } = parse(text);
    expect(brief(diagnostics)).toEqual([`json.syntax ${place}`]);
    expect(inEnglish(diagnostics)[0]?.hints.join()).toContain(hint);
    expect(value.size).toBe(0);
  });

  it('reports what is no text at its place and keeps the rest', () => {
    const { value, diagnostics } = parse('{\n  "a": 5,\n  "b": {"c": ["x"], "d": "y"}\n}');
    expect(brief(diagnostics)).toEqual(['json.type 2:8-9', 'json.type 3:14-19']);
    expect(inEnglish(diagnostics)[1]?.message).toContain('"b.c"');
    expect([...value.keys()]).toEqual(['b.d']);
    expect(brief(parse('["a"]').diagnostics)).toEqual(['json.type 1:1-6']);
  });

  it('reports a key written twice, of which JSON would drop one', () => {
    expect(brief(parse('{\n  "a": "1",\n  "a": "2"\n}').diagnostics)).toEqual(['yaml.duplicate-key 3:3-6']);
  });
});
