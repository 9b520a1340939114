// `build --only proof`: every page of the booklet on paper with margins that say where each text is kept.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { copySample } from './files.ts';
import { needsTool } from './needs-tool.ts';
import { runCli, runProgram } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'chaekja-proof-'));
let said = '';
beforeAll(async () => {
  copySample(folder);
  const file = join(folder, 'sources/sessions/network-1.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('is growing.', 'is growing fast.'));
  for (const parameters of [
    ['translations', 'sync', folder],
    ['build', folder, '--only', 'booklets', '--edition', 'ko-en'],
    ['build', folder, '--only', 'proof', '--edition', 'ko-en', '--round', '2'],
  ]) {
    const { code, stdout, stderr } = await runCli(parameters);
    if (code !== 0) throw new Error(stdout + stderr);
    said = stdout;
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const proof = join(folder, 'output/proof/ko-en.pdf');
const booklet = join(folder, 'output/booklets/whrcf-2019-ko-en.pdf');
const millimetre = 72 / 25.4;

interface Word {
  readonly text: string;
  /** In pt from the upper left corner of the page as it is cut, or of the sheet. */
  readonly x: number;
  readonly y: number;
}

async function pagesOf(file: string): Promise<readonly (readonly Word[])[]> {
  const { stdout } = await runProgram('pdftotext', ['-bbox', file, '-']);
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)"[^>]*>(.*?)<\/word>/g)].map(([, x, y, text = '']) => ({
        ...{ text, x: Number(x), y: Number(y) },
      })),
    );
}

describe('a proof', () => {
  it('leaves the downloads alone, even while a translation is outdated', () => {
    expect(said).toMatch(/output\/proof\/ko-en\.pdf +proof on A4, \d+ pages/);
    expect(existsSync(booklet)).toBe(true);
  });

  it('has every word of the booklet where it is on the page, as if the page lay on the sheet', async (context: TestContext) => {
    needsTool('pdftotext', context);
    const [pages, sheets] = [await pagesOf(booklet), await pagesOf(proof)];
    expect(sheets).toHaveLength(pages.length);
    const [left, top] = [((210 - 148) / 2) * millimetre, 18 * millimetre];
    let compared = 0;
    for (const [index, words] of pages.entries())
      for (const { text, x, y } of words) {
        const found = sheets[index]?.some(
          (one) => one.text === text && Math.abs(one.x - x - left) < 0.1 && Math.abs(one.y - y - top) < 0.1,
        );
        expect(found, `page ${index + 1}: ${text}`).toBe(true);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(2000);
  });

  it('says beside each text where it is kept, and which translation is outdated', async (context) => {
    needsTool('pdftotext', context);
    const sheets = await pagesOf(proof);
    const inMargins = sheets.map((words) =>
      words.filter(({ x }) => x < 28 * millimetre || x > (210 - 27) * millimetre),
    );
    const texts = inMargins.map((words) => words.map(({ text }) => text).join(' '));
    const outdated = texts.filter((text) => text.includes('outdated'));
    expect(outdated).toHaveLength(1);
    expect(outdated[0]).toMatch(/network-1#body \d+ 원문 바뀜 · outdated/);
    // Both languages of a text are at the same height, on both sides.
    const [page = []] = inMargins.filter((words) => words.some(({ text }) => text === 'network-2#body'));
    const heights = (isOnSide: (x: number) => boolean) =>
      page.filter(({ x, text }) => text === 'network-2#body' && isOnSide(x)).map(({ y }) => y.toFixed(1));
    expect(heights((x) => x < 105 * millimetre).length).toBeGreaterThan(1);
    expect(heights((x) => x > 105 * millimetre)).toEqual(heights((x) => x < 105 * millimetre));
  });

  it('numbers the lines of each page from its top', async (context) => {
    needsTool('pdftotext', context);
    const sheets = await pagesOf(proof);
    const numbers = sheets.map((words) =>
      words.filter(
        ({ x, y, text }) => x > 20 * millimetre && x < 28 * millimetre && y < 228 * millimetre && /^\d+$/.test(text),
      ),
    );
    const longest = numbers.reduce((most, one) => (one.length > most.length ? one : most), []);
    expect(longest.length).toBeGreaterThan(20);
    const inOrder = [...longest].sort((a, b) => a.y - b.y).map(({ text }) => Number(text));
    expect(inOrder).toEqual(inOrder.map((_, index) => index + 1));
  });

  it('has boxes to sign for each round', async (context) => {
    needsTool('pdftotext', context);
    for (const words of await pagesOf(proof))
      expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['1교', '2교', 'OK교']));
  });

  it('is sound and has only outlines of letters', async (context) => {
    needsTool('qpdf', context);
    expect((await runProgram('qpdf', ['--check', proof])).stdout).toContain('No syntax or stream encoding errors');
    needsTool('pdffonts', context);
    const { stdout } = await runProgram('pdffonts', [proof]);
    expect(stdout).not.toMatch(/Type 3| no {2}no /);
  });
});

it('refuses a round that there is not', async () => {
  const { code, stderr } = await runCli(['build', folder, '--only', 'proof', '--round', '3']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('1, 2, ok')]);
});

it('has rounds alone, and no made-up language', async () => {
  const round = await runCli(['build', folder, '--only', 'press', '--round', '1']);
  expect([round.code, round.stderr]).toEqual([2, expect.stringContaining('Say --only proof as well')]);
  for (const only of ['press', 'proof']) {
    const pseudo = await runCli(['build', folder, '--only', only, '--pseudo']);
    expect([pseudo.code, pseudo.stderr]).toEqual([2, expect.stringContaining('--pseudo')]);
  }
});

it('is made where booklets with missing translations are forbidden', { timeout: 60_000 }, async () => {
  const file = join(folder, 'sources/programme.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text}\npolicy: { site: mark, booklets: fail, press: fail }\n`);
  const build = (only: string) => runCli(['build', folder, '--only', only, '--edition', 'ko-en']);
  expect((await build('booklets')).code).toBe(1);
  expect((await build('proof')).code).toBe(0);
});
