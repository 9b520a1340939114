// The documents that a booklet is printed from: chunks of parts, an overlay of page furniture, or the whole at once.

import type { Sheet } from '../model/sheet.ts';
import type { BookletHtml, PartHtml } from './booklet-html.ts';
import { escapeHtml } from './escape.ts';
import { furnitureRules, oneSidedGeometry, pageFurniture, pageGeometry, sheetRules } from './page-rules.ts';

/** A document without its faces, which the printing tab has loaded already. */
export interface PrintDocument {
  readonly language: string;
  readonly className: string;
  readonly title: string;
  readonly style: string;
  readonly body: string;
}

/** Printed page number by id. */
export type PageLabels = ReadonlyMap<string, string>;

/** A page of the finished book, as its furniture sees it. */
export interface FurnishedPage {
  /** The part whose running heads it carries; undefined for a page between two parts. */
  readonly part: PartHtml | undefined;
  readonly numbering: PartHtml['numbering'];
  /** A page to write on, which the overlay draws. */
  readonly blank: boolean;
  /** The printed page number; empty on covers. */
  readonly label: string;
}

/** All pages with the margins of a right-hand page and without furniture, so that a chunk does not care where it lands. */
export const chunkDocument = (booklet: BookletHtml, parts: readonly PartHtml[], labels: PageLabels): PrintDocument => ({
  ...documentShell(booklet),
  style: `${oneSidedGeometry(booklet.parts, booklet.sheet)}\n${commonStyle(booklet)}`,
  body: parts.map((part) => numbered(part.html, labels)).join('\n') + targets(parts),
});

/** As many pages as the book has, with nothing but running heads, folios and pages to write on; none has a margin. */
export const overlayDocument = (booklet: BookletHtml, pages: readonly FurnishedPage[]): PrintDocument => ({
  ...documentShell(booklet),
  style: `${sheetRules(booklet.sheet)}\n${commonStyle(booklet)}\n${furnitureRules(booklet.sheet)}`,
  body: pages.map((page, index) => furnished(page, index, booklet)).join('\n'),
});

/** Everything in one document, for those who want to compare: `pages` says where pages to write on stand. */
export function wholeDocument(
  booklet: BookletHtml,
  pages: readonly FurnishedPage[],
  labels: PageLabels,
): PrintDocument {
  const sections = pages.flatMap((page, index) => {
    if (page.blank)
      return [`<div style="page:${page.part?.key ?? `filler-${page.numbering}`}">${booklet.blankPage}</div>`];
    const { part } = page;
    return part === undefined || part === pages[index - 1]?.part ? [] : [numbered(part.html, labels)];
  });
  return {
    ...documentShell(booklet),
    style: `${pageGeometry(booklet.parts, booklet.sheet)}\n${commonStyle(booklet)}\n${pageFurniture(booklet.parts)}`,
    body: sections.join('\n') + targets(booklet.parts),
  };
}

/** The document as a file for a browser that has no faces yet. */
export const standalone = ({ language, className, title, style, body }: PrintDocument, faces: string): string =>
  `<!doctype html><html lang="${escapeHtml(language)}" class="${className}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${faces}</style><style>${style}</style></head><body>${body}</body></html>`;

export const documentShell = ({ languages, title }: BookletHtml) => ({
  language: languages[0] ?? 'und',
  className: languages.length > 1 ? 'bilingual' : 'monolingual',
  title,
});

const commonStyle = ({ sheet, styles }: BookletHtml): string => `${sheetVariables(sheet)}\n${styles.booklet}`;

/** Three blocks one below the other: boxes out of the flow would take three times as long to print. */
function furnished({ part, blank, label }: FurnishedPage, index: number, { blankPage }: BookletHtml): string {
  const side = index % 2 === 1 ? 'left' : 'right';
  const head = `<p class="running-head ${side}">${escapeHtml(part?.head[side] ?? '')}</p>`;
  const text = `<div class="furniture-text ${side}">${blank ? blankPage : ''}</div>`;
  return `${head}${text}<p class="folio ${side}">${label}</p>`;
}

/** The numbers that are known take the place of `00`. */
const numbered = (html: string, labels: PageLabels): string =>
  html.replace(/(\sdata-page-of="([^"]+)">)00</g, (_, tag: string, id: string) => `${tag}${labels.get(id) ?? '00'}<`);

/** The browser gives a destination only to ids that something in the same document links to. */
const targets = (parts: readonly PartHtml[]): string =>
  `<div style="display:none">${parts.flatMap((part) => part.targets.map((id) => `<a href="#${encodeURIComponent(id)}"></a>`)).join('')}</div>`;

export const sheetVariables = ({ width, height, bleed, text, trimBox }: Sheet): string =>
  `:root{--sheet-width:${width}px;--sheet-height:${height}px;--bleed:${bleed}px;--text-width:${text.width}px;--text-height:${text.height}px;--trim-width:${(trimBox[2] - trimBox[0]) / 0.75}px;--trim-height:${(trimBox[3] - trimBox[1]) / 0.75}px}`;
