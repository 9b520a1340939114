// A booklet's HTML: one document of parts, each on its own named page, in the order in which they are bound.

import type { Words } from '../language/words.ts';
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import type { Sheet } from '../model/sheet.ts';
import type { BookletPart, BookletView } from '../view/booklet-view.ts';
import { escapeHtml } from './escape.ts';
import { pageFurniture, pageGeometry } from './page-rules.ts';
import type { Templates } from './templates.ts';

export interface BookletDocument {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly sheet: Sheet;
  readonly parts: readonly PrintedPart[];
  readonly binding: 'saddle' | 'perfect';
}

/** What the paginator needs to know about a part. */
export type PrintedPart = Pick<BookletPart, 'key' | 'startsOn' | 'numbering' | 'template'>;

export interface BookletStyles {
  /** `@font-face` rules with absolute file addresses. */
  readonly fonts: string;
  readonly booklet: string;
}

export function bookletHtml(
  view: BookletView,
  sheet: Sheet,
  templates: Templates,
  styles: BookletStyles,
  words: Words,
): Checked<BookletDocument> {
  const diagnostics: Diagnostic[] = [];
  const sections = view.parts.map((part, index) => {
    const rendered = templates.render({ template: part.template, languages: view.languages, data: part.data });
    diagnostics.push(...rendered.diagnostics);
    return filler(part, view.parts[index - 1], view, words) + section(part, rendered.value);
  });
  const [language = 'en'] = view.languages;
  const html = [
    `<!doctype html><html lang="${escapeHtml(language)}" class="${view.languages.length > 1 ? 'bilingual' : 'monolingual'}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(view.title)}</title>`,
    `<style id="faces">${styles.fonts}</style>`,
    `<style>${pageGeometry(view.parts, sheet)}\n${sheetVariables(sheet)}\n${styles.booklet}</style>`,
    `<style id="furniture">${pageFurniture(view.parts)}</style></head><body>`,
    ...sections,
    // The browser gives a destination only to ids that something links to.
    `<div style="display:none">${view.parts.map(({ key }) => `<a href="#${key}"></a>`).join('')}</div>`,
    '</body></html>',
  ].join('\n');
  const parts = view.parts.map(({ key, startsOn, numbering, template }) => ({ key, startsOn, numbering, template }));
  return checked({ id: view.id, title: view.title, html, sheet, parts, binding: view.record.binding }, diagnostics);
}

const section = ({ key, template, colour, fullBleed }: BookletPart, body: string): string =>
  `<section class="part part-${template}${fullBleed ? ' full-bleed' : ''}" id="${key}" style="page:${key};--accent:${colour}">\n${body}\n</section>`;

/** A page to write on, shown only when the paginator needs it to bring the next part to a right-hand page. */
function filler(part: BookletPart, before: BookletPart | undefined, view: BookletView, words: Words): string {
  if (part.startsOn !== 'right' || before === undefined) return '';
  const title = view.languages
    .map((lang) => `<span lang="${escapeHtml(lang)}">${escapeHtml(words.in(lang)('notes.title'))}</span>`)
    .join(' ');
  return `<div class="filler" data-before="${part.key}" style="page:filler-${before.numbering}" hidden><p class="filler-title">${title}</p><div class="ruled" aria-hidden="true">${'<i></i>'.repeat(40)}</div></div>\n`;
}

const sheetVariables = ({ width, height, bleed, text, trimBox }: Sheet): string =>
  `:root{--sheet-width:${width}px;--sheet-height:${height}px;--bleed:${bleed}px;--text-width:${text.width}px;--text-height:${text.height}px;--trim-width:${(trimBox[2] - trimBox[0]) / 0.75}px;--trim-height:${(trimBox[3] - trimBox[1]) / 0.75}px}`;
