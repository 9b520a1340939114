// Values as they stand in a file, and the way back.

import { describe, expect, it } from 'vitest';
import type { PdfString, PdfValue } from '../../pipeline/pdf/object.ts';
import { dictionary, name, reference, serialize } from '../../pipeline/pdf/object.ts';
import { parseValue } from '../../pipeline/pdf/parse-value.ts';

const parse = (source: string): PdfValue | undefined =>
  parseValue({ bytes: Buffer.from(source, 'latin1'), position: 0 });
const text = (source: string): string => Buffer.from((parse(source) as PdfString).bytes).toString('latin1');

describe('numbers and words', () => {
  it.each([
    ['42', 42],
    ['-17', -17],
    ['+3', 3],
    ['.23999999', 0.23999999],
    ['-.5', -0.5],
    ['546.97205', 546.97205],
    ['4.', 4],
    ['0.1234567890123456700', 0.12345678901234566],
    ['true', true],
    ['null', null],
  ])('reads %s', (source, value) => {
    expect(parse(source)).toBe(value);
  });

  it('tells a reference from two numbers', () => {
    expect(parse('[12 0 R 12 0 RG 7]')).toEqual([reference(12), 12, 0, { kind: 'keyword', value: 'RG' }, 7]);
  });

  it('skips comments', () => {
    expect(parse('% (not this)\r\n 5')).toBe(5);
  });

  it('ends with undefined', () => {
    expect(parse('  % nothing')).toBeUndefined();
  });
});

describe('strings', () => {
  it('nests parentheses', () => {
    expect(text('(a (b (c)) d)')).toBe('a (b (c)) d');
  });

  it('undoes escapes', () => {
    expect(text('(\\n\\r\\t\\b\\f\\(\\)\\\\\\q)')).toBe('\n\r\t\b\f()\\q');
  });

  it('undoes octal codes of one to three digits', () => {
    expect(text('(\\0053\\53\\5x\\777)')).toBe('\x053+\x05x\xff');
  });

  it('joins continued lines and reads line ends as LF', () => {
    expect(text('(a\\\r\nb\r\nc\rd)')).toBe('ab\nc\nd');
  });

  it('reads hexadecimal digits with white space and a missing last one', () => {
    expect(text('<48 65\n6C6c 7>')).toBe('Hellp');
  });

  it.each(['(a (b)', '<4142', '[1 2', '<</A 1', '<</A>>'])('refuses %s', (source) => {
    expect(() => parse(source)).toThrow(/does not end/);
  });
});

describe('names and dictionaries', () => {
  it('undoes # escapes', () => {
    expect(parse('/#25EB#2591#2590')).toEqual(name('%EB%91%90'));
  });

  it('keeps a # that is no escape', () => {
    expect(parse('/a#zz')).toEqual(name('a#zz'));
  });

  it('reads nested dictionaries without white space', () => {
    expect(parse('<</A<</B/C>>/D[/E(f)]>>')).toEqual(
      dictionary({ A: dictionary({ B: name('C') }), D: [name('E'), { kind: 'string', bytes: Uint8Array.of(0x66) }] }),
    );
  });

  it('refuses a key that is not a name', () => {
    expect(() => parse('<<1 2>>')).toThrow(/not a name/);
  });
});

describe('serialize', () => {
  it.each([
    'null',
    '-0.5',
    '(a \\(b\\) \\\\)',
    '<FEFFD55C>',
    '/a#20b#23#2Fc#25',
    '[1 2 0 R /A true]',
    '<</A <</B 1>>\n/C []>>',
  ])('writes %s as it was read', (source) => {
    expect(serialize(parse(source) as PdfValue)).toBe(source);
  });

  it('writes no exponents', () => {
    expect([1e-9, -1e-7, 0.0000015, -0].map(serialize)).toEqual(['0', '0', '0.0000015', '0']);
  });

  it.each([Number.NaN, Number.NEGATIVE_INFINITY, 1e21])('refuses %s', (value) => {
    expect(() => serialize(value)).toThrow(RangeError);
  });
});
