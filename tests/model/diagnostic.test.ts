// Tests of the order in which a report reads.
import { describe, expect, it } from 'vitest';
import { hasErrors, inReadingOrder, mistake, type Place } from '../../pipeline/model/diagnostic.ts';

const zone = (place?: Place, name = 'x') => mistake('time.zone', { values: { zone: name }, place });
const at = (file: string, line: number, column: number) => ({ file, line, column });

describe('inReadingOrder', () => {
  it('follows files, lines and columns as numbers, and puts what has no place first', () => {
    const found = inReadingOrder([
      zone(at('b.md', 1, 1)),
      zone(at('a.md', 10, 1)),
      zone(at('a.md', 9, 12)),
      zone(at('a.md', 9, 2)),
      zone(),
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
    const one = zone(at('a.md', 1, 1));
    expect(inReadingOrder([one, { ...one }, zone(at('a.md', 1, 1), 'y')])).toHaveLength(2);
  });
});

it('takes the advice that belongs to it, or what is given, without what is not there', () => {
  expect(zone().hints).toEqual(['']);
  expect(mistake('json.syntax', { variant: 'ends' }).hints).toEqual(['ends']);
  expect(mistake('json.syntax', { variant: 'ends', hints: [undefined, 'form'] }).hints).toEqual(['form']);
});

it('has the usual severity of its rule, if no policy says otherwise', () => {
  expect(mistake('translation.draft').severity).toBe('warning');
  expect(mistake('translation.draft', { severity: 'error' }).severity).toBe('error');
});

it('takes neither warnings nor remarks for errors', () => {
  const remark = mistake('name.unconfirmed', { variant: 'person' });
  expect(hasErrors([mistake('translation.draft'), remark])).toBe(false);
  expect(hasErrors([mistake('translation.draft'), zone()])).toBe(true);
});
