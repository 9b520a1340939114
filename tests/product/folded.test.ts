// The sheets of the stitched sample, folded and nested as a binder does it, are the book: page by page, word by word.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { planBinding } from '../../pipeline/press/binding/plan.ts';
import { imposeSaddle } from '../../pipeline/press/file/impose.ts';
import { pointsOf } from '../../pipeline/press/file/page-boxes.ts';
import { press } from '../press/file/pressed.ts';
import { needsTool } from './needs-tool.ts';
import { runProgram } from './run-cli.ts';
import { sampleBuild } from './sample-build.ts';

interface Word {
  readonly text: string;
  /** From the left edge of the page as it is cut, and from its upper edge, in points. */
  readonly x: number;
  readonly y: number;
  /** How far it reaches. */
  readonly width: number;
  readonly height: number;
}
type Words = readonly Word[];

/** Thicker than any paper, so that creep cannot hide in rounding. */
const caliper = 0.3;
const cut = { width: pointsOf(148), height: pointsOf(210) };
/** SRA3 lying, the two pages in its middle. */
const sheet = { width: pointsOf(450), height: pointsOf(320) };
const edge = { left: (sheet.width - 2 * cut.width) / 2, top: (sheet.height - cut.height) / 2 };

const folder = mkdtempSync(join(tmpdir(), 'chaekja-folded-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words of each page in the order in which they are painted, from its upper left corner. */
async function wordsOf(pdf: Uint8Array): Promise<readonly Words[]> {
  const path = join(folder, 'words.pdf');
  writeFileSync(path, pdf);
  const { stdout, stderr, code } = await runProgram('pdftotext', ['-raw', '-bbox', path, '-']);
  if (code !== 0) throw new Error(stderr);
  return stdout.split('<page ').slice(1).map(wordsIn);
}

const wordPattern = /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g;
const wordsIn = (page: string): Words =>
  [...page.matchAll(wordPattern)].map(([, ...found]) => {
    const [x = 0, y = 0, right = 0, bottom = 0] = found.slice(0, 4).map(Number);
    return { text: found[4] ?? '', x, y, width: right - x, height: bottom - y };
  });

/** One half of a side of a sheet: what a reader sees of it as one page. */
type Half = 'left' | 'right';

/** Words of a half, seen from the corner of the page that lies there. */
function half(side: Words, which: Half): Words {
  const fold = sheet.width / 2;
  const start = which === 'left' ? edge.left : fold;
  return side
    .filter(({ x, width }) => x + width / 2 < fold === (which === 'left'))
    .map((word) => ({ ...word, x: word.x - start, y: word.y - edge.top }));
}

interface Leaf {
  readonly words: Words;
  readonly which: Half;
  /** 0 for the outermost sheet. */
  readonly depth: number;
}

/**
 * `sides` are front and back of each sheet from the outermost one. A sheet turned over its short edge has the left half
 * of the back behind the right half of the front. It is folded with its front outside, and sheets lie one within the
 * other: the book runs through their right halves inwards and through their left halves back.
 */
function foldedBook(sides: readonly Words[], turned: 'short' | 'long' = 'short'): readonly Leaf[] {
  const leaf = (side: number, which: Half): Leaf => ({
    words: half(sides[side] ?? [], which),
    which,
    depth: Math.floor(side / 2),
  });
  const [behindRight, behindLeft] = turned === 'short' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const sheets = Array.from({ length: sides.length / 2 }, (_, depth) => depth);
  const inwards = sheets.flatMap((depth) => [leaf(2 * depth, 'right'), leaf(2 * depth + 1, behindRight)]);
  const outwards = sheets.toReversed().flatMap((depth) => [leaf(2 * depth + 1, behindLeft), leaf(2 * depth, 'left')]);
  return [...inwards, ...outwards];
}

const texts = (words: Words): string => words.map(({ text }) => text).join(' ');

/** How far the words of a leaf lie from their places on the page, towards the fold. */
const shifts = ({ words, which }: Leaf, page: Words): readonly number[] =>
  words.map((word, index) => (which === 'left' ? 1 : -1) * (word.x - (page[index]?.x ?? Number.NaN)));

const imposed = (pdf: Uint8Array): Uint8Array => {
  const made = imposeSaddle(pdf, { sheet: 'SRA3', caliper });
  if (made.kind !== 'imposed') throw new Error(`The booklet cannot be imposed: ${made.kind}.`);
  return made.pdf;
};

interface Read {
  readonly pages: readonly Words[];
  readonly sides: readonly Words[];
  readonly leaves: readonly Leaf[];
}

/** Pages of the press file, and what lies on its sheets. */
async function readBook(chosen?: readonly number[]): Promise<Read> {
  const book = readFileSync((await sampleBuild()).booklet('ko-en'));
  const { pdf } = press(book, {}, chosen === undefined ? {} : { pages: chosen });
  // Pages of the press begin with 3 mm of bleed.
  const bleed = pointsOf(3);
  const whole = await wordsOf(pdf);
  const sides = await wordsOf(imposed(pdf));
  const pages = whole.map((page) => page.map((word) => ({ ...word, x: word.x - bleed, y: word.y - bleed })));
  return { pages, sides, leaves: foldedBook(sides) };
}

describe('the stitched sample', { timeout: 300_000 }, () => {
  let known: Promise<Read> | undefined;
  const read = (context: TestContext): Promise<Read> => {
    needsTool('pdftotext', context);
    known ??= readBook();
    return known;
  };

  it('folded is read from the first page to the last, word for word', async (context) => {
    const { pages, leaves } = await read(context);
    expect(pages.flat().length).toBeGreaterThan(2000);
    expect(leaves.map(({ words }) => texts(words))).toEqual(pages.map(texts));
  });

  it('turned over its long edge is no book', async (context) => {
    const { pages, sides } = await read(context);
    const wrong = foldedBook(sides, 'long').map(({ words }) => texts(words));
    expect(wrong.filter((text, index) => text !== texts(pages[index] ?? [])).length).toBeGreaterThan(pages.length / 3);
  });

  it('of pages that fill no sheet ends with empty ones', async (context) => {
    needsTool('pdftotext', context);
    const { pages, leaves } = await readBook(Array.from({ length: 18 }, (_, index) => index + 1));
    expect(leaves.map(({ words }) => texts(words))).toEqual([...pages.map(texts), '', '']);
  });

  it('has every word at its place and upright, moved towards the fold by the paper around it', async (context) => {
    const { pages, leaves } = await read(context);
    for (const [index, leaf] of leaves.entries()) {
      const page = pages[index] ?? [];
      const creep = pointsOf(caliper * leaf.depth);
      for (const shift of shifts(leaf, page)) expect(Math.abs(shift - creep), `page ${index + 1}`).toBeLessThan(0.02);
      for (const [nth, { y, width, height }] of leaf.words.entries()) {
        const from = page[nth] as Word;
        const strayed = Math.max(Math.abs(y - from.y), Math.abs(width - from.width), Math.abs(height - from.height));
        expect(strayed, `page ${index + 1}`).toBeLessThan(0.02);
      }
    }
  });

  it('creeps no further than was reckoned, and by all of it in its middle', async (context) => {
    const { pages, leaves } = await read(context);
    const { creep } = planBinding('saddle', pages.length, { grams: 100, caliper });
    const furthest = leaves.flatMap((leaf, index) => shifts(leaf, pages[index] ?? []));
    expect(Math.max(...furthest)).toBeLessThan(pointsOf(creep) + 0.02);
    expect(Math.max(...furthest)).toBeGreaterThan(pointsOf(creep) - 0.02);
  });

  it('has no word in the fold or beyond the cut of the finished book', async (context) => {
    const { leaves } = await read(context);
    for (const [index, { words, which, depth }] of leaves.entries()) {
      // The block is cut when it is folded: inner sheets, which stick out, lose what does.
      const lost = pointsOf(caliper * depth);
      const [from, to] = which === 'left' ? [lost, cut.width] : [0, cut.width - lost];
      for (const { x, width, text } of words)
        expect(x >= from && x + width <= to, `page ${index + 1}: ${text}`).toBe(true);
    }
  });
});
