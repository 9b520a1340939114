// What is done inside the open page: waiting for it, readying it for print, looking at what it says.
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { crossReference, type LinkWords } from '../finish/links.ts';
import { type ClippedContent, findClippedContent } from './clipped-content.ts';
import { findNearEdge, type NearEdge } from './near-edge.ts';

/** What a page says of itself; all lists are in the order of the document. */
export interface PageFacts {
  readonly headings: readonly string[];
  /** Places in `headings` of those that end their section: nothing of their own follows them. */
  readonly bareHeadings: readonly number[];
  readonly links: readonly LinkWords[];
  readonly numbers: readonly PrintedNumber[];
  readonly clipped: readonly ClippedContent[];
  readonly nearEdge: readonly NearEdge[];
}

export interface PrintedNumber {
  /** Id that the number stands for. */
  readonly target: string;
  readonly text: string;
  /** Key of the part in which it is printed. */
  readonly part: string;
}

/**
 * Waits until fonts and pictures are there. The page cannot tell by itself when a picture is: it runs no scripts, and
 * `decode` waits for a frame that is never drawn.
 */
export async function settlePage(page: Page): Promise<void> {
  const isSettled = () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      const pictures = [...document.images];
      for (const picture of pictures) picture.loading = 'eager';
      return pictures.every(({ complete }) => complete);
    });
  while (!(await isSettled())) await setTimeout(2);
}

/** Readies the page for a tagged print and reads its facts. `textHeight` in px is the most that a picture may have. */
export async function readyPage(page: Page, textHeight: number): Promise<PageFacts> {
  // Sent together: the page does them one after the other, and nobody waits in between.
  const [, words, numbers, clipped, nearEdge] = await Promise.all([
    prepareTags(page),
    readWords(page),
    readPrintedNumbers(page),
    findClippedContent(page, textHeight),
    findNearEdge(page),
  ]);
  return { ...words, numbers, clipped, nearEdge };
}

/**
 * Chromium drops the language of elements that mean nothing by themselves, and the caption of a table that holds blocks. Structure types that HTML cannot ask for travel in
 * a private subtag of the language (see finish/structure.ts), and a link to an id that is not in this document as an
 * address of its own scheme, because such a link would have no annotation.
 */
function prepareTags(page: Page): Promise<void> {
  return page.evaluate((scheme) => {
    const plain = 'div,span,q,cite,small,i,b,u,s,sub,sup,bdi,ins,del,var,kbd,samp,dfn';
    for (const element of document.querySelectorAll(`:is(${plain})[lang]:not([role])`))
      element.setAttribute('role', 'generic');
    // A joiner is painted as a glyph of its own, which cuts the word for whoever copies it; a style leaves no trace.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const bound: Text[] = [];
    while (texts.nextNode())
      if (texts.currentNode.textContent?.includes('\u2060')) bound.push(texts.currentNode as Text);
    for (const text of bound) {
      const pieces = (text.textContent ?? '').split(/([^\s\u2060](?:\u2060[^\s\u2060])+)/u).map((piece) => {
        if (!piece.includes('\u2060')) return piece;
        const span = document.createElement('span');
        span.style.whiteSpace = 'nowrap';
        span.textContent = piece.replaceAll('\u2060', '');
        return span;
      });
      text.replaceWith(...pieces);
    }
    for (const caption of document.querySelectorAll('caption:not([role])')) caption.setAttribute('role', 'caption');
    const mark = (elements: Iterable<Element>, type: string) => {
      for (const element of elements) {
        const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
        element.setAttribute('lang', `${language.replace(/-x-.*/, '')}-x-${type}`);
      }
    };
    for (const list of document.querySelectorAll('[role="doc-toc"] :is(ul, ol), :is(ul, ol)[role="doc-toc"]')) {
      list.removeAttribute('role');
      mark(list.querySelectorAll(':scope > li'), 'toci');
      mark([list], 'toc');
    }
    for (const list of document.querySelectorAll('[data-footnotes] > ol')) {
      mark(list.querySelectorAll(':scope > li'), 'note');
      mark([list], 'notes');
    }
    const references = [...document.querySelectorAll('[data-footnote-ref]')].map((link) => link.closest('sup') ?? link);
    for (const reference of references) reference.setAttribute('role', 'generic');
    mark(references, 'noteref');
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const target = link.getAttribute('href')?.slice(1) ?? '';
      let id = target;
      try {
        id = decodeURIComponent(target);
      } catch {}
      if (document.getElementById(id) === null) link.setAttribute('href', scheme + target);
    }
  }, crossReference);
}

function readWords(page: Page): Promise<Pick<PageFacts, 'headings' | 'bareHeadings' | 'links'>> {
  return page.evaluate(() => {
    // What stands apart only by its style is apart in words, too; a leader or a sign for the eye is none.
    const textOf = (node: Node): string => {
      if (!(node instanceof HTMLElement)) return node.textContent ?? '';
      const isInline = getComputedStyle(node).display === 'inline';
      const text = node.ariaHidden === 'true' ? '' : [...node.childNodes].map(textOf).join('');
      return isInline && node.ariaHidden !== 'true' ? text : ` ${text} `;
    };
    const words = (element: Element) => textOf(element).replace(/\s+/g, ' ').trim();
    const shown = (element: Element) => element.getClientRects().length > 0;
    const isBare = (heading: Element): boolean => {
      const rest = document.createRange();
      rest.selectNodeContents(heading.closest('section') ?? document.body);
      rest.setStartAfter(heading);
      return rest.toString().trim() === '';
    };
    const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(
      (heading) => shown(heading) && words(heading) !== '',
    );
    return {
      headings: headings.map(words),
      bareHeadings: headings.flatMap((heading, index) => (isBare(heading) ? index : [])),
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(shown).map((link) => {
        const href = link.getAttribute('href') ?? '';
        const picture = link.querySelector('img')?.alt ?? '';
        return {
          href: href.startsWith('#') ? href : link.href,
          text: link.getAttribute('aria-label') ?? (words(link) || picture),
        };
      }),
    };
  });
}

/** The page numbers as the page shows them, whoever wrote them. */
function readPrintedNumbers(page: Page): Promise<readonly PrintedNumber[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.page-number')].map((number) => ({
      target:
        number.dataset['pageOf'] ??
        decodeURIComponent(
          number
            .closest('a[href]')
            ?.getAttribute('href')
            ?.replace(/^(#|x-ref:)/, '') ?? '',
        ),
      text: (number.textContent ?? '').trim(),
      part: number.closest('.part')?.id ?? '',
    })),
  );
}
