// A place in a run of bytes, and the three classes of bytes of PDF syntax (ISO 32000-1, 7.2.2).

/** The only mutable thing in this room: reading a value moves `position` behind it. */
export interface Cursor {
  readonly bytes: Uint8Array;
  position: number;
}

const regular = 0;
const whiteSpace = 1;
const delimiter = 2;
const classOf = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) classOf[byte] = whiteSpace;
for (const character of '()<>[]{}/%') classOf[character.charCodeAt(0)] = delimiter;

export const isRegular = (byte: number | undefined): boolean => byte !== undefined && classOf[byte] === regular;
export const isSpace = (byte: number | undefined): boolean => byte !== undefined && classOf[byte] === whiteSpace;
export const isLineEnd = (byte: number | undefined): boolean => byte === 10 || byte === 13;
export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Moves over white space and comments (7.2.3). */
export function skipSpace(cursor: Cursor): void {
  const { bytes } = cursor;
  for (; cursor.position < bytes.length; cursor.position += 1) {
    const byte = bytes[cursor.position];
    if (byte === 0x25) {
      while (cursor.position < bytes.length && !isLineEnd(bytes[cursor.position])) cursor.position += 1;
    } else if (!isSpace(byte)) return;
  }
}

/** Where the word that starts here ends. */
export function wordEnd(bytes: Uint8Array, start: number): number {
  let end = start;
  while (isRegular(bytes[end])) end += 1;
  return end;
}

/** Bytes as a string of one character per byte; for short runs faster than a decoder. */
export function byteText(bytes: Uint8Array, start: number, end: number): string {
  let result = '';
  for (let index = start; index < end; index += 1) result += String.fromCharCode(bytes[index] as number);
  return result;
}
