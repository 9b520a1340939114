import { describe, expect, test } from 'vitest';
import { papers } from '../../../pipeline/press/binding/papers.ts';
import { planBinding } from '../../../pipeline/press/binding/plan.ts';
import { spineOf } from '../../../pipeline/press/binding/spine.ts';

describe('the spine of 200 pages of 80 g uncoated paper', () => {
  test('is reckoned in the three ways that shops use', () => {
    expect(spineOf(200, papers['mojo-80']).estimates).toEqual({ leaves: 10.5, pages: 10, weight: 9.6 });
  });

  test.each([
    ['leaves', 10.5, 'leaves'],
    ['pages', 10, 'pages'],
    ['weight', 9.6, 'weight'],
    [11.2, 11.2, 'given'],
  ] as const)('is what the editor chooses: %s', (choice, width, source) => {
    expect(spineOf(200, papers['mojo-80'], choice)).toMatchObject({ width, source });
  });
});

test('a spine holds text from 6 mm on', () => {
  expect(spineOf(104, papers['mojo-80'])).toMatchObject({ width: 5.94, holdsText: false });
  expect(spineOf(106, papers['mojo-80'])).toMatchObject({ width: 6.04, holdsText: true });
});

describe('a stitched book', () => {
  test.each([
    [16, 0, 4],
    [17, 3, 5],
    [19, 1, 5],
    [20, 0, 5],
  ])('of %i pages lacks %i and has %i sheets', (pages, missing, sheets) => {
    expect(planBinding('saddle', pages, papers['mojo-80'])).toMatchObject({ missing, sheets });
  });

  test('creeps by the thickness of all sheets but the outermost', () => {
    expect(planBinding('saddle', 64, papers['mojo-100']).creep).toBe(1.725);
    expect(planBinding('saddle', 4, papers['mojo-100']).creep).toBe(0);
  });

  test('may have 64 pages and no more', () => {
    expect(planBinding('saddle', 64, papers['mojo-80']).problem).toBeUndefined();
    expect(planBinding('saddle', 61, papers['mojo-80']).problem).toBeUndefined();
    expect(planBinding('saddle', 65, papers['mojo-80']).problem).toBe('too-thick-to-stitch');
  });
});

describe('a glued book', () => {
  test('needs an even count, is cheapest in sixteens and does not creep', () => {
    expect(planBinding('perfect', 197, papers['mojo-80'])).toMatchObject({ missing: 1, economical: 208, creep: 0 });
  });

  test('needs a back that glue can hold', () => {
    expect(planBinding('perfect', 38, papers['mojo-80']).problem).toBe('too-thin-to-glue');
    expect(planBinding('perfect', 39, papers['mojo-80']).problem).toBeUndefined();
  });
});
