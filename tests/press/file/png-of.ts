// Makes PNG files of every kind of colour and depth (PNG, clauses 5 and 11).
import { crc32, deflateSync } from 'node:zlib';

export interface PngKind {
  /** 0 grey, 2 colour, 3 a list of colours, 4 grey with opacity, 6 colour with opacity. */
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  /** Red, green and blue of each entry. */
  readonly list?: readonly number[];
  /** Samples of a pixel, from 0 to the greatest of its depth. */
  readonly pixel: (x: number, y: number) => readonly number[];
}

/** `side` × `side` pixels. */
export function pngOf(side: number, { type, bits, list, pixel }: PngKind): Buffer {
  const rows = Array.from({ length: side }, (_, y) => {
    const samples = Array.from({ length: side }, (__, x) => pixel(x, y)).flat();
    const digits = samples.map((sample) => sample.toString(2).padStart(bits, '0')).join('');
    return [0, ...(digits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([bits, type, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(list === undefined ? [] : [chunk('PLTE', Buffer.from(list))]),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
