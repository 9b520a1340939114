// The structure elements of a printed file, in the order of reading (ISO 32000-1, 14.7.2).

import { byteText, isDigit } from '../../pdf/cursor.ts';
import { isArray, isDictionary, isKind, nameOf, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';

export interface StructureElement {
  readonly number: number;
  /** Its structure type, such as `P` or `TH`. */
  readonly type: string;
}

const opening = Buffer.from('<</Type /StructElem\n/S /', 'latin1');

/**
 * All elements. Chromium numbers an element before its kids, so ascending numbers are the order of reading. There are
 * tens of thousands, and most need no change: the type is read from the bytes, and nothing is parsed.
 */
export function structureElements(file: PdfFile): readonly StructureElement[] {
  const elements: StructureElement[] = [];
  for (const number of file.order) {
    const type = typeOf(file, number);
    if (type !== undefined) elements.push({ number, type });
  }
  return elements.sort((one, other) => one.number - other.number);
}

function typeOf(file: PdfFile, number: number): string | undefined {
  const span = file.span(number);
  if (span === undefined) return undefined;
  const { bytes } = file;
  let position = span.start;
  while (bytes[position] !== 0x0a && position < span.end) position += 1;
  position += 1;
  for (let index = 0; index < opening.length; index += 1) {
    if (bytes[position + index] !== opening[index]) return otherwise(file, number, position);
  }
  let end = position + opening.length;
  while (bytes[end] !== 0x0a && end < span.end) end += 1;
  return byteText(bytes, position + opening.length, end);
}

/** Another browser may write its dictionaries in another order; streams and arrays are told by their first bytes. */
function otherwise(file: PdfFile, number: number, position: number): string | undefined {
  const known = Buffer.from(file.bytes.subarray(position, position + 24)).toString('latin1');
  if (!known.includes('/S ') && !known.includes('/StructElem')) return undefined;
  const value = file.object(number);
  return isDictionary(value) && nameOf(value.get('Type')) === 'StructElem' ? nameOf(value.get('S')) : undefined;
}

/** What an element holds: elements, marked-content ids and references to objects (14.7.4). */
export function kidsOf(file: PdfFile, element: PdfDictionary): readonly PdfValue[] {
  const kids = element.get('K');
  if (kids === undefined) return [];
  const resolved = file.resolve(kids);
  return isArray(resolved) ? resolved : [kids];
}

const kids = Buffer.from('/K [', 'latin1');

/** What the kids of an element are, as far as its bytes tell. */
export interface KidKinds {
  /** It may hold marked content itself. */
  readonly content: boolean;
  /** It may hold elements. */
  readonly elements: boolean;
}

/** Told from the bytes for the tens of thousands of elements in which there is nothing to look for. */
export function kidKinds(file: PdfFile, number: number): KidKinds {
  const span = file.span(number);
  if (span === undefined) return { content: false, elements: false };
  const { bytes } = file;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, span.end).indexOf(kids, span.start);
  if (start < 0) return { content: true, elements: true };
  let [content, elements] = [false, false];
  for (let at = start + kids.length; at < span.end && bytes[at] !== 0x5d; at += 1) {
    if (bytes[at] === 0x3c) {
      // A reference to marked content or to an object: a dictionary without others inside.
      content = true;
      while (at < span.end && bytes[at] !== 0x3e) at += 1;
      at += 1;
    } else if (isDigit(bytes[at])) {
      while (isDigit(bytes[at])) at += 1;
      const isReference = bytes[at + 1] === 0x30 && bytes[at + 3] === 0x52;
      if (isReference) at += 3;
      content ||= !isReference;
      elements ||= isReference;
    }
  }
  return { content, elements };
}

/** A marked-content id standing directly in an element: its number and the page it is on. */
export interface DirectContent {
  readonly mcid: number;
  /** Object number of the page; undefined when nothing says so. */
  readonly page: number | undefined;
}

/** The marked content behind a kid of an element, or undefined for elements and objects. */
export function directContent(file: PdfFile, element: PdfDictionary, kid: PdfValue): DirectContent | undefined {
  const page = referenceOf(element.get('Pg'));
  if (typeof kid === 'number') return { mcid: kid, page };
  const value = file.resolve(kid);
  if (!isDictionary(value) || nameOf(value.get('Type')) !== 'MCR') return undefined;
  const mcid = file.resolve(value.get('MCID'));
  return typeof mcid === 'number' ? { mcid, page: referenceOf(value.get('Pg')) ?? page } : undefined;
}

/** The page, from 0, of the first content below an element; undefined where nothing says so. */
export function firstPageOf(file: PdfFile, number: number, pages: ReadonlyMap<number, number>): number | undefined {
  const element = file.dictionary(file.object(number));
  const own = pages.get(referenceOf(element.get('Pg')) ?? -1);
  if (own !== undefined) return own - 1;
  for (const kid of kidsOf(file, element)) {
    const its = referenceOf(kid);
    const found = its === undefined ? undefined : firstPageOf(file, its, pages);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const referenceOf = (value: PdfValue | undefined): number | undefined =>
  isKind(value, 'reference') ? value.number : undefined;
