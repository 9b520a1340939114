// What is done inside the open page: readying it for print, changing numbers, looking for clipped content.
import type { Page } from 'puppeteer-core';
import type { Layout } from './paginate.ts';

export interface PrintedNumber {
  /** Id that the number stands for. */
  readonly target: string;
  readonly text: string;
  /** Key of the part in which it is printed. */
  readonly part: string;
}

export interface ClippedContent {
  /** Nearest id around the content. */
  readonly near: string;
  readonly what: string;
  /** How far it reaches over its box, in px. */
  readonly by: number;
}

/** Waits until fonts and pictures are there. */
export async function settlePage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}

/** Running heads and folios cost a fifth of a print and move nothing, so a print that only measures leaves them out. */
export async function showFurniture(page: Page, shown: boolean): Promise<void> {
  await page.evaluate((disabled) => {
    const furniture = document.querySelector<HTMLStyleElement>('#furniture');
    if (furniture) furniture.disabled = disabled;
  }, !shown);
}

/** Shows and hides pages and writes page numbers; the text itself is not touched. */
export async function applyLayout(page: Page, layout: Layout): Promise<void> {
  await page.evaluate(
    ({ fillers, spareNotes, labels }) => {
      for (const filler of document.querySelectorAll<HTMLElement>('.filler'))
        filler.hidden = !fillers.includes(filler.dataset['before'] ?? '');
      document.querySelectorAll<HTMLElement>('[data-spare]').forEach((spare, index) => {
        spare.hidden = index >= spareNotes;
      });
      for (const number of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
        const label = labels[number.dataset['pageOf'] ?? ''];
        if (label !== undefined) number.textContent = label;
      }
    },
    layout as { fillers: string[]; spareNotes: number; labels: Record<string, string> },
  );
}

/** The page numbers as the page shows them now, whoever wrote them. */
export function readPrintedNumbers(page: Page): Promise<readonly PrintedNumber[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.page-number')].map((number) => ({
      target:
        number.dataset['pageOf'] ??
        decodeURIComponent(number.closest('a[href^="#"]')?.getAttribute('href')?.slice(1) ?? ''),
      text: (number.textContent ?? '').trim(),
      part: number.closest('.part')?.id ?? '',
    })),
  );
}

/** Content that is wider than its column, higher than its page or cut off by its box. */
export function findClippedContent(page: Page, textHeight: number): Promise<readonly ClippedContent[]> {
  return page.evaluate((height) => {
    const found: { near: string; what: string; by: number }[] = [];
    const describe = (element: Element) =>
      element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40) ||
      element.getAttribute('alt') ||
      element.tagName.toLowerCase();
    const add = (element: Element, by: number) =>
      found.push({ near: element.closest('[id]')?.id ?? '', what: describe(element), by: Math.round(by) });
    for (const part of document.querySelectorAll('.part')) {
      const wider = [...part.querySelectorAll('*')].filter(
        (box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1 && box.closest('.page-box') === null,
      );
      for (const box of wider) {
        if (!wider.some((other) => other !== box && box.contains(other))) add(box, box.scrollWidth - box.clientWidth);
      }
      if (wider.length === 0 && part.scrollWidth > part.clientWidth + 1) {
        const edge = part.getBoundingClientRect().left + part.clientWidth + 1;
        const culprits = [...part.querySelectorAll('*')].filter(
          (element) => element.getBoundingClientRect().right > edge,
        );
        const innermost = culprits.find(
          (element) => !culprits.some((other) => other !== element && element.contains(other)),
        );
        if (innermost) add(innermost, innermost.getBoundingClientRect().right - edge);
      }
    }
    for (const box of document.querySelectorAll('.page-box')) {
      if (box.scrollHeight > box.clientHeight + 1) add(box, box.scrollHeight - box.clientHeight);
      else if (box.scrollWidth > box.clientWidth + 1) add(box, box.scrollWidth - box.clientWidth);
    }
    for (const picture of document.querySelectorAll('img, svg')) {
      const tall = picture.getBoundingClientRect().height;
      if (picture.closest('.page-box') === null && tall > height) add(picture, tall - height);
    }
    return found;
  }, textHeight);
}
