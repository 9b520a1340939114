// Whatever parts are joined in whatever order: every page, reference, tag, id, link and heading is where it belongs.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { pageContent } from '../../../pipeline/pdf/content.ts';
import { isArray, isDictionary, isKind, type PdfObject, type PdfValue } from '../../../pipeline/pdf/object.ts';
import { listPages } from '../../../pipeline/pdf/pages.ts';
import { readPdf } from '../../../pipeline/pdf/read.ts';
import type { BookPage } from '../../../pipeline/print/join/book-pages.ts';
import { temporaryFolder } from '../../../pipeline/workspace/temporary-folder.ts';
import { needsTool } from '../../product/needs-tool.ts';
import { readStructure } from '../../product/structure-tree.ts';
import { bookOfPlan, plannedIds, plans, sourceOf } from './any-book.ts';
import { destinationsOf, linksOf, outlineOf } from './book-facts.ts';
import { bookOf, chunkOf, type HandMade } from './hand-made-part.ts';

function brokenReferences(pdf: Uint8Array): readonly string[] {
  const file = readPdf(pdf);
  const known = new Set(file.order);
  const within = (value: PdfObject | PdfValue): readonly number[] => {
    if (isKind(value, 'reference')) return known.has(value.number) ? [] : [value.number];
    if (isKind(value, 'stream')) return within(value.dictionary);
    if (isArray(value)) return value.flatMap(within);
    return isDictionary(value) ? [...value.values()].flatMap(within) : [];
  };
  return file.order.flatMap((number) => within(file.object(number)).map((target) => `${number} to ${target}`));
}

describe('any list of parts', () => {
  it('becomes one sound book', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const pdf = bookOfPlan(plan);
        const file = readPdf(pdf);
        const contents = listPages(file).map((page) => Buffer.from(pageContent(file, page)).toString('latin1'));
        expect(contents.map((content) => Number(/BDC (\d+) 0 9 9 re/.exec(content)?.[1] ?? 0))).toEqual(
          plan.pages.map((page) => sourceOf(plan, page)?.mark ?? 0),
        );
        expect(brokenReferences(pdf)).toEqual([]);
        const { disagreements, elements, untagged } = readStructure(pdf);
        expect(disagreements).toEqual([]);
        expect(untagged).toEqual([]);
        const ids = elements.flatMap(({ id }) => id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(plan.parts.flatMap(({ pages }) => pages.filter(({ hasId }) => hasId)).length);
        const places = [...destinationsOf(pdf)].map(([id, [page]]) => [id, page]);
        expect(new Map(places as [string, number][])).toEqual(plannedIds(plan));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps its links, moved as their page is, with the page of their id', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const ids = plannedIds(plan);
        const expected = plan.pages.map((page) => {
          const { links = [], mark = 0 } = sourceOf(plan, page) ?? {};
          const left = mark + (page.kind === 'printed' ? page.shift : 0);
          return links.map((id) => `${left} 20 ${left + 9.5} 30 ${id} ${ids.get(id)} `).sort();
        });
        expect(linksOf(bookOfPlan(plan))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('has its headings in the order of the pages', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const expected = plan.pages.flatMap((page, index) => {
          if (!sourceOf(plan, page)?.hasHeading || page.kind === 'blank') return [];
          return [[plan.parts[page.chunk]?.key, index + 1]];
        });
        const found = outlineOf(bookOfPlan(plan)).map(({ title, place: [page] }) => [title.split(' ')[0], page]);
        expect(found).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('makes the same bytes twice', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const chunks = plan.parts.map(chunkOf);
        const once = bookOf(chunks, plan.pages);
        expect(Buffer.compare(bookOf(chunks, plan.pages), once)).toBe(0);
        expect(Buffer.compare(bookOfPlan(plan), once)).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  it('is read the same by a reader that is not ours', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const task = getDocument({ data: Uint8Array.from(bookOfPlan(plan)), verbosity: 0 });
        const document = await task.promise;
        try {
          expect(document.numPages).toBe(plan.pages.length);
          for (const [id, page] of plannedIds(plan)) {
            const [target] = (await document.getDestination(id)) ?? [];
            expect((await document.getPageIndex(target)) + 1).toBe(page);
          }
          for (const [index, page] of plan.pages.entries()) {
            const annotations = await (await document.getPage(index + 1)).getAnnotations();
            expect(annotations.map(({ dest }) => dest)).toEqual(sourceOf(plan, page)?.links ?? []);
          }
        } finally {
          await task.destroy();
        }
      }),
      { numRuns: 8 },
    );
  });

  it('is found clean by qpdf', (test) => {
    needsTool('qpdf', test);
    const folder = temporaryFolder(tmpdir(), 'chaekja-join');
    try {
      for (const plan of fc.sample(plans, { numRuns: 4, seed: 7 })) {
        const file = join(folder, 'book.pdf');
        writeFileSync(file, bookOfPlan(plan));
        expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
          'No syntax or stream encoding errors',
        );
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe.each([1, 2000])('%d parts', (count) => {
  it('become one sound book', () => {
    const parts = Array.from({ length: count }, (_, index): HandMade => {
      const links = [`p${(index + 1) % count}-0`];
      return { key: `p${index}`, level: 1, pages: [{ mark: index, links, hasHeading: true, hasId: true }] };
    });
    const pages = parts.map(
      (_, chunk): BookPage => ({ kind: 'printed', chunk, page: 0, shift: chunk % 2 ? -17.25 : 0 }),
    );
    const pdf = bookOfPlan({ parts, pages });
    expect(brokenReferences(pdf)).toEqual([]);
    expect(readStructure(pdf).disagreements).toEqual([]);
    expect(linksOf(pdf).map(([link]) => link?.split(' ').slice(4, 6))).toEqual(
      parts.map((_, index) => [`p${(index + 1) % count}-0`, String(((index + 1) % count) + 1)]),
    );
    expect(outlineOf(pdf)).toHaveLength(count);
  });
});

describe('a book that does not fit its parts', () => {
  const part: HandMade = { key: 'p0', level: 1, pages: [{ mark: 1, links: [], hasHeading: true, hasId: false }] };

  it('is refused when a page is left out', () => {
    expect(() => bookOf([chunkOf(part)], [{ kind: 'blank' }])).toThrow(/Page 1 of chunk 0 is not in the book/);
  });
});
