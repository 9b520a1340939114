// Programs taken apart and put together again.
import { describe, expect, it } from 'vitest';
import { readTables, writeTables } from '../../pipeline/pdf/true-type.ts';

const tables = new Map([
  ['head', Buffer.from('0001000000014f1a9b5b789f5f0f3cf5', 'hex')],
  ['glyf', Buffer.from([1, 2, 3, 4, 5])],
  ['cvt ', Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
]);

const sum = (bytes: Buffer): number => {
  const words = Array.from({ length: bytes.length / 4 }, (_, index) => BigInt(bytes.readUInt32BE(4 * index)));
  return Number(words.reduce((total, word) => total + word, 0n) % 2n ** 32n);
};

describe('a TrueType program', () => {
  const program = writeTables(tables);

  it('gives its tables back', () => {
    const read = readTables(program);
    expect([...(read?.keys() ?? [])]).toEqual(['cvt ', 'glyf', 'head']);
    expect(read?.get('glyf')).toEqual(tables.get('glyf'));
    expect(read?.get('cvt ')).toEqual(tables.get('cvt '));
  });

  it('has the checksums of the specification', () => {
    expect(sum(program)).toBe(0xb1b0afba);
    expect(program.readUInt32BE(12 + 4)).toBe(0xfffffffe);
    expect(program.readUInt32BE(12 + 16 + 4)).toBe(0x01020304 + 0x05000000);
  });

  it('has the numbers for a binary search over three entries', () => {
    expect([6, 8, 10].map((at) => program.readUInt16BE(at))).toEqual([32, 1, 16]);
  });

  it('does not depend on the order of the tables or on an old checksum', () => {
    const head = Buffer.from(tables.get('head') ?? []).fill(7, 8, 12);
    expect(writeTables(new Map([...tables, ['head', head] as const].toReversed()))).toEqual(program);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['cut off in its tables', program.subarray(0, -4)],
    ['cut off in its entries', program.subarray(0, 40)],
    ['one with Type 1 outlines', Buffer.concat([Buffer.from('OTTO'), program.subarray(4)])],
  ])('is not read when it is %s', (_, bytes) => {
    expect(readTables(bytes)).toBeUndefined();
  });
});
