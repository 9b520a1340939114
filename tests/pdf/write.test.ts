// What the writer keeps, changes and adds.

import { describe, expect, it } from 'vitest';
import { dictionary, isArray, type PdfValue, reference, serialize } from '../../pipeline/pdf/object.ts';
import { readPdf } from '../../pipeline/pdf/read.ts';
import { writePdf } from '../../pipeline/pdf/write.ts';
import { tinyBook } from './tiny-pdf.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const latin = (value: Uint8Array): string => Buffer.from(value).toString('latin1');
const book = tinyBook({ objects: { 201: '<</Odd   (spacing)/A/B>>', 202: '(old)', 203: '(last)' } });

describe('writePdf', () => {
  it('keeps the bytes of untouched objects and replaces changed ones', () => {
    const written = writePdf(readPdf(book), { objects: new Map([[202, bytes('(a much longer new body)')]]) });
    expect(latin(written)).toContain(
      '201 0 obj\n<</Odd   (spacing)/A/B>>\nendobj\n202 0 obj\n(a much longer new body)',
    );
    const file = readPdf(written);
    expect(file.object(203)).toEqual({ kind: 'string', bytes: Uint8Array.from(bytes('last')) });
    expect(latin(written)).not.toContain('(old)');
  });

  it('adds objects beyond a gap and counts them', () => {
    const written = writePdf(readPdf(book), { objects: new Map([[210, bytes('7')]]) });
    const file = readPdf(written);
    expect([file.object(210), file.object(209), file.size]).toEqual([7, null, 211]);
    expect(latin(written)).toContain('/Size 211');
  });

  it('patches kept objects, not changed ones', () => {
    const start = latin(book).indexOf('(old)') + 1;
    const patches = [
      { start, bytes: bytes('new') },
      { start: latin(book).indexOf('(last)') + 1, bytes: bytes('LA') },
    ];
    const kept = readPdf(
      writePdf(readPdf(book), { objects: new Map([[201, bytes('(longer than before)')]]), patches }),
    );
    expect([202, 203].map((number) => serialize(kept.object(number) as PdfValue))).toEqual(['(new)', '(LAst)']);
    const changed = latin(writePdf(readPdf(book), { objects: new Map([[202, bytes('(x)')]]), patches }));
    expect(changed).not.toContain('new');
    expect(changed).toContain('(LAst)');
  });

  it('replaces entries of the trailer', () => {
    const trailer = dictionary({ Info: reference(201) });
    expect(readPdf(writePdf(readPdf(book), { objects: new Map(), trailer })).trailer.get('Info')).toEqual(
      reference(201),
    );
  });

  it('makes the same bytes twice, and another ID for other content', () => {
    const id = (body: string) => {
      const file = readPdf(writePdf(readPdf(book), { objects: new Map([[202, bytes(body)]]) }));
      const value = file.trailer.get('ID');
      return isArray(value) ? value : [];
    };
    expect(id('(x)')).toEqual(id('(x)'));
    expect(id('(x)')[0]).not.toEqual(id('(y)')[0]);
    expect(id('(x)')[0]).toEqual(id('(x)')[1]);
  });

  it('writes a table of 20-byte rows', () => {
    const table =
      latin(writePdf(readPdf(book), { objects: new Map() })).match(/xref\n0 204\n([^t]*)trailer/)?.[1] ?? '';
    expect(table).toMatch(/^0000000000 65535 f \n/);
    expect(table).toHaveLength(204 * 20);
  });
});
