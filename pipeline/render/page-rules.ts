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

/** Size and margins: what decides where text breaks. */
export function pageGeometry(parts: readonly BookletPart[], sheet: Sheet): string {
  const { text } = sheet;
  const bottom = sheet.height - text.top - text.height;
  const margins = (left: number) => `margin:${text.top}px ${sheet.width - left - text.width}px ${bottom}px ${left}px`;
  return [
    `@page{size:${sheet.width}px ${sheet.height}px}`,
    `@page:left{${margins(text.leftOfLeft)}}`,
    `@page:right{${margins(text.leftOfRight)}}`,
    ...parts.filter(({ fullBleed }) => fullBleed).map(({ key }) => `@page ${key}{margin:0}`),
  ].join('\n');
}

/** Running heads and folios: painted in the margins, without any influence on the text. */
export function pageFurniture(parts: readonly BookletPart[]): string {
  return [
    ...(['roman', 'arabic'] as const).map((numbering) => folio(`filler-${numbering}`, numbering)),
    ...parts
      .filter(({ fullBleed }) => !fullBleed)
      .map(({ key, numbering, head }) => folio(key, numbering) + runningHeads(key, head)),
  ].join('\n');
}

const style = 'font:500 7pt/1.2 Pretendard,"Noto Serif KR";color:#444';
const inHead = `vertical-align:bottom;padding-bottom:18px;white-space:nowrap;${style}`;
const inFoot = `vertical-align:top;padding-top:20px;${style}`;

function folio(page: string, numbering: Numbering): string {
  const counter = counters[numbering];
  const box = `{content:${folios[numbering]};${inFoot}}`;
  return [
    counter === undefined ? '' : `@page ${page}{counter-increment:${counter}}`,
    `@page ${page}:left{@bottom-left${box}}`,
    `@page ${page}:right{@bottom-right${box}}`,
  ].join('');
}

const runningHeads = (page: string, { left, right }: BookletPart['head']): string =>
  [
    left && `@page ${page}:left{@top-left{content:${cssString(left)};${inHead}}}`,
    right && `@page ${page}:right{@top-right{content:${cssString(right)};${inHead};text-align:right}}`,
  ].join('');
