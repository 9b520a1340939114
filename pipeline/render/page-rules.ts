// The @page rules of a booklet: size, mirrored margins, running heads and folios, a named page for each part.
import type { Sheet } from '../model/sheet.ts';
import type { BookletPart, Numbering } from '../view/booklet-view.ts';

type PagePart = Pick<BookletPart, 'key' | 'numbering' | 'fullBleed' | 'head'>;

import { cssString } from './escape.ts';

/** Counters live in @page, because the browser ignores a page counter that an element sets. */
const counters: Readonly<Record<Numbering, string | undefined>> = { none: undefined, roman: 'front', arabic: 'body' };
const folios: Readonly<Record<Numbering, string>> = {
  none: 'none',
  roman: 'counter(front,lower-roman)',
  arabic: 'counter(body)',
};

/** Size and margins: what decides where text breaks. */
export function pageGeometry(parts: readonly PagePart[], sheet: Sheet): string {
  const { leftOfLeft, leftOfRight } = sheet.text;
  return [
    sizeRule(sheet),
    `@page:left{${margins(sheet, leftOfLeft)}}`,
    `@page:right{${margins(sheet, leftOfRight)}}`,
    ...fullBleedRules(parts),
  ].join('\n');
}

/** Every page a right-hand one: both sides have the same text area, which is a shift by whole px apart. */
export const oneSidedGeometry = (parts: readonly PagePart[], sheet: Sheet): string =>
  [sizeRule(sheet), `@page{${margins(sheet, sheet.text.leftOfRight)}}`, ...fullBleedRules(parts)].join('\n');

/** Pages of the whole sheet, without margins. */
export const sheetRules = (sheet: Sheet): string => `${sizeRule(sheet)}\n@page{margin:0}`;

/** The same furniture as `pageFurniture` makes, as blocks of a page: a thousand named pages would take a second. */
export function furnitureRules({ width, text }: Sheet): string {
  const lineHeight = 11.2;
  const side = (name: 'left' | 'right', left: number) =>
    `.${name}:is(.running-head,.furniture-text,.folio){margin:0 ${width - left - text.width}px 0 ${left}px}.${name}:is(.running-head,.folio){text-align:${name}}`;
  return [
    `body{width:${width}px}`,
    `.running-head{height:${text.top}px;padding-top:${text.top - headDistance - lineHeight}px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;${style}}`,
    `.furniture-text{height:${text.height}px}`,
    `.folio{padding-top:${folioDistance}px;break-after:page;${style}}`,
    '.furniture-text>*,.folio:last-child{break-after:auto}',
    side('left', text.leftOfLeft),
    side('right', text.leftOfRight),
  ].join('\n');
}

const sizeRule = ({ width, height }: Sheet): string => `@page{size:${width}px ${height}px}`;

const margins = ({ width, height, text }: Sheet, left: number): string =>
  `margin:${text.top}px ${width - left - text.width}px ${height - text.top - text.height}px ${left}px`;

const fullBleedRules = (parts: readonly PagePart[]): readonly string[] =>
  parts.filter(({ fullBleed }) => fullBleed).map(({ key }) => `@page ${key}{margin:0}`);

/** Running heads and folios: painted in the margins, without any influence on the text. */
export function pageFurniture(parts: readonly PagePart[]): string {
  return [
    ...(['roman', 'arabic'] as const).map((numbering) => folio(`filler-${numbering}`, numbering)),
    ...parts
      .filter(({ fullBleed }) => !fullBleed)
      .map(({ key, numbering, head }) => folio(key, numbering) + runningHeads(key, head)),
  ].join('\n');
}

/** px between the text area and the furniture above and below it. */
const headDistance = 18;
const folioDistance = 20;
/** In the booklet's own face where its style names one. */
const style = 'font:500 7pt/1.2 var(--sans,Pretendard);color:#444';
const inHead = `vertical-align:bottom;padding-bottom:${headDistance}px;white-space:nowrap;${style}`;
const inFoot = `vertical-align:top;padding-top:${folioDistance}px;${style}`;

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
