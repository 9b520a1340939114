// Reads out of a file what two prints of one booklet must have in common.
import { isArray, isKind, numbersOf, type PdfDictionary, type PdfValue } from '../../../pipeline/pdf/object.ts';
import { readLinks } from '../../../pipeline/pdf/page-links.ts';
import { destinationId } from '../../../pipeline/pdf/page-map.ts';
import { listPages, pageNumbers } from '../../../pipeline/pdf/pages.ts';
import { type PdfFile, readPdf } from '../../../pipeline/pdf/read.ts';
import type { Rect } from '../../../pipeline/pdf/rect.ts';
import { readTextString } from '../../../pipeline/pdf/text-string.ts';
import { readStructure } from '../../product/structure-tree.ts';

/** Lengths in whole hundredths of a point, so that what is printed the same is written the same. */
export const hundredths = (length: number): number => Math.round(length * 100) / 100;

type Place = readonly [page: number | undefined, left: number, top: number];

const boxOf = (file: PdfFile, page: PdfDictionary, key: string): readonly number[] =>
  numbersOf(file.resolve(page.get(key))) ?? [];

/** The corner from which all places are counted, as a reader sees them: pages with equal looks may have other boxes. */
function cornerOf(file: PdfFile, page: PdfDictionary): readonly [left: number, bottom: number] {
  const [left = 0, bottom = 0] = boxOf(file, page, 'MediaBox');
  return [left, bottom];
}

/** `[12 0 R /XYZ 0 600 0]` with the page's number from 1 (ISO 32000-1, 12.3.2.2). */
function placeOf(file: PdfFile, value: PdfValue | undefined): Place {
  const list = file.resolve(value);
  const [page, , left, top] = isArray(list) ? list : [];
  const number = isKind(page, 'reference') ? pageNumbers(file).get(page.number) : undefined;
  const [fromLeft, fromBottom] = cornerOf(file, file.dictionary(page));
  return [number, hundredths(Number(left) - fromLeft), hundredths(Number(top) - fromBottom)];
}

export const destinationsOf = (pdf: Uint8Array): ReadonlyMap<string, Place> => {
  const file = readPdf(pdf);
  const entries = [...file.dictionary(file.catalog.get('Dests'))];
  return new Map(entries.map(([name, value]) => [destinationId(name), placeOf(file, value)]));
};

/** Per page the links, each as its sides and where it leads. */
export function linksOf(pdf: Uint8Array): readonly (readonly string[])[] {
  const file = readPdf(pdf);
  return listPages(file).map(({ dictionary }, index) => {
    const corner = cornerOf(file, dictionary);
    const sides = (rect: Rect) => rect.map((side, at) => hundredths(side - (corner[at % 2] ?? 0))).join(' ');
    return readLinks(file, index + 1)
      .map(({ rect, id, page, uri }) => `${sides(rect)} ${id ?? ''} ${page ?? ''} ${uri ?? ''}`)
      .sort();
  });
}

export interface OutlineFact {
  readonly title: string;
  readonly place: Place;
  readonly depth: number;
}

export function outlineOf(pdf: Uint8Array): readonly OutlineFact[] {
  const file = readPdf(pdf);
  const items: OutlineFact[] = [];
  const visit = (first: PdfValue | undefined, depth: number): void => {
    for (let at = first; at !== undefined; ) {
      const item = file.dictionary(at);
      const title = file.resolve(item.get('Title'));
      const text = isKind(title, 'string') ? readTextString(title) : '';
      items.push({ title: text, place: placeOf(file, item.get('Dest')), depth });
      visit(item.get('First'), depth + 1);
      at = item.get('Next');
    }
  };
  visit(file.dictionary(file.catalog.get('Outlines')).get('First'), 1);
  return items;
}

/** How many structure elements there are of each type. */
export function elementCounts(pdf: Uint8Array): Readonly<Record<string, number>> {
  const groups = Map.groupBy(readStructure(pdf).elements, ({ type }) => type);
  return Object.fromEntries([...groups].map(([type, all]) => [type, all.length] as const).sort());
}

export const pageSizes = (pdf: Uint8Array): readonly string[] => {
  const file = readPdf(pdf);
  return listPages(file).map(({ dictionary }) =>
    ['MediaBox', 'CropBox', 'TrimBox']
      .map((key) => {
        const [left = 0, bottom = 0, right = 0, top = 0] = boxOf(file, dictionary, key);
        return `${hundredths(right - left)} × ${hundredths(top - bottom)}`;
      })
      .join(', '),
  );
};
