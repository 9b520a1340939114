import { expect, it } from 'vitest';
import { placeFinder } from '../../pipeline/parse/place-finder.ts';
import { position, textFile } from './text-file.ts';

it('counts lines of CRLF files once and cuts a range at the end of its first line, before the CR', () => {
  const place = placeFinder(textFile('가나\r\n다라\r\n'));
  expect([place(0, 1), place(4, 6), place(4, 9), place(5), place(8), place(99)].map(position)).toEqual([
    '1:1-2',
    '2:1-3',
    '2:1-3',
    '2:2',
    '3:1',
    '3:1',
  ]);
});
