// The built site as a visitor has it: opened from the disk, on a phone and a desk, without scripts and without a network.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../pipeline/print/browser.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';
import { filesBelow } from './files.ts';
import { editions, sampleBuild } from './sample-build.ts';

interface VisitedPage {
  readonly path: string;
  readonly lang: string;
  readonly ids: readonly string[];
  readonly headings: readonly number[];
  /** Attributes as written. */
  readonly links: readonly string[];
  readonly assets: readonly string[];
  readonly switches: readonly { readonly href: string; readonly lang: string; readonly current: boolean }[];
  readonly breadcrumbs: readonly string[];
  /** How much wider the content is than the screen, by width of the screen. */
  readonly overhang: Readonly<Record<number, number>>;
  readonly visibleLinks: Readonly<Record<number, number>>;
}

const phone = 360;
const desk = 1280;

interface Visit {
  readonly pages: readonly VisitedPage[];
  readonly requests: readonly string[];
  readonly refused: readonly string[];
}

/** Loads every page once, and looks at it at both widths. */
async function visitAll(site: string): Promise<Visit> {
  const paths = filesBelow(site).filter((path) => path.endsWith('.html'));
  const browser = await launchBrowser(cacheFolder());
  try {
    const start = pathToFileURL(join(site, 'index.html'));
    const everywhere = [new URL('file:///')];
    const { page, refused } = await browser.open(start, { width: desk, height: 900 }, everywhere);
    const requests: string[] = [];
    page.on('request', (request) => void requests.push(request.url()));
    const pages: VisitedPage[] = [];
    for (const path of paths) {
      const overhang: Record<number, number> = {};
      const visibleLinks: Record<number, number> = {};
      await page.goto(pathToFileURL(join(site, path)).href, { waitUntil: 'load' });
      for (const width of [desk, phone]) {
        await page.setViewport({ width, height: 900 });
        const seen = await page.evaluate(async () => {
          await document.fonts.ready;
          const root = document.documentElement;
          return {
            overhang: Math.max(root.scrollWidth, document.body.scrollWidth) - window.innerWidth,
            links: [...document.querySelectorAll('a')].filter((link) => link.checkVisibility()).length,
          };
        });
        overhang[width] = seen.overhang;
        visibleLinks[width] = seen.links;
      }
      const facts = await page.evaluate(() => {
        const attribute = (selector: string, name: string) =>
          [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
        return {
          lang: document.documentElement.lang,
          ids: attribute('[id]', 'id'),
          headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => Number(localName[1])),
          links: attribute('a[href], link[rel=alternate]', 'href'),
          assets: [...attribute('link:not([rel=alternate])', 'href'), ...attribute('[src]', 'src')],
          switches: [...document.querySelectorAll('.language-switch a')].map((link) => ({
            href: link.getAttribute('href') ?? '',
            lang: link.getAttribute('hreflang') ?? '',
            current: link.getAttribute('aria-current') === 'true',
          })),
          breadcrumbs: [...document.querySelectorAll('.breadcrumbs li')].map((item) => (item.textContent ?? '').trim()),
        };
      });
      pages.push({ path, overhang, visibleLinks, ...facts });
    }
    return { pages, requests, refused };
  } finally {
    await browser.close();
  }
}

