// PDFs of any make: updated, packed, shifted, cut off.
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../pipeline/pdf/any/open-pdf.ts';
import { pageContent } from '../../../pipeline/pdf/content.ts';
import { listPages } from '../../../pipeline/pdf/pages.ts';
import { tinyBook, tinyPdf, tinyStream } from '../tiny-pdf.ts';

const book = tinyBook({ pages: [{ content: '% lantern' }, { content: '% lamp' }] });
const contents = (bytes: Uint8Array): readonly string[] => {
  const { file } = openPdf(bytes);
  return listPages(file).map((page) => Buffer.from(pageContent(file, page)).toString('latin1').trim());
};
const bytes = (content: string): Buffer => Buffer.from(content, 'latin1');

/** Catalogue and pages lie in a stream of objects, found through a cross-reference stream. */
function packed(): Buffer {
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
    '<</Type /Page /Parent 2 0 R /Contents 5 0 R>>',
  ];
  const offsets = objects.map((_, index) => objects.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0));
  const head = `${offsets.map((offset, index) => `${index + 1} ${offset}`).join(' ')} `;
  const body = deflateSync(bytes(head + objects.join(' ')));
  let file = '%PDF-1.5\n';
  const starts: Record<number, number> = {};
  const add = (number: number, text: string): void => {
    starts[number] = file.length;
    file += `${number} 0 obj\n${text}\nendobj\n`;
  };
  const latin = (data: Buffer): string => data.toString('latin1');
  add(
    4,
    `<</Type /ObjStm /N 3 /First ${head.length} /Filter /FlateDecode /Length ${body.length}>> stream\n${latin(body)}\nendstream`,
  );
  add(5, tinyStream('% packed lantern'));
  const entry = (kind: number, second: number, third: number): Buffer =>
    Buffer.from([kind, second >> 8, second & 255, third]);
  starts[6] = file.length;
  const rows = [
    entry(0, 0, 0),
    entry(2, 4, 0),
    entry(2, 4, 1),
    entry(2, 4, 2),
    entry(1, starts[4] ?? 0, 0),
    entry(1, starts[5] ?? 0, 0),
    entry(1, starts[6] ?? 0, 0),
  ];
  // With the predictor of PNG, as most programs write it.
  const filtered = Buffer.concat(
    rows.map((row, index) => Buffer.from([2, ...row.map((byte, at) => (byte - (rows[index - 1]?.[at] ?? 0)) & 255)])),
  );
  const table = deflateSync(filtered);
  const at = file.length;
  add(
    6,
    `<</Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 4>> /Length ${table.length}>> stream\n${latin(table)}\nendstream`,
  );
  return bytes(`${file}startxref\n${at}\n%%EOF\n`);
}

describe('a PDF of any make', () => {
  it('is read as it is when it is sound', () => {
    expect(openPdf(book)).toMatchObject({ damage: undefined, encrypted: false });
    expect(contents(book)).toEqual(['% lantern', '% lamp']);
  });

  it('may pack its objects together', () => {
    expect(openPdf(packed()).damage).toBeUndefined();
    expect(contents(packed())).toEqual(['% packed lantern']);
  });

  it('may be updated: the newest object counts, and a freed one is gone', () => {
    const text = Buffer.from(book).toString('latin1');
    const before = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    const at = text.length;
    const update = `101 0 obj\n${tinyStream('% brighter')}\nendobj\n`;
    const table = `xref\n101 2\n${String(at).padStart(10, '0')} 00000 n \n0000000000 00001 f \ntrailer\n<</Size 103 /Root 1 0 R /Prev ${before}>>\n`;
    const updated = bytes(`${text}${update}${table}startxref\n${at + update.length}\n%%EOF\n`);
    expect(openPdf(updated).damage).toBeUndefined();
    expect(contents(updated)).toEqual(['% brighter', '']);
  });

  it('is pieced together when its table is wrong, and says so', () => {
    const text = Buffer.from(book).toString('latin1');
    const shifted = bytes(text.replace('%PDF-1.4\n', '%PDF-1.4\n% somebody wrote a line here\n'));
    const { damage } = openPdf(shifted);
    expect(damage).toMatch(/cross-reference|should be at byte/);
    expect(contents(shifted)).toEqual(['% lantern', '% lamp']);
    const cut = bytes(text.slice(0, text.indexOf('xref')));
    expect(openPdf(cut).damage).toBeDefined();
    expect(contents(cut)).toEqual(['% lantern', '% lamp']);
  });

  it('is pieced together from packed objects as well', () => {
    const text = packed().toString('latin1');
    const cut = bytes(text.slice(0, text.indexOf('6 0 obj')));
    expect(contents(cut)).toEqual(['% packed lantern']);
  });

  it('may have something before its head, and wrong lengths of streams', () => {
    const text = Buffer.from(book).toString('latin1');
    expect(contents(bytes(`\xef\xbb\xbf\n${text}`))).toEqual(['% lantern', '% lamp']);
    const wrong = bytes(text.replace('/Length 9', '/Length 4'));
    expect(contents(wrong)).toEqual(['% lantern', '% lamp']);
  });

  it('says when it is encrypted', () => {
    expect(openPdf(tinyBook({ trailer: '/Encrypt <</Filter /Standard>>' })).encrypted).toBe(true);
  });

  it('is refused in a sentence when there is nothing to be found', () => {
    expect(() => openPdf(bytes('a letter'))).toThrow('%PDF-');
    expect(() => openPdf(bytes('%PDF-1.7\nnothing'))).toThrow('catalogue');
    expect(() => openPdf(tinyPdf({ 1: '<</Type /Pages>>' }))).toThrow('catalogue');
  });

  it('ends in pages or in an error whatever bytes are changed', () => {
    const sources = [Buffer.from(book), packed()];
    const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(change, { minLength: 1, maxLength: 12 }), (source, changes) => {
        const damaged = Buffer.from(source);
        for (const [at, byte] of changes) damaged[at % damaged.length] = byte;
        try {
          contents(damaged);
        } catch (problem) {
          expect(problem).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 400 },
    );
  });
});
