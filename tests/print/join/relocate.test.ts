// Moving objects changes references, keys and ids, and nothing that only looks like them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isArray,
  isDictionary,
  isKind,
  name,
  type PdfObject,
  type PdfString,
  type PdfValue,
  reference,
  serialize,
} from '../../../pipeline/pdf/object.ts';
import { readPdf } from '../../../pipeline/pdf/read.ts';
import { makeBookFile } from '../../../pipeline/print/join/book-file.ts';
import { relocate } from '../../../pipeline/print/join/relocate.ts';
import { tinyPdf, tinyStream } from '../../pdf/tiny-pdf.ts';

const nothing = { bodies: new Map(), dropped: new Set<number>(), outside: new Map<number, number>() };

/** The values of objects 2 and on after their file was moved behind `before` other objects. */
function moved(bodies: readonly string[], before: number, { keyOffset = 0, idOffset = 0 } = {}): readonly PdfObject[] {
  const numbered = Object.fromEntries(bodies.map((body, index) => [index + 2, body]));
  const { relocated } = relocate(readPdf(tinyPdf({ 1: '<</Type /Catalog>>', ...numbered })), nothing);
  const book = makeBookFile();
  book.reserve(before);
  const base = book.reserve(bodies.length + 1);
  book.place(relocated, base, { symbol: () => 0, keyOffset, idOffset });
  const file = readPdf(book.finish({ Root: reference(base) }));
  return bodies.map((_, index) => file.object(base + 1 + index));
}

const text = (value: string): PdfString => ({ kind: 'string', bytes: Buffer.from(value, 'latin1') });
const lookalikes = ['2 0 R', '(2 0 R)', 'stream\n', 'endobj', '<<2 0 R>>', '/StructParent 7', '\\', 'a) 2 0 R (', '%'];
const strings = fc.oneof(
  fc.constantFrom(...lookalikes).map(text),
  fc.uint8Array({ maxLength: 12 }).map((bytes): PdfString => ({ kind: 'string', bytes })),
);
const names = fc.oneof(
  fc.constantFrom('2 0 R', 'ID2', 'StructParentsX', 'R', 'stream', 'A#42', '2'),
  fc
    .string({ unit: 'binary-ascii', minLength: 1, maxLength: 8 })
    .filter((value) => !/^(ID|StructParents?)$|\0/.test(value)),
);
const count = 5;
const values = fc.letrec<{ readonly value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<PdfValue>(null, true, false),
    fc.integer({ min: -9e9, max: 9e9 }),
    fc.double({ min: -1e5, max: 1e5, noNaN: true }).map((value) => Math.round(value * 1000) / 1000 + 0),
    strings,
    names.map((value) => name(value)),
    fc.integer({ min: 2, max: count + 1 }).map((number) => reference(number)),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(names, tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
  ),
})).value;

/** The value that moving by `by` must make of a value. */
function shifted(value: PdfValue, by: number): PdfValue {
  if (isKind(value, 'reference')) return reference(value.number + by);
  if (isArray(value)) return value.map((item) => shifted(item, by));
  if (isDictionary(value)) return new Map([...value].map(([key, item]) => [key, shifted(item, by)]));
  return value;
}

const plain = (value: PdfObject): string => (isKind(value, 'stream') ? 'a stream' : serialize(value));

describe('relocate', () => {
  it('moves the references of any object and keeps all else', () => {
    fc.assert(
      fc.property(
        fc.array(values, { minLength: count, maxLength: count }),
        fc.integer({ min: 0, max: 2_000_000 }).map((before) => before % 3000),
        (objects, before) => {
          const found = moved(objects.map(serialize), before);
          expect(found.map(plain)).toEqual(objects.map((value) => serialize(shifted(value, before))));
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a string with brackets and escapes', '(a \\( (2 0 R) \\\\) '],
    ['a hexadecimal string', '<322030205229>'],
    ['numbers in a row', '[2 0 2 0 0 2]'],
    ['numbers with signs and points', '[-2 0 +2 .2 0.2 2. 12.2]'],
    ['a name of figures', '[/2 0 /R /0#20R]'],
    ['words that begin like a reference', '[2 0 /R true]'],
    ['a comment-free dictionary without spaces', '<</A<</B[2 0]>>/C(2 0 R)>>'],
  ])('keeps %s', (_, body) => {
    const [first] = moved([body], 50);
    const file = readPdf(tinyPdf({ 1: '<</Type /Catalog>>', 2: body }));
    expect(plain(first as PdfObject)).toBe(plain(file.object(2)));
  });

  it('keeps the data of a stream byte for byte, and moves what its dictionary refers to', () => {
    const data = '2 0 R /StructParents 3 (node00000001) endobj stream\n3 0 obj';
    const [stream] = moved([tinyStream(data, '/Next 3 0 R /StructParents 4'), '7'], 60, { keyOffset: 100 });
    if (!isKind(stream, 'stream')) throw new Error('It is no stream.');
    expect(Buffer.from(stream.raw).toString('latin1')).toBe(data);
    expect(stream.dictionary.get('Next')).toEqual(reference(63));
    expect(stream.dictionary.get('StructParents')).toBe(104);
  });

  it('moves keys of the parent tree and numbers ids anew', () => {
    const ids = '<</ID (node00000444)\n/Headers [(node00000007) (node00000444) (node0000007) (xode00000007)]>>';
    const [page, annotation, cell, head] = moved(
      ['<</StructParents 3>>', '<</StructParent 12\n/X 12>>', ids, '<</ID (node00000007)>>'],
      9,
      { keyOffset: 1000, idOffset: 50 },
    );
    expect([page, annotation].map((value) => plain(value as PdfObject))).toEqual([
      '<</StructParents 1003>>',
      '<</StructParent 1012\n/X 12>>',
    ]);
    expect(plain(cell as PdfObject)).toBe(
      '<</ID (node00000050)\n/Headers [(node00000051) (node00000050) (node0000007) (xode00000007)]>>',
    );
    expect(plain(head as PdfObject)).toBe('<</ID (node00000051)>>');
  });

  it('names the object that refers to a dropped one', () => {
    const file = readPdf(tinyPdf({ 1: '<</Type /Catalog>>', 2: '[3 0 R]', 3: '7' }));
    expect(() => relocate(file, { ...nothing, dropped: new Set([3]) })).toThrow(/Object 2 refers to object 3/);
  });
});
