// A page with its boxes, those that it inherits included (ISO 32000-1, 7.7.3.4 and 14.11.2).

import { cut, upright } from '../pdf/boxes.ts';
import { numbersOf, type PdfDictionary, type PdfObject } from '../pdf/object.ts';
import { listPages, type PdfPage } from '../pdf/pages.ts';
import type { PdfFile } from '../pdf/read.ts';
import type { Rect } from '../pdf/rect.ts';

export interface PreflightPage {
  /** From 1. */
  readonly number: number;
  readonly page: PdfPage;
  readonly media: Rect;
  /** What is shown on a screen. */
  readonly crop: Rect;
  /** Where it does not say how far it bleeds, it ends where it is cut. */
  readonly bleed: Rect;
  readonly trim: Rect;
  /** Whether the file says where it is cut. */
  readonly saysTrim: boolean;
  /** Degrees clockwise. */
  readonly rotation: number;
  /** Points in a unit of the page. */
  readonly unit: number;
}

const letter: Rect = [0, 0, 612, 792];

/** In points: larger sheets are given in larger units (Annex C). */
const longestSide = 1e5;

/** A box without room, or as large as a country, counts as not given. */
const isUsable = ([left, bottom, right, top]: Rect): boolean =>
  [right - left, top - bottom].every((side) => side > 0 && side <= longestSide);

export function preflightPages(file: PdfFile): readonly PreflightPage[] {
  return listPages(file).map((page, index) => {
    const box = (key: string, inherits: boolean): Rect | undefined => {
      const value = inherits ? inherited(file, page.dictionary, key) : file.resolve(page.dictionary.get(key));
      const numbers = numbersOf(value);
      const found = numbers?.length === 4 ? upright(numbers as unknown as Rect) : undefined;
      return found !== undefined && isUsable(found) ? found : undefined;
    };
    const media = box('MediaBox', true) ?? letter;
    // A box that reaches beyond the sheet ends with it.
    const shown = cut(box('CropBox', true) ?? media, media) ?? media;
    const crop = isUsable(shown) ? shown : media;
    const given = box('TrimBox', false) ?? box('ArtBox', false);
    const trim = given ?? crop;
    const rotation = inherited(file, page.dictionary, 'Rotate');
    const unit = file.resolve(page.dictionary.get('UserUnit'));
    return {
      ...{ number: index + 1, page, media, crop, trim, saysTrim: given !== undefined },
      bleed: box('BleedBox', false) ?? (given === undefined ? crop : trim),
      rotation: typeof rotation === 'number' && Number.isFinite(rotation) ? ((rotation % 360) + 360) % 360 : 0,
      unit: typeof unit === 'number' ? unit : 1,
    };
  });
}

function inherited(file: PdfFile, page: PdfDictionary, key: string): PdfObject {
  let node = page;
  for (let steps = 0; steps < 64; steps += 1) {
    const value = file.resolve(node.get(key));
    if (value !== null) return value;
    if (!node.has('Parent')) return null;
    node = file.dictionary(node.get('Parent'));
  }
  return null;
}
