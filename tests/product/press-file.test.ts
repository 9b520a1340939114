// The sample's booklet at the press: the words of the download, black text on the black plate alone, sound files.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { imposeSaddle } from '../../pipeline/press/file/impose.ts';
import type { PressFile } from '../../pipeline/press/file/press-file.ts';
import { inkedPixels, mostInk, platesOf } from '../press/file/plates.ts';
import { press } from '../press/file/pressed.ts';
import { pressRules, validatePdf } from '../validator/validate.ts';
import { needsTool } from './needs-tool.ts';
import { runProgram } from './run-cli.ts';
import { sampleBuild } from './sample-build.ts';

let folder = '';
let booklet = '';
let made: PressFile;

const path = (name: string): string => join(folder, name);
const run = async (program: string, ...parameters: readonly string[]): Promise<string> => {
  const { stdout, stderr, code } = await runProgram(program, parameters);
  if (code !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chaekja-press-'));
  booklet = (await sampleBuild()).booklet('ko-en');
  made = press(readFileSync(booklet));
  writeFileSync(path('press.pdf'), made.pdf);
  const sheets = imposeSaddle(made.pdf, { sheet: 'SRA3', caliper: 0.1 });
  if (sheets.kind !== 'imposed') throw new Error(`The booklet cannot be imposed: ${sheets.kind}.`);
  writeFileSync(path('sheets.pdf'), sheets.pdf);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words of every page in the order in which they are painted. */
async function wordsOf(file: string): Promise<readonly (readonly string[])[]> {
  const pages = (await run('pdftotext', '-raw', file, '-')).split('\f').slice(0, -1);
  return pages.map((page) => page.split(/\s+/).filter((word) => word !== ''));
}

describe('the sample at the press', () => {
  it('has the words of the download on every page', async (context: TestContext) => {
    needsTool('pdftotext', context);
    const [download, pressed] = [await wordsOf(booklet), await wordsOf(path('press.pdf'))];
    expect(pressed).toHaveLength(download.length);
    expect(download.flat().length).toBeGreaterThan(2000);
    for (const [index, words] of download.entries()) expect(pressed[index], `page ${index + 1}`).toEqual(words);
  });

  it('has every word on its sheets', async (context) => {
    needsTool('pdftotext', context);
    const sorted = async (file: string) => (await wordsOf(file)).flat().sort();
    expect(await sorted(path('sheets.pdf'))).toEqual(await sorted(booklet));
  });

  it('is sound', async (context) => {
    needsTool('qpdf', context);
    for (const name of ['press.pdf', 'sheets.pdf'])
      expect(await run('qpdf', '--check', path(name))).toContain('No syntax or stream encoding errors');
  });

  it('keeps the rules of PDF/X-4 that a machine can see, where the download does not', async (context) => {
    needsTool('javac', context);
    const [pressed, sheets, download] = await validatePdf(
      [path('press.pdf'), path('sheets.pdf'), booklet],
      [pressRules],
    );
    expect([pressed?.failed, sheets?.failed]).toEqual([[], []]);
    expect([pressed?.checks, sheets?.checks].map((checks = 0) => checks > 10)).toEqual([true, true]);
    expect([...new Set(download?.failed.map(({ clause }) => clause))].sort()).toEqual([
      'annotations',
      'colour',
      'file',
      'output intent',
    ]);
  });

  it('has exact boxes on every page', async (context) => {
    needsTool('pdfinfo', context);
    const facts = await run('pdfinfo', '-box', '-f', '1', '-l', String(made.pageCount), path('press.pdf'));
    const sizes = (box: string): ReadonlySet<string> =>
      new Set(
        [...facts.matchAll(new RegExp(`${box}: +(\\S+) +(\\S+) +(\\S+) +(\\S+)`, 'g'))].map(([, ...edges]) => {
          const [left = 0, bottom = 0, right = 0, top = 0] = edges.map(Number);
          return `${(right - left).toFixed(1)} × ${(top - bottom).toFixed(1)}`;
        }),
      );
    // 148 × 210 mm, and 3 mm more on each side.
    expect([...sizes('TrimBox')]).toEqual(['419.5 × 595.3']);
    expect([...sizes('BleedBox')]).toEqual(['436.5 × 612.3']);
    expect([...sizes('MediaBox')]).toEqual(['436.5 × 612.3']);
  });

  it('embeds every face as outlines', async (context) => {
    needsTool('pdffonts', context);
    const rows = (await run('pdffonts', path('press.pdf'))).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toMatch(/CID TrueType +Identity-H +yes yes yes/);
  });

  it('has nothing of the screen in it', () => {
    expect(made.screenColours).toBe(false);
    expect(Buffer.from(made.pdf).toString('latin1')).not.toMatch(/DeviceRGB|StructTreeRoot|\/Annots|\/MCID/);
  });

  it('prints its text with black ink alone and never more ink than the paper takes', {
    timeout: 120_000,
  }, (context) => {
    needsTool('gs', context);
    const plates = platesOf(made.pdf, 72);
    expect(plates).toHaveLength(made.pageCount);
    for (const [index, page] of plates.entries()) expect(mostInk(page), `page ${index + 1}`).toBeLessThanOrEqual(3);
    // Pages with nothing but text: no other plate has a single dot, though the screen's greys are three colours.
    const plain = plates.filter(({ Black, Cyan }) => inkedPixels(Black) > 1000 && inkedPixels(Cyan) === 0);
    expect(plain.length).toBeGreaterThan(5);
    for (const { Cyan, Magenta, Yellow } of plain) expect([Cyan, Magenta, Yellow].map(inkedPixels)).toEqual([0, 0, 0]);
  });

  it('reaches over the cut on the cover', (context) => {
    needsTool('gs', context);
    const [cover] = platesOf(made.pdf, 72, [1]);
    if (cover === undefined) throw new Error('There are no plates.');
    const inkAt = (at: number) =>
      [cover.Cyan, cover.Magenta, cover.Yellow, cover.Black].reduce((sum, plate) => sum + (plate[at] ?? 0), 0);
    const corners = [0, cover.width - 1, cover.Black.length - 1].map(inkAt);
    expect(Math.min(...corners)).toBeGreaterThan(5);
  });
});
