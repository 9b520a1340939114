// An open tab with all faces loaded, waiting for a booklet: faces load while the sources are read and laid out.
import { writeFileSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { temporaryFolder } from '../workspace/temporary-folder.ts';
import { guardRequests, type PrintingBrowser, type Viewport } from './browser.ts';
import { faceSpecimen, fontFaceRules, fontFolders } from './fonts.ts';
import { settlePage } from './living-page.ts';

/** A picture by the address that it has in the document. */
export interface Picture {
  readonly src: string;
  readonly diskPath: string;
}

export interface BlankBook {
  /** Puts a whole document into the tab, in place of what was in it. */
  readonly fill: (html: string, pictures: readonly Picture[], viewport: Viewport) => Promise<FilledBook>;
  readonly close: () => Promise<void>;
}

export interface FilledBook {
  readonly page: Page;
  /** What the document has asked for in vain until now; pictures of a style are asked for only when they are painted. */
  readonly refused: () => readonly string[];
}

/** Opens the tab and returns as soon as the browser has begun to load the faces, without waiting for them. */
export async function openBlankBook(browser: PrintingBrowser, workFolder: string): Promise<BlankBook> {
  const folder = temporaryFolder(workFolder, 'print');
  const file = join(folder, 'booklet.html');
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><style id="faces">${fontFaceRules()}</style>${faceSpecimen()}`,
  );
  const page = await browser.newTab({ width: 600, height: 800 });
  // Nothing of a stranger's is in the page yet. Guarding it now would make every face wait for us while we are busy.
  const loaded = page.goto(pathToFileURL(file).href, { waitUntil: 'load', timeout: 0 });
  loaded.catch(() => undefined);
  let guard: Promise<readonly string[]> | undefined;
  return {
    fill: async (html, pictures, viewport) => {
      await loaded;
      guard ??= guardRequests(page, [pathToFileURL(`${folder}/`), ...fontFolders]);
      const refused = await guard;
      const before = refused.length;
      await Promise.all(pictures.map((picture) => placePicture(folder, picture)));
      await page.setViewport(viewport);
      await replaceDocument(page, html);
      await settlePage(page);
      return { page, refused: () => refused.slice(before) };
    },
    close: async () => {
      await page.close().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Takes over everything of the document but its faces, which are the tab's own and already loaded. */
async function replaceDocument(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const next = new DOMParser().parseFromString(text, 'text/html');
    document.documentElement.lang = next.documentElement.lang;
    document.documentElement.className = next.documentElement.className;
    for (const old of document.head.querySelectorAll('title, style:not(#faces)')) old.remove();
    for (const one of next.head.querySelectorAll('title, style:not(#faces)'))
      document.head.append(document.adoptNode(one));
    document.body.replaceWith(document.adoptNode(next.body));
  }, html);
}

async function placePicture(folder: string, { src, diskPath }: Picture): Promise<void> {
  await mkdir(dirname(join(folder, src)), { recursive: true });
  await symlink(diskPath, join(folder, src)).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EEXIST') throw problem;
  });
}
