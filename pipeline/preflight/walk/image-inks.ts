// The most ink that any pixel of a picture puts on paper (ISO 32000-1, 8.9.5).

import { unpackSome } from '../../pdf/any/unpack.ts';
import { numbersOf, type PdfStream } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { DecodeJpeg } from '../../press/file/paint-image.ts';
import { bitsAt } from '../../press/file/samples.ts';
import { inkOf, noInk, type Plates, type PressSpace } from './plates.ts';

export interface ImageInks {
  readonly plates: Plates;
  /** Why the pixels could not be read: the name of the filter. */
  readonly unread?: string;
}

const onlyLineArt = new Set(['CCITTFaxDecode', 'CCF', 'JBIG2Decode']);

/** More pixels than any printed page can show. */
const mostPixels = 250e6;

export function imageInks(
  file: PdfFile,
  stream: PdfStream,
  space: PressSpace,
  bits: number,
  decodeJpeg: DecodeJpeg | undefined,
): ImageInks {
  if (space.kind === 'screen') return { plates: space.platesOf([]) };
  const of = (short: string, long: string): number =>
    Number(file.resolve(stream.dictionary.get(long) ?? stream.dictionary.get(short)));
  const [width, height] = [of('W', 'Width'), of('H', 'Height')];
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0 && bits > 0 && bits <= 32))
    return { plates: noInk, unread: 'damaged' };
  if (!(width * height <= mostPixels)) return { plates: noInk, unread: 'too large' };
  const { data, picture } = unpackSome(file, stream);
  const given = numbersOf(file.resolve(stream.dictionary.get('Decode') ?? stream.dictionary.get('D')));
  if (picture === undefined) return { plates: mostInk(data, { width, height, bits, space, decode: given }) };
  // Line art: both of its values are somewhere, whatever the filter (7.4.6, 7.4.7).
  if (space.components === 1 && bits === 1 && onlyLineArt.has(picture))
    return { plates: mostInk(Uint8Array.of(0b0101_0101), { width: 8, height: 1, bits, space, decode: given }) };
  const isJpeg = picture === 'DCTDecode' || picture === 'DCT';
  if (!isJpeg || decodeJpeg === undefined) return { plates: noInk, unread: picture };
  const decoded = decodeJpeg(data);
  if (decoded.components !== space.components) return { plates: noInk, unread: picture };
  return { plates: mostInk(decoded.data, { width, height, bits: 8, space, decode: given }) };
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly space: PressSpace;
  readonly decode: readonly number[] | undefined;
}

function mostInk(data: Uint8Array, picture: Picture): Plates {
  const { space, bits, decode } = picture;
  if (space.components === 4 && bits === 8 && space.highest === undefined) return mostOfFour(data, decode);
  return bits <= 8 && space.components === 1 ? mostOfOne(data, picture) : mostOfAny(data, picture);
}

/** Photographs in four inks are long: nothing is made for each pixel. */
function mostOfFour(data: Uint8Array, decode: readonly number[] | undefined): Plates {
  const inverted = decode !== undefined && (decode[0] ?? 0) > (decode[1] ?? 1);
  let [most, place] = [-1, 0];
  for (let at = 0; at + 3 < data.length; at += 4) {
    const sum = (data[at] as number) + (data[at + 1] as number) + (data[at + 2] as number) + (data[at + 3] as number);
    const ink = inverted ? 1020 - sum : sum;
    if (ink > most) [most, place] = [ink, at];
  }
  const share = (nth: number): number => (inverted ? 255 - (data[place + nth] ?? 255) : (data[place + nth] ?? 0)) / 255;
  return { ...noInk, process: [share(0), share(1), share(2), share(3)] };
}

/** One component has few values: each that occurs is asked for once. */
function mostOfOne(data: Uint8Array, { width, height, bits, space, decode }: Picture): Plates {
  const seen = new Uint8Array(256);
  const rowBytes = Math.ceil((width * bits) / 8);
  if (bits === 8) for (const value of data) seen[value] = 1;
  else
    for (let row = 0; row < height && row * rowBytes < data.length; row += 1)
      for (let column = 0; column < Math.min(width, ((data.length - row * rowBytes) * 8) / bits); column += 1)
        seen[bitsAt(data, row * rowBytes * 8 + column * bits, bits)] = 1;
  const [low, high] = [decode?.[0] ?? 0, decode?.[1] ?? (space.highest === undefined ? 1 : 2 ** bits - 1)];
  const values = [...seen.keys()].filter((value) => seen[value] === 1);
  return values
    .map((value) => space.platesOf([low + (value * (high - low)) / (2 ** bits - 1)]))
    .reduce((one, other) => (inkOf(other) > inkOf(one) ? other : one), noInk);
}

function mostOfAny(data: Uint8Array, { width, height, bits, space }: Picture): Plates {
  const perRow = width * space.components;
  const rowBits = Math.ceil((perRow * bits) / 8) * 8;
  let most = noInk;
  for (let row = 0; row < height && (row * rowBits) / 8 < data.length; row += 1)
    for (let at = 0; at < perRow && row * rowBits + at * bits < data.length * 8; at += space.components) {
      const plates = space.platesOf(
        Array.from(
          { length: space.components },
          (_, nth) => bitsAt(data, row * rowBits + (at + nth) * bits, bits) / (2 ** bits - 1),
        ),
      );
      if (inkOf(plates) > inkOf(most)) most = plates;
    }
  return most;
}
