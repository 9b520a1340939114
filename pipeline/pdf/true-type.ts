// Takes a TrueType program apart into its tables and puts tables together again (OpenType 1.9, "Font file").

import { byteText } from './cursor.ts';

export type Tables = ReadonlyMap<string, Buffer>;

const headerLength = 12;
const entryLength = 16;
const padded = (length: number): number => (length + 3) & ~3;

/** By tag, such as `glyf` or `cvt `. Undefined for bytes that are no TrueType program, or not all of one. */
export function readTables(bytes: Uint8Array): Tables | undefined {
  const program = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (program.length < headerLength || program.readUInt32BE(0) !== 0x00010000) return undefined;
  const count = program.readUInt16BE(4);
  if (program.length < headerLength + count * entryLength) return undefined;
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < count; index += 1) {
    const entry = headerLength + index * entryLength;
    const start = program.readUInt32BE(entry + 8);
    const end = start + program.readUInt32BE(entry + 12);
    if (end > program.length) return undefined;
    tables.set(byteText(program, entry, entry + 4), program.subarray(start, end));
  }
  return tables;
}

/** A complete program with tables by tag, each at a multiple of four bytes, and all checksums, that in `head` too. */
export function writeTables(tables: Tables): Buffer {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  let position = headerLength + sorted.length * entryLength;
  const program = Buffer.alloc(sorted.reduce((length, [, table]) => length + padded(table.length), position));
  writeHeader(program, sorted.length);
  let head: number | undefined;
  sorted.forEach(([tag, table], index) => {
    const entry = headerLength + index * entryLength;
    program.set(table, position);
    if (tag === 'head') {
      head = position;
      program.writeUInt32BE(0, position + 8);
    }
    program.write(tag, entry, 'latin1');
    program.writeUInt32BE(checksum(program, position, position + padded(table.length)), entry + 4);
    program.writeUInt32BE(position, entry + 8);
    program.writeUInt32BE(table.length, entry + 12);
    position += padded(table.length);
  });
  // `checkSumAdjustment` makes the sum of the whole file this constant.
  if (head !== undefined) program.writeUInt32BE((0xb1b0afba - checksum(program, 0, program.length)) >>> 0, head + 8);
  return program;
}

/** The three numbers behind the count are meant to help a binary search over the entries. */
function writeHeader(program: Buffer, count: number): void {
  const power = 31 - Math.clz32(count);
  const searchRange = entryLength << power;
  program.writeUInt32BE(0x00010000, 0);
  program.writeUInt16BE(count, 4);
  program.writeUInt16BE(searchRange, 6);
  program.writeUInt16BE(power, 8);
  program.writeUInt16BE(count * entryLength - searchRange, 10);
}

/** The sum of all four-byte words, modulo 2^32. */
function checksum(bytes: Buffer, start: number, end: number): number {
  let sum = 0;
  for (let position = start; position < end; position += 4) sum = (sum + bytes.readUInt32BE(position)) >>> 0;
  return sum;
}
