// Pictures that stand in a content stream themselves (ISO 32000-1, 8.9.7).

import { inflateSync } from 'node:zlib';
import { nameOf, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import { parseValue } from '../../pdf/parse-value.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { readColourSpace } from './colour-space.ts';
import { paintPicture } from './pictures.ts';
import type { Target } from './target.ts';

/** `image` reaches from `BI` to `EI`. Undefined when it is left as it is. */
export function paintInlineImage(
  file: PdfFile,
  image: Uint8Array,
  resources: PdfDictionary,
  target: Target,
): string | undefined {
  const { entries, data } = split(image);
  const of = (short: string, long: string): PdfValue | undefined => entries.get(short) ?? entries.get(long);
  if (of('IM', 'ImageMask') === true) return undefined;
  const space = readColourSpace(file, of('CS', 'ColorSpace'), resources);
  const [width, height, bits] = [
    Number(of('W', 'Width')),
    Number(of('H', 'Height')),
    Number(of('BPC', 'BitsPerComponent')),
  ];
  const painted = paintPicture({ width, height, bits, space, data: unpack(data, nameOf(of('F', 'Filter'))) }, target);
  if (painted === undefined) return undefined;
  const short = painted.space === 'DeviceCMYK' ? '/CMYK' : '/G';
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();
  const list = painted.kind === 'list' ? painted.list : undefined;
  const colours = list && `[/I ${short} ${list.length / (short === '/G' ? 1 : 4) - 1} <${hex(list)}>]`;
  const samples = painted.kind === 'list' ? unpack(data, nameOf(of('F', 'Filter'))) : painted.data;
  const depth = painted.kind === 'list' ? bits : 8;
  const interpolated = of('I', 'Interpolate') === true ? ' /I true' : '';
  // Digits cannot be taken for the end of the picture.
  return `BI /W ${width} /H ${height} /BPC ${depth} /CS ${colours ?? short}${interpolated} /F /AHx ID\n${hex(samples)}>\nEI`;
}

function split(image: Uint8Array): { readonly entries: ReadonlyMap<string, PdfValue>; readonly data: Uint8Array } {
  const cursor = { bytes: image, position: 2 };
  const entries = new Map<string, PdfValue>();
  for (;;) {
    const key = nameOf(parseValue(cursor, false));
    if (key === undefined) break;
    entries.set(key, parseValue(cursor, false) ?? null);
  }
  // One byte of white space behind `ID`, and one before `EI`.
  return { entries, data: image.subarray(cursor.position + 1, image.length - 3) };
}

function unpack(data: Uint8Array, filter: string | undefined): Uint8Array {
  if (filter === undefined) return data;
  if (filter === 'Fl' || filter === 'FlateDecode') return inflateSync(data);
  if (filter === 'AHx' || filter === 'ASCIIHexDecode')
    return Buffer.from(
      Buffer.from(data)
        .toString('latin1')
        .replace(/[^0-9a-f]/gi, ''),
      'hex',
    );
  throw new Error(`A picture within text uses the filter ${filter}, which is not supported.`);
}
