// Page by page the press file shows what the download shows, dot by dot, and nothing that is left out goes unseen.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageContent } from '../../pipeline/pdf/content.ts';
import { scanContent } from '../../pipeline/pdf/content-scan.ts';
import { isKind } from '../../pipeline/pdf/object.ts';
import { listPages } from '../../pipeline/pdf/pages.ts';
import { readPdf } from '../../pipeline/pdf/read.ts';
import { writePdf } from '../../pipeline/pdf/write.ts';
import { loadJpegDecoder } from '../../pipeline/press/file/jpeg.ts';
import { packedStream } from '../../pipeline/press/file/packed-stream.ts';
import { pointsOf } from '../../pipeline/press/file/page-boxes.ts';
import { differenceOf, isSeen, type PageTones, tonesOf } from '../press/file/page-tones.ts';
import { press } from '../press/file/pressed.ts';
import { checkout, runCli } from './run-cli.ts';
import { sampleBuild } from './sample-build.ts';

/** Another content for every page; undefined for a page that stays. */
type Edit = (content: string) => string | undefined;

function withContents(pdf: Uint8Array, edit: Edit): { readonly pdf: Uint8Array; readonly changed: readonly number[] } {
  const file = readPdf(pdf);
  const objects = new Map<number, Uint8Array>();
  const changed: number[] = [];
  for (const [index, page] of listPages(file).entries()) {
    const content = edit(Buffer.from(pageContent(file, page)).toString('latin1'));
    const stream = page.dictionary.get('Contents');
    if (content === undefined || !isKind(stream, 'reference')) continue;
    objects.set(stream.number, packedStream(new Map(), Buffer.from(content, 'latin1')));
    changed.push(index);
  }
  return { pdf: writePdf(file, { objects }), changed };
}

/** Everything within the clip of the bleed, moved by mm. */
const moved =
  (right: number, up: number): Edit =>
  (content) =>
    content.replace(/ re W n\n/, (clip) => `${clip}1 0 0 1 ${pointsOf(right)} ${pointsOf(up)} cm\n`);

/** In square points or characters: a dot of dotted lines is no box. */
const least = 2;

/** Without the operator that weighs most; it is replaced by `instead`. */
const without =
  (words: readonly string[], instead: string, weigh: (operands: string, before: string) => number): Edit =>
  (content) => {
    let heaviest: { readonly weight: number; readonly start: number; readonly end: number } | undefined;
    const visit = (start: number, end: number): void => {
      const weight = weigh(content.slice(start, end), content.slice(Math.max(0, start - 80), start));
      if (weight > (heaviest?.weight ?? least)) heaviest = { weight, start, end };
    };
    scanContent(Buffer.from(content, 'latin1'), new Map(words.map((word) => [word, visit])));
    return heaviest && content.slice(0, heaviest.start) + instead + content.slice(heaviest.end);
  };

const withoutText = without(['Tj', 'TJ'], '', (operands) => operands.length);
/** Rules and boxes are rectangles for the browser. */
const withoutArea = without(['f', 'f*'], 'n', (_, before) => {
  const [, width = 0, height = 0] = /(-?[\d.]+) (-?[\d.]+) re\s*$/.exec(before) ?? [];
  return Math.abs(Number(width) * Number(height));
});

const differences = (one: readonly PageTones[], other: readonly PageTones[]) =>
  one.flatMap((page, index) => {
    const difference = differenceOf(page, other[index] as PageTones);
    return isSeen(difference) ? [{ page: index + 1, ...difference }] : [];
  });

const pressed = async (book: Uint8Array): Promise<Uint8Array> =>
  press(book, {}, { decodeJpeg: await loadJpegDecoder() }).pdf;

describe('the sample', () => {
  let download: readonly PageTones[] = [];
  let pdf: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    const book = readFileSync((await sampleBuild()).booklet('ko-en'));
    [download, pdf] = [await tonesOf(book, 0), await pressed(book)];
  }, 300_000);

  it('looks alike at the press and on the screen, page by page', async () => {
    const pages = await tonesOf(pdf, 3);
    expect(download.length).toBeGreaterThan(20);
    expect(pages).toHaveLength(download.length);
    expect(differences(download, pages)).toEqual([]);
  });

  it.each([
    ['everything half a millimetre to the right', moved(0.5, 0)],
    ['everything half a millimetre down', moved(0, -0.5)],
    ['one line of text gone', withoutText],
    ['one rule or box gone', withoutArea],
  ])('does not with %s', async (_name, edit) => {
    const { pdf: spoilt, changed } = withContents(pdf, edit);
    expect(changed.length).toBeGreaterThan(20);
    const seen = new Set(differences(download, await tonesOf(spoilt, 3)).map(({ page }) => page - 1));
    expect(changed.filter((index) => !seen.has(index)).map((index) => index + 1)).toEqual([]);
  });
});

describe('the programme in which everything happens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-busy-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('looks alike at the press and on the screen, page by page', async () => {
    for (const part of ['sources', 'translations'])
      cpSync(join(checkout, 'tests/programmes/busy', part), join(folder, part), { recursive: true });
    const { code, stdout, stderr } = await runCli(['build', folder, '--only', 'booklets', '--edition', 'ko-en']);
    expect(code, stdout + stderr).toBe(0);
    const book = readFileSync(join(folder, 'output/booklets/lighthouse-2031-ko-en.pdf'));
    const [screen, paper] = [await tonesOf(book, 0), await tonesOf(await pressed(book), 3)];
    expect(paper.length).toBeGreaterThan(100);
    expect(differences(screen, paper)).toEqual([]);
  });
});
