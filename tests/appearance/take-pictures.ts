// Takes small pictures: of a page of a booklet, of a page of the site in a window of a phone or a desktop.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../pipeline/print/browser.ts';
import { spawnBrowser } from '../../pipeline/print/spawn-browser.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';

/** A5 becomes 233 × 331 px: enough to see where everything stands. */
const dotsPerInch = '40';

/** `page` is physical, from 1. */
export const pictureOfPage = (booklet: string, page: number): Buffer =>
  execFileSync('pdftoppm', ['-r', dotsPerInch, '-f', `${page}`, '-l', `${page}`, '-png', booklet], {
    maxBuffer: 10_000_000,
  });

export interface Camera {
  /** The first screenful of a page of the site, at half its size, in light colours. */
  readonly pictureOf: (path: string, width: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export async function openCamera(site: string): Promise<Camera> {
  const browser = await launchBrowser(cacheFolder(), spawnBrowser(cacheFolder(), { screen: true }));
  return {
    pictureOf: async (path, width) => {
      const view = { width, height: 800 };
      const { page } = await browser.open(pathToFileURL(join(site, path)), view, [pathToFileURL(`${site}/`)]);
      try {
        await page.setViewport({ ...view, deviceScaleFactor: 0.5 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        return await page.screenshot({ type: 'png' });
      } finally {
        await page.close();
      }
    },
    close: browser.close,
  };
}
