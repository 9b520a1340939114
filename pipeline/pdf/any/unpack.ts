// Undoes the filters of a stream, as far as they are not those of pictures (ISO 32000-1, 7.4).

import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { isArray, nameOf, type PdfDictionary, type PdfStream } from '../object.ts';
import type { Resolver } from '../resolve.ts';
import { unpackAscii85, unpackHexadecimal, unpackLzw, unpackRuns } from './old-filters.ts';
import { undoPredictor } from './predictor.ts';

/** In bytes; a stream that unpacks to more is meant to do harm. */
const mostBytes = 300e6;

/** Data still packed by a filter of pictures, and its name; without a name it is unpacked wholly. */
export interface Unpacked {
  readonly data: Uint8Array;
  readonly picture: string | undefined;
  readonly parameters: PdfDictionary;
}

/** Throws an Error for a filter of pictures and for damaged data. */
export function unpack(file: Resolver, stream: PdfStream): Uint8Array {
  const { data, picture } = unpackSome(file, stream);
  if (picture !== undefined) throw new Error(`A stream uses the filter ${picture}.`);
  return data;
}

const ofPictures = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode', 'CCF']);

export function unpackSome(file: Resolver, { dictionary, raw }: PdfStream): Unpacked {
  const list = (...keys: readonly string[]) => {
    const value = keys.map((key) => file.resolve(dictionary.get(key))).find((one) => one !== null) ?? null;
    return isArray(value) ? value.map((one) => file.resolve(one)) : value === null ? [] : [value];
  };
  const names = list('Filter', 'F');
  const parameters = list('DecodeParms', 'DP').map((one) => file.dictionary(one));
  let data = raw;
  if (names.length > 8) throw new Error('A stream uses more filters than any program writes.');
  for (const [index, one] of names.entries()) {
    const [name = '', its = new Map()] = [nameOf(one), parameters[index]];
    if (ofPictures.has(name)) return { data, picture: name, parameters: its };
    const of = (key: string, usual: number): number => {
      const value = file.resolve(its.get(key));
      return typeof value === 'number' ? value : usual;
    };
    data = undo(name, data, of);
    if (of('Predictor', 1) > 1)
      data = undoPredictor(data, {
        predictor: of('Predictor', 1),
        colours: of('Colors', 1),
        bits: of('BitsPerComponent', 8),
        columns: of('Columns', 1),
      });
  }
  return { data, picture: undefined, parameters: new Map() };
}

function undo(name: string, data: Uint8Array, of: (key: string, usual: number) => number): Uint8Array {
  if (name === 'FlateDecode' || name === 'Fl') return inflate(data);
  if (name === 'LZWDecode' || name === 'LZW') return unpackLzw(data, of('EarlyChange', 1), mostBytes);
  if (name === 'ASCIIHexDecode' || name === 'AHx') return unpackHexadecimal(data);
  if (name === 'ASCII85Decode' || name === 'A85') return unpackAscii85(data, mostBytes);
  if (name === 'RunLengthDecode' || name === 'RL') return unpackRuns(data, mostBytes);
  throw new Error(`A stream uses the filter ${name || 'without a name'}, which no reader knows.`);
}

/** Data that breaks off is used as far as it goes; a wrong header or checksum at the end does no harm. */
function inflate(data: Uint8Array): Uint8Array {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostBytes };
  try {
    return inflateSync(data, options);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Error(`A stream unpacks to more than ${mostBytes / 1e6} MB.`, { cause: problem });
    try {
      return inflateRawSync(data.subarray(2), options);
    } catch (cause) {
      throw new Error('A compressed stream cannot be unpacked.', { cause });
    }
  }
}
