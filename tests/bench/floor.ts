// What the browser itself costs: opens a finished document and prints it once, as anybody would, with contents numbers that
// are wrong.
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { browserToStart } from '../../pipeline/print/spawn-browser.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';

const [, , html = '', pdf = ''] = process.argv;
const program = await browserToStart(cacheFolder());
const browser = await launch({
  executablePath: program.executable,
  headless: 'shell',
  pipe: true,
  // The first is needed where root prints, the second for the same line breaks as ours.
  args: ['--no-sandbox', '--font-render-hinting=none'],
  env: { ...process.env, ...program.environment },
});
const page = await browser.newPage();
await page.goto(pathToFileURL(html).href, { timeout: 0 });
await page.pdf({ path: pdf, tagged: true, outline: true, preferCSSPageSize: true, printBackground: true, timeout: 0 });
await browser.close();
