// A headless browser for printing: launched and reached over a pipe, or already running somewhere and reached by its address.
import { pathToFileURL } from 'node:url';
import { type Browser, connect, type Page } from 'puppeteer-core';
import { phrase } from '../model/phrase.ts';
import { fontFolders } from './fonts.ts';
import { guardRequests, servedAddress, serveRequests } from './guard-requests.ts';
import type { PrintFolder } from './print-folder.ts';
import { NoBrowser, type SpawnedBrowser, spawnBrowser } from './spawn-browser.ts';

/** In CSS px. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export interface Visit {
  /** Fulfilled when the page and its faces are there. */
  readonly loaded: Promise<unknown>;
  /** From now on nothing but the folder and the faces can be reached; the list grows with what is asked for in vain. */
  readonly guard: () => Promise<readonly string[]>;
}

export interface PrintingBrowser {
  readonly version: string;
  /** False as soon as it has ended or cannot be reached. */
  readonly alive: () => boolean;
  /** A tab in which pages run no scripts. */
  readonly newTab: (viewport: Viewport) => Promise<Page>;
  /** Opens the folder's page in a tab. */
  readonly visit: (page: Page, folder: PrintFolder) => Visit;
  /** Opens a local file in a tab; whatever it asks for outside `folders` is refused and reported by `refused`. */
  readonly open: (file: URL, viewport: Viewport, folders: readonly URL[]) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  readonly refused: readonly string[];
}

/** `spawned` is one that was started before. Throws NoBrowser when none is installed or it does not start. */
export async function launchBrowser(
  cache: string,
  spawned: Promise<SpawnedBrowser> = spawnBrowser(cache),
): Promise<PrintingBrowser> {
  const { transport, ended, hasFaces, kill } = await spawned;
  const browser = await within(
    60_000,
    Promise.race([
      connect({ transport, protocolTimeout: 0, defaultViewport: null }),
      ended.then((reason) => Promise.reject(new Error(reason))),
    ]),
  ).catch(async (problem: unknown) => {
    await kill();
    throw new NoBrowser(phrase('browser.not-started', { detail: messageOf(problem) }));
  });
  // It opens with one empty tab, which is as good as a new one.
  const [first] = await browser.pages();
  const newTab = tabsOf(browser, first);
  return {
    version: await browser.version(),
    alive: () => browser.connected,
    newTab,
    visit: (page, folder) => ({
      // Nothing of a stranger's is in the page yet. Guarding it now would make every face wait for us while we are busy.
      loaded: page.goto(pathToFileURL(folder.page(hasFaces)).href, { waitUntil: 'load', timeout: 0 }),
      guard: once(() => guardRequests(page, [pathToFileURL(`${folder.path}/`), ...fontFolders])),
    }),
    open: async (file, viewport, folders) => {
      const page = await newTab(viewport);
      const refused = await guardRequests(page, folders);
      await page.goto(file.href, { waitUntil: 'load', timeout: 0 });
      return { page, refused };
    },
    close: kill,
  };
}

/**
 * A browser that somebody else started and keeps running, such as `http://printer:9222`. It reads no files of ours:
 * what its pages ask for is answered from here. Its tabs are in a context of their own, which is closed at the end.
 * Throws NoBrowser, also when it has not answered within `patience` in ms.
 */
export async function connectBrowser(address: string, patience = 30_000): Promise<PrintingBrowser> {
  const reach = /^wss?:/.test(address) ? { browserWSEndpoint: address } : { browserURL: address };
  const connecting = connect({ ...reach, protocolTimeout: 0, defaultViewport: null });
  const browser = await within(patience, connecting).catch((problem: unknown) => {
    void connecting.then((late) => late.disconnect()).catch(() => undefined);
    throw new NoBrowser(phrase('browser.unreachable', { address, detail: messageOf(problem) }));
  });
  const context = await browser.createBrowserContext();
  const newTab = tabsOf(context);
  return {
    version: await browser.version(),
    alive: () => browser.connected,
    newTab,
    visit: (page, folder) => {
      const guard = once(() => serveRequests(page, [pathToFileURL(`${folder.path}/`), ...fontFolders]));
      const first = servedAddress(pathToFileURL(folder.page(false)));
      return { loaded: guard().then(() => page.goto(first, { waitUntil: 'load', timeout: 0 })), guard };
    },
    open: () => Promise.reject(new Error('A remote browser opens no local files.')),
    close: async () => {
      await context.close().catch(() => undefined);
      await browser.disconnect().catch(() => undefined);
    },
  };
}

/** Opens tabs; the first is `empty`, if there is one. */
function tabsOf(opener: Pick<Browser, 'newPage'>, empty?: Page) {
  const empties = empty ? [empty] : [];
  return async (viewport: Viewport): Promise<Page> => {
    const page = empties.pop() ?? (await opener.newPage());
    await page.setJavaScriptEnabled(false);
    await page.setViewport(viewport);
    return page;
  };
}

async function within<T>(patience: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not answer within ${patience / 1000} s.`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const messageOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));
