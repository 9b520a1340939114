// A booklet by hand in which everything occurs that pages can hold, on few pages, with its pictures.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSheet } from '../../../pipeline/model/sheet.ts';
import { launchBrowser } from '../../../pipeline/print/browser.ts';
import type { Picture } from '../../../pipeline/print/print-folder.ts';
import { spawnBrowser } from '../../../pipeline/print/spawn-browser.ts';
import type { BookletHtml, PartHtml } from '../../../pipeline/render/booklet-html.ts';
import { cacheFolder } from '../../../pipeline/workspace/cache-folder.ts';
import { checkout } from '../../product/run-cli.ts';

/** A browser with a screen paints the PNG, whose upper half is transparent, and the JPEG. */
export async function drawPictures(folder: string): Promise<readonly Picture[]> {
  const cache = cacheFolder();
  const browser = await launchBrowser(cache, spawnBrowser(cache, { screen: true }));
  const page = await browser.newTab({ width: 120, height: 80 });
  await page.setContent('<body style="margin:0"><div style="margin-top:40px;height:40px;background:#0a68"></div>');
  const files = {
    'seal.png': await page.screenshot({ type: 'png', omitBackground: true }),
    'photo.jpeg': await page.screenshot({ type: 'jpeg', quality: 80 }),
    'mark.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><circle cx="30" cy="30" r="28" fill="#c30" opacity=".6"/></svg>`,
  };
  await browser.close();
  return Object.entries(files).map(([src, content]) => {
    writeFileSync(join(folder, src), content);
    return { src, diskPath: join(folder, src) };
  });
}

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const words = (count: number): string => times(count, (index) => `종이와 lantern ${index} `);
const both = (ko: string, en: string): string =>
  `<span class="text" lang="ko">${ko}</span> <span class="text" lang="en">${en}</span>`;

const inlineDrawing = `<svg width="200" height="80" role="img" aria-label="파도"><defs><linearGradient id="fade"><stop stop-color="#06c"/><stop offset="1" stop-color="#fff"/></linearGradient></defs><rect width="200" height="80" fill="url(#fade)"/><path d="M0 40q50-40 100 0t100 0" fill="none" stroke="#036" stroke-width="3"/></svg>`;
const pictures = `<p>${both('그림', 'Pictures')}</p><img src="seal.png" alt="도장"><figure><img src="photo.jpeg" alt="사진"><figcaption>설명</figcaption></figure><img src="mark.svg" alt="표">`;
const table = `<table><caption>${both('긴 표', 'A long table')}</caption><thead><tr><th scope="col">이름</th><th scope="col">Value</th></tr></thead><tbody>${times(90, (row) => `<tr><th scope="row">줄 ${row}</th><td>${row * 7} <a href="#essay">essay</a></td></tr>`)}</tbody></table>`;
const columns = `<div style="display:grid;grid-template-columns:1fr 1fr;gap:19px">${times(6, (row) => `<p lang="ko">가${row} ${words(30)}</p><p lang="en">b${row} ${words(28)}</p>`)}</div>`;
const footnotes = `<p>본문<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup></p>${columns}<section data-footnotes><h3>각주</h3><ol><li id="fn-1">주석 <a href="#fnref-1" data-footnote-backref aria-label="돌아가기">↩</a></li></ol></section>`;
/**
 * What lies along a line and what repeats: painted by the page itself and, half transparent, in a group. Tiles are not
 * compared: the browser paints them in pixels, which lie otherwise on a page with other margins.
 */
const patterns = ['linear-gradient(90deg,#06c,#fc0)', 'repeating-linear-gradient(90deg,#036 0 23px,#fff 23px 46px)']
  .flatMap((paint) => [`background:${paint}`, `background:${paint};opacity:.6`])
  .map((style) => `<div style="width:300px;height:70px;margin:12px 0;${style}"></div>`)
  .join('');
const contents = times(4, (index) => {
  const id = ['pictures', 'table', 'essay', 'detail'][index];
  return `<li><a href="#${id}">${id} <span class="page-number" data-page-of="${id}">00</span></a></li>`;
});

const part = (key: string, body: string, more: Partial<PartHtml> = {}): PartHtml => ({
  ...{ key, template: 'page', startsOn: 'any', numbering: 'arabic', level: 1, numbersOf: [] },
  ...{ fullBleed: false, filled: false },
  head: { left: `left of ${key}`, right: `오른쪽 ${key}` },
  targets: [key],
  ...more,
  html: `<section class="part${more.fullBleed ? ' full-bleed' : ''}" id="${key}" style="page:${key};--accent:#063">${body}</section>`,
});

const fill = (body: string): string => `<div class="page-box cover"><div class="cover-text">${body}</div></div>`;
/** As the booklets that ship: pages without margins have no furniture, and stand before and behind the numbered ones. */
const cover = { fullBleed: true, numbering: 'none', head: { left: '', right: '' } } as const;
const parts: readonly PartHtml[] = [
  part('cover', fill(`<h1 class="cover-title">${both('모든 것', 'Everything')}</h1>`), cover),
  part('inside-front', fill('<h2>사이</h2><p><a href="https://example.org/a%20b?c=(d)">example</a></p>'), cover),
  part('contents', `<h1>차례</h1><nav role="doc-toc"><ul>${contents}</ul></nav>`, {
    ...{ startsOn: 'right', numbering: 'roman', template: 'contents' },
    numbersOf: ['pictures', 'table', 'essay', 'detail'],
  }),
  part('pictures', `<h1>그림</h1>${pictures}${inlineDrawing}<p style="opacity:.5">반투명 ${words(9)}</p>`, {
    startsOn: 'right',
  }),
  part('patterns', `<h1>무늬</h1>${patterns}<div style="break-before:page">${patterns}</div>`, { startsOn: 'right' }),
  part('table', `<h1>표</h1>${table}`, { startsOn: 'right' }),
  part(
    'essay',
    `<h1>글</h1>${footnotes}${times(3, () => `<p>${words(160)}</p>`)}<h2 id="detail">자세히</h2>${words(60)}<a href="#table">표로</a>`,
    {
      ...{ level: 2, targets: ['essay', 'fn-1', 'fnref-1', 'detail'] },
    },
  ),
  part(
    'notes',
    '<h1>메모</h1><p style="font:500 9pt Pretendard">The face of the furniture must be in use, or the one document is printed before it is loaded.</p>',
    { template: 'notes', filled: true },
  ),
  part('back-cover', fill('<p>뒤표지</p>'), cover),
];

export const richBooklet: BookletHtml = {
  id: 'rich',
  title: '모든 것',
  titles: { ko: '모든 것', en: 'Everything' },
  languages: ['ko', 'en'],
  parts,
  blankPage: `<div class="filler" aria-hidden="true"><p class="filler-title">메모</p><div class="ruled">${'<i></i>'.repeat(40)}</div></div>`,
  styles: { fonts: '', booklet: readFileSync(join(checkout, 'templates/booklet/booklet.css'), 'utf8') },
  sheet: makeSheet({ width: 145, height: 210 }, { inner: 20, outer: 14, top: 19, bottom: 20 }),
  binding: 'saddle',
  units: new Map(),
  jacket: { spine: '', 'flap-front': '', 'flap-back': '' },
};
