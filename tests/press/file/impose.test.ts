// Sheets of a saddle-stitched book: order, room, creep, and that they are sound and print what the pages print.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageContent } from '../../../pipeline/pdf/content.ts';
import { isKind, numbersOf } from '../../../pipeline/pdf/object.ts';
import { listPages } from '../../../pipeline/pdf/pages.ts';
import { readPdf } from '../../../pipeline/pdf/read.ts';
import { type Imposed, imposeSaddle } from '../../../pipeline/press/file/impose.ts';
import { pointsOf } from '../../../pipeline/press/file/page-boxes.ts';
import { saddleOrder } from '../../../pipeline/press/file/saddle-order.ts';
import type { ImposeOptions } from '../../../pipeline/press/file/sheet-layout.ts';
import { tinyBook } from '../../pdf/tiny-pdf.ts';
import { needsTool } from '../../product/needs-tool.ts';
import { platesOf } from './plates.ts';
import { press } from './pressed.ts';

/** Pages of so many mm, all red up to the edge of their sheet but the last, which is blue. */
function bookOf(count: number, width = 148, height = 210): Uint8Array {
  const [x, y] = [20 + pointsOf(width), 20 + pointsOf(height)];
  const entries = `/MediaBox [0 0 ${x + 20} ${y + 20}] /TrimBox [20 20 ${x} ${y}]`;
  const content = (page: number): string => `${page === count ? '0 0 1' : '1 0 0'} rg 0 0 ${x + 20} ${y + 20} re f`;
  return press(
    tinyBook({ pages: Array.from({ length: count }, (_, index) => ({ content: content(index + 1), entries })) }),
  ).pdf;
}

function imposed(book: Uint8Array, options: Partial<ImposeOptions> = {}): Extract<Imposed, { kind: 'imposed' }> {
  const made = imposeSaddle(book, { sheet: 'SRA3', caliper: 0.1, ...options });
  if (made.kind !== 'imposed') throw new Error(`The pages are ${made.kind}.`);
  return made;
}

describe('the order of pages', () => {
  it('is that of a folded sheet', () => {
    expect(saddleOrder(4).map(({ left, right }) => [left, right])).toEqual([
      [4, 1],
      [2, 3],
    ]);
    expect(saddleOrder(6).map(({ left, right }) => [left, right])).toEqual([
      [undefined, 1],
      [2, undefined],
      [6, 3],
      [4, 5],
    ]);
  });

  it('has every page once, odd ones on the right, and opposite pages together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const sides = saddleOrder(count);
        const shown = sides.flatMap(({ left, right }) => [left ?? [], right ?? []].flat()).sort((a, b) => a - b);
        expect(shown).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        expect(sides.every(({ left = 0, right = 1 }) => left % 2 === 0 && right % 2 === 1)).toBe(true);
        expect(sides.length % 2).toBe(0);
        const total = Math.ceil(count / 4) * 4;
        expect(sides.every(({ left, right }) => !left || !right || left + right === total + 1)).toBe(true);
      }),
    );
  });
});

describe('sheets', () => {
  it('hold two pages with bleed and marks where there is room', () => {
    const made = imposed(bookOf(6));
    expect(made).toMatchObject({ sheets: 2, blanks: 2, bleed: 'kept', marks: 'drawn' });
    const pages = listPages(readPdf(made.pdf));
    expect(pages).toHaveLength(4);
    const box = (key: string) =>
      (numbersOf(pages[0]?.dictionary.get(key)) ?? []).map((value) => Math.round(((value * 25.4) / 72) * 100) / 100);
    expect(box('MediaBox')).toEqual([0, 0, 450, 320]);
    expect(box('TrimBox')).toEqual([77, 55, 373, 265]);
    expect(box('BleedBox')).toEqual([74, 52, 376, 268]);
  });

  it('drop bleed and marks where there is none, and say so', () => {
    expect(imposed(bookOf(4), { sheet: 'A4' })).toMatchObject({ bleed: 'dropped', marks: 'dropped' });
    expect(imposed(bookOf(4, 205, 290), { sheet: 'A3' })).toMatchObject({ bleed: 'kept', marks: 'dropped' });
  });

  it('refuse pages that are too large or of two sizes', () => {
    expect(imposeSaddle(bookOf(4, 210, 297), { sheet: 'A4', caliper: 0.1 })).toMatchObject({
      kind: 'too large',
      pages: [420, 297],
      sheet: [297, 210],
    });
    const mixed = press(
      tinyBook({ pages: [{ entries: '/TrimBox [0 0 100 100]' }, { entries: '/TrimBox [0 0 90 100]' }] }),
    ).pdf;
    expect(imposeSaddle(mixed, { sheet: 'A3', caliper: 0.1 })).toEqual({ kind: 'unequal pages' });
  });

  it('move the pages of inner sheets towards the fold', () => {
    const file = readPdf(imposed(bookOf(8), { caliper: 0.2 }).pdf);
    const places = listPages(file).map((page) =>
      [
        ...Buffer.from(pageContent(file, page))
          .toString('latin1')
          .matchAll(/1 0 0 1 (\S+) \S+ cm/g),
      ].map((match) => Number(match[1])),
    );
    const [outer, , inner] = places;
    expect((inner?.[0] ?? 0) - (outer?.[0] ?? 0)).toBeCloseTo(pointsOf(0.2), 3);
    expect((inner?.[1] ?? 0) - (outer?.[1] ?? 0)).toBeCloseTo(-pointsOf(0.2), 3);
  });

  it('share what pages share', () => {
    const font = '<</Type /Font /Subtype /Type1 /BaseFont /Once>>';
    const entries = '/TrimBox [20 20 120 120]';
    const book = press(
      tinyBook({
        pages: [1, 2, 3, 4].map(() => ({ entries })),
        resources: '/Font <</F 201 0 R>>',
        objects: { 201: font },
      }),
    ).pdf;
    expect(
      Buffer.from(imposed(book).pdf)
        .toString('latin1')
        .match(/\/BaseFont \/Once/g),
    ).toHaveLength(1);
  });

  it('keep profile and claims', () => {
    const file = readPdf(imposed(bookOf(4)).pdf);
    expect(file.catalog.has('OutputIntents')).toBe(true);
    expect(isKind(file.resolve(file.catalog.get('Metadata')), 'stream')).toBe(true);
    expect(file.version).toBe('1.6');
  });

  it('print each page in its half and nothing over the fold', (context) => {
    needsTool('gs', context);
    const [front] = platesOf(imposed(bookOf(4), { caliper: 0 }).pdf);
    if (front === undefined) throw new Error('No plates.');
    const at = (millimetres: number, plate: Uint8Array) =>
      plate[Math.round(front.height / 2) * front.width + Math.round(pointsOf(millimetres))] ?? -1;
    // Page 4 is blue and lies left of page 1; the bleed reaches 3 mm beyond the trim at 77 and 373 mm.
    expect([73, 75, 224].map((x) => at(x, front.Cyan) > 150)).toEqual([false, true, true]);
    expect([226, 375, 377].map((x) => at(x, front.Yellow) > 150)).toEqual([true, true, false]);
    expect(at(226, front.Cyan)).toBeLessThan(50);
    expect(at(224, front.Yellow)).toBeLessThan(50);
  });
});
