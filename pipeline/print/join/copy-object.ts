// Copies one object, stopping wherever a number stands that depends on its place.

import { isDigit, isRegular, isSpace } from '../../pdf/cursor.ts';
import type { Output } from './growing-output.ts';

export interface Copying {
  readonly output: Output;
  readonly reference: (number: number) => void;
  readonly key: (key: number) => void;
  readonly id: (text: string, owned: boolean) => void;
}

/**
 * Copies up to the end or to the data of a stream, which is copied whole. Runs of bytes between two fields are copied
 * at once; names and strings are passed over, so a text that looks like a reference stays as it is.
 */
export function copyObject(
  bytes: Uint8Array,
  start: number,
  end: number,
  { output, reference, key, id }: Copying,
): void {
  let run = start;
  let at = start;
  let lastName = '';
  const flush = (until: number): void => {
    if (until > run) output.copy(bytes, run, until);
  };
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte === 0x28) {
      const close = endOfString(bytes, at, end);
      const text = idIn(bytes, at, close);
      if (text !== undefined) {
        flush(at + 5);
        id(text, lastName === 'ID');
        run = close - 1;
      }
      at = close;
    } else if (byte === 0x3c) {
      // `<<` opens a dictionary, `<` alone a hexadecimal string.
      if (bytes[at + 1] === 0x3c) at += 2;
      else while (at < end && bytes[at] !== 0x3e) at += 1;
    } else if (byte === 0x2f) {
      const from = at + 1;
      at = from;
      while (at < end && isRegular(bytes[at])) at += 1;
      lastName = nameOfInterest(bytes, from, at);
    } else if (isDigit(byte)) {
      const from = at;
      let number = 0;
      for (; isDigit(bytes[at]); at += 1) number = number * 10 + (bytes[at] as number) - 0x30;
      if (bytes[at] === 0x20 && bytes[at + 1] === 0x30 && bytes[at + 2] === 0x20 && bytes[at + 3] === 0x52) {
        flush(from);
        reference(number);
        run = at;
        at += 4;
      } else if (lastName === 'StructParent') {
        flush(from);
        key(number);
        run = at;
      }
      lastName = '';
    } else if (byte === 0x73 && bytes[at + 1] === 0x74 && bytes[at + 2] === 0x72 && isStreamWord(bytes, at)) {
      at = end;
    } else if (isRegular(byte)) {
      // A fraction, a sign or a word: none of its digits begins a number.
      while (at < end && isRegular(bytes[at])) at += 1;
    } else at += 1;
  }
  flush(end);
}

/** `stream` and a line end: everything behind it is data (7.3.8.1). */
const isStreamWord = (bytes: Uint8Array, at: number): boolean =>
  bytes[at + 3] === 0x65 && bytes[at + 4] === 0x61 && bytes[at + 5] === 0x6d && isSpace(bytes[at + 6]);

/** `StructParent` stands for its plural too. */
function nameOfInterest(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  if (length === 2 && bytes[start] === 0x49 && bytes[start + 1] === 0x44) return 'ID';
  if ((length !== 12 && length !== 13) || bytes[start] !== 0x53 || bytes[start + 6] !== 0x50) return '';
  const text = Buffer.from(bytes.subarray(start, end)).toString('latin1');
  return text === 'StructParent' || text === 'StructParents' ? 'StructParent' : '';
}

/** Behind the bracket that closes the string; brackets nest, and a backslash takes the next byte with it (7.3.4.2). */
function endOfString(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new Error('A string does not end.');
}

/** The eight digits of `(node00000012)`, as Chromium writes ids; undefined for any other string. */
function idIn(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start !== 14 || bytes[start + 1] !== 0x6e || bytes[start + 4] !== 0x65) return undefined;
  const text = Buffer.from(bytes.subarray(start + 1, end - 1)).toString('latin1');
  return /^node\d{8}$/.test(text) ? text.slice(4) : undefined;
}
