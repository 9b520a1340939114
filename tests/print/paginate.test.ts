// Tests of the paginator: right-hand starts, pages between, spare pages, labels, and that a plan stays as it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyLayout,
  type Layout,
  type Measured,
  type Pagination,
  PartNotPrinted,
  pageLabel,
  paginate,
  settled,
} from '../../pipeline/print/paginate.ts';
import type { PrintedPart } from '../../pipeline/render/booklet-html.ts';

interface Given {
  readonly part: PrintedPart;
  readonly length: number;
}

const given = (key: string, length: number, more: Partial<PrintedPart> = {}): Given => ({
  part: { key, startsOn: 'any', numbering: 'arabic', template: 'page', ...more },
  length,
});

/** What the browser would print: every part after the other, with the fillers and spare pages that the layout shows. */
function print(parts: readonly Given[], layout: Layout): Measured {
  const pageOf = new Map<string, number>();
  let next = 1;
  for (const { part, length } of parts) {
    if (layout.fillers.includes(part.key)) next += 1;
    pageOf.set(part.key, next);
    for (let page = 1; page < length; page += 1) pageOf.set(`${part.key}-${page}`, next + page);
    next += length + (part.template === 'notes' ? layout.spareNotes : 0);
  }
  return { pageCount: next - 1, pageOf, layout };
}

const plan = (parts: readonly Given[], binding: 'saddle' | 'perfect'): Pagination =>
  paginate(
    parts.map(({ part }) => part),
    print(parts, emptyLayout),
    binding,
  );

describe('paginate', () => {
  it('puts a page before a part that would begin on the left, and none before one that begins on the right', () => {
    const parts = [
      given('cover', 1),
      given('a', 1, { startsOn: 'right' }),
      given('b', 2, { startsOn: 'right' }),
      given('c', 1, { startsOn: 'right' }),
    ];
    const found = plan(parts, 'perfect');
    expect(found.fillers).toEqual(['a', 'b']);
    expect([found.pageOf.get('a'), found.pageOf.get('b'), found.pageOf.get('b-1'), found.pageOf.get('c')]).toEqual([
      3, 5, 6, 7,
    ]);
    expect(found.pageCount).toBe(7);
  });

  it('needs no page before the first part of all', () => {
    expect(plan([given('a', 3, { startsOn: 'right' })], 'perfect').fillers).toEqual([]);
  });

  it.each([
    ['saddle', 5, 3, 8],
    ['saddle', 8, 0, 8],
    ['saddle', 6, 2, 8],
    ['perfect', 5, 1, 6],
    ['perfect', 6, 0, 6],
  ] as const)(
    'fills a book in %s binding of %i pages with %i more pages for notes',
    (binding, length, spare, count) => {
      const found = plan([given('body', length - 1), given('notes', 1, { template: 'notes' })], binding);
      expect([found.spareNotes, found.pageCount]).toEqual([spare, count]);
    },
  );

  it('moves what stands behind the spare pages', () => {
    const found = plan([given('body', 2), given('notes', 1, { template: 'notes' }), given('colophon', 2)], 'saddle');
    expect(found.spareNotes).toBe(3);
    expect([found.pageOf.get('notes'), found.pageOf.get('colophon'), found.pageOf.get('colophon-1')]).toEqual([
      3, 7, 8,
    ]);
  });

  it('shows no spare pages in a book without pages for notes', () => {
    expect(plan([given('body', 5)], 'saddle')).toMatchObject({ spareNotes: 0, pageCount: 5 });
  });

  it('numbers the front matter with roman numerals and the body from 1', () => {
    const found = plan(
      [
        given('cover', 1, { numbering: 'none' }),
        given('facts', 2, { numbering: 'roman', startsOn: 'right' }),
        given('contents', 1, { numbering: 'roman' }),
        given('body', 2, { startsOn: 'right' }),
      ],
      'perfect',
    );
    expect(found).toMatchObject({ firstRoman: 3, firstArabic: 7 });
    expect(found.labels).toEqual({ cover: '', facts: 'i', 'facts-1': 'ii', contents: 'iii', body: '1', 'body-1': '2' });
  });

  it('labels pages of a book without front matter, and of one without a body', () => {
    expect([pageLabel(2, 0, 3), pageLabel(3, 0, 3), pageLabel(7, 3, 0), pageLabel(2, 3, 0)]).toEqual([
      '',
      '1',
      'v',
      '',
    ]);
  });

  it('says which part is not in the file', () => {
    const measured: Measured = { pageCount: 1, pageOf: new Map([['a', 1]]), layout: emptyLayout };
    expect(() => paginate([given('a', 1).part, given('b', 1).part], measured, 'saddle')).toThrow(PartNotPrinted);
  });

  it('sees that a print did not come out as planned', () => {
    const parts = [given('a', 1), given('b', 2)];
    const planned = plan(parts, 'perfect');
    expect(settled(planned, print(parts, planned))).toBe(true);
    expect(settled(planned, print([given('a', 2), given('b', 2)], planned))).toBe(false);
    expect(settled(planned, print([given('a', 2), given('b', 1)], planned))).toBe(false);
    expect(settled(planned, { ...print(parts, planned), pageOf: new Map([['a', 1]]) })).toBe(false);
  });
});

