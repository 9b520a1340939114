import { describe, expect, it } from 'vitest';
import { codeFrame, displayWidth } from '../../pipeline/parse/code-frame.ts';

const at = (line: number, column: number, endColumn?: number) => ({
  file: 'a',
  line,
  column,
  ...(endColumn !== undefined && { endColumn }),
});

describe('codeFrame', () => {
  it('shows the line between its neighbours with carets under the range', () => {
    expect(codeFrame('a: 1\r\nbb: 22\r\nc: 3\r\n', at(2, 5, 7))).toBe(
      ['  1 | a: 1', '> 2 | bb: 22', '    |     ^^', '  3 | c: 3'].join('\n'),
    );
  });

  it('counts Hangul as two columns, composed or not', () => {
    expect(codeFrame('제목: 개회', at(1, 5, 7))).toBe(['> 1 | 제목: 개회', '    |       ^^^^'].join('\n'));
    const decomposed = '제목: '.normalize('NFD');
    expect(codeFrame(`${decomposed}x`, at(1, decomposed.length + 1))).toContain('    |       ^');
  });

  it('keeps the numbers of lines 9 and 10 in one column, and the carets in step with a tab', () => {
    expect(codeFrame(`${'\n'.repeat(8)}nine\n\tx`, at(10, 2))).toBe(
      ['   9 | nine', '> 10 |  x', '     |  ^'].join('\n'),
    );
  });

  it('puts one caret at the end of a line and nothing for a line that is not there', () => {
    expect(codeFrame('ab', at(1, 3))).toBe(['> 1 | ab', '    |   ^'].join('\n'));
    expect(codeFrame('ab', at(5, 1))).toBe('');
  });

  it('cuts a long paragraph around the place', () => {
    const line = `${'가'.repeat(200)}X${'나'.repeat(200)}`;
    const [shown = '', carets = ''] = codeFrame(line, at(1, 201)).split('\n');
    expect(displayWidth(shown)).toBeLessThan(110);
    expect(displayWidth(carets.slice(0, carets.indexOf('^')))).toBe(displayWidth(shown.slice(0, shown.indexOf('X'))));
  });
});
