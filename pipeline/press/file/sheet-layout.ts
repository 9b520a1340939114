// Where two pages lie on a sheet, and whether there is room for bleed and marks around them.

import type { Rect } from '../../pdf/rect.ts';
import { roomForMarks } from './marks.ts';
import { pointsOf } from './page-boxes.ts';
import type { Slug } from './slug.ts';

/** Lying, in mm. */
const sheetSizes = { A4: [297, 210], A3: [420, 297], SRA3: [450, 320] } as const;

export interface ImposeOptions {
  readonly sheet: keyof typeof sheetSizes;
  /** Thickness of the paper in mm: inner sheets are pushed out by those around them, and their pages moved back. */
  readonly caliper: number;
  /** Written below each side of a sheet; only where there is room for marks. */
  readonly slug?: Slug | undefined;
}

/** In mm, as people compare them. */
export interface TooLarge {
  readonly kind: 'too large';
  readonly pages: readonly [number, number];
  readonly sheet: readonly [number, number];
}

export interface Layout {
  readonly kind: 'layout';
  readonly media: Rect;
  /** Both pages. */
  readonly trim: Rect;
  readonly fold: number;
  readonly bleed: number;
  readonly hasMarks: boolean;
  readonly caliper: number;
}

/** `trim` and `bled` are those of one page. */
export function layOut(trim: Rect, bled: Rect, { sheet, caliper }: ImposeOptions): Layout | TooLarge {
  const [width, height] = sheetSizes[sheet].map(pointsOf) as [number, number];
  const [pageWidth, pageHeight] = [trim[2] - trim[0], trim[3] - trim[1]];
  const [besides, above] = [(width - 2 * pageWidth) / 2, (height - pageHeight) / 2];
  const tooLarge: TooLarge = {
    kind: 'too large',
    pages: [millimetresOf(2 * pageWidth), millimetresOf(pageHeight)],
    sheet: sheetSizes[sheet],
  };
  const room = Math.min(besides, above);
  if (room < -tolerance) return tooLarge;
  const wanted = trim[0] - bled[0];
  const bleed = room >= wanted - tolerance ? wanted : 0;
  return {
    kind: 'layout',
    media: [0, 0, width, height],
    trim: [besides, above, width - besides, height - above],
    fold: width / 2,
    bleed,
    hasMarks: room >= bleed + roomForMarks,
    caliper: pointsOf(caliper),
  };
}

/** Boxes are written with three decimals. */
const tolerance = 0.01;

const millimetresOf = (points: number): number => Math.round((points * 254) / 72) / 10;

export const isAsLarge = (one: Rect, other: Rect): boolean =>
  Math.abs(one[2] - one[0] - other[2] + other[0]) < tolerance &&
  Math.abs(one[3] - one[1] - other[3] + other[1]) < tolerance;
