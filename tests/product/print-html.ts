// Prints a little HTML document with the pinned browser, tagged, as it comes out before anything of ours touches it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../pipeline/print/browser.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';

/** `tagged: false` leaves out the structure tree and all marked content. */
export async function printHtml(html: string, { tagged = true } = {}): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-print-'));
  const file = join(folder, 'document.html');
  writeFileSync(file, html);
  const browser = await launchBrowser(cacheFolder());
  try {
    const { page } = await browser.open(pathToFileURL(file), { width: 600, height: 800 }, [pathToFileURL(file)]);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: false });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
