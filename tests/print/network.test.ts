// A document that asks for the network gets nothing, and the build says what it asked for, however it asked.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { filesBelow } from '../product/files.ts';
import { buildBooklets, messagesOf, sessionWith, smallProgramme } from './small-programme.ts';
import { watchedPrinter } from './watched-printer.ts';

/** Ways to ask, each for an address with its own name. */
const ways: readonly (readonly [name: string, html: (address: string) => string])[] = [
  ['background', (address) => `<style>.session-title{background:url(${address})}</style>`],
  ['print-background', (address) => `<style>@media print{.session-title{border-image:url(${address})}}</style>`],
  [
    'marker',
    (address) => `<style>li.asked{list-style-image:url(${address})}</style><ul><li class="asked">one</li></ul>`,
  ],
  ['before', (address) => `<style>h1::before{content:url(${address})}</style>`],
  [
    'face',
    (address) => `<style>@font-face{font-family:Asked;src:url(${address})}h1{font-family:Asked,Pretendard}</style>`,
  ],
  [
    'framed-import',
    (address) => `<iframe srcdoc="&lt;style&gt;@import url(${address})&lt;/style&gt;" title="asked"></iframe>`,
  ],
  ['link', (address) => `<link rel="stylesheet" href="${address}">`],
  ['preload', (address) => `<link rel="preload" as="image" href="${address}">`],
  ['img', (address) => `<img src="${address}" alt="asked">`],
  ['lazy-img', (address) => `<img loading="lazy" src="${address}" alt="asked">`],
  ['srcset', (address) => `<img srcset="${address} 1x" alt="asked">`],
  ['iframe', (address) => `<iframe src="${address}" title="asked"></iframe>`],
  ['framed-img', (address) => `<iframe srcdoc="&lt;img src='${address}'&gt;" title="asked"></iframe>`],
  ['object', (address) => `<object data="${address}" type="image/png">asked</object>`],
  ['svg-image', (address) => `<svg width="10" height="10"><image href="${address}" width="10" height="10"/></svg>`],
  ['video', (address) => `<video poster="${address}"></video>`],
];

it.each(ways)('%s asks in vain, and is named with an empty and with a warm cache', async (name, html) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}.png`;
  const folder = smallProgramme(sessionWith(html(address)));
  for (const round of ['empty', 'warm']) {
    const printer = watchedPrinter({ tabs: 1 });
    const report = await buildBooklets(folder, { cache: true, printer });
    expect(messagesOf(report), round).toContainEqual(expect.stringMatching(`^print\\.network: .*${address}`));
    expect(report.made).toEqual([]);
    expect(asked, round).toEqual([]);
    // What the address stood in was printed again, and is not among what is kept.
    expect(printer.jobs().some(({ document }) => (document.body + document.style).includes(address))).toBe(true);
  }
  expect(filesBelow(join(folder, 'output'))).toEqual([]);
});
