// What readers of the site need to see and to hit: on every kind of page, on four screens, in light and dark, and on paper.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type PrintingBrowser } from '../../pipeline/print/browser.ts';
import { spawnBrowser } from '../../pipeline/print/spawn-browser.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';
import { type EventfulSite, eventfulSite } from './eventful-site.ts';
import { filesBelow } from './files.ts';
import { overhanging, smallTargets, unreadableTexts } from './seen-in-page.ts';

const widths = [320, 360, 768, 1280] as const;

describe('the design of the site', () => {
  let eventful: EventfulSite;
  let browser: PrintingBrowser;
  let page: Page;
  let paths: readonly string[] = [];
  beforeAll(async () => {
    eventful = await eventfulSite();
    paths = filesBelow(eventful.site).filter((path) => path.endsWith('.html'));
    browser = await launchBrowser(cacheFolder(), spawnBrowser(cacheFolder(), { screen: true }));
    const start = pathToFileURL(join(eventful.site, 'index.html'));
    ({ page } = await browser.open(start, { width: 360, height: 800 }, [new URL('file:///')]));
  });
  afterAll(async () => {
    await browser?.close();
    eventful?.remove();
  });
  const visit = (path: string) => page.goto(pathToFileURL(join(eventful.site, path)).href, { waitUntil: 'load' });
  const screen = (width: number) => page.setViewport({ width, height: 800 });
  const scheme = (value: 'light' | 'dark') => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
  const where = async () =>
    fileURLToPath(await page.evaluate(() => document.location.href)).slice(eventful.site.length + 1);
  const boxOf = (selector: string) =>
    page.$eval(selector, (element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top, bottom, left, right };
    });
  const textOf = (selector: string) =>
    page.$$eval(selector, (elements) => elements.map((one) => (one as HTMLElement).innerText).join('\n'));

  it('lets nothing stick out of the screen', async () => {
    for (const path of paths) {
      await visit(path);
      for (const width of widths) {
        await screen(width);
        expect(await page.evaluate(overhanging), `${path} at ${width} px`).toEqual([]);
      }
    }
  });

  it.each(['light', 'dark'] as const)(
    'can be read in the %s scheme, whatever the colours of the categories',
    async (value) => {
      await scheme(value);
      for (const path of paths) {
        await visit(path);
        expect(await page.evaluate(unreadableTexts), path).toEqual([]);
      }
      await scheme('light');
    },
  );

  it('has no target that a finger can miss', async () => {
    await screen(360);
    for (const path of paths) {
      await visit(path);
      expect(await page.evaluate(smallTargets), path).toEqual([]);
    }
  });

  it.each([
    ['ko', '취소됨', '변경됨', '관계자 전용', '초청자 전용'],
    ['en', 'Cancelled', 'Changed', 'Staff only', 'By invitation'],
  ])('says in words what has happened to a session, wherever it is listed (%s)', async (language, ...marks) => {
    const [cancelled = '', changed = '', staff = '', invitation = ''] = marks;
    const wanted = [
      ['network-1', [cancelled, invitation]],
      ['network-2', [changed, staff]],
      ['network-3', [invitation]],
    ] as const;
    const listings = paths.filter((path) => path.startsWith(`${language}/`) && !path.includes('/pages/'));
    let found = 0;
    for (const path of listings) {
      await visit(path);
      for (const [id, words] of wanted) {
        const items = await page.$$eval(
          `main li:has(> p a[href$="${id}.html"]), .index-sessions li:has(a[href$="${id}.html"])`,
          (all) => all.map((item) => (item as HTMLElement).innerText),
        );
        found += items.length;
        for (const item of items) for (const word of words) expect(item, `${path}: ${id}`).toContain(word);
      }
    }
    // Home, programme (twice), day, category, people and neighbours list each of them.
    expect(found).toBeGreaterThan(15);
  });

  it('tells on the session’s own page what changed, and who can take part how', async () => {
    await visit('en/sessions/network-2.html');
    expect(await textOf('.notice')).toMatch(/Moved from Room\s211\./);
    expect(await textOf('.facts')).toMatch(/Sign language[\s\S]*Live captions[\s\S]*Not step-free/);
    await visit('en/sessions/network-1.html');
    expect(await textOf('.notice')).toContain('does not take place');
    await visit('ko/days/2019-10-01.html');
    expect(await textOf('.card:has(a[href$="network-2.html"])')).toMatch(/수어통역[\s\S]*문자통역[\s\S]*계단 있음/);
    expect(await textOf('.card:has(a[href$="network-3.html"])')).toContain('휠체어 접근 가능');
  });

  it('draws rooms side by side on a desk, and below each other on a phone', async () => {
    await visit('ko/days/2019-10-01.html');
    const boxes = async () => ({
      wide: await boxOf('.card:has(a[href$="network-2.html"])'),
      narrow: await boxOf('.card:has(a[href$="network-3.html"])'),
      rooms: await page.$$eval('.timetable-rooms > span', (all) => all.map((one) => one.checkVisibility())),
    });
    await screen(1280);
    const desk = await boxes();
    expect(desk.rooms).toEqual([true, true, true]);
    expect(desk.wide.top).toBeCloseTo(desk.narrow.top, 0);
    expect(desk.wide.left).toBeGreaterThan(desk.narrow.right);
    expect(desk.wide.bottom).toBeGreaterThan(desk.narrow.bottom);
    await screen(360);
    const phone = await boxes();
    expect(phone.rooms).toEqual([false, false, false]);
    expect(phone.wide.left).toBeCloseTo(phone.narrow.left, 0);
    expect(Math.max(phone.wide.top, phone.narrow.top)).toBeGreaterThanOrEqual(
      Math.min(phone.wide.bottom, phone.narrow.bottom),
    );
  });

  it('keeps the row of days in sight, and never over what was jumped to', async () => {
    await screen(360);
    await visit('ko/programme.html');
    await page.evaluate(() => document.getElementById('day-2019-10-01')?.scrollIntoView({ behavior: 'instant' }));
    const row = await boxOf('.day-switch');
    const heading = await boxOf('#day-2019-10-01');
    expect(row.top).toBeCloseTo(0, 0);
    expect(heading.top).toBeGreaterThanOrEqual(row.bottom);
  });

  it('lets a wide table be scrolled in a region that has a name and takes the focus', async () => {
    await screen(360);
    await visit('ko/sessions/network-2.html');
    const region = await page.$eval('.table-region', (element) => ({
      wider: element.scrollWidth > element.clientWidth,
      name: element.getAttribute('aria-label'),
      role: element.getAttribute('role'),
      focus: (element as HTMLElement).tabIndex,
    }));
    expect(region).toMatchObject({ wider: true, role: 'region', focus: 0 });
    expect(region.name).toContain('조례의 9번째 조항');
  });

  it('leads to the same page in the other language and back', async () => {
    await screen(360);
    for (const path of paths.filter((one) => one.startsWith('ko/'))) {
      await visit(path);
      await Promise.all([page.waitForNavigation(), page.click('.language-switch a[hreflang=en]')]);
      expect(await where()).toBe(path.replace(/^ko/, 'en'));
      await Promise.all([page.waitForNavigation(), page.click('.language-switch a[hreflang=ko]')]);
      expect(await where()).toBe(path);
    }
  });

  it('tells machines what the page is and where its other languages are', async () => {
    for (const path of paths.filter((one) => one.includes('/'))) {
      await visit(path);
      const head = await page.evaluate(() => ({
        canonical: (document.querySelector('link[rel=canonical]') as HTMLLinkElement).href === document.location.href,
        description: document.querySelector('meta[name=description]')?.getAttribute('content'),
        languages: [...document.querySelectorAll('link[rel=alternate]')].map((one) => one.getAttribute('hreflang')),
      }));
      expect(head, path).toMatchObject({ canonical: true, languages: ['ko', 'en', 'x-default'] });
      expect(head.description, path).toBeTruthy();
    }
  });

  it('leaves menus off paper, and tells there which page it is', async () => {
    // The two calls that set one of them forget the other.
    const devtools = await page.createCDPSession();
    const features = [{ name: 'prefers-color-scheme', value: 'dark' }];
    await devtools.send('Emulation.setEmulatedMedia', { media: 'print', features });
    await visit('ko/sessions/network-2.html');
    const shown = (selector: string) => page.$eval(selector, (element) => element.checkVisibility());
    for (const menu of ['.site-menu', '.language-switch', '.breadcrumbs', '.neighbours']) {
      expect(await shown(menu), menu).toBe(false);
    }
    expect(await textOf('.page-address')).toContain('ko/sessions/network-2.html');
    expect(await page.evaluate(unreadableTexts)).toEqual([]);
    expect(await page.$eval('body', (body) => getComputedStyle(body).color)).toBe('rgb(0, 0, 0)');
    await devtools.send('Emulation.setEmulatedMedia', { media: '', features: [] });
  });
});
