// The @page rules of a booklet: size, mirrored margins, running heads and folios, a named page for each part.
import type { Sheet } from '../model/sheet.ts';
import type { BookletPart, Numbering } from '../view/booklet-view.ts';
import { cssString } from './escape.ts';

/** Counters live in @page, because the browser ignores a page counter that an element sets. */
const counters: Readonly<Record<Numbering, string | undefined>> = { none: undefined, roman: 'front', arabic: 'body' };
const folios: Readonly<Record<Numbering, string>> = {
  none: 'none',
  roman: 'counter(front,lower-roman)',
  arabic: 'counter(body)',
};

export function pageRules(parts: readonly BookletPart[], sheet: Sheet): string {
  const { text } = sheet;
  const bottom = sheet.height - text.top - text.height;
  const margins = (left: number) => `margin:${text.top}px ${sheet.width - left - text.width}px ${bottom}px ${left}px`;
  const furniture = 'font:500 7pt/1.2 Pretendard,"Noto Serif KR";color:#444';
  const top = `vertical-align:bottom;padding-bottom:18px;${furniture}`;
  const foot = `vertical-align:top;padding-top:20px;${furniture}`;
  return [
    `@page{size:${sheet.width}px ${sheet.height}px}`,
    `@page:left{${margins(text.leftOfLeft)}}`,
    `@page:right{${margins(text.leftOfRight)}}`,
    ...(['roman', 'arabic'] as const).map(
      (numbering) =>
        `@page filler-${numbering}{${increment(numbering)}}${folio(`filler-${numbering}`, numbering, foot)}`,
    ),
    ...parts.map((part) => partRules(part, top, foot)),
  ].join('\n');
}

const increment = (numbering: Numbering): string =>
  counters[numbering] === undefined ? '' : `counter-increment:${counters[numbering]}`;

const folio = (page: string, numbering: Numbering, style: string): string =>
  `@page ${page}:left{@bottom-left{content:${folios[numbering]};${style}}}@page ${page}:right{@bottom-right{content:${folios[numbering]};${style}}}`;

function partRules({ key, numbering, fullBleed, head }: BookletPart, top: string, foot: string): string {
  if (fullBleed) return `@page ${key}{margin:0}`;
  return [
    `@page ${key}{${increment(numbering)}}`,
    folio(key, numbering, foot),
    head.left && `@page ${key}:left{@top-left{content:${cssString(head.left)};${top};white-space:nowrap}}`,
    head.right && `@page ${key}:right{@top-right{content:${cssString(head.right)};${top};text-align:right}}`,
  ]
    .filter(Boolean)
    .join('');
}
