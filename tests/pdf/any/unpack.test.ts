// Filters of streams, undone: those that old programs used too (ISO 32000-1, 7.4).
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackAscii85, unpackHexadecimal, unpackLzw, unpackRuns } from '../../../pipeline/pdf/any/old-filters.ts';
import { undoPredictor } from '../../../pipeline/pdf/any/predictor.ts';
import { unpack, unpackSome } from '../../../pipeline/pdf/any/unpack.ts';
import { dictionary, name, type PdfValue } from '../../../pipeline/pdf/object.ts';
import { makeResolver } from '../../../pipeline/pdf/resolve.ts';

const resolver = makeResolver(() => null);
const stream = (raw: Uint8Array, entries: Readonly<Record<string, PdfValue>>) =>
  ({ kind: 'stream', dictionary: dictionary(entries), raw }) as const;
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytes = (content: string): Buffer => Buffer.from(content, 'latin1');

describe('filters', () => {
  it('read hexadecimal digits, white space and a digit too few', () => {
    expect(text(unpackHexadecimal(bytes('4a 4B\n4c7>ff')))).toBe('JKLp');
  });

  it('read base 85 as an independent writer makes it', () => {
    // Python: base64.a85encode(b'Lantern walk\x00\x00\x00\x00!!')
    expect(text(unpackAscii85(bytes("9OVg\\ATDZ2G@><'z+X$~>"), 100))).toBe('Lantern walk\0\0\0\0!!');
    expect(() => unpackAscii85(bytes('zzzz'), 15)).toThrow('too much');
  });

  it('read runs', () => {
    expect(text(unpackRuns(Uint8Array.of(2, 65, 66, 67, 254, 68, 128, 1), 100))).toBe('ABCDDD');
    expect(() => unpackRuns(Uint8Array.of(129, 65), 100)).toThrow();
  });

  it('read LZW as the standard shows it', () => {
    // The example of 7.4.4.2: 45 45 45 45 45 65 45 45 45 66.
    const packed = Uint8Array.of(0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01);
    expect([...unpackLzw(packed, 1, 100)]).toEqual([45, 45, 45, 45, 45, 65, 45, 45, 45, 66]);
    expect(() => unpackLzw(packed, 1, 5)).toThrow('too much');
  });

  it('undo each way in which PNG makes rows', () => {
    const rows = [
      [10, 20, 30, 40],
      [12, 22, 33, 44],
      [90, 80, 70, 60],
    ];
    const guessOf = [
      () => 0,
      (left: number) => left,
      (_left: number, above: number) => above,
      (left: number, above: number) => (left + above) >> 1,
    ];
    for (const [kind, guess] of guessOf.entries()) {
      const made = rows.flatMap((row, y) => [
        kind,
        ...row.map((value, x) => (value - guess(x > 0 ? (row[x - 1] ?? 0) : 0, rows[y - 1]?.[x] ?? 0)) & 255),
      ]);
      expect([...undoPredictor(Uint8Array.from(made), { predictor: 15, colours: 1, bits: 8, columns: 4 })]).toEqual(
        rows.flat(),
      );
    }
  });

  it('undo differences within rows of TIFF', () => {
    const made = Uint8Array.of(10, 20, 1, 2, 3, 4);
    expect([...undoPredictor(made, { predictor: 2, colours: 2, bits: 8, columns: 3 })]).toEqual([
      10, 20, 11, 22, 14, 26,
    ]);
  });

  it('follow each other, as far as a picture begins', () => {
    const packed = bytes(deflateSync(bytes('a lantern')).toString('hex'));
    const both = stream(packed, { Filter: [name('AHx'), name('FlateDecode')] });
    expect(text(unpack(resolver, both))).toBe('a lantern');
    const picture = stream(bytes('ffd8'), { Filter: [name('ASCIIHexDecode'), name('DCTDecode')] });
    expect(unpackSome(resolver, picture)).toMatchObject({ picture: 'DCTDecode', data: Buffer.from([0xff, 0xd8]) });
    expect(() => unpack(resolver, picture)).toThrow('DCTDecode');
  });

  it('use data that breaks off as far as it goes', () => {
    const whole = deflateSync(bytes('light '.repeat(500)));
    const cut = stream(whole.subarray(0, whole.length - 6), { Filter: name('FlateDecode') });
    expect(text(unpack(resolver, cut))).toContain('light light');
  });

  it('refuse a stream that unpacks without end', () => {
    const bomb = stream(deflateSync(Buffer.alloc(400e6)), { Filter: name('FlateDecode') });
    expect(() => unpack(resolver, bomb)).toThrow('300 MB');
  });

  it('give bytes or an error for whatever they get, and come to an end', () => {
    const filters = ['FlateDecode', 'LZWDecode', 'ASCIIHexDecode', 'ASCII85Decode', 'RunLengthDecode'];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...filters), (raw, filter) => {
        try {
          expect(unpack(resolver, stream(raw, { Filter: name(filter) })).length).toBeLessThan(1e6);
        } catch (problem) {
          expect(problem).toBeInstanceOf(Error);
        }
      }),
    );
  });
});
