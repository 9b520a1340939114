// Tests of the division of a page between two languages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnShare } from '../../pipeline/view/columns.ts';

const measure = (text: string) => text.length / 2;
const share = (first: readonly string[], second: readonly string[]) =>
  columnShare(first, second, measure, { widthInEm: 40 });
const text = (length: number) => 'x'.repeat(length);

describe('columnShare', () => {
  it('gives each language half when both are as long, and when there is nothing', () => {
    expect([share([text(400)], [text(400)]), share([], [])]).toEqual([50, 50]);
  });

  it('gives the longer text more room', () => {
    expect(share([text(600)], [text(400)])).toBeGreaterThan(50);
    expect(share([text(400)], [text(600)])).toBeLessThan(50);
  });

  it('stays between 40 and 60 per cent', () => {
    expect([share([text(9000)], ['x']), share(['x'], [text(9000)])]).toEqual([60, 40]);
  });

  it('is fair: exchanging the languages exchanges their columns', () => {
    const blocks = fc.array(fc.integer({ min: 1, max: 900 }).map(text), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(blocks, blocks, (one, other) => {
        expect(Math.abs(share(one, other) + share(other, one) - 100)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
