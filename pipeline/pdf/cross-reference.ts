// Finds every object of a file through its classic cross-reference table (ISO 32000-1, 7.5.4 and 7.5.5).

import { byteText, type Cursor, isDigit, isSpace, skipSpace } from './cursor.ts';
import { isKind } from './object.ts';
import { parseValue } from './parse-value.ts';

/** Where an object lies: from `12 0 obj` to before the next object. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The last `startxref` says where the table is (7.5.5). */
export function startOfTable(bytes: Buffer): number {
  const tailStart = Math.max(0, bytes.length - 1024);
  const tail = bytes.toString('latin1', tailStart);
  const found = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail);
  if (found === null) throw new Error('The PDF is damaged: it does not end with "startxref", a number and "%%EOF".');
  const start = Number(found[1]);
  const there = bytes.toString('latin1', start, start + 30);
  if (there.startsWith('xref')) return start;
  if (/^\s*\d+\s+\d+\s+obj/.test(there)) throw new Error('The PDF uses a cross-reference stream instead of a table.');
  throw new Error(`The PDF is damaged: there is no cross-reference table at byte ${start}.`);
}

/** Offsets by object number, 0 for a free one (7.5.4). Leaves the cursor behind the word `trailer`. */
export function readTable(cursor: Cursor): readonly number[] {
  const offsets: number[] = [];
  cursor.position += 4;
  for (;;) {
    const first = parseValue(cursor, false);
    if (isKind(first, 'keyword') && first.value === 'trailer') return offsets;
    const count = parseValue(cursor, false);
    if (typeof first !== 'number' || typeof count !== 'number') {
      throw new Error('The PDF is damaged: the cross-reference table does not end with "trailer".');
    }
    // A count that the file has no room for would otherwise fill the memory before it is noticed.
    if ((first + count) * 20 > cursor.bytes.length) {
      throw new Error(`The PDF is damaged: the cross-reference table names ${first + count} objects.`);
    }
    skipSpace(cursor);
    while (offsets.length < first) offsets.push(0);
    for (let index = 0; index < count; index += 1, cursor.position += 20) {
      offsets[first + index] = readEntry(cursor, first + index);
    }
  }
}

/** An entry is always 20 bytes: ten digits, five digits, a letter, two bytes of line end. */
function readEntry({ bytes, position }: Cursor, number: number): number {
  const kind = bytes[position + 17];
  if (kind === 0x66) return 0;
  let offset = 0;
  let end = position;
  for (; isDigit(bytes[end]) && end < position + 10; end += 1) offset = offset * 10 + (bytes[end] as number) - 0x30;
  if (kind !== 0x6e || end !== position + 10) {
    throw new Error(`The PDF is damaged: the cross-reference entry of object ${number} is not one.`);
  }
  if (byteText(bytes, position + 11, position + 16) !== '00000') {
    throw new Error(`Object ${number} has a generation; only a file written once can be read.`);
  }
  return offset;
}

/** In file order. Each object's own header is compared with the table, so a shifted file is found at once. */
export function spansOf(bytes: Uint8Array, offsets: readonly number[], tableStart: number): ReadonlyMap<number, Span> {
  // Offset and number packed into one double sort twice as fast as pairs: both stay far below 2^53 together.
  const keys = Float64Array.from(offsets.flatMap((offset, number) => (offset > 0 ? [offset * 2 ** 22 + number] : [])));
  keys.sort();
  const spans = new Map<number, Span>();
  keys.forEach((key, index) => {
    const start = Math.floor(key / 2 ** 22);
    const next = keys[index + 1];
    const number = key % 2 ** 22;
    const header = readHeader(bytes, start);
    if (header !== number) {
      throw new Error(`The PDF is damaged: object ${number} should be at byte ${start} and is not.`);
    }
    spans.set(number, { start, end: next === undefined ? tableStart : Math.floor(next / 2 ** 22) });
  });
  return spans;
}

/** The number in `12 0 obj`, or undefined. */
function readHeader(bytes: Uint8Array, start: number): number | undefined {
  let number = 0;
  let end = start;
  for (; isDigit(bytes[end]); end += 1) number = number * 10 + (bytes[end] as number) - 0x30;
  const rest = bytes[end + 1] === 0x30 && bytes[end + 3] === 0x6f && bytes[end + 4] === 0x62 && bytes[end + 5] === 0x6a;
  return end > start && isSpace(bytes[end]) && rest ? number : undefined;
}
