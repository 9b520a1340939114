// A joined booklet is the booklet that one long print makes: each page the same, and everything that leads to it.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintInput } from '../../../pipeline/print/print-booklet.ts';
import type { BookletHtml } from '../../../pipeline/render/booklet-html.ts';
import { temporaryFolder } from '../../../pipeline/workspace/temporary-folder.ts';
import { generateProgramme } from '../../bench/generate-programme.ts';
import { needsTool } from '../../product/needs-tool.ts';
import { checkout } from '../../product/run-cli.ts';
import { readStructure } from '../../product/structure-tree.ts';
import { compileFolder } from '../../situations/compile-folder.ts';
import { destinationsOf, elementCounts, hundredths, linksOf, outlineOf, pageSizes } from './book-facts.ts';
import { differentShare, picturesOf, strayWords, wordsOf } from './page-looks.ts';
import { type BothWays, type JoinedPrint, openBothWays, type WholePrint } from './print-both.ts';
import { drawPictures, richBooklet } from './rich-booklet.ts';
import { finished, trimmed } from './whole-book.ts';

const folder = temporaryFolder(tmpdir(), 'chaekja-whole');
let bothWays: BothWays;

beforeAll(async () => {
  bothWays = await openBothWays();
});

afterAll(async () => {
  await bothWays.close();
  rmSync(folder, { recursive: true });
});

async function compiled(path: string): Promise<BookletHtml> {
  const { value } = await compileFolder(path);
  const booklet = value?.booklets.find(({ id }) => id === 'ko-en');
  if (value === undefined || booklet === undefined) throw new Error(`There is no booklet ko-en in ${path}.`);
  await bothWays.addPictures(value.pictures);
  return { ...booklet, id: `${path.replace(/\W/g, '-')}-ko-en` };
}

const booklets: Readonly<Record<string, () => Promise<BookletHtml>>> = {
  'the sample': () => compiled(checkout),
  'thirty sessions': () => {
    generateProgramme(folder, { sessions: 30, parts: undefined });
    return compiled(folder);
  },
  'a booklet with everything': async () => {
    await bothWays.addPictures(await drawPictures(folder));
    return richBooklet;
  },
};

/** Furniture is drawn anew on each page: what is anti-aliased otherwise at its edges stays far below a word's pixels. */
const likeness = 1 / 10_000;

describe.each(Object.keys(booklets))('%s', (name) => {
  let booklet: BookletHtml;
  let joined: JoinedPrint;
  let whole: WholePrint;
  let raw: Uint8Array;

  beforeAll(async () => {
    booklet = await (booklets[name] as () => Promise<BookletHtml>)();
    joined = await bothWays.joined(booklet);
    whole = await bothWays.whole(booklet, joined.plan);
    raw = trimmed(whole, booklet);
  });

  it('has pages of the same number and size, and was joined from several chunks', () => {
    expect(joined.chunks.length).toBeGreaterThan(1);
    expect(pageSizes(joined.pdf)).toHaveLength(joined.plan.pages.length);
    expect(pageSizes(joined.pdf)).toEqual(pageSizes(raw));
  });

  it('has every word in the same place', (test) => {
    needsTool('pdftotext', test);
    const pages = wordsOf(raw);
    expect(pages.flat().length).toBeGreaterThan(400);
    expect(wordsOf(joined.pdf).map((page, index) => strayWords(page, pages[index] ?? [], 0.05))).toEqual(
      pages.map(() => []),
    );
  });

  it('looks the same', (test) => {
    needsTool('pdftoppm', test);
    const pages = picturesOf(raw);
    const shares = picturesOf(joined.pdf).map((page, index) => differentShare(page, pages[index] as Buffer));
    expect(shares).toHaveLength(pages.length);
    expect(Math.max(...shares)).toBeLessThan(likeness);
    expect(differentShare(pages[0] as Buffer, pages.at(-2) as Buffer)).toBeGreaterThan(likeness);
  });

  it('has the same links in the same places', () => {
    expect(linksOf(raw).flat().length).toBeGreaterThan(5);
    expect(linksOf(joined.pdf)).toEqual(linksOf(raw));
  });

  it('has the same named destinations, on the same pages', () => {
    const pages = (pdf: Uint8Array) => [...destinationsOf(pdf)].map(([id, [page]]) => `${id} ${page}`).sort();
    expect(pages(raw).length).toBeGreaterThan(5);
    expect(pages(joined.pdf)).toEqual(pages(raw));
  });

  it('has named destinations where the ids stand on the sheet', () => {
    // The browser counts them from the upper left corner of the text area, as if a page had no margins.
    const { sheet } = booklet;
    const moved = [...destinationsOf(raw)].map(([id, [page = 0, left, top]]) => {
      const { fullBleed } = joined.plan.pages[page - 1]?.part ?? {};
      const margin = page % 2 === 1 ? sheet.text.leftOfRight : sheet.text.leftOfLeft;
      const [across, down] = fullBleed ? [0, 0] : [margin * 0.75, sheet.text.top * 0.75];
      return [id, [page, hundredths(left + across), hundredths(top - down)]] as const;
    });
    expect([...destinationsOf(joined.pdf)].sort()).toEqual(moved.sort());
  });

  it('has the same outline', () => {
    const plain = (pdf: Uint8Array) =>
      outlineOf(pdf).map(({ title, depth, place: [page] }) => ({ title, depth, page }));
    const places = (pdf: Uint8Array) => outlineOf(pdf).flatMap(({ place: [, left, top] }) => [left, top]);
    const book = finished(whole, booklet, joined.plan);
    expect(plain(joined.pdf)).toEqual(plain(book));
    const expected = places(book);
    const far = places(joined.pdf).map((length, index) => Math.abs(length - (expected[index] ?? 0)));
    expect(Math.max(...far)).toBeLessThan(0.05);
  });

  it('has as many structure elements of each type, and a sound tree', () => {
    expect(elementCounts(joined.pdf)).toEqual(elementCounts(finished(whole, booklet, joined.plan)));
    expect(readStructure(joined.pdf).disagreements).toEqual([]);
  });
});

describe.each<readonly [string, NonNullable<PrintInput['cut']>, number]>([
  ['one chunk for everything', (parts) => [parts], 2],
  ['a chunk for each part', (parts) => parts.map((part) => [part]), richBooklet.parts.length],
])('%s', (_, cut, chunks) => {
  it('makes the same pages', async (test) => {
    needsTool('pdftotext', test);
    needsTool('pdftoppm', test);
    const booklet = await (booklets['a booklet with everything'] as () => Promise<BookletHtml>)();
    const whole = trimmed(await bothWays.whole(booklet, (await bothWays.joined(booklet)).plan), booklet);
    const other = await bothWays.joined(booklet, cut);
    // The contents, which hold page numbers, are always a chunk of their own.
    expect(other.chunks).toHaveLength(chunks);
    expect(pageSizes(other.pdf)).toEqual(pageSizes(whole));
    const words = wordsOf(whole);
    expect(wordsOf(other.pdf).flatMap((page, index) => strayWords(page, words[index] ?? [], 0.05))).toEqual([]);
    const pages = picturesOf(whole);
    const shares = picturesOf(other.pdf).map((page, index) => differentShare(page, pages[index] as Buffer));
    expect(Math.max(...shares)).toBeLessThan(likeness);
    expect(linksOf(other.pdf)).toEqual(linksOf(whole));
    expect(readStructure(other.pdf).disagreements).toEqual([]);
  });
});
