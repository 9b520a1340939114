// Opens a PDF of any make, also an updated, packed or slightly damaged one, to look at it (ISO 32000-1, 7.5).

import { nameOf, type PdfDictionary, type PdfObject, type PdfStream } from '../object.ts';
import type { PdfFile } from '../read.ts';
import { makeResolver } from '../resolve.ts';
import { type Chain, type Place, readChain } from './chain.ts';
import { limits } from './limits.ts';
import { objectAt } from './object-at.ts';
import { packedObject } from './packed-objects.ts';
import { rebuild } from './rebuild.ts';
import { unpack } from './unpack.ts';

export interface OpenedPdf {
  readonly file: PdfFile;
  /** What had to be worked around; undefined for a file that is as it should be. */
  readonly damage: string | undefined;
  /** Then strings and streams cannot be read. */
  readonly encrypted: boolean;
}

/** In bytes. No programme book comes near it, and all of it is held in memory. */
const largestFile = 400e6;

/** In bytes, without pictures: all of it is kept. */
const mostUnpacked = 1e9;

/** Throws an Error that says what was found when not even the parts can be found. */
export function openPdf(input: Uint8Array): OpenedPdf {
  const whole = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (whole.length > largestFile) throw new Error(`It is larger than ${largestFile / 1e6} MB.`);
  const header = whole.subarray(0, 1024).indexOf('%PDF-');
  if (header < 0) throw new Error('It does not start with "%PDF-".');
  const bytes = whole.subarray(header);
  const version = /^%PDF-(\d\.\d)/.exec(bytes.toString('latin1', 0, 16))?.[1] ?? '1.0';
  const attempt = tryOpen(() => fileOf(bytes, version, readChain(bytes)));
  const opened = attempt.file ?? fileOf(bytes, version, rebuild(bytes));
  if (nameOf(opened.catalog.get('Type')) !== 'Catalog' && !opened.catalog.has('Pages'))
    throw new Error('There is no catalogue of pages in it.');
  return { file: opened, damage: attempt.problem, encrypted: opened.trailer.has('Encrypt') };
}

function tryOpen(open: () => PdfFile): { readonly file?: PdfFile; readonly problem: string | undefined } {
  try {
    const file = open();
    if (!file.catalog.has('Pages')) return { problem: 'The trailer does not lead to the pages.' };
    return { file, problem: undefined };
  } catch (problem) {
    return { problem: problem instanceof Error ? problem.message : String(problem) };
  }
}

function fileOf(bytes: Buffer, version: string, { places, trailer }: Chain): PdfFile {
  const parsed = new Map<number, PdfObject>();
  const unpacked = new WeakMap<PdfStream, Uint8Array>();
  const limitOf = limits(places);
  let left = mostUnpacked;
  const object = (number: number): PdfObject => {
    const known = parsed.get(number);
    if (known !== undefined) return known;
    // An object that needs itself to be read, as its own length, counts as none.
    parsed.set(number, null);
    const value = read(number, places.get(number));
    parsed.set(number, value);
    return value;
  };
  const read = (number: number, place: Place | undefined): PdfObject => {
    if (place === undefined) return null;
    if ('offset' in place) return objectAt(bytes, place.offset, number, resolver, limitOf(place.offset));
    return packedObject(file, place, number);
  };
  const resolver = makeResolver(object);
  const file: PdfFile = {
    bytes,
    version,
    size: highest(places) + 1,
    order: [...places.keys()],
    trailer,
    get catalog(): PdfDictionary {
      return resolver.dictionary(trailer.get('Root'));
    },
    span: () => undefined,
    object,
    ...resolver,
    data: (stream) => {
      const known = unpacked.get(stream);
      if (known !== undefined) return known;
      if (left <= 0) throw new Error(`Its streams unpack to more than ${mostUnpacked / 1e9} GB.`);
      const data = unpack(resolver, stream);
      left -= data.length;
      unpacked.set(stream, data);
      return data;
    },
  };
  return file;
}

const highest = (places: ReadonlyMap<number, Place>): number =>
  [...places.keys()].reduce((most, number) => Math.max(most, number), 0);
