// Opens a PDF as Chromium writes it: one classic cross-reference table, plain objects, nothing encrypted.

import { inflateSync } from 'node:zlib';
import { readTable, type Span, spansOf, startOfTable } from './cross-reference.ts';
import type { Cursor } from './cursor.ts';
import type { PdfDictionary, PdfObject, PdfStream } from './object.ts';
import { isArray, isDictionary, isKind, nameOf } from './object.ts';
import { parseValue } from './parse-value.ts';
import { makeResolver, type Resolver } from './resolve.ts';

export interface PdfFile extends Resolver {
  readonly bytes: Uint8Array;
  /** From the header, such as `1.4`. */
  readonly version: string;
  /** One more than the highest object number. */
  readonly size: number;
  /** The numbers of the objects in use, in the order in which they lie in the file. */
  readonly order: readonly number[];
  readonly trailer: PdfDictionary;
  readonly catalog: PdfDictionary;
  /** Undefined for a number not in use. */
  span(number: number): Span | undefined;
  /** Parsed when first asked for; null for a number not in use (7.3.10). Throws when the object is damaged. */
  object(number: number): PdfObject;
  /** The decoded bytes of a stream. Throws for any filter but FlateDecode without predictor. */
  data(stream: PdfStream): Uint8Array;
}

/** Throws an Error that names what was found when the bytes are not such a file. */
export function readPdf(input: Uint8Array): PdfFile {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const version = /^%PDF-(\d\.\d)/.exec(bytes.toString('latin1', 0, 16))?.[1];
  if (version === undefined) throw new Error('This is not a PDF: it does not start with "%PDF-".');
  const tableStart = startOfTable(bytes);
  const cursor: Cursor = { bytes, position: tableStart };
  const offsets = readTable(cursor);
  const trailer = parseValue(cursor);
  if (!isDictionary(trailer)) throw new Error('The PDF is damaged: there is no trailer dictionary.');
  if (trailer.has('Encrypt')) throw new Error('The PDF is encrypted.');
  if (trailer.has('XRefStm')) throw new Error('The PDF keeps objects in a cross-reference stream.');
  if (trailer.has('Prev'))
    throw new Error('The PDF carries an incremental update; only a file written once can be read.');
  const spans = spansOf(bytes, offsets, tableStart);
  const parsed = new Map<number, PdfObject>();
  const decoded = new WeakMap<PdfStream, Uint8Array>();

  const object = (number: number): PdfObject => {
    const known = parsed.get(number);
    if (known !== undefined) return known;
    const span = spans.get(number);
    const value = span === undefined ? null : parseObject(file, number, span);
    parsed.set(number, value);
    return value;
  };
  const { resolve, dictionary } = makeResolver(object);
  const file: PdfFile = {
    bytes,
    version,
    size: offsets.length,
    order: [...spans.keys()],
    trailer,
    get catalog() {
      return dictionary(trailer.get('Root'));
    },
    span: (number) => spans.get(number),
    object,
    resolve,
    dictionary,
    data: (stream) => {
      const known = decoded.get(stream) ?? decode(file, stream);
      decoded.set(stream, known);
      return known;
    },
  };
  if (nameOf(file.catalog.get('Type')) !== 'Catalog') throw new Error('The PDF is damaged: there is no catalog.');
  return file;
}

function parseObject(file: PdfFile, number: number, span: Span): PdfObject {
  const cursor: Cursor = { bytes: file.bytes.subarray(0, span.end), position: span.start };
  for (let words = 0; words < 3; words += 1) parseValue(cursor, false);
  const value = parseValue(cursor);
  const after = parseValue(cursor, false);
  const word = isKind(after, 'keyword') ? after.value : undefined;
  if (word === 'stream' && isDictionary(value)) return streamOf(file, number, span, value, cursor.position);
  if (word !== 'endobj' || value === undefined) {
    throw new Error(`The PDF is damaged: object ${number} at byte ${span.start} does not end with "endobj".`);
  }
  return value;
}

/** The data begins after CR LF or LF (7.3.8.1). */
function streamOf(file: PdfFile, number: number, span: Span, dictionary: PdfDictionary, position: number): PdfStream {
  const start = position + (file.bytes[position] === 13 ? 2 : 1);
  const length = file.resolve(dictionary.get('Length'));
  if (typeof length !== 'number' || start + length > span.end) {
    throw new Error(`The PDF is damaged: the stream in object ${number} is longer than its object.`);
  }
  return { kind: 'stream', dictionary, raw: file.bytes.subarray(start, start + length) };
}

function decode(file: PdfFile, stream: PdfStream): Uint8Array {
  const filter = file.resolve(stream.dictionary.get('Filter'));
  const only = isArray(filter) && filter.length < 2 ? (filter[0] ?? null) : filter;
  if (only === null) return stream.raw;
  const predictor = file.dictionary(stream.dictionary.get('DecodeParms')).get('Predictor') ?? 1;
  if (nameOf(only) !== 'FlateDecode' || predictor !== 1)
    throw new Error('A stream uses a filter that is not supported.');
  // A font says how long it is unpacked, and contents are seldom ten times as long: most are unpacked into one piece.
  const length = file.resolve(stream.dictionary.get('Length1'));
  const expected = typeof length === 'number' ? length : stream.raw.length * 10;
  try {
    return inflateSync(stream.raw, { chunkSize: Math.min(expected, 8e6) + 64 });
  } catch (cause) {
    throw new Error('The PDF is damaged: a compressed stream cannot be unpacked.', { cause });
  }
}
