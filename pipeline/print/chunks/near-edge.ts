// Finds words on full-bleed pages that stand so near to the trim that the knife may cut them.
import type { Page } from 'puppeteer-core';

export interface NearEdge {
  /** Nearest id around the words. */
  readonly near: string;
  readonly what: string;
  /** How much of the distance is missing, in mm, rounded up to tenths. */
  readonly by: number;
}

/** What a print shop wants between the trim and anything that must not be cut, in mm. */
export const safetyMargin = 3;

/** Pictures and grounds may reach over the edge; the sheet tells by its variables where the trim is. */
export function findNearEdge(page: Page): Promise<readonly NearEdge[]> {
  return page.evaluate((safety) => {
    const pxPerMm = 96 / 25.4;
    const sheet = getComputedStyle(document.documentElement);
    const [bleed = 0, width = 0, height = 0] = ['--bleed', '--trim-width', '--trim-height'].map((name) =>
      Number.parseFloat(sheet.getPropertyValue(name)),
    );
    const missingOf = (words: DOMRect, box: DOMRect): number => {
      const [left, top] = [box.left + bleed, box.top + bleed];
      const room = [words.left - left, words.top - top, left + width - words.right, top + height - words.bottom];
      return Math.max(...room.map((px) => safety - px / pxPerMm));
    };
    const found: { near: string; what: string; by: number }[] = [];
    for (const box of document.querySelectorAll('.full-bleed > .page-box')) {
      const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        const range = document.createRange();
        range.selectNodeContents(text);
        const rects = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
        const by = Math.max(0, ...rects.map((rect) => missingOf(rect, box.getBoundingClientRect())));
        const what = (text.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
        // The browser rounds boxes to whole px.
        if (by > 0.3 && what !== '')
          found.push({ near: box.closest('[id]')?.id ?? '', what, by: Math.ceil(by * 10) / 10 });
      }
    }
    return found;
  }, safetyMargin);
}
