// Keeps the rectangles of links movable: a page that changes sides takes its links along.

import type { Edits } from '../finish/edits.ts';
import { referenceOf } from '../finish/structure-elements.ts';
import { byteText } from '../pdf/cursor.ts';
import { isArray, numbersOf, type PdfValue } from '../pdf/object.ts';
import type { PdfPage } from '../pdf/pages.ts';
import type { PdfFile } from '../pdf/read.ts';
import type { Relocated } from './relocate.ts';

/** Positions in the body of the two numbers that a shift changes, and the numbers themselves in pt. */
export interface LinkPlace {
  readonly leftAt: number;
  readonly rightAt: number;
  readonly left: number;
  readonly right: number;
}

/** Enough for `-12345.67890`. */
const sideWidth = 12;

export const sideText = (side: number): string => String(Math.round(side * 100_000) / 100_000).padEnd(sideWidth);

/** Writes left and right edges into fields of fixed width. */
export function looseLinks(file: PdfFile, page: PdfPage, edits: Edits): void {
  for (const number of annotations(file, page)) {
    const rect = numbersOf(edits.read(number)?.get('Rect'));
    if (rect?.length !== 4) continue;
    const [left, bottom, right, top] = rect as [number, number, number, number];
    edits.change(number, { Rect: [side(left), bottom, side(right), top] });
  }
}

const side = (value: number): PdfValue => ({ kind: 'keyword', value: sideText(value) });

export function linkPlaces(
  file: PdfFile,
  page: PdfPage,
  { body, starts }: Relocated,
  place: (number: number) => number,
): readonly LinkPlace[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return annotations(file, page).flatMap((number) => {
    const object = place(number);
    const found = bytes.indexOf('/Rect [', starts[object]);
    if (found < 0 || found > (starts[object + 1] ?? body.length)) return [];
    const leftAt = found + 7;
    const rightAt = bytes.indexOf(' ', leftAt + sideWidth + 1) + 1;
    const numberAt = (at: number): number => Number(byteText(bytes, at, at + sideWidth));
    return [{ leftAt, rightAt, left: numberAt(leftAt), right: numberAt(rightAt) }];
  });
}

function annotations(file: PdfFile, page: PdfPage): readonly number[] {
  const list = file.resolve(page.dictionary.get('Annots'));
  return isArray(list) ? list.flatMap((value) => referenceOf(value) ?? []) : [];
}
