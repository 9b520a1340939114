// Writes a stream object's body: dictionary, keyword, bytes (ISO 32000-1, 7.3.8).

import { name, type PdfDictionary, serialize } from './object.ts';

/** `data` is already encoded; `filter` names how. Length and Filter are set here. */
export function streamBody(entries: PdfDictionary, data: Uint8Array, filter?: 'FlateDecode'): Uint8Array {
  const dictionary = new Map(entries);
  dictionary.delete('Filter');
  if (filter !== undefined) dictionary.set('Filter', name(filter));
  dictionary.set('Length', data.length);
  return Buffer.concat([
    Buffer.from(`${serialize(dictionary)}\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}
