// The links of a page: where they lie and where they lead.

import { isArray, isKind, nameOf, numbersOf, type PdfDictionary, type PdfValue } from './object.ts';
import { destinationId, destinationPage, readPageMap } from './page-map.ts';
import { pageAt, pageNumbers } from './pages.ts';
import type { PdfFile } from './read.ts';
import type { Rect } from './rect.ts';
import { readTextString } from './text-string.ts';

export interface PdfLink {
  /** In points from the lower left corner of the sheet. */
  readonly rect: Rect;
  /** The id it leads to inside the file, decoded as in the page map. */
  readonly id?: string;
  /** The 1-based physical page it leads to; missing when the id has no destination. */
  readonly page?: number;
  /** The address it leads to outside, percent-encoded as Chromium writes it. */
  readonly uri?: string;
}

/** Link annotations in the order of the page (ISO 32000-1, 12.5.6.5). Throws a RangeError for a missing page. */
export function readLinks(file: PdfFile, pageNumber: number): readonly PdfLink[] {
  const page = pageAt(file, pageNumber);
  const annotations = file.resolve(page.dictionary.get('Annots'));
  if (!isArray(annotations)) return [];
  return annotations.flatMap((value) => {
    const annotation = file.dictionary(value);
    const [left, bottom, right, top] = numbersOf(file.resolve(annotation.get('Rect'))) ?? [];
    if (nameOf(annotation.get('Subtype')) !== 'Link' || left === undefined || bottom === undefined) return [];
    if (right === undefined || top === undefined) return [];
    return [{ rect: [left, bottom, right, top], ...target(file, annotation) }];
  });
}

/** `Dest`, or an action that goes there or opens an address (12.6.4.2 and 12.6.4.7). */
function target(file: PdfFile, annotation: PdfDictionary): Pick<PdfLink, 'id' | 'page' | 'uri'> {
  const action = file.dictionary(annotation.get('A'));
  const uri = file.resolve(action.get('URI'));
  if (isKind(uri, 'string')) return { uri: readTextString(uri) };
  return destination(file, annotation.get('Dest') ?? action.get('D'));
}

function destination(file: PdfFile, value: PdfValue | undefined): Pick<PdfLink, 'id' | 'page'> {
  const resolved = file.resolve(value);
  const named = isKind(resolved, 'string') ? Buffer.from(resolved.bytes).toString('latin1') : nameOf(resolved);
  const id = named === undefined ? undefined : destinationId(named);
  const page = id === undefined ? destinationPage(file, value, pageNumbers(file)) : readPageMap(file).pageOf.get(id);
  return { ...(id !== undefined && { id }), ...(page !== undefined && { page }) };
}
