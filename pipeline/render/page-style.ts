// The lengths that the booklet's style is drawn with, made from the page: so one style fits every trim and type size.
import type { Sheet } from '../model/sheet.ts';

interface Measures {
  /** pt */
  readonly noteSize: number;
  /** mm */
  readonly columnGap: number;
}

/** Part of the text area that labels stand in, beside what they are labels of. */
const labelShare = 0.25;
/** Korean is read easily in lines of about 30 em; a page with more room than that sets its prose beside the labels. */
const shortestLine = 30;

export function pageStyle({ text }: Sheet, { noteSize, columnGap }: Measures): string {
  const em = (noteSize * 96) / 72;
  const label = Math.round(text.width * labelShare);
  const indent = (text.width - label) / em >= shortestLine ? label : 0;
  return `:root{--note-size:${noteSize}pt;--column-gap:${columnGap}mm;--label:${label}px;--prose-indent:${indent}px}`;
}
