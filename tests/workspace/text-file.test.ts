import { describe, expect, it } from 'vitest';
import { decodeText } from '../../pipeline/workspace/text-file.ts';
import { inEnglish } from '../worded.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decodeText', () => {
  it('takes the byte order mark away and leaves CRLF as it is', () => {
    const { value, diagnostics } = decodeText('a.md', bytes([0xef, 0xbb, 0xbf], '제목\r\n본문\r\n'));
    expect(value).toEqual({ path: 'a.md', text: '제목\r\n본문\r\n', byteOrderMark: true });
    expect(diagnostics).toEqual([]);
  });

  it('names the first bad byte of a CP949 file, says how to save it, and still reads it', () => {
    const korean = [0xb1, 0xe8, 0xb1, 0xe6, 0xb5, 0xbf];
    const { value, diagnostics } = decodeText('people.yaml', bytes('a: 1\r\nb: 2\r\nname: ', korean, '\r\n'));
    expect(diagnostics.map(({ rule, place }) => [rule, place])).toEqual([
      ['file.cp949', { file: 'people.yaml', line: 3, column: 7 }],
    ]);
    expect(inEnglish(diagnostics)[0]?.hints.join(' ')).toContain('다른 이름으로 저장');
    expect(value.text).toBe('a: 1\r\nb: 2\r\nname: 김길동\r\n');
  });

  it('knows a file with a syllable (똠) that CP949 has and the older EUC-KR has not', () => {
    const { value, diagnostics } = decodeText('a.md', bytes([0x8c, 0x63, 0xb0, 0xa1]));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['file.cp949']);
    expect(value.text).toBe('？가');
  });

  it('does not call a file CP949 that is not', () => {
    const { diagnostics } = decodeText('a.md', bytes('가나 caf', [0xe9], ' au lait'));
    expect(diagnostics.map(({ rule, place }) => [rule, place?.line, place?.column])).toEqual([['file.not-utf8', 1, 7]]);
  });

  it.each([
    ['little', [0xff, 0xfe, 0x00, 0xac]],
    ['big', [0xfe, 0xff, 0xac, 0x00]],
  ])('has a word of its own for UTF-16 (%s endian)', (_, utf16) => {
    const { value, diagnostics } = decodeText('a.md', bytes(utf16));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['file.utf16']);
    expect(value.text).toBe('가');
  });

  it('reports a zero byte at its place', () => {
    const { diagnostics } = decodeText('a.md', bytes('a\nbc\0d'));
    expect(diagnostics.map(({ rule, place }) => [rule, place?.line, place?.column])).toEqual([['file.not-utf8', 2, 3]]);
  });

  it('finds a character cut off at the end of the file', () => {
    const { diagnostics } = decodeText('a.md', bytes('가나', [0xea, 0xb0]));
    expect(diagnostics[0]?.place).toEqual({ file: 'a.md', line: 1, column: 3 });
  });
});
