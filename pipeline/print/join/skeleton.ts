// The objects of a printed file of which a book has one, and makes its own: catalog, trees, outline.

import { isArray, type PdfValue } from '../../pdf/object.ts';
import { pageNumbers } from '../../pdf/pages.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { referenceOf } from '../finish/structure-elements.ts';

/** Their numbers. Pages are not among them. */
export function skeletonOf(file: PdfFile): readonly number[] {
  const numbers: number[] = [];
  const add = (value: PdfValue | undefined): void => {
    const number = referenceOf(value);
    if (number !== undefined) numbers.push(number);
  };
  const tree = (value: PdfValue | undefined): void => {
    add(value);
    const kids = file.resolve(file.dictionary(value).get('Kids'));
    const inner = isArray(kids) ? kids.filter((kid) => !isPage(file, kid)) : [];
    for (const kid of inner) tree(kid);
  };
  const structure = file.dictionary(file.catalog.get('StructTreeRoot'));
  for (const key of ['Root', 'Info']) add(file.trailer.get(key));
  for (const key of ['Dests', 'StructTreeRoot', 'Metadata']) add(file.catalog.get(key));
  for (const value of [file.catalog.get('Pages'), structure.get('ParentTree'), structure.get('IDTree')]) tree(value);
  outlineObjects(file, file.catalog.get('Outlines'), numbers);
  return numbers;
}

const isPage = (file: PdfFile, value: PdfValue): boolean => pageNumbers(file).has(referenceOf(value) ?? -1);

function outlineObjects(file: PdfFile, value: PdfValue | undefined, numbers: number[]): void {
  for (let at = value; at !== undefined; ) {
    const number = referenceOf(at);
    if (number === undefined) return;
    numbers.push(number);
    const item = file.dictionary(at);
    outlineObjects(file, item.get('First'), numbers);
    at = item.get('Next');
  }
}
