// Filters from before FlateDecode (ISO 32000-1, 7.4.2 to 7.4.5).

import { isSpace } from '../cursor.ts';

/** A `>` ends it; a digit that is missing counts as 0. */
export function unpackHexadecimal(data: Uint8Array): Uint8Array {
  const text = Buffer.from(data)
    .toString('latin1')
    .replace(/>.*$/s, '')
    .replace(/[^0-9a-f]/gi, '');
  return Buffer.from(text.length % 2 === 0 ? text : `${text}0`, 'hex');
}

/** Bytes that are written one after the other; throws when they become more than `most`. */
function makeOutput(most: number) {
  let bytes = Buffer.allocUnsafe(Math.min(most, 65536));
  let length = 0;
  const room = (count: number): void => {
    if (length + count > most) throw new Error('A stream unpacks to too much.');
    if (length + count > bytes.length)
      bytes = Buffer.concat([bytes], Math.min(most, Math.max(length + count, bytes.length * 2)));
  };
  return {
    put: (byte: number): void => {
      room(1);
      bytes[length] = byte;
      length += 1;
    },
    putAll: (part: Uint8Array): void => {
      room(part.length);
      bytes.set(part, length);
      length += part.length;
    },
    repeat: (byte: number, count: number): void => {
      room(count);
      // For a few bytes a call would take longer than all of them.
      for (let index = 0; index < count; index += 1) bytes[length + index] = byte;
      length += count;
    },
    /** Once more what was written from there on; it may reach into itself. */
    again: (from: number, count: number): void => {
      room(count);
      for (let index = 0; index < count; index += 1) bytes[length + index] = bytes[from + index] as number;
      length += count;
    },
    length: (): number => length,
    all: (): Uint8Array => bytes.subarray(0, length),
  };
}

/** Five characters for four bytes, `z` for four zeros, `~>` at the end. Throws above `most` bytes. */
export function unpackAscii85(data: Uint8Array, most: number): Uint8Array {
  const output = makeOutput(most);
  let [value, count] = [0, 0];
  const write = (bytes: number): void => {
    for (let index = 0; index < bytes; index += 1) output.put(Math.floor(value / 2 ** (24 - 8 * index)) & 0xff);
    [value, count] = [0, 0];
  };
  for (const byte of data) {
    if (byte === 0x7e) break;
    if (isSpace(byte)) continue;
    if (byte === 0x7a && count === 0) output.repeat(0, 4);
    else if (byte >= 0x21 && byte <= 0x75) {
      value = value * 85 + byte - 0x21;
      count += 1;
    }
    if (count === 5) write(4);
  }
  if (count > 1) {
    const bytes = count - 1;
    for (; count < 5; count += 1) value = value * 85 + 84;
    write(bytes);
  }
  return output.all();
}

/** Up to 127 says how many bytes follow, above 128 how often one is repeated, 128 ends it. Throws above `most` bytes. */
export function unpackRuns(data: Uint8Array, most: number): Uint8Array {
  const output = makeOutput(most);
  for (let at = 0; at < data.length && data[at] !== 128; ) {
    const length = data[at] as number;
    if (length < 128) output.putAll(data.subarray(at + 1, at + 2 + length));
    else output.repeat(data[at + 1] ?? 0, 257 - length);
    at += length < 128 ? length + 2 : 2;
  }
  return output.all();
}

const clear = 256;
const end = 257;
const codes = 4096;

/** Codes of 9 to 12 bits; `early` says whether they grow one code too soon. Throws above `most` bytes. */
export function unpackLzw(data: Uint8Array, early: number, most: number): Uint8Array {
  const output = makeOutput(most);
  // Whatever a code stands for was written before: where, and how long it is.
  const [starts, lengths] = [new Uint32Array(codes), new Uint16Array(codes)];
  let [next, width, position] = [258, 9, 0];
  let before: { readonly start: number; readonly length: number } | undefined;
  while (position + width <= data.length * 8) {
    const code = bits(data, position, width);
    position += width;
    if (code === end) break;
    if (code === clear) {
      [next, width, before] = [258, 9, undefined];
      continue;
    }
    if (code > next || (code === next && before === undefined) || (code >= 256 && code < 258))
      throw new Error('A compressed stream cannot be unpacked.');
    const start = output.length();
    if (before !== undefined && next < codes) {
      // The one before and the first byte of this one, which follows it.
      starts[next] = before.start;
      lengths[next] = before.length + 1;
      next += 1;
    }
    if (code < 256) output.put(code);
    else output.again(starts[code] as number, lengths[code] as number);
    before = { start, length: output.length() - start };
    const size = next + early;
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
  }
  return output.all();
}

function bits(data: Uint8Array, position: number, width: number): number {
  const at = position >> 3;
  const value = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  return (value >> (24 - width - (position & 7))) & ((1 << width) - 1);
}