const lengths = fc.integer({ min: 1, max: 9 });
const starts = fc.constantFrom('right' as const, 'any' as const);
const parts = (startsOn: typeof starts, atMost: number) =>
  fc.array(fc.record({ length: lengths, startsOn }), { maxLength: atMost });
const bindings = fc.constantFrom('saddle' as const, 'perfect' as const);

/** Front matter, body, and mostly pages for notes with more parts behind them. */
const books = (behindNotes: typeof starts) =>
  fc
    .record({ front: parts(starts, 4), body: parts(starts, 8), notes: fc.option(lengths), back: parts(behindNotes, 3) })
    .map(({ front, body, notes, back }): readonly Given[] => [
      given('cover', 1, { numbering: 'none' }),
      ...front.map(({ length, startsOn }, index) => given(`front${index}`, length, { startsOn, numbering: 'roman' })),
      ...body.map(({ length, startsOn }, index) => given(`body${index}`, length, { startsOn })),
      ...(notes === null ? [] : [given('notes', notes, { template: 'notes' })]),
      ...back.map(({ length, startsOn }, index) => given(`back${index}`, length, { startsOn })),
    ]);

/** How long the book gets with so many spare pages for notes. */
const pagesWith = (book: readonly Given[], spare: number): number =>
  book.reduce((count, { part, length }, index) => {
    const filler = index > 0 && part.startsOn === 'right' && count % 2 === 1 ? 1 : 0;
    return count + filler + length + (part.template === 'notes' ? spare : 0);
  }, 0);

describe('any plan', () => {
  it('starts right-hand parts on odd pages, with at most one page before each', () => {
    fc.assert(
      fc.property(books(starts), bindings, (book, binding) => {
        const found = plan(book, binding);
        for (const { part } of book.filter(({ part }) => part.startsOn === 'right')) {
          expect((found.pageOf.get(part.key) ?? 0) % 2).toBe(1);
        }
        expect(new Set(found.fillers).size).toBe(found.fillers.length);
        for (const key of found.fillers) expect(book.find(({ part }) => part.key === key)?.part.startsOn).toBe('right');
      }),
    );
  });

  it('is printed as it was planned, and planning again changes nothing', () => {
    fc.assert(
      fc.property(books(starts), bindings, (book, binding) => {
        const found = plan(book, binding);
        const printed = print(book, found);
        expect(settled(found, printed)).toBe(true);
        expect(
          paginate(
            book.map(({ part }) => part),
            printed,
            binding,
          ),
        ).toEqual(found);
      }),
    );
  });

  it('gives a count that can be bound whenever some number of spare pages does', () => {
    fc.assert(
      fc.property(books(starts), bindings, (book, binding) => {
        fc.pre(book.some(({ part }) => part.template === 'notes'));
        const multiple = binding === 'saddle' ? 4 : 2;
        const possible = [0, 1, 2, 3].slice(0, multiple).some((spare) => pagesWith(book, spare) % multiple === 0);
        expect(plan(book, binding).pageCount % multiple === 0).toBe(possible);
      }),
    );
  });

  it('gives a count that can be bound when every part behind the notes may begin anywhere', () => {
    fc.assert(
      fc.property(books(fc.constant('any' as const)), bindings, (book, binding) => {
        fc.pre(book.some(({ part }) => part.template === 'notes'));
        expect(plan(book, binding).pageCount % (binding === 'saddle' ? 4 : 2)).toBe(0);
      }),
    );
  });
});
