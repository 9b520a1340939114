// Reads the two spellings of a PDF string (ISO 32000-1, 7.3.4).

import { type Cursor, isLineEnd } from './cursor.ts';
import type { PdfString } from './object.ts';

/** `\n \r \t \b \f`; every other character stands for itself. */
const escapes: ReadonlyMap<number, number> = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

/** A literal string behind its `(`. Parentheses may nest, a line end counts as LF, and a backslash escapes (7.3.4.2). */
export function parseLiteral(cursor: Cursor): PdfString {
  const { bytes } = cursor;
  const result: number[] = [];
  const start = cursor.position - 1;
  for (let depth = 1; ; ) {
    let byte = bytes[cursor.position++];
    if (byte === undefined) throw new Error(`The string at byte ${start} does not end.`);
    if (byte === 0x28) depth += 1;
    else if (byte === 0x29 && --depth === 0) return { kind: 'string', bytes: Uint8Array.from(result) };
    else if (byte === 13) {
      if (bytes[cursor.position] === 10) cursor.position += 1;
      byte = 10;
    } else if (byte === 0x5c) {
      const escaped = parseEscape(cursor);
      if (escaped === undefined) continue;
      byte = escaped;
    }
    result.push(byte);
  }
}

/** What follows a backslash; undefined for a line continued on the next one. */
function parseEscape(cursor: Cursor): number | undefined {
  const { bytes } = cursor;
  const byte = bytes[cursor.position++];
  if (byte === 13 && bytes[cursor.position] === 10) cursor.position += 1;
  if (byte === undefined || isLineEnd(byte)) return undefined;
  if (byte < 0x30 || byte > 0x37) return escapes.get(byte) ?? byte;
  let value = byte - 0x30;
  for (let count = 1; count < 3; count += 1) {
    const digit = bytes[cursor.position] ?? 0;
    if (digit < 0x30 || digit > 0x37) break;
    value = value * 8 + digit - 0x30;
    cursor.position += 1;
  }
  return value & 0xff;
}

/** A hexadecimal string behind its `<`. Characters that are no digits are white space; a missing last digit is 0 (7.3.4.3). */
export function parseHexadecimal(cursor: Cursor): PdfString {
  const { bytes, position: start } = cursor;
  let end = start;
  while (end < bytes.length && bytes[end] !== 0x3e) end += 1;
  if (end === bytes.length) throw new Error(`The hexadecimal string at byte ${start - 1} does not end.`);
  cursor.position = end + 1;
  const digits = new Uint8Array((end - start + 1) >> 1);
  let count = 0;
  for (let index = start; index < end; index += 1) {
    const digit = digitOf(bytes[index] as number);
    if (digit < 0) continue;
    digits[count >> 1] = (digits[count >> 1] as number) | (count % 2 === 0 ? digit << 4 : digit);
    count += 1;
  }
  const length = (count + 1) >> 1;
  return { kind: 'string', bytes: length === digits.length ? digits : digits.subarray(0, length) };
}

function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
