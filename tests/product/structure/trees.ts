// Reads the two sorted trees of a tagged file: the ParentTree by number and the IDTree by name.
import { isArray, isKind, type PdfDictionary, type PdfValue } from '../../../pipeline/pdf/object.ts';
import type { PdfFile } from '../../../pipeline/pdf/read.ts';
import { readTextString } from '../../../pipeline/pdf/text-string.ts';

const deepest = 32;

/** Keys with their values in the order of the leaves (ISO 32000-1, 7.9.6 and 7.9.7). */
function* pairs(
  file: PdfFile,
  value: PdfValue | undefined,
  leaves: 'Nums' | 'Names',
  depth = 0,
): Generator<readonly [key: string | number, value: PdfValue]> {
  if (depth > deepest) throw new Error('The PDF is damaged: a tree does not end.');
  const node = file.dictionary(value);
  const items = file.resolve(node.get(leaves));
  for (let index = 0; isArray(items) && index + 1 < items.length; index += 2) {
    const key = file.resolve(items[index]);
    if (typeof key === 'number') yield [key, items[index + 1] ?? null];
    else if (isKind(key, 'string')) yield [readTextString(key), items[index + 1] ?? null];
  }
  const kids = file.resolve(node.get('Kids'));
  for (const kid of isArray(kids) ? kids : []) yield* pairs(file, kid, leaves, depth + 1);
}

const numberOf = (value: PdfValue): number | undefined => (isKind(value, 'reference') ? value.number : undefined);

/** An element for an annotation; for a content stream its elements by MCID (14.7.4.4). All by object number. */
export type ParentEntry = number | readonly (number | undefined)[] | undefined;

/** The pairs in their order, with keys that occur twice. */
export function readParentTree(file: PdfFile, root: PdfDictionary): readonly (readonly [number, ParentEntry])[] {
  return [...pairs(file, root.get('ParentTree'), 'Nums')].map(([key, value]) => {
    const list = file.resolve(value);
    return [Number(key), isArray(list) ? list.map(numberOf) : numberOf(value)] as const;
  });
}

/** The pairs in their order, with ids that occur twice: object numbers of elements (14.7.2). */
export function readIdTree(file: PdfFile, root: PdfDictionary): readonly (readonly [string, number | undefined])[] {
  return [...pairs(file, root.get('IDTree'), 'Names')].map(([key, value]) => [String(key), numberOf(value)] as const);
}
