// Reads the annotations of every page, as far as the structure tree and a screen reader have to do with them.
import { isArray, isKind, nameOf, type PdfValue } from '../../../pipeline/pdf/object.ts';
import { destinationId, destinationPage, readPageMap } from '../../../pipeline/pdf/page-map.ts';
import { listPages, pageNumbers } from '../../../pipeline/pdf/pages.ts';
import type { PdfFile } from '../../../pipeline/pdf/read.ts';
import { readTextString } from '../../../pipeline/pdf/text-string.ts';

export interface Annotation {
  readonly kind: 'annotation';
  /** Object number. */
  readonly number: number;
  /** The page that lists it, 1-based; undefined when none does. */
  readonly page: number | undefined;
  /** `Link` for links. */
  readonly subtype: string | undefined;
  readonly contents: string | undefined;
  readonly uri: string | undefined;
  /** The id it leads to inside the file, decoded. */
  readonly destination: string | undefined;
  /** The 1-based page it leads to inside the file. */
  readonly destinationPage: number | undefined;
  /** Its key in the ParentTree. */
  readonly structParent: number | undefined;
}

/** By object number, in the order of the pages; annotations that are no objects of their own cannot be in a tree. */
export function readAnnotations(file: PdfFile): ReadonlyMap<number, Annotation> {
  const found = new Map<number, Annotation>();
  listPages(file).forEach(({ dictionary }, index) => {
    const list = file.resolve(dictionary.get('Annots'));
    for (const value of isArray(list) ? list : []) {
      if (isKind(value, 'reference')) found.set(value.number, readAnnotation(file, value.number, index + 1));
    }
  });
  return found;
}

/** Links lead somewhere by `Dest` or by an action (ISO 32000-1, 12.5.6.5 and 12.6.4). */
export function readAnnotation(file: PdfFile, number: number, page: number | undefined): Annotation {
  const annotation = file.dictionary(file.object(number));
  const action = file.dictionary(annotation.get('A'));
  const key = file.resolve(annotation.get('StructParent'));
  const target = annotation.get('Dest') ?? action.get('D');
  const destination = destinationOf(file, target);
  return {
    kind: 'annotation',
    number,
    page,
    subtype: nameOf(annotation.get('Subtype')),
    contents: textOf(file, annotation.get('Contents')),
    uri: textOf(file, action.get('URI')),
    destination,
    destinationPage:
      destination === undefined
        ? destinationPage(file, target, pageNumbersOf(file))
        : readPageMap(file).pageOf.get(destination),
    structParent: typeof key === 'number' ? key : undefined,
  };
}

/** The page list is long and every link asks for it. */
const known = new WeakMap<PdfFile, ReadonlyMap<number, number>>();

function pageNumbersOf(file: PdfFile): ReadonlyMap<number, number> {
  const pages = known.get(file) ?? pageNumbers(file);
  known.set(file, pages);
  return pages;
}

function destinationOf(file: PdfFile, target: PdfValue | undefined): string | undefined {
  const value = file.resolve(target);
  const name = isKind(value, 'string') ? Buffer.from(value.bytes).toString('latin1') : nameOf(value);
  return name === undefined ? undefined : destinationId(name);
}

/** A text string of a dictionary, or undefined when it has none. */
export function textOf(file: PdfFile, value: PdfValue | undefined): string | undefined {
  const text = file.resolve(value);
  return isKind(text, 'string') ? readTextString(text) : undefined;
}
