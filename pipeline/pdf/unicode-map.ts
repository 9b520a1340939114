// Reads and writes ToUnicode maps of two-byte codes (ISO 32000-1, 9.10.3; Adobe Technical Notes 5014 and 5411).

import { byteText, type Cursor, skipSpace } from './cursor.ts';
import { decodeUtf16 } from './text-string.ts';

/** Texts by code; undefined where the map says nothing. */
export type UnicodeMap = readonly (string | undefined)[];

/**
 * Reads straight from the bytes: a booklet printed in chunks has hundreds of long maps. Undefined when the map is
 * written otherwise than Chromium writes it (ranges with arrays, for instance) or names a code that is not below `codes`.
 */
export function readUnicodeMap(bytes: Uint8Array, codes: number): UnicodeMap | undefined {
  const map = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = new Array<string | undefined>(codes).fill(undefined);
  const cursor: Cursor = { bytes: map, position: map.indexOf('beginbf') };
  for (; cursor.position >= 0; cursor.position = map.indexOf('beginbf', cursor.position)) {
    const isRange = map[cursor.position + 7] === 0x72;
    cursor.position += isRange ? 'beginbfrange'.length : 'beginbfchar'.length;
    while (opens(cursor)) if (!readEntry(cursor, isRange, texts)) return undefined;
    if (map[cursor.position] !== 0x65) return undefined;
  }
  return texts;
}

/** `<0011> <0041>`, or in ranges `<0011> <0014> <0030>`, behind the first bracket. Says whether it was that. */
function readEntry(cursor: Cursor, isRange: boolean, texts: (string | undefined)[]): boolean {
  const first = readCode(cursor);
  const last = isRange && opens(cursor) ? readCode(cursor) : first;
  const text = opens(cursor) ? readText(cursor) : '';
  if (text === '' || !(first <= last && last < texts.length)) return false;
  texts[first] = text;
  for (let code = first + 1; code <= last; code += 1) texts[code] = increased(text, code - first);
  return true;
}

function opens(cursor: Cursor): boolean {
  skipSpace(cursor);
  if (cursor.bytes[cursor.position] !== 0x3c) return false;
  cursor.position += 1;
  return true;
}

/** NaN for anything but hexadecimal digits. */
function readCode(cursor: Cursor): number {
  let code = 0;
  for (; isInside(cursor); cursor.position += 1) code = code * 16 + digitOf(cursor.bytes[cursor.position]);
  cursor.position += 1;
  return code;
}

/** UTF-16, four digits a unit; empty for anything else. */
function readText(cursor: Cursor): string {
  const { bytes, position } = cursor;
  const code = readCode(cursor);
  const digits = cursor.position - 1 - position;
  if (Number.isNaN(code) || digits % 4 !== 0) return '';
  if (digits === 4) return String.fromCharCode(code);
  return decodeUtf16(Buffer.from(byteText(bytes, position, position + digits), 'hex'));
}

const isInside = ({ bytes, position }: Cursor): boolean => position < bytes.length && bytes[position] !== 0x3e;

function digitOf(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

/** In a range the last code unit counts up. */
const increased = (text: string, by: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);

/** A complete map. Equal texts give equal bytes. */
export function writeUnicodeMap(texts: UnicodeMap): Buffer {
  const entries = texts.flatMap((text, code) => (text === undefined ? [] : [`<${hex(code)}> <${hexText(text)}>`]));
  return Buffer.from(
    [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange',
      '<0000> <FFFF>',
      'endcodespacerange',
      ...blocks(entries),
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end\n',
    ].join('\n'),
    'latin1',
  );
}

/** A block holds a hundred entries at most (Technical Note 5014, 4). */
function blocks(entries: readonly string[]): readonly string[] {
  const starts = Array.from({ length: Math.ceil(entries.length / 100) }, (_, index) => index * 100);
  return starts.flatMap((start) => {
    const block = entries.slice(start, start + 100);
    return [`${block.length} beginbfchar`, ...block, 'endbfchar'];
  });
}

const hex = (unit: number): string => unit.toString(16).toUpperCase().padStart(4, '0');

function hexText(text: string): string {
  let digits = '';
  for (let index = 0; index < text.length; index += 1) digits += hex(text.charCodeAt(index));
  return digits;
}
