// One headless browser for all printing: reached over a pipe, cut off from the network, ended by killing it.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { launch, type Page } from 'puppeteer-core';
import { temporaryFolder } from '../workspace/temporary-folder.ts';
import { unpackBrowser } from './unpack-browser.ts';

/** In CSS px. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export interface PrintingBrowser {
  readonly version: string;
  /** A tab in which pages run no scripts. */
  readonly newTab: (viewport: Viewport) => Promise<Page>;
  /** Opens a local file in a tab; whatever it asks for outside `folders` is refused and reported by `refused`. */
  readonly open: (file: URL, viewport: Viewport, folders: readonly URL[]) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  readonly refused: readonly string[];
}

/** There is no browser on this machine that could print. */
export class NoBrowser extends Error {}

export async function launchBrowser(cache: string): Promise<PrintingBrowser> {
  const found = await unpackBrowser(cache);
  if (found === undefined) {
    throw new NoBrowser('No browser was found. Set CHAEKJA_BROWSER to the program file of Chrome, Chromium or Edge.');
  }
  const profile = temporaryFolder(tmpdir(), 'chaekja-browser');
  const browser = await launch({
    executablePath: found.executable,
    headless: 'shell',
    pipe: true,
    userDataDir: profile,
    timeout: 60_000,
    protocolTimeout: 0,
    args: [
      // Pages run no scripts of their own and reach no network; the sandbox does not work without root's help.
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      // Without it letters stand apart and books grow longer.
      '--font-render-hinting=none',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--force-color-profile=srgb',
      '--lang=en-US',
    ],
    env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8', ...found.environment },
  }).catch((problem: unknown) => {
    rmSync(profile, { recursive: true, force: true });
    throw new NoBrowser(`The browser did not start: ${problem instanceof Error ? problem.message : String(problem)}`);
  });
  const newTab = async (viewport: Viewport): Promise<Page> => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setViewport(viewport);
    return page;
  };
  return {
    version: await browser.version(),
    newTab,
    open: async (file, viewport, folders) => {
      const page = await newTab(viewport);
      const refused = await guardRequests(page, folders);
      await page.goto(file.href, { waitUntil: 'load', timeout: 0 });
      return { page, refused };
    },
    close: async () => {
      const ended = browser.process();
      const exit = new Promise<void>((resolve) =>
        ended && ended.exitCode === null ? ended.once('exit', () => resolve()) : resolve(),
      );
      ended?.kill('SIGKILL');
      await exit;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** From now on the page gets nothing that lies outside `folders`; what it asks for is listed in the result. */
export async function guardRequests(page: Page, folders: readonly URL[]): Promise<readonly string[]> {
  const refused: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const allowed =
      request.url().startsWith('data:') || folders.some((folder) => request.url().startsWith(folder.href));
    if (!allowed) refused.push(request.url());
    void (allowed ? request.continue() : request.abort('accessdenied')).catch(() => undefined);
  });
  return refused;
}
