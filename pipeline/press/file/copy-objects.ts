// Carries objects from one file into another, each once, with everything that they refer to.

import {
  isArray,
  isDictionary,
  isKind,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
  reference,
  serialize,
} from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { BookFile } from '../../print/join/book-file.ts';

/** A value of the old file as one of the new file. */
export type Copy = (value: PdfValue) => PdfValue;

/** What becomes of objects on the way; undefined for those that stay as they are. */
export interface Conversion {
  readonly dictionary: (entries: PdfDictionary, copy: Copy) => PdfDictionary | undefined;
  readonly stream: (stream: PdfStream, copy: Copy) => Uint8Array | undefined;
}

/** A reference to an object that is not there becomes null, which it means (ISO 32000-1, 7.3.10). */
export function makeCopier(file: PdfFile, book: BookFile, conversion: Conversion): Copy {
  const numbers = new Map<number, number>();
  const copy: Copy = (value) => {
    if (isArray(value)) return value.map(copy);
    if (isDictionary(value)) return conversion.dictionary(value, copy) ?? copyEntries(value, copy);
    if (!isKind(value, 'reference')) return value;
    const known = numbers.get(value.number);
    if (known !== undefined) return reference(known);
    const object = file.object(value.number);
    if (object === null) return null;
    // Reserved before its own references are followed, as objects may refer to each other.
    const number = book.reserve(1);
    numbers.set(value.number, number);
    if (isKind(object, 'stream')) book.add(conversion.stream(object, copy) ?? copyStream(object, copy), number);
    else book.add(serialize(copy(object)), number);
    return reference(number);
  };
  return copy;
}

export const copyEntries = (entries: PdfDictionary, copy: Copy): PdfDictionary =>
  new Map([...entries].map(([key, value]) => [key, copy(value)]));

/** Only the entries with these keys. */
export const copySome = (entries: PdfDictionary, keys: readonly string[], copy: Copy): Map<string, PdfValue> =>
  new Map(
    keys.flatMap((key) => {
      const value = entries.get(key);
      return value === undefined ? [] : [[key, copy(value)] as const];
    }),
  );

/** The data stays packed as it is, whatever the filter. */
export const copyStream = ({ dictionary, raw }: PdfStream, copy: Copy): Uint8Array =>
  rawStream(copyEntries(new Map([...dictionary].filter(([key]) => key !== 'Length')), copy), raw);

export const rawStream = (entries: PdfDictionary, raw: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`${serialize(new Map([...entries, ['Length', raw.length]]))}\nstream\n`, 'latin1'),
    raw,
    Buffer.from('\nendstream', 'latin1'),
  ]);
