// Takes the fonts out of a printed file that are to be shared by the whole book, and says which objects go with them.

import { descendantOf } from '../../pdf/font-facts.ts';
import { type FontSubset, readFontSubset } from '../../pdf/font-subset.ts';
import { isArray, nameOf, type PdfDictionary } from '../../pdf/object.ts';
import { listPages } from '../../pdf/pages.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { referenceOf } from '../finish/structure-elements.ts';

export interface ChunkFont {
  readonly subset: FontSubset;
  /** The font descriptor without what belongs to the subset: metrics and flags of the face (9.8). */
  readonly descriptor: PdfDictionary;
}

export interface ChunkFonts {
  readonly fonts: readonly ChunkFont[];
  /** Object numbers of the fonts, in the same order. */
  readonly numbers: readonly number[];
  /** Objects that only these fonts need. */
  readonly dropped: readonly number[];
}

/** Fonts that cannot be shared stay among the chunk's own objects. */
export function takeFonts(file: PdfFile): ChunkFonts {
  const fonts: ChunkFont[] = [];
  const numbers: number[] = [];
  const dropped: number[] = [];
  for (const number of fontNumbers(file)) {
    const font = file.dictionary(file.object(number));
    const subset = readFontSubset(file, font);
    if (subset === undefined) continue;
    fonts.push({ subset, descriptor: descriptorOf(file, font) });
    numbers.push(number);
    dropped.push(...partsOf(file, font));
  }
  return { fonts, numbers, dropped };
}

/** Composite fonts, wherever a page or form uses them; every one is an object of its own. */
function fontNumbers(file: PdfFile): readonly number[] {
  const found = new Set<number>();
  const seen = new Set<number>();
  const visit = (resources: PdfDictionary): void => {
    for (const value of file.dictionary(resources.get('Font')).values()) {
      const number = referenceOf(value);
      if (number !== undefined && nameOf(file.dictionary(value).get('Subtype')) === 'Type0') found.add(number);
    }
    for (const value of file.dictionary(resources.get('XObject')).values()) {
      const number = referenceOf(value);
      if (number === undefined || seen.has(number)) continue;
      seen.add(number);
      visit(file.dictionary(file.dictionary(value).get('Resources')));
    }
  };
  for (const { resources } of listPages(file)) visit(resources);
  return [...found].sort((one, other) => one - other);
}

function descriptorOf(file: PdfFile, font: PdfDictionary): PdfDictionary {
  const descriptor = new Map(file.dictionary(descendantOf(file, font)?.get('FontDescriptor')));
  descriptor.delete('FontName');
  descriptor.delete('FontFile2');
  return descriptor;
}

function partsOf(file: PdfFile, font: PdfDictionary): readonly number[] {
  const descendants = file.resolve(font.get('DescendantFonts'));
  const descriptor = descendantOf(file, font)?.get('FontDescriptor');
  return [
    referenceOf(font.get('ToUnicode')),
    referenceOf(isArray(descendants) ? descendants[0] : undefined),
    referenceOf(descriptor),
    referenceOf(file.dictionary(descriptor).get('FontFile2')),
  ].flatMap((number) => number ?? []);
}
