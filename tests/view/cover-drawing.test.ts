// The drawing on the cover is made of the programme and of nothing else.
import { describe, expect, it } from 'vitest';
import type { Category, Programme, Session } from '../../pipeline/model/programme.ts';
import { coverDrawing } from '../../pipeline/view/cover-drawing.ts';

const categories = ['#0b5fa5', '#7a1f3d'].map((colour, index) => ({ id: `c${index}`, colour }) as Category);

const session = (date: string, start: string, end: string, category = 0, endDate = date) =>
  ({ date, start, end, endDate, category: categories[category] }) as Session;

const programme = (...days: readonly (readonly Session[])[]): Pick<Programme, 'categories' | 'days'> => ({
  categories,
  days: days.map((sessions) => ({ date: sessions[0]?.date ?? '', sessions })),
});

const small = () => programme([session('2019-09-30', '10:30', '12:30')], [session('2019-10-01', '16:00', '18:30', 1)]);

describe('the cover drawing', () => {
  it('is the same for the same programme, and another for another time, day or category', () => {
    const one = JSON.stringify(coverDrawing(small()));
    expect(JSON.stringify(coverDrawing(small()))).toBe(one);
    const others = [
      programme([session('2019-09-30', '10:30', '12:00')], [session('2019-10-01', '16:00', '18:30', 1)]),
      programme([session('2019-09-30', '10:30', '12:30')], [session('2019-10-01', '16:00', '18:30', 0)]),
      programme([session('2019-09-30', '10:30', '12:30'), session('2019-09-30', '16:00', '18:30', 1)]),
    ].map((other) => JSON.stringify(coverDrawing(other)));
    expect(new Set([one, ...others]).size).toBe(4);
  });

  it('has a ring for each day and an arc for each session, told apart by more than colour', () => {
    const { rings, arcs, from, to } = coverDrawing(small());
    expect([rings.length, arcs.length, from, to]).toEqual([2, 2, '10:00', '19:00']);
    expect(arcs.map(({ colour }) => colour)).toEqual(['#0b5fa5', '#7a1f3d']);
    expect(new Set(arcs.map(({ dashes }) => dashes)).size).toBe(2);
  });

  it('lays sessions at the same time beside each other', () => {
    const { arcs } = coverDrawing(
      programme([session('2019-09-30', '10:00', '12:00'), session('2019-09-30', '11:00', '13:00', 1)]),
    );
    const radius = (path: string) => Number(/A([\d.]+)/.exec(path)?.[1]);
    const [outer = { path: '', width: '' }, inner = { path: '', width: '' }] = arcs;
    expect(radius(outer.path) - radius(inner.path)).toBeGreaterThanOrEqual(Number(outer.width));
  });

  it('stays a drawing for 200 sessions, over midnight, and for none', () => {
    const many = Array.from({ length: 200 }, (_, index) => session('2019-09-30', '09:00', '22:00', index % 2));
    for (const days of [[many], [[session('2019-09-30', '22:00', '02:00', 0, '2019-10-01')]], []]) {
      const drawing = coverDrawing(programme(...days));
      expect(drawing.arcs).toHaveLength(days.flat().length);
      expect(JSON.stringify(drawing)).not.toMatch(/NaN|Infinity|null/);
    }
  });
});
