// Tests of the paginator: right-hand starts, pages between, spare pages, labels.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PartLength, pageLabel, paginate } from '../../../pipeline/print/parts/paginate.ts';
import type { PartHtml } from '../../../pipeline/render/booklet-html.ts';

interface Given {
  readonly part: PartHtml;
  readonly length: number;
}

const given = (key: string, length: number, more: Partial<PartHtml> = {}): Given => ({
  length,
  part: {
    key,
    startsOn: 'any',
    numbering: 'arabic',
    template: 'page',
    level: 1,
    fullBleed: false,
    filled: false,
    head: { left: '', right: '' },
    html: '',
    numbersOf: [],
    targets: [],
    ...more,
  },
});

/** Every page of a part but the first has an id of its own, `key-1` and on. */
const lengthOf = ({ part, length }: Given): PartLength => ({
  pages: length,
  pageOf: new Map(Array.from({ length }, (_, page) => [page === 0 ? part.key : `${part.key}-${page}`, page])),
});

const plan = (book: readonly Given[], binding: 'saddle' | 'perfect') =>
  paginate(
    book.map(({ part }) => part),
    new Map(book.map((one) => [one.part.key, lengthOf(one)])),
    binding,
  );

/** What stands on each page: `key/offset`, `between` or `spare`. */
const pagesOf = (found: ReturnType<typeof plan>): readonly string[] =>
  found.pages.map(({ part, blank, offset }) => {
    if (blank) return part === undefined ? 'between' : 'spare';
    return `${part?.key}/${offset}`;
  });

describe('paginate', () => {
  it('puts a page before a part that would begin on the left, and none before one that begins on the right', () => {
    const right = { startsOn: 'right' } as const;
    const found = plan(
      [given('cover', 1), given('a', 1, right), given('b', 2, right), given('c', 1, right)],
      'perfect',
    );
    expect(pagesOf(found)).toEqual(['cover/0', 'between', 'a/0', 'between', 'b/0', 'b/1', 'c/0']);
    expect(['a', 'b', 'b-1', 'c'].map((id) => found.pageOf.get(id))).toEqual([3, 5, 6, 7]);
  });

  it('needs no page before the first part of all', () => {
    expect(pagesOf(plan([given('a', 2, { startsOn: 'right' })], 'perfect'))).toEqual(['a/0', 'a/1']);
  });

  it('gives a page between two parts the numbering of the part before it', () => {
    const found = plan([given('cover', 1, { numbering: 'none' }), given('a', 1, { startsOn: 'right' })], 'perfect');
    expect(found.pages.map(({ numbering }) => numbering)).toEqual(['none', 'none', 'arabic']);
    expect(found.firstArabic).toBe(3);
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
      const pages = pagesOf(plan([given('body', length - 1), given('notes', 1, { filled: true })], binding));
      expect([pages.filter((page) => page === 'spare').length, pages.length]).toEqual([spare, count]);
    },
  );

  it('moves what stands behind the spare pages', () => {
    const found = plan([given('body', 2), given('notes', 1, { filled: true }), given('colophon', 2)], 'saddle');
    expect(['notes', 'colophon', 'colophon-1'].map((id) => found.pageOf.get(id))).toEqual([3, 7, 8]);
  });

  it('adds no spare pages to a book without pages for notes', () => {
    expect(pagesOf(plan([given('body', 5)], 'saddle'))).toHaveLength(5);
  });

  it('numbers the front matter with roman numerals and the body from 1', () => {
    const found = plan(
      [
        given('cover', 1, { numbering: 'none' }),
        given('facts', 2, { numbering: 'roman', startsOn: 'right' }),
        given('contents', 1, { numbering: 'roman' }),
        given('body', 2, { startsOn: 'right' }),
        given('back', 1, { numbering: 'none' }),
      ],
      'perfect',
    );
    expect(found).toMatchObject({ firstRoman: 3, firstArabic: 7, firstBack: 9 });
    expect(Object.fromEntries([...found.labels].filter(([id]) => id !== 'back'))).toEqual({
      cover: '',
      facts: 'i',
      'facts-1': 'ii',
      contents: 'iii',
      body: '1',
      'body-1': '2',
    });
  });

  it('labels pages of a book without front matter, and of one without a body', () => {
    expect([pageLabel(2, 0, 3), pageLabel(3, 0, 3), pageLabel(7, 3, 0), pageLabel(2, 3, 0)]).toEqual([
      '',
      '1',
      'v',
      '',
    ]);
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
      ...(notes === null ? [] : [given('notes', notes, { filled: true })]),
      ...back.map(({ length, startsOn }, index) => given(`back${index}`, length, { startsOn })),
    ]);

/** How long the book gets with so many spare pages for notes. */
const pagesWith = (book: readonly Given[], spare: number): number =>
  book.reduce((count, { part, length }, index) => {
    const between = index > 0 && part.startsOn === 'right' && count % 2 === 1 ? 1 : 0;
    return count + between + length + (part.filled ? spare : 0);
  }, 0);

describe('any plan', () => {
  it('starts right-hand parts on odd pages, with at most one page before each', () => {
    fc.assert(
      fc.property(books(starts), bindings, (book, binding) => {
        const found = plan(book, binding);
        for (const { part } of book.filter((one) => one.part.startsOn === 'right')) {
          expect((found.pageOf.get(part.key) ?? 0) % 2).toBe(1);
        }
        const pages = pagesOf(found);
        pages.forEach((page, index) => {
          if (page !== 'between') return;
          expect(pages[index - 1]).not.toBe('between');
          expect(found.pages[index + 1]?.part?.startsOn).toBe('right');
        });
      }),
    );
  });

  it('holds every page of every part once and in order, where its ids say', () => {
    fc.assert(
      fc.property(books(starts), bindings, (book, binding) => {
        const found = plan(book, binding);
        const printed = pagesOf(found).filter((page) => page.includes('/'));
        expect(printed).toEqual(
          book.flatMap(({ part, length }) => Array.from({ length }, (_, page) => `${part.key}/${page}`)),
        );
        for (const [id, page] of found.pageOf) {
          const planned = found.pages[page - 1];
          expect(planned?.offset === 0 ? planned.part?.key : `${planned?.part?.key}-${planned?.offset}`).toBe(id);
        }
      }),
    );
  });

  it('gives a count that can be bound whenever some number of spare pages does', () => {
    fc.assert(
      fc.property(books(starts), bindings, (book, binding) => {
        fc.pre(book.some(({ part }) => part.filled));
        const multiple = binding === 'saddle' ? 4 : 2;
        const possible = [0, 1, 2, 3].slice(0, multiple).some((spare) => pagesWith(book, spare) % multiple === 0);
        expect(plan(book, binding).pages.length % multiple === 0).toBe(possible);
      }),
    );
  });

  it('gives a count that can be bound when every part behind the notes may begin anywhere', () => {
    fc.assert(
      fc.property(books(fc.constant('any' as const)), bindings, (book, binding) => {
        fc.pre(book.some(({ part }) => part.filled));
        expect(plan(book, binding).pages.length % (binding === 'saddle' ? 4 : 2)).toBe(0);
      }),
    );
  });
});
