// Where a page is cut, how far its content reaches, and how large the sheet is (ISO 32000-1, 14.11.2).

import { dictionary, type PdfDictionary } from '../../pdf/object.ts';
import type { Rect } from '../../pdf/rect.ts';

export const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4;

export interface PageBoxes {
  readonly trim: Rect;
  readonly bleed: Rect;
  /** Bleed and what stands around it. */
  readonly media: Rect;
}

/** Distances in points. */
export function boxesAround(trim: Rect, bleed: number, slug: number): PageBoxes {
  const bled = grow(trim, bleed);
  return { trim, bleed: bled, media: grow(bled, slug) };
}

export const grow = ([left, bottom, right, top]: Rect, by: number): Rect => [
  left - by,
  bottom - by,
  right + by,
  top + by,
];

/** Each box lies within the next one; a crop box would add nothing (ISO 32000-1, 14.11.2.1; ISO 15930-7). */
export function pressBoxes({ trim, bleed, media }: PageBoxes): PdfDictionary {
  const rounded = (box: Rect): readonly number[] => box.map((value) => Math.round(value * 1000) / 1000);
  return dictionary({ MediaBox: rounded(media), BleedBox: rounded(bleed), TrimBox: rounded(trim) });
}

/** `re` operands of a box. */
export const rectangle = ([left, bottom, right, top]: Rect): readonly number[] => [
  left,
  bottom,
  right - left,
  top - bottom,
];
