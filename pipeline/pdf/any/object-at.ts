// Reads one object of a file that may be untidy (ISO 32000-1, 7.3.10 and 7.3.8).

import { type Cursor, isDigit, isSpace } from '../cursor.ts';
import { isDictionary, isKind, type PdfDictionary, type PdfObject, type PdfStream } from '../object.ts';
import { parseValue } from '../parse-value.ts';
import type { Resolver } from '../resolve.ts';

/** Whether `12 0 obj` stands at that byte, white space before it allowed. */
export function hasHeader(bytes: Buffer, offset: number, number: number): boolean {
  let at = offset;
  while (isSpace(bytes[at])) at += 1;
  let found = 0;
  const first = at;
  for (; isDigit(bytes[at]) && at < first + 10; at += 1) found = found * 10 + (bytes[at] as number) - 0x30;
  if (at === first || found !== number || !isSpace(bytes[at])) return false;
  return /^\s+\d+\s+obj/.test(bytes.toString('latin1', at, at + 24));
}

/**
 * A missing `endobj` does no harm; `limit` is where the next object begins, so that one that does not end is not read
 * to the end of the file. Throws an Error when there is no object of that number.
 */
export function objectAt(
  bytes: Buffer,
  offset: number,
  number: number,
  { resolve }: Resolver,
  limit = bytes.length,
): PdfObject {
  if (!hasHeader(bytes, offset, number)) throw new Error(`Object ${number} should be at byte ${offset} and is not.`);
  const own = bytes.subarray(0, limit);
  const cursor: Cursor = { bytes: own, position: offset };
  for (let words = 0; words < 3; words += 1) parseValue(cursor, false);
  const value = parseValue(cursor) ?? null;
  if (!isDictionary(value)) return isKind(value, 'keyword') ? null : value;
  const behind = { bytes: own, position: cursor.position };
  const word = parseValue(behind, false);
  if (!isKind(word, 'keyword') || word.value !== 'stream') return value;
  return streamOf(bytes, value, behind.position, resolve, limit);
}

function streamOf(
  bytes: Buffer,
  dictionary: PdfDictionary,
  position: number,
  resolve: Resolver['resolve'],
  limit: number,
): PdfStream {
  const start = position + (bytes[position] === 13 && bytes[position + 1] === 10 ? 2 : 1);
  const given = resolve(dictionary.get('Length'));
  if (typeof given === 'number' && given >= 0) {
    const end = start + given;
    if (/^\s*endstream/.test(bytes.toString('latin1', end, end + 16)))
      return { kind: 'stream', dictionary, raw: bytes.subarray(start, end) };
  }
  const rest = bytes.subarray(start, Math.max(start, limit));
  const end = rest.indexOf('endstream');
  return { kind: 'stream', dictionary, raw: end < 0 ? rest : rest.subarray(0, end) };
}
