// Finds content of an open page that would be cut off in print.
import type { Page } from 'puppeteer-core';

export interface ClippedContent {
  /** Nearest id around the content. */
  readonly near: string;
  readonly what: string;
  /** How far it reaches over its box, in px. */
  readonly by: number;
}

/** Wider than its column, higher than its page or cut off by its box. `textHeight` in px is the most that a picture may have. */
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
