// Finds where operators lie in a content stream without making values of their operands (ISO 32000-1, 7.8.2).

import { isLineEnd, isRegular, isSpace, wordEnd } from './cursor.ts';

/** Gets where the first operand starts (the operator itself when it has none) and where the operator ends, in bytes. */
export type VisitOperator = (start: number, end: number) => void;

/**
 * Calls `visits` for the operators that are keys there, and hurries over all others. An inline image is one operator
 * `EI` that starts with its `BI` (8.9.7). Throws an Error with the byte position when a string or an image does not end.
 */
export function scanContent(bytes: Uint8Array, visits: ReadonlyMap<string, VisitOperator>): void {
  const known = new Map([...visits].map(([word, visit]) => [wordCode(Buffer.from(word), 0, word.length), visit]));
  let start = -1;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number;
    if (isSpace(byte)) {
      at += 1;
      continue;
    }
    if (byte === 0x25) {
      at = commentEnd(bytes, at);
      continue;
    }
    if (start < 0) start = at;
    // Numbers are most of a content stream.
    if (byte <= 0x39 && byte >= 0x2d && byte !== 0x2f) {
      do at += 1;
      while ((bytes[at] as number) > 0x2c && (bytes[at] as number) < 0x3a && bytes[at] !== 0x2f);
      continue;
    }
    if (!isRegular(byte)) {
      at = delimitedEnd(bytes, at);
      continue;
    }
    const word = at;
    at = wordEnd(bytes, word);
    if (isOperand(byte, at - word)) continue;
    const code = wordCode(bytes, word, at);
    if (code === beginImage) continue;
    if (code === imageData) {
      at = imageEnd(bytes, at);
      known.get(endImage)?.(start, at);
    } else known.get(code)?.(start, at);
    start = -1;
  }
}

/** Up to three bytes as one number: making a string of every operator would take most of the time. */
function wordCode(bytes: Uint8Array, start: number, end: number): number {
  let code = 0;
  for (let index = start; index < end; index += 1) code = code * 256 + (bytes[index] as number);
  return code;
}

const beginImage = wordCode(Buffer.from('BI'), 0, 2);
const imageData = wordCode(Buffer.from('ID'), 0, 2);
const endImage = wordCode(Buffer.from('EI'), 0, 2);

/**
 * A number, or true, false or null: no operator is longer than three characters (Annex A). Arrays and dictionaries hold
 * no other words, as there are no references in content (7.8.2), so brackets need not be counted.
 */
const isOperand = (first: number, length: number): boolean => (first >= 0x2b && first <= 0x39) || length > 3;

/** Where the name, string or bracket that starts here ends. */
function delimitedEnd(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === 0x2f) return wordEnd(bytes, at + 1);
  if (byte === 0x28) return literalEnd(bytes, at);
  if (bytes[at + 1] === byte && (byte === 0x3c || byte === 0x3e)) return at + 2;
  if (byte !== 0x3c) return at + 1;
  const close = bytes.indexOf(0x3e, at);
  if (close < 0) throw new Error(`The hexadecimal string at byte ${at} does not end.`);
  return close + 1;
}

/** Parentheses nest, and a backslash takes away the meaning of the next byte (7.3.4.2). */
function literalEnd(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29 && --depth === 0) return at + 1;
  }
  throw new Error(`The string at byte ${start} does not end.`);
}

function commentEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && !isLineEnd(bytes[at])) at += 1;
  return at;
}

/** The bytes of an inline image end with `EI` between white space (8.9.7). */
function imageEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0x45, start); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    const after = bytes[at + 2];
    if (bytes[at + 1] === 0x49 && isSpace(bytes[at - 1]) && (after === undefined || isSpace(after))) return at + 2;
  }
  throw new Error(`The image before byte ${start} does not end.`);
}
