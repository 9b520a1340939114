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

/** Five characters for four bytes, `z` for four zeros, `~>` at the end. */
export function unpackAscii85(data: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  let group: number[] = [];
  for (const byte of data) {
    if (byte === 0x7e) break;
    if (isSpace(byte)) continue;
    if (byte === 0x7a && group.length === 0) bytes.push(0, 0, 0, 0);
    else if (byte >= 0x21 && byte <= 0x75) group.push(byte - 0x21);
    if (group.length < 5) continue;
    bytes.push(...four(group));
    group = [];
  }
  if (group.length > 1) bytes.push(...four([...group, 84, 84, 84, 84].slice(0, 5)).slice(0, group.length - 1));
  return Uint8Array.from(bytes);
}

function four(group: readonly number[]): readonly number[] {
  const value = group.reduce((total, digit) => total * 85 + digit, 0);
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 0xff);
}

/** Up to 127 says how many bytes follow, above 128 how often one is repeated, 128 ends it. Throws above `most` bytes. */
export function unpackRuns(data: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let total = 0;
  for (let at = 0; at < data.length && data[at] !== 128; ) {
    const length = data[at] as number;
    const part =
      length < 128 ? data.subarray(at + 1, at + 2 + length) : new Uint8Array(257 - length).fill(data[at + 1] ?? 0);
    parts.push(part);
    total += part.length;
    if (total > most) throw new Error('A stream unpacks to too much.');
    at += length < 128 ? length + 2 : 2;
  }
  return Buffer.concat(parts);
}

const clear = 256;
const end = 257;

/** Codes of 9 to 12 bits; `early` says whether they grow one code too soon. Throws above `most` bytes. */
export function unpackLzw(data: Uint8Array, early: number, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const fresh = (): (Uint8Array | undefined)[] =>
    Array.from({ length: 258 }, (_, code) => (code < 256 ? Uint8Array.of(code) : undefined));
  let table = fresh();
  let [width, position, total] = [9, 0, 0];
  let before: Uint8Array | undefined;
  while (position + width <= data.length * 8) {
    const code = bits(data, position, width);
    position += width;
    if (code === end) break;
    if (code === clear) {
      table = fresh();
      width = 9;
      before = undefined;
      continue;
    }
    const known = table[code];
    if (known === undefined && (before === undefined || code !== table.length))
      throw new Error('A compressed stream cannot be unpacked.');
    const entry = known ?? Buffer.concat([before as Uint8Array, (before as Uint8Array).subarray(0, 1)]);
    if (before !== undefined && table.length < 4096) table.push(Buffer.concat([before, entry.subarray(0, 1)]));
    parts.push(entry);
    total += entry.length;
    if (total > most) throw new Error('A stream unpacks to too much.');
    before = entry;
    const size = table.length + early;
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
  }
  return Buffer.concat(parts);
}

function bits(data: Uint8Array, position: number, width: number): number {
  const at = position >> 3;
  const value = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  return (value >> (24 - width - (position & 7))) & ((1 << width) - 1);
}
