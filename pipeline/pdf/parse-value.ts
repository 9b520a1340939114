// Reads one PDF value from bytes at a position (ISO 32000-1, 7.2 and 7.3).

import { byteText, type Cursor, isDigit, isRegular, isSpace, skipSpace, wordEnd } from './cursor.ts';
import { isKind, type PdfDictionary, type PdfValue } from './object.ts';
import { parseHexadecimal, parseLiteral } from './parse-string.ts';

/**
 * The next value, or undefined at the end of the bytes. Brackets that close nothing come back as keywords.
 * Content streams hold no references: pass `references` false there, it is faster.
 * Throws an Error with the byte position when a string, array or dictionary does not end.
 */
export function parseValue(cursor: Cursor, references = true): PdfValue | undefined {
  const { bytes } = cursor;
  skipSpace(cursor);
  const start = cursor.position;
  if (start >= bytes.length) return undefined;
  const first = bytes[start];
  if (isRegular(first)) return parseWord(cursor, references);
  cursor.position += 1;
  if (first === 0x2f) return { kind: 'name', value: parseName(cursor) };
  if (first === 0x28) return parseLiteral(cursor);
  if (first === 0x5b) return parseArray(cursor, references);
  const doubled = bytes[start + 1] === first;
  if (first === 0x3c) {
    if (!doubled) return parseHexadecimal(cursor);
    cursor.position += 1;
    return parseDictionary(cursor, references);
  }
  if (first === 0x3e && doubled) {
    cursor.position += 1;
    return { kind: 'keyword', value: '>>' };
  }
  return { kind: 'keyword', value: String.fromCharCode(first as number) };
}

function parseWord(cursor: Cursor, references: boolean): PdfValue {
  const { bytes, position: start } = cursor;
  const end = wordEnd(bytes, start);
  cursor.position = end;
  const number = parseNumber(bytes, start, end);
  if (number !== undefined) {
    return references && Number.isInteger(number) && number >= 0 ? parseReference(cursor, number) : number;
  }
  const word = byteText(bytes, start, end);
  if (word === 'true') return true;
  if (word === 'false') return false;
  return word === 'null' ? null : { kind: 'keyword', value: word };
}

/** Digits are added up as one integer and divided once, which rounds as `Number` does up to 15 digits. */
function parseNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  const sign = bytes[start];
  let digits = 0;
  let scale = 0;
  let total = 0;
  for (let index = sign === 0x2d || sign === 0x2b ? start + 1 : start; index < end; index += 1) {
    const byte = bytes[index] as number;
    if (byte === 0x2e && scale === 0) scale = 1;
    else if (isDigit(byte)) {
      total = total * 10 + byte - 0x30;
      digits += 1;
      scale *= 10;
    } else return undefined;
  }
  if (digits === 0) return undefined;
  if (digits > 15) return Number(byteText(bytes, start, end));
  const size = scale > 1 ? total / scale : total;
  return sign === 0x2d ? -size : size;
}

/** `12 0 R` (7.3.10); anything else leaves the cursor behind the first number. */
function parseReference(cursor: Cursor, number: number): PdfValue {
  const { bytes, position } = cursor;
  let end = position;
  while (isSpace(bytes[end])) end += 1;
  const generationStart = end;
  let generation = 0;
  for (; isDigit(bytes[end]); end += 1) generation = generation * 10 + (bytes[end] as number) - 0x30;
  if (end === position || end === generationStart) return number;
  while (isSpace(bytes[end])) end += 1;
  if (bytes[end] !== 0x52 || wordEnd(bytes, end) !== end + 1) return number;
  cursor.position = end + 1;
  return { kind: 'reference', number, generation };
}

function parseName(cursor: Cursor): string {
  const { bytes, position: start } = cursor;
  cursor.position = wordEnd(bytes, start);
  const raw = byteText(bytes, start, cursor.position);
  if (!raw.includes('#')) return raw;
  return raw.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function parseArray(cursor: Cursor, references: boolean): PdfValue {
  const start = cursor.position - 1;
  const items: PdfValue[] = [];
  for (;;) {
    const item = parseValue(cursor, references);
    if (item === undefined) throw new Error(`The array at byte ${start} does not end.`);
    if (isKeyword(item, ']')) return items;
    items.push(item);
  }
}

function parseDictionary(cursor: Cursor, references: boolean): PdfDictionary {
  const start = cursor.position - 2;
  const entries = new Map<string, PdfValue>();
  for (;;) {
    const key = parseValue(cursor, references);
    if (isKeyword(key, '>>')) return entries;
    const value = parseValue(cursor, references);
    if (value === undefined || isKeyword(value, '>>')) throw new Error(`The dictionary at byte ${start} does not end.`);
    if (!isKind(key, 'name')) throw new Error(`The dictionary at byte ${start} has a key that is not a name.`);
    entries.set(key.value, value);
  }
}

const isKeyword = (value: PdfValue | undefined, word: string): boolean =>
  isKind(value, 'keyword') && value.value === word;
