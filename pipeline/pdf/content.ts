// Reads a content stream operator by operator (ISO 32000-1, 7.8.2).

import { type Cursor, isSpace } from './cursor.ts';
import {
  isArray,
  isDictionary,
  isKind,
  type PdfDictionary,
  type PdfObject,
  type PdfString,
  type PdfValue,
} from './object.ts';
import type { PdfPage } from './pages.ts';
import { parseValue } from './parse-value.ts';
import type { PdfFile } from './read.ts';
import { readTextString } from './text-string.ts';

/** `data` is that of an inline image, which is visited as `EI` with the entries of its dictionary for operands. */
export type VisitContent = (operator: string, operands: readonly PdfValue[], data?: Uint8Array) => void;

/** Calls `visit` for each operator with the values before it. The array is used again: keep values, not the array. */
export function readContent(bytes: Uint8Array, visit: VisitContent): void {
  const cursor: Cursor = { bytes, position: 0 };
  const operands: PdfValue[] = [];
  for (let value = parseValue(cursor, false); value !== undefined; value = parseValue(cursor, false)) {
    if (!isKind(value, 'keyword')) {
      operands.push(value);
      continue;
    }
    if (value.value === 'ID') {
      const start = cursor.position + 1;
      skipImage(cursor);
      visit('EI', operands, bytes.subarray(start, Math.max(start, cursor.position - 3)));
    } else visit(value.value, operands);
    operands.length = 0;
  }
}

/** The bytes of an inline image end with `EI` between white space (8.9.7). */
function skipImage(cursor: Cursor): void {
  const { bytes } = cursor;
  for (let at = bytes.indexOf(0x45, cursor.position); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    const after = bytes[at + 2];
    if (bytes[at + 1] === 0x49 && isSpace(bytes[at - 1]) && (after === undefined || isSpace(after))) {
      cursor.position = at + 2;
      return;
    }
  }
  throw new Error('A content stream holds an image that does not end.');
}

/** In bytes; a page that names its parts over and over is meant to do harm. */
const longestContent = 500e6;

/** The decoded content of a page; the parts of an array are one stream with white space between them (7.7.3.3). */
export function pageContent(file: PdfFile, page: PdfPage): Uint8Array {
  const contents = file.resolve(page.dictionary.get('Contents'));
  const parts: readonly PdfObject[] = isArray(contents) ? contents.map((part) => file.resolve(part)) : [contents];
  const streams = parts.flatMap((part) => (isKind(part, 'stream') ? [file.data(part)] : []));
  const [first] = streams;
  if (streams.reduce((sum, { length }) => sum + length, 0) > longestContent)
    throw new Error(`The content of a page is longer than ${longestContent / 1e6} MB.`);
  if (streams.length === 1 && first !== undefined) return first;
  return Buffer.concat(streams.flatMap((stream) => [stream, Uint8Array.of(0x0a)]));
}

const none: readonly PdfString[] = [];

/** The strings a text-showing operator shows (9.4.3); none for any other operator. */
export function shownStrings(operator: string, operands: readonly PdfValue[]): readonly PdfString[] {
  if (operator !== 'Tj' && operator !== 'TJ' && operator !== "'" && operator !== '"') return none;
  const last = operands[operands.length - 1];
  if (isKind(last, 'string')) return [last];
  return isArray(last) ? last.filter((item) => isKind(item, 'string')) : none;
}

/** What `/Span <</ActualText (...)>> BDC` says its glyphs stand for (14.9.4); undefined without that entry. */
export function actualText(file: PdfFile, resources: PdfDictionary, operands: readonly PdfValue[]): string | undefined {
  const [, given] = operands;
  const properties = isKind(given, 'name') ? file.dictionary(resources.get('Properties')).get(given.value) : given;
  const resolved = file.resolve(properties);
  const text = isDictionary(resolved) ? file.resolve(resolved.get('ActualText')) : null;
  return isKind(text, 'string') ? readTextString(text) : undefined;
}
