// Turns the printed pages of furniture into forms that the pages of the book can show.

import { isKind, name, numbersOf, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import { listPages, pageNumbers } from '../../pdf/pages.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { streamBody } from '../../pdf/stream-body.ts';
import { referenceOf } from '../finish/structure-elements.ts';
import { type ChunkFont, takeFonts } from '../join/chunk-fonts.ts';
import { type Relocated, relocate } from '../join/relocate.ts';
import { skeletonOf } from '../join/skeleton.ts';
import { fontSymbol } from '../join/symbols.ts';

export interface Overlay {
  readonly relocated: Relocated;
  readonly fonts: readonly ChunkFont[];
  /** The form of each page, an object of `relocated` (ISO 32000-1, 8.10). */
  readonly forms: readonly number[];
}

/** `file` is printed without tags: the whole of each form is an artifact where it is shown. */
export function makeOverlay(file: PdfFile): Overlay {
  const fonts = takeFonts(file);
  const pages = listPages(file);
  const bodies = new Map<number, Uint8Array>();
  const forms = pages.map((page) => {
    const number = referenceOf(page.dictionary.get('Contents'));
    const content = number === undefined ? null : file.object(number);
    if (number === undefined || !isKind(content, 'stream')) throw new Error('A page of the overlay has no content.');
    const box = numbersOf(file.resolve(page.dictionary.get('MediaBox')));
    bodies.set(number, streamBody(formEntries(page.resources, box ?? []), content.raw, filterOf(content.dictionary)));
    return number;
  });
  const { relocated, placeOf } = relocate(file, {
    bodies,
    dropped: new Set([...pageNumbers(file).keys(), ...skeletonOf(file), ...fonts.dropped]),
    outside: new Map(fonts.numbers.map((number, index) => [number, fontSymbol(index)])),
  });
  return { relocated, fonts: fonts.fonts, forms: forms.map((number) => placeOf(number) ?? 0) };
}

const formEntries = (resources: PdfDictionary, box: readonly number[]): PdfDictionary =>
  new Map<string, PdfValue>([
    ['Type', name('XObject')],
    ['Subtype', name('Form')],
    ['BBox', box],
    ['Resources', resources],
  ]);

const filterOf = (entries: PdfDictionary): 'FlateDecode' | undefined =>
  entries.has('Filter') ? 'FlateDecode' : undefined;
