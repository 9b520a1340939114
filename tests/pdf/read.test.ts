// Which files are opened, and which are refused by name.

import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PdfStream } from '../../pipeline/pdf/object.ts';
import { listPages } from '../../pipeline/pdf/pages.ts';
import { readPdf } from '../../pipeline/pdf/read.ts';
import { tinyBook, tinyPdf, tinyStream } from './tiny-pdf.ts';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const changed = (from: string | RegExp, to: string): Uint8Array => bytes(latin(tinyBook({})).replace(from, to));

describe('readPdf', () => {
  it('finds objects through the table, free ones as null', () => {
    const file = readPdf(tinyBook({ objects: { 205: '(five)', 203: '[1 205 0 R]' } }));
    expect(file.object(203)).toEqual([1, { kind: 'reference', number: 205, generation: 0 }]);
    expect(file.object(204)).toBeNull();
    expect(file.size).toBe(206);
  });

  it('lists objects in the order of the file', () => {
    const file = readPdf(tinyPdf({ 1: '<</Type /Catalog>>', 2: '2', 3: '3' }, '/Root 1 0 R', [1, 3, 2]));
    expect(file.order).toEqual([1, 3, 2]);
    expect([file.object(2), file.object(3)]).toEqual([2, 3]);
  });

  it('reads a table in several sections', () => {
    const text = latin(tinyBook({})).replace(
      /xref\n0 (\d+)\n(.{20})/s,
      (_, count, head) => `xref\n0 1\n${head}1 ${count - 1}\n`,
    );
    expect(readPdf(bytes(text)).catalog.get('Pages')).toEqual({ kind: 'reference', number: 2, generation: 0 });
  });

  it('inflates a stream whose length stands elsewhere', () => {
    const packed = deflateSync('some text'.repeat(50)).toString('latin1');
    const body = tinyStream(packed, '/Filter /FlateDecode').replace(/\/Length \d+/, '/Length 202 0 R');
    const file = readPdf(tinyBook({ objects: { 201: body, 202: String(packed.length) } }));
    expect(latin(file.data(file.object(201) as PdfStream))).toBe('some text'.repeat(50));
  });

  it('opens a view into a larger buffer', () => {
    const book = tinyBook({});
    const larger = Buffer.concat([Buffer.alloc(7), book]);
    expect(readPdf(larger.subarray(7)).size).toBe(102);
  });

  it('hands down resources from the page tree', () => {
    const [page] = listPages(readPdf(tinyBook({ resources: '/Font <</F1 3 0 R>>' })));
    expect(page?.resources.has('Font')).toBe(true);
  });
});

describe('refused files', () => {
  it.each([
    ['something else', bytes('<html>'), /not a PDF/],
    ['a file cut short', tinyBook({}).subarray(0, -40), /damaged.*startxref/],
    ['an encrypted file', tinyBook({ trailer: '/Encrypt 3 0 R' }), /encrypted/],
    ['an incremental update', tinyBook({ trailer: '/Prev 10' }), /incremental update/],
    ['a hybrid file', tinyBook({ trailer: '/XRefStm 10' }), /cross-reference stream/],
    ['a cross-reference stream', changed(/startxref\n\d+/, 'startxref\n15'), /cross-reference stream instead/],
    ['a wrong start of the table', changed(/startxref\n\d+/, 'startxref\n20'), /no cross-reference table at byte 20/],
    ['a byte too many', changed('%PDF-1.4\n', '%PDF-1.4\n\n'), /no cross-reference table at byte/],
    ['a wrong offset', changed(/0000000015 00000 n/, '0000000016 00000 n'), /object 1 should be at byte 16/],
    ['a table that claims too much', changed(/xref\n0 \d+/, 'xref\n0 99999999'), /names 99999999 objects/],
    ['a generation', changed(/(\d{10}) 00000 n/, '$1 00002 n'), /generation/],
    ['a file without a catalog', changed('/Type /Catalog', '/Type /Katalog'), /no catalog/],
  ])('names %s', (_, file, message) => {
    expect(() => readPdf(file)).toThrow(message);
  });

  it('names an object without an end when it is asked for', () => {
    const file = readPdf(tinyBook({ objects: { 201: '(a) (b)' } }));
    expect(() => file.object(201)).toThrow(/object 201 .* does not end with "endobj"/);
  });

  it('names a stream longer than its object', () => {
    const file = readPdf(tinyBook({ objects: { 201: tinyStream('x').replace('/Length 1', '/Length 5000') } }));
    expect(() => file.object(201)).toThrow(/stream in object 201 is longer/);
  });

  it('names a stream that does not unpack', () => {
    const file = readPdf(tinyBook({ objects: { 201: tinyStream('nonsense', '/Filter /FlateDecode') } }));
    expect(() => file.data(file.object(201) as PdfStream)).toThrow(/compressed stream/);
  });

  it('names other filters', () => {
    const file = readPdf(tinyBook({ objects: { 201: tinyStream('x', '/Filter /LZWDecode') } }));
    expect(() => file.data(file.object(201) as PdfStream)).toThrow(/filter that is not supported/);
  });

  it('does not follow a circle of references', () => {
    const file = readPdf(tinyBook({ objects: { 201: '202 0 R', 202: '201 0 R' } }));
    expect(() => file.resolve(file.object(201))).toThrow(/refers to itself/);
  });

  it('does not follow a circle of pages', () => {
    const file = readPdf(tinyPdf({ 1: '<</Type /Catalog /Pages 2 0 R>>', 2: '<</Type /Pages /Kids [2 0 R]>>' }));
    expect(() => listPages(file)).toThrow(/page tree/);
  });
});
