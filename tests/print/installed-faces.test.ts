// The faces that the browser has by name: they are the ones of our packages, a page loads nothing for them, and none of them
// stands in for another.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFonts } from '../../pipeline/pdf/fonts.ts';
import { readPdf } from '../../pipeline/pdf/read.ts';
import { launchBrowser, type PrintingBrowser } from '../../pipeline/print/browser.ts';
import { allowedFontNames, faceSpecimen } from '../../pipeline/print/fonts.ts';
import { makePrintFolder, type PrintFolder } from '../../pipeline/print/print-folder.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';

let browser: PrintingBrowser;
let folder: PrintFolder;
beforeAll(async () => {
  browser = await launchBrowser(cacheFolder());
  folder = makePrintFolder();
});
afterAll(async () => {
  await browser.close();
  await folder.remove();
});

const weights = [400, 600];

interface OpenFaces {
  readonly page: Page;
  /** Files of faces that it asked for. */
  readonly loaded: readonly string[];
}

/** Opens the page with the installed faces, or the one that loads them, and shows `body` in it. */
async function openFaces(hasFaces: boolean, body = faceSpecimen()): Promise<OpenFaces> {
  const page = await browser.newTab({ width: 600, height: 800 });
  const loaded: string[] = [];
  page.on('request', (request) => void (/\.(ttf|woff2)$/.test(request.url()) && loaded.push(request.url())));
  await page.goto(`file://${folder.page(hasFaces)}`, { waitUntil: 'load' });
  await page.evaluate(async (html) => {
    document.body.innerHTML = html;
    await document.fonts.ready;
  }, body);
  return { page, loaded };
}

const text = weights
  .flatMap((weight) => ['Noto Serif Latin', 'Noto Serif KR', 'Pretendard'].map((family) => ({ weight, family })))
  .map(
    ({ weight, family }) =>
      `<p style="font:${weight} 20px '${family}'">${family === 'Noto Serif Latin' ? 'Affine' : '인권 도시 AV'}</p>`,
  )
  .join('');

describe('installed faces', () => {
  it('are opened without a file that the page would load', async () => {
    expect((await openFaces(true)).loaded).toEqual([]);
    // The same of a browser that has none of them: five weights of one family, two files of the other.
    expect((await openFaces(false)).loaded).toHaveLength(7);
  });

  it('make the same file as loaded ones', async () => {
    const print = async (hasFaces: boolean) => {
      const { page } = await openFaces(hasFaces, text);
      return Buffer.from(await page.pdf({ tagged: true }))
        .toString('latin1')
        .replace(/D:\d{14}/g, '');
    };
    expect(await print(true)).toBe(await print(false));
  });

  it('never stand in for a face that lacks a letter', async () => {
    const { page } = await openFaces(true, `<p style="font: 20px 'Noto Serif Latin'">한</p>`);
    const file = readPdf(await page.pdf({ tagged: true }));
    expect(checkFonts(file, allowedFontNames)).toMatchObject([
      { kind: 'missing-glyph', page: 1, font: 'NotoSerifKRExtraLight-Regular' },
    ]);
  });
});
