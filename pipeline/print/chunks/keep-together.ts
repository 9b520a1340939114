// Keeps paragraphs of three lines on one page: the browser honours `orphans` alone where it cannot honour `widows` too,
// and would leave their last line by itself overleaf.
import type { Page } from 'puppeteer-core';

/**
 * In notes of one language: beside another language the line is not alone, and whole rows would be pushed overleaf. The
 * page must be as wide as its text area, so that lines break as they will in print.
 */
export function keepShortParagraphsTogether(page: Page): Promise<void> {
  return page.evaluate(() => {
    const paragraphs = [
      ...document.querySelectorAll<HTMLElement>('.note:not(.columns) :is(p, li:not(:has(> p, > ul, > ol)))'),
    ];
    // All are measured before any is changed: the page is laid out once.
    const short = paragraphs.filter((one) => {
      const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(one);
      const height = one.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
      return Math.round(height / Number.parseFloat(lineHeight)) === 3;
    });
    for (const one of short) one.style.breakInside = 'avoid';
  });
}