describe('the built site', () => {
  let site = '';
  let visit: Visit = { pages: [], requests: [], refused: [] };
  beforeAll(async () => {
    ({ site } = await sampleBuild());
    visit = await visitAll(site);
  });
  const inLanguages = () => visit.pages.filter(({ path }) => path.includes('/'));
  const targetOf = (page: VisitedPage, address: string): URL => new URL(address, pathToFileURL(join(site, page.path)));

  it('has the same pages in both languages', () => {
    const of = (language: string) =>
      visit.pages
        .filter(({ path }) => path.startsWith(`${language}/`))
        .map(({ path }) => path.slice(language.length + 1));
    expect(of('ko')).toEqual(of('en'));
    expect(of('ko')).toEqual(
      expect.arrayContaining(['index.html', 'programme.html', 'people.html', 'sessions/network-1.html']),
    );
  });

  it('asks for nothing but its own files', () => {
    const home = pathToFileURL(`${site}/`).href;
    expect(visit.requests.length).toBeGreaterThan(visit.pages.length);
    expect(visit.requests.filter((url) => !url.startsWith(home))).toEqual([]);
    expect(visit.requests.filter((url) => !existsSync(fileURLToPath(url)))).toEqual([]);
    expect(visit.refused).toEqual([]);
  });

  it('has no absolute link or asset, so that it works below any path', () => {
    for (const { path, links, assets } of visit.pages) {
      const absolute = [...links, ...assets].filter((address) => /^(?:[a-z]+:|\/)/i.test(address));
      expect(absolute, path).toEqual([]);
    }
    const styles = filesBelow(site).filter((path) => path.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    for (const path of styles) {
      const text = readFileSync(join(site, path), 'utf8');
      const addresses = [...text.matchAll(/url\(\s*['"]?([^'")]+)/g)].map((match) => match[1] ?? '');
      expect(addresses.filter((address) => /^(?!data:)(?:[a-z]+:|\/)/i.test(address))).toEqual([]);
      const base = pathToFileURL(join(site, path));
      const local = addresses.filter((address) => !address.startsWith('data:'));
      expect(
        local.filter((address) => !existsSync(fileURLToPath(new URL(address, base)))),
        path,
      ).toEqual([]);
    }
  });

  it('has a file behind every link and asset, and a target behind every #', () => {
    for (const page of visit.pages) {
      for (const address of [...page.links, ...page.assets]) {
        const { hash, href } = targetOf(page, address);
        const file = fileURLToPath(href.slice(0, href.length - hash.length));
        expect(existsSync(file), `${page.path} → ${address}`).toBe(true);
        if (hash === '') continue;
        const target = visit.pages.find(({ path }) => join(site, path) === file);
        expect(target?.ids, `${page.path} → ${address}`).toContain(decodeURIComponent(hash.slice(1)));
      }
    }
  });

  it.each(['ko', 'en'])('offers every booklet (%s)', (language) => {
    const page = visit.pages.find(({ path }) => path === `${language}/downloads.html`);
    const offered = page?.links.filter((address) => address.endsWith('.pdf'));
    expect(offered).toEqual(editions.map((edition) => `../downloads/whrcf-2019-${edition}.pdf`));
  });

  it('switches to the same page in the other language', () => {
    for (const page of inLanguages()) {
      const [language = '', ...rest] = page.path.split('/');
      expect(page.lang, page.path).toBe(language);
      const leads = page.switches.map(({ href, lang, current }) => ({
        lang,
        current,
        path: fileURLToPath(targetOf(page, href)).slice(site.length + 1),
      }));
      expect(leads, page.path).toEqual(
        ['ko', 'en'].map((lang) => ({ lang, current: lang === language, path: [lang, ...rest].join('/') })),
      );
    }
  });

  it('says where a session is: Home › Programs › Network Session', () => {
    const trail = { ko: ['홈', '프로그램', '네트워크회의'], en: ['Home', 'Programs', 'Network Session'] };
    const sessions = inLanguages().filter(({ path }) => path.includes('/sessions/'));
    expect(sessions).toHaveLength(6);
    for (const { path, lang, breadcrumbs } of sessions) {
      expect(breadcrumbs.slice(0, 3), path).toEqual(trail[lang as 'ko' | 'en']);
      expect(breadcrumbs, path).toHaveLength(4);
    }
  });

  it.each([phone, desk])('never scrolls sideways at %i px', (width) => {
    for (const { path, overhang } of visit.pages) expect(overhang[width], path).toBeLessThanOrEqual(0);
  });

  it.each([phone, desk])('can be walked at %i px without scripts', (width) => {
    for (const { path, visibleLinks } of visit.pages) expect(visibleLinks[width], path).toBeGreaterThanOrEqual(2);
  });

  it('has one h1 on every page and skips no level of heading', () => {
    for (const { path, headings } of visit.pages) {
      expect(
        headings.filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      expect(headings[0], path).toBe(1);
      headings.forEach((level, index) => {
        if (index > 0) expect(level, path).toBeLessThanOrEqual((headings[index - 1] ?? 0) + 1);
      });
    }
  });

  it('gives no id twice', () => {
    for (const { path, ids } of visit.pages) expect(ids, path).toEqual([...new Set(ids)]);
  });

  it('marks a name in another writing with its language', () => {
    const html = readFileSync(join(site, 'ko/sessions/network-2.html'), 'utf8');
    expect(html).toMatch(/<[^>]+ lang="en"[^>]*>Joseph SHIN</);
  });

  it('works below a path of another site', async () => {
    const server = mkdtempSync(join(tmpdir(), 'chaekja-server-'));
    try {
      const moved = join(server, 'events/2019 포럼');
      cpSync(site, moved, { recursive: true });
      const { requests, pages } = await visitAll(moved);
      const home = pathToFileURL(`${moved}/`).href;
      expect(pages.map(({ path }) => path)).toEqual(visit.pages.map(({ path }) => path));
      expect(requests.filter((url) => !url.startsWith(home) || !existsSync(fileURLToPath(url)))).toEqual([]);
    } finally {
      rmSync(server, { recursive: true, force: true });
    }
  });
});
