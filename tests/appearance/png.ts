// Reads and writes the PNG files that pdftoppm and the browser make: eight bits a channel, colour, not interlaced.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of every pixel, row by row. */
  readonly pixels: Uint8Array;
}

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** Bytes of a pixel by colour type: RGB, and RGB with alpha. */
const channels: ReadonlyMap<number | undefined, number> = new Map([
  [2, 3],
  [6, 4],
]);

export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = signature.length; at < file.length; at += 12 + file.readUInt32BE(at))
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + file.readUInt32BE(at)),
    });
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const size = channels.get(header?.[9]);
  if (header === undefined || size === undefined || header[8] !== 8 || header[12] !== 0)
    throw new Error('This PNG file is not of the kind that pdftoppm and the browser make.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
  const rows = unfiltered(inflateSync(data), width * size, height, size);
  if (size === 3) return { width, height, pixels: rows };
  return { width, height, pixels: rows.filter((_, index) => index % 4 !== 3) };
}

/** Undoes the prediction that each row names in its first byte (PNG, 9). */
function unfiltered(raw: Uint8Array, rowLength: number, height: number, size: number): Uint8Array {
  const out = new Uint8Array(rowLength * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (rowLength + 1)];
    for (let x = 0; x < rowLength; x += 1) {
      const here = y * rowLength + x;
      const left = x >= size ? (out[here - size] ?? 0) : 0;
      const up = y > 0 ? (out[here - rowLength] ?? 0) : 0;
      const corner = x >= size && y > 0 ? (out[here - rowLength - size] ?? 0) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[here] = (raw[y * (rowLength + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp] = [Math.abs(up - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

export function writePng({ width, height, pixels }: Picture): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
