// Lists the pages of a file with what they inherit from the page tree (ISO 32000-1, 7.7.3).

import { isArray, isKind, nameOf, type PdfDictionary, type PdfValue } from './object.ts';
import type { PdfFile } from './read.ts';

export interface PdfPage {
  /** Object number of the page. */
  readonly number: number;
  /** The page's own entries. */
  readonly dictionary: PdfDictionary;
  /** Found on the page or on the nearest node above it (7.7.3.4). */
  readonly resources: PdfDictionary;
}

/** A file never changes, so its pages are listed once however many pages are asked for. */
const known = new WeakMap<PdfFile, readonly PdfPage[]>();
const numbered = new WeakMap<PdfFile, ReadonlyMap<number, number>>();

/** In reading order. Throws when the tree runs in a circle or a kid is not an indirect object. */
export function listPages(file: PdfFile): readonly PdfPage[] {
  const before = known.get(file);
  if (before !== undefined) return before;
  const pages: PdfPage[] = [];
  const visited = new Set<number>();

  const visit = (value: PdfValue | undefined, inherited: PdfValue | undefined): void => {
    if (!isKind(value, 'reference') || visited.has(value.number)) {
      throw new Error('The PDF is damaged: its page tree is not a tree of references.');
    }
    visited.add(value.number);
    const node = file.dictionary(value);
    const resources = node.get('Resources') ?? inherited;
    const kids = file.resolve(node.get('Kids'));
    if (nameOf(node.get('Type')) !== 'Page' && isArray(kids)) for (const kid of kids) visit(kid, resources);
    else pages.push({ number: value.number, dictionary: node, resources: file.dictionary(resources) });
  };

  visit(file.catalog.get('Pages'), undefined);
  known.set(file, pages);
  return pages;
}

/** The page with this 1-based number. Throws a RangeError when there is none. */
export function pageAt(file: PdfFile, pageNumber: number): PdfPage {
  const pages = listPages(file);
  const page = pages[pageNumber - 1];
  if (page === undefined) throw new RangeError(`There is no page ${pageNumber} in a file of ${pages.length}.`);
  return page;
}

/** 1-based numbers by the object number of the page: what a destination points to. */
export function pageNumbers(file: PdfFile): ReadonlyMap<number, number> {
  const before = numbered.get(file);
  if (before !== undefined) return before;
  const numbers = new Map(listPages(file).map((page, index) => [page.number, index + 1]));
  numbered.set(file, numbers);
  return numbers;
}
