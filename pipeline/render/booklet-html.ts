// A booklet as a list of parts in HTML, each of which can be printed alone, in the order in which they are bound.

import type { Words } from '../language/words.ts';
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import type { Sheet } from '../model/sheet.ts';
import type { BookletPart, BookletView } from '../view/booklet-view.ts';
import { escapeHtml } from './escape.ts';
import type { Templates } from './templates.ts';

export interface BookletHtml {
  readonly id: string;
  readonly title: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly parts: readonly PartHtml[];
  /** A page to write on, or nothing: it stands before a part that must begin on the right, and fills the last sheet. */
  readonly blankPage: string;
  readonly styles: BookletStyles;
  readonly sheet: Sheet;
  readonly binding: 'saddle' | 'perfect';
  /** What belongs to the cover of a glued book and to none of its pages; empty for nothing. */
  readonly jacket: Readonly<Record<JacketPart, string>>;
  /** In proofs: what the text at an id is, as its `data-unit` said, in HTML. Empty otherwise. */
  readonly units: ReadonlyMap<string, string>;
}

export type JacketPart = 'spine' | 'flap-front' | 'flap-back';

/** What is known of a part before it is printed. */
export type PartHtml = Pick<
  BookletPart,
  'key' | 'template' | 'startsOn' | 'numbering' | 'level' | 'fullBleed' | 'filled' | 'head'
> & {
  /** A `section` with the key as its id. */
  readonly html: string;
  /** Ids whose page number is printed in the part: it can be printed for good only when all lengths are known. */
  readonly numbersOf: readonly string[];
  /** Ids in the part that something in the booklet links to: only these become destinations. */
  readonly targets: readonly string[];
};

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
): Checked<BookletHtml> {
  const diagnostics: Diagnostic[] = [];
  const rules = new Set<string>();
  const units = new Map<string, string>();
  const sections = view.parts.map((part) => {
    const rendered = templates.render({ template: part.template, languages: view.languages, data: part.data });
    diagnostics.push(...rendered.diagnostics);
    return section(part, withIds(withoutStyles(rendered.value, rules), units));
  });
  const jacket = view.jacket.map((part): readonly [string, string] => {
    const rendered = templates.render({ template: part.template, languages: view.languages, data: part.data });
    diagnostics.push(...rendered.diagnostics);
    return [part.key, withoutStyles(rendered.value, rules).trim()];
  });
  const ids = new Set(sections.flatMap((html) => valuesOf(html, idPattern)));
  const linked = new Set(sections.flatMap((html) => valuesOf(html, linkPattern).map(decoded)));
  const parts = view.parts.map((part, index): PartHtml => {
    const { key, template, startsOn, numbering, level, fullBleed, filled, head } = part;
    const html = withoutDeadLinks(sections[index] ?? '', ids);
    return {
      ...{ key, template, startsOn, numbering, level, fullBleed, filled, head, html },
      numbersOf: [...new Set(valuesOf(html, numberPattern))],
      targets: valuesOf(html, idPattern).filter((id) => id === key || linked.has(id) || units.has(id)),
    };
  });
  const { id, title, titles, languages } = view;
  const blankPage = pageToWriteOn(view, words);
  return checked(
    {
      ...{ id, title, titles, languages, parts, blankPage, sheet, units },
      jacket: Object.fromEntries(jacket) as Record<JacketPart, string>,
      styles: { ...styles, booklet: [styles.booklet, ...rules].join('\n') },
      binding: view.record.binding,
    },
    diagnostics,
  );
}

const section = ({ key, template, colour, fullBleed }: BookletPart, body: string): string =>
  `<section class="part part-${template}${fullBleed ? ' full-bleed' : ''}" id="${key}" style="page:${key};--accent:${colour}">\n${body}\n</section>`;

/** Nothing of it is read aloud: it is decoration on an empty page. */
function pageToWriteOn({ languages, record }: BookletView, words: Words): string {
  if (!record.blanks.lines) return '';
  const title = languages
    .map((lang) => `<span class="text" lang="${escapeHtml(lang)}">${escapeHtml(words.in(lang)('notes.title'))}</span>`)
    .join(' ');
  return `<div class="filler" aria-hidden="true"><p class="filler-title">${title}</p><div class="ruled">${'<i></i>'.repeat(40)}</div></div>`;
}

/** A template's own style holds for the whole booklet, as it would in one document, whatever is printed together. */
const withoutStyles = (html: string, rules: Set<string>): string =>
  html.replace(/<style[^>]*>([\s\S]*?)<\/style>/gi, (_, rule: string) => {
    rules.add(rule);
    return '';
  });

const idPattern = /\sid="([^"]+)"/g;
const linkPattern = /\shref="#([^"]+)"/g;
const numberPattern = /\sdata-page-of="([^"]+)"/g;

const valuesOf = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, value = '']) => value);

/** A unit is found again by its id: an element that has none gets one. */
const withIds = (html: string, units: Map<string, string>): string =>
  html.replace(/<[a-z][^<>]*\sdata-unit="([^"]*)"[^<>]*>/g, (tag, unit: string) => {
    const own = /\sid="([^"]+)"/.exec(tag)?.[1];
    const id = own ?? `unit-${units.size + 1}`;
    units.set(id, unit);
    return tag.replace(/\sdata-unit="[^"]*"/, own === undefined ? ` id="${id}"` : '');
  });

/** A link to something that this edition leaves out keeps its words and leads nowhere. */
const withoutDeadLinks = (html: string, ids: ReadonlySet<string>): string =>
  html.replace(linkPattern, (whole, target: string) => (ids.has(decoded(target)) ? whole : ''));

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
