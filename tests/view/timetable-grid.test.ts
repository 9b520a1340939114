// Where the sessions of a day are drawn, and when a day is better left a list.
import { describe, expect, it } from 'vitest';
import { type Timed, timetableGrid } from '../../pipeline/view/timetable-grid.ts';

const rooms = ['hall', 'a', 'b', 'c', 'gallery'].map((id) => ({ id }));

const session = (times: string, atoms: readonly string[], kind: Timed['record']['kind'] = 'workshop'): Timed => {
  const [start = '', end = ''] = times.split('–');
  const date = '2031-05-14';
  const endDate = end < start ? '2031-05-15' : date;
  return { date, start, end, endDate, rooms: atoms.map((atom) => ({ atoms: [atom] })), record: { kind } };
};

const areasOf = (...sessions: readonly Timed[]) => {
  const grid = timetableGrid(sessions, rooms);
  return grid && sessions.map((one) => grid.areas.get(one));
};

describe('the grid of a day', () => {
  it('has a column for every room with something beside it, in the order of the venue', () => {
    const day = [session('10:00–11:00', ['b']), session('10:00–11:00', ['a']), session('09:00–10:00', ['hall'])];
    expect(timetableGrid(day, rooms)).toMatchObject({ rooms: ['a', 'b'], elsewhere: false });
    expect(areasOf(...day)).toEqual(['3 / 3 / 4 / 4', '3 / 2 / 4 / 3', '2 / 2 / 3 / 4']);
  });

  it('draws a session in two rooms across both, and a longer one further down', () => {
    const day = [session('10:00–12:00', ['a', 'b']), session('10:00–11:00', ['c'])];
    expect(areasOf(...day)).toEqual(['2 / 2 / 4 / 4', '2 / 4 / 3 / 5']);
  });

  it('keeps what is open all day at the edge, and meals across the rest', () => {
    const day = [
      session('09:00–17:00', ['gallery'], 'exhibition'),
      session('10:00–12:00', ['a']),
      session('10:00–12:00', ['b']),
      session('12:00–13:00', ['hall'], 'meal'),
    ];
    expect(timetableGrid(day, rooms)?.rooms).toEqual(['a', 'b', 'gallery']);
    expect(areasOf(...day)?.[3]).toBe('4 / 2 / 5 / 4');
    expect(areasOf(...day)?.[0]).toBe('2 / 4 / 6 / 5');
  });

  it('has a last column for a session without a room', () => {
    const day = [session('10:00–12:00', ['a']), session('10:00–11:00', [])];
    expect(timetableGrid(day, rooms)).toMatchObject({ rooms: ['a'], elsewhere: true });
    expect(areasOf(...day)?.[1]).toBe('2 / 3 / 3 / 4');
  });

  it('knows that a night ends on the next day', () => {
    const day = [session('22:30–00:45', ['a']), session('23:00–23:30', ['b'])];
    expect(areasOf(...day)).toEqual(['2 / 2 / 5 / 3', '3 / 3 / 4 / 4']);
  });

  it.each([
    ['nothing is beside anything', [session('10:00–11:00', ['a']), session('11:00–12:00', ['b'])]],
    [
      'a room is taken twice',
      [session('10:00–12:00', ['a']), session('11:00–13:00', ['a']), session('10:00–12:00', ['b'])],
    ],
    [
      'rooms between two halves of a session are taken',
      [session('10:00–11:00', ['a', 'c']), session('10:00–11:00', ['b'])],
    ],
  ])('is not drawn when %s', (_, day) => {
    expect(areasOf(...day)).toBeUndefined();
  });
});
