// Follows the cross-reference sections of a file from the newest to the oldest (ISO 32000-1, 7.5.4, 7.5.6, 7.5.8).

import type { Cursor } from '../cursor.ts';
import { isDictionary, isKind, nameOf, numbersOf, type PdfDictionary, type PdfStream } from '../object.ts';
import { parseValue } from '../parse-value.ts';
import { makeResolver } from '../resolve.ts';
import { hasHeader, objectAt } from './object-at.ts';
import { unpack } from './unpack.ts';

/** Where an object lies: at a byte, or as the nth one within a stream of objects (7.5.7). */
export type Place = { readonly offset: number } | { readonly container: number; readonly index: number };

export interface Chain {
  readonly places: ReadonlyMap<number, Place>;
  /** The newest one. */
  readonly trailer: PdfDictionary;
}

/** The highest number that an object may have (Annex C). */
const highestNumber = 8_388_607;

/** A free entry hides an older object of that number. */
type Entries = Map<number, Place | undefined>;

/** Throws an Error that says what is wrong; `rebuild` then looks for the objects themselves. */
export function readChain(bytes: Buffer): Chain {
  const entries: Entries = new Map();
  const visited = new Set<number>();
  let trailer: PdfDictionary | undefined;
  const follow = (start: number): void => {
    for (let next: number | undefined = start; next !== undefined; ) {
      if (visited.has(next)) throw new Error('Its cross-reference sections run in a circle.');
      visited.add(next);
      const section = readSection(bytes, next, entries);
      trailer ??= section;
      const [older, packed] = [section.get('Prev'), section.get('XRefStm')];
      // A file for old and new readers keeps its packed objects apart (7.5.8.4).
      if (typeof packed === 'number' && !visited.has(packed)) {
        visited.add(packed);
        readSection(bytes, packed, entries);
      }
      next = typeof older === 'number' ? older : undefined;
    }
  };
  follow(startOfChain(bytes));
  const places = new Map<number, Place>();
  for (const [number, place] of entries) {
    if (place === undefined) continue;
    if ('offset' in place && !hasHeader(bytes, place.offset, number))
      throw new Error(`Object ${number} should be at byte ${place.offset} and is not.`);
    places.set(number, place);
  }
  return { places, trailer: trailer ?? new Map() };
}

function startOfChain(bytes: Buffer): number {
  const found = bytes.lastIndexOf('startxref');
  const start = found < 0 ? Number.NaN : Number.parseInt(bytes.toString('latin1', found + 9, found + 40), 10);
  if (!(start >= 0 && start < bytes.length)) throw new Error('It does not say where its cross-reference table is.');
  return start;
}

function readSection(bytes: Buffer, start: number, entries: Entries): PdfDictionary {
  const cursor: Cursor = { bytes, position: start };
  const word = parseValue(cursor);
  if (isKind(word, 'keyword') && word.value === 'xref') return readTable(cursor, entries);
  if (typeof word !== 'number') throw new Error(`There is no cross-reference table at byte ${start}.`);
  const stream = objectAt(
    bytes,
    start,
    word,
    makeResolver(() => null),
  );
  if (!isKind(stream, 'stream') || nameOf(stream.dictionary.get('Type')) !== 'XRef')
    throw new Error(`There is no cross-reference stream at byte ${start}.`);
  readStream(stream, entries);
  return stream.dictionary;
}

/** Lines need not be twenty bytes long here: some programs write nineteen. */
function readTable(cursor: Cursor, entries: Entries): PdfDictionary {
  for (;;) {
    const first = parseValue(cursor, false);
    if (isKind(first, 'keyword') && first.value === 'trailer') break;
    const count = parseValue(cursor, false);
    if (typeof first !== 'number' || typeof count !== 'number')
      throw new Error('Its cross-reference table does not end with "trailer".');
    for (let number = first; number < first + count; number += 1) {
      const [offset, , kind] = [parseValue(cursor, false), parseValue(cursor, false), parseValue(cursor, false)];
      if (typeof offset !== 'number' || !isKind(kind, 'keyword'))
        throw new Error(`The cross-reference entry of object ${number} is not one.`);
      if (!entries.has(number)) entries.set(number, kind.value === 'n' && offset > 0 ? { offset } : undefined);
    }
  }
  const trailer = parseValue(cursor);
  if (!isDictionary(trailer)) throw new Error('There is no trailer dictionary.');
  return trailer;
}

/** Three numbers for each object, as wide as `W` says (7.5.8.3). */
function readStream(stream: PdfStream, entries: Entries): void {
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = numbersOf(stream.dictionary.get('W')) ?? [];
  const width = kindWidth + secondWidth + thirdWidth;
  const size = stream.dictionary.get('Size');
  const index = numbersOf(stream.dictionary.get('Index')) ?? [0, typeof size === 'number' ? size : 0];
  const data = unpack(
    makeResolver(() => null),
    stream,
  );
  if (!(width > 0 && width < 32)) throw new Error('Its cross-reference stream has no widths.');
  const numberAt = (at: number, bytes: number): number =>
    data.subarray(at, at + bytes).reduce((total, byte) => total * 256 + byte, 0);
  let at = 0;
  for (let range = 0; range + 1 < index.length; range += 2) {
    const first = index[range] as number;
    for (let number = first; number < first + (index[range + 1] as number) && at + width <= data.length; number += 1) {
      const kind = kindWidth === 0 ? 1 : numberAt(at, kindWidth);
      const second = numberAt(at + kindWidth, secondWidth);
      const third = numberAt(at + kindWidth + secondWidth, thirdWidth);
      at += width;
      if (number > highestNumber) throw new Error(`Object ${number} has too high a number.`);
      if (entries.has(number)) continue;
      if (kind === 1) entries.set(number, { offset: second });
      else entries.set(number, kind === 2 ? { container: second, index: third } : undefined);
    }
  }
}
