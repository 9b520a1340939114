// Reads objects that lie together in a stream (ISO 32000-1, 7.5.7).

import type { Cursor } from '../cursor.ts';
import { isKind, type PdfObject, type PdfStream } from '../object.ts';
import { parseValue } from '../parse-value.ts';
import type { PdfFile } from '../read.ts';

/** Numbers and offsets stand before the objects; they are read once for each stream. */
const known = new WeakMap<PdfStream, ReadonlyMap<number, number>>();

/** Null when there is no such object in the stream. */
export function packedObject(file: PdfFile, { container }: { readonly container: number }, number: number): PdfObject {
  const stream = file.object(container);
  if (!isKind(stream, 'stream')) return null;
  const offset = offsetsIn(file, stream).get(number);
  if (offset === undefined) return null;
  return parseValue({ bytes: file.data(stream), position: offset }) ?? null;
}

/** Where the objects of a stream begin, by their numbers. */
export function offsetsIn(file: Pick<PdfFile, 'data' | 'resolve'>, stream: PdfStream): ReadonlyMap<number, number> {
  const before = known.get(stream);
  if (before !== undefined) return before;
  const first = file.resolve(stream.dictionary.get('First'));
  const data = file.data(stream);
  const offsets = new Map<number, number>();
  const cursor: Cursor = { bytes: data.subarray(0, typeof first === 'number' ? first : 0), position: 0 };
  for (;;) {
    const [number, offset] = [parseValue(cursor, false), parseValue(cursor, false)];
    if (typeof number !== 'number' || typeof offset !== 'number') break;
    offsets.set(number, offset + (first as number));
  }
  known.set(stream, offsets);
  return offsets;
}
