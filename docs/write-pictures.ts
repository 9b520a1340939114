// Makes the pictures of the READMEs: a cover with a spread, and the website on a desk and on a phone. Run by hand, by
// `npm run pictures`; needs pdftoppm (poppler-utils).
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../pipeline/app/build.ts';
import { launchBrowser } from '../pipeline/print/browser.ts';
import { spawnBrowser } from '../pipeline/print/spawn-browser.ts';
import { cacheFolder } from '../pipeline/workspace/cache-folder.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(import.meta.dirname, 'pictures');
const desk = mkdtempSync(join(tmpdir(), 'chaekja-pictures-'));

/** Builds a copy, so that nobody's output is touched; returns its output folder. */
async function publish(source: string, name: string): Promise<string> {
  const folder = join(desk, name);
  for (const part of ['sources', 'translations']) cpSync(join(source, part), join(folder, part), { recursive: true });
  await build(folder, { site: true, booklets: ['ko-en'], strict: false, progress: () => undefined });
  return join(folder, 'output');
}

function takePage(booklet: string, page: number): string {
  const name = `page-${page}`;
  execFileSync('pdftoppm', ['-r', '150', '-f', `${page}`, '-singlefile', '-png', booklet, join(desk, name)]);
  return `${name}.png`;
}

const ground = 'margin:0;padding:40px;display:flex;gap:40px;align-items:center;justify-content:center;background:#e9e6df';
const shadow = 'box-shadow:0 6px 24px #0003';
const image = (file: string, height: number, style = shadow) => `<img src="${file}" style="height:${height}px;${style}">`;

const sample = await publish(root, 'sample');
const busy = await publish(join(root, 'tests/programmes/busy'), 'busy');
const browser = await launchBrowser(cacheFolder(), spawnBrowser(cacheFolder(), { screen: true }));

async function shoot(file: string, width: number, height: number, scale: number): Promise<Buffer> {
  const view = { width, height };
  const { page } = await browser.open(pathToFileURL(file), view, [pathToFileURL(`${desk}/`)]);
  await page.setViewport({ ...view, deviceScaleFactor: scale });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const picture = await page.screenshot({ type: 'webp', quality: 82 });
  await page.close();
  return Buffer.from(picture);
}

async function compose(name: string, width: number, height: number, body: string): Promise<void> {
  const file = join(desk, `${name}.html`);
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><body style="${ground}">${body}`);
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${name}.webp`), await shoot(file, width, height, 1));
}

try {
  const booklet = join(sample, 'booklets/whrcf-2019-ko-en.pdf');
  const [cover, left, right] = [1, 12, 13].map((page) => takePage(booklet, page)) as [string, string, string];
  const spread = `<div style="display:flex;${shadow}">${image(left, 720, '')}${image(right, 720, 'border-left:1px solid #ddd')}</div>`;
  await compose('booklet', 1720, 800, image(cover, 720) + spread);

  const day = join(busy, 'site/en/days/2031-05-14.html');
  const session = join(sample, 'site/ko/sessions/network-1.html');
  writeFileSync(join(desk, 'day.webp'), await shoot(day, 1280, 860, 1));
  writeFileSync(join(desk, 'session.webp'), await shoot(session, 390, 844, 2));
  await compose('site', 1720, 800, image('day.webp', 720) + image('session.webp', 720, `${shadow};border-radius:18px`));
} finally {
  await browser.close();
  rmSync(desk, { recursive: true, force: true });
}
