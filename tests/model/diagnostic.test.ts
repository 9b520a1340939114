// Tests of the order in which a report reads.
import { describe, expect, it } from 'vitest';
import { error, hasErrors, info, inReadingOrder, warning } from '../../pipeline/model/diagnostic.ts';

const at = (file: string, line: number, column: number) => ({ place: { file, line, column } });

describe('inReadingOrder', () => {
  it('follows files, lines and columns as numbers, and puts what has no place first', () => {
    const found = inReadingOrder([
      error('a', 'x', at('b.md', 1, 1)),
      error('a', 'x', at('a.md', 10, 1)),
      error('a', 'x', at('a.md', 9, 12)),
      error('a', 'x', at('a.md', 9, 2)),
      error('a', 'x'),
    ]);
    expect(found.map(({ place }) => place && `${place.file}:${place.line}:${place.column}`)).toEqual([
      undefined,
      'a.md:9:2',
      'a.md:9:12',
      'a.md:10:1',
      'b.md:1:1',
    ]);
  });

  it('drops repetitions, but not another message at the same place', () => {
    const one = error('a', 'x', at('a.md', 1, 1));
    expect(inReadingOrder([one, { ...one }, error('a', 'y', at('a.md', 1, 1))])).toHaveLength(2);
  });
});

it('leaves out hints that are not there', () => {
  expect(error('a', 'x', { hints: [undefined, 'Do this.'] }).hints).toEqual(['Do this.']);
});

it('takes neither warnings nor remarks for errors', () => {
  expect(hasErrors([warning('a', 'x'), info('b', 'y')])).toBe(false);
  expect(hasErrors([warning('a', 'x'), error('b', 'y')])).toBe(true);
});
