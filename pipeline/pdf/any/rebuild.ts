// Finds the objects of a file whose cross-reference table is missing or wrong, by looking at every byte.

import { isDictionary, isKind, nameOf, type PdfDictionary, type PdfObject, reference } from '../object.ts';
import { parseValue } from '../parse-value.ts';
import { makeResolver } from '../resolve.ts';
import type { Chain, Place } from './chain.ts';
import { limits } from './limits.ts';
import { objectAt } from './object-at.ts';
import { offsetsIn } from './packed-objects.ts';
import { unpack } from './unpack.ts';

/** A later object replaces an earlier one of its number, as in an update (7.5.6). */
export function rebuild(bytes: Buffer): Chain {
  const places = new Map<number, Place>();
  const text = bytes.toString('latin1');
  for (const match of text.matchAll(/(?<![0-9])(\d{1,9})\s{1,9}\d{1,5}\s{1,9}obj\b/g))
    places.set(Number(match[1]), { offset: match.index });
  const limitOf = limits(places);
  const at = (number: number): PdfObject => {
    const place = places.get(number);
    if (place === undefined || !('offset' in place)) return null;
    try {
      return objectAt(bytes, place.offset, number, resolver, limitOf(place.offset));
    } catch {
      return null;
    }
  };
  const resolver = makeResolver(at);
  let trailer: PdfDictionary | undefined;
  const trailers = [...text.matchAll(/\btrailer\b/g)].map(({ index }) => index + 7);
  for (const [nth, start] of trailers.entries())
    trailer = better(trailer, dictionaryAt(bytes.subarray(0, trailers[nth + 1]), start));
  for (const number of [...places.keys()]) {
    const value = at(number);
    const entries = resolver.dictionary(value);
    const type = nameOf(entries.get('Type'));
    if (type === 'XRef') trailer = better(trailer, entries);
    if (type === 'Catalog') trailer ??= new Map([['Root', reference(number)]]);
    if (type !== 'ObjStm' || !isKind(value, 'stream')) continue;
    try {
      const data = unpack(resolver, value);
      [...offsetsIn({ ...resolver, data: () => data }, value)].forEach(([packed, offset], index) => {
        if (places.has(packed)) return;
        places.set(packed, { container: number, index });
        if (nameOf(dictionaryAt(data, offset)?.get('Type')) === 'Catalog')
          trailer ??= new Map([['Root', reference(packed)]]);
      });
    } catch {
      // What cannot be unpacked has no objects to offer.
    }
  }
  return { places, trailer: trailer ?? new Map() };
}

/** The last trailer with a catalogue counts. */
const better = (old: PdfDictionary | undefined, found: PdfDictionary | undefined): PdfDictionary | undefined =>
  found?.has('Root') ? found : old;

function dictionaryAt(bytes: Uint8Array, position: number): PdfDictionary | undefined {
  try {
    const value = parseValue({ bytes, position });
    return isDictionary(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
