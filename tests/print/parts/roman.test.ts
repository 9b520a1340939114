// Tests of the roman numerals on the pages of the front matter.
import { describe, expect, it } from 'vitest';
import { romanNumber } from '../../../pipeline/print/parts/roman.ts';

const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** Reads a numeral by the rule that a smaller sign before a larger one is taken away. */
const read = (numeral: string): number =>
  [...numeral].reduce((sum, sign, index) => {
    const [own, next] = [values[sign] ?? 0, values[numeral[index + 1] ?? ''] ?? 0];
    return sum + (own < next ? -own : own);
  }, 0);

describe('romanNumber', () => {
  it.each([
    [1, 'i'],
    [3, 'iii'],
    [4, 'iv'],
    [8, 'viii'],
    [9, 'ix'],
    [14, 'xiv'],
    [40, 'xl'],
    [49, 'xlix'],
    [90, 'xc'],
    [444, 'cdxliv'],
    [1999, 'mcmxcix'],
    [3999, 'mmmcmxcix'],
  ])('writes %i as %s', (number, written) => {
    expect(romanNumber(number)).toBe(written);
  });

  it('writes every number so that it reads back, without a sign four times', () => {
    for (let number = 1; number <= 3999; number += 1) {
      const written = romanNumber(number);
      expect(read(written)).toBe(number);
      expect(written).not.toMatch(/(.)\1\1\1/);
    }
  });
});
