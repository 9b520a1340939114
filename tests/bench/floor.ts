// What the browser itself costs: opens a finished document and prints it once, with contents numbers that are wrong.
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../pipeline/print/browser.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';

const [, , html = '', pdf = ''] = process.argv;
const browser = await launchBrowser(cacheFolder());
const { page, refused } = await browser.open(pathToFileURL(html), { width: 800, height: 600 }, [new URL('file:///')]);
await page.pdf({ path: pdf, tagged: true, outline: true, preferCSSPageSize: true, printBackground: true, timeout: 0 });
await browser.close();
if (refused.length > 0) throw new Error(`The document asked for ${refused.join(', ')}.`);
