// What is read of one embedded subset, and which fonts are none.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFontSubset } from '../../pipeline/pdf/font-subset.ts';
import { isArray, type PdfDictionary, type PdfStream, type PdfValue } from '../../pipeline/pdf/object.ts';
import type { PdfFile } from '../../pipeline/pdf/read.ts';
import { compositeFonts, openTextPrinter, type TextPrinter } from './print-texts.ts';

let printer: TextPrinter;
let file: PdfFile;
let type0: PdfDictionary;
beforeAll(async () => {
  printer = await openTextPrinter();
  file = await printer.print('a 가');
  type0 = compositeFonts(file).values().next().value ?? new Map();
});
afterAll(() => printer.close());

const changed = (font: PdfDictionary, key: string, value: PdfValue): PdfDictionary => new Map([...font, [key, value]]);
const nameValue = (value: string): PdfValue => ({ kind: 'name', value });

function changedDescendant(key: string, value: PdfValue): PdfDictionary {
  const descendants = file.resolve(type0.get('DescendantFonts'));
  const descendant = file.dictionary(isArray(descendants) ? descendants[0] : undefined);
  return changed(type0, 'DescendantFonts', [changed(descendant, key, value)]);
}

/** The same file with other bytes behind every TrueType program. */
const withPrograms = (change: (program: Buffer) => Uint8Array): PdfFile => ({
  ...file,
  data: (stream: PdfStream) => {
    const data = Buffer.from(file.data(stream));
    return stream.dictionary.has('Length1') ? change(data) : data;
  },
});

describe('a subset', () => {
  it('has the letters of its text, and no slot between them', () => {
    const subset = readFontSubset(file, type0);
    const shown = subset?.glyphs.filter(({ text }) => text !== undefined) ?? [];
    expect(subset?.name).toBe('Pretendard-Regular');
    expect(shown.map(({ text }) => text)).toEqual([' ', 'a', '가']);
    expect(shown.map(({ outline }) => outline.length > 0)).toEqual([false, true, true]);
    expect(subset?.glyphs.length).toBeLessThan(10);
    expect(subset?.slots).toBeGreaterThan(1000);
  });

  it('is of the same face as another of it, and of none other', async () => {
    const [same, other] = [await printer.print('나다'), await printer.print('가', '"Noto Serif KR"')];
    const face = (one: PdfFile) => [...compositeFonts(one).values()].map((font) => readFontSubset(one, font)?.face);
    expect(face(same)).toEqual(face(file));
    expect(face(other)).not.toEqual(face(file));
    const [larger] = [readFontSubset(withPrograms(doubleUnits), type0)];
    expect(larger?.face).toBeDefined();
    expect(larger?.face).not.toBe(face(file)[0]);
  });

  it.each<readonly [string, () => PdfDictionary]>([
    ['without ToUnicode', () => changed(type0, 'ToUnicode', null)],
    ['with an encoding of its own', () => changed(type0, 'Encoding', nameValue('UniKS-UTF16-H'))],
    ['that is not composite', () => changed(type0, 'DescendantFonts', null)],
    ['with Type 1 outlines', () => changedDescendant('Subtype', nameValue('CIDFontType0'))],
    ['with codes that are no glyph ids', () => changedDescendant('CIDToGIDMap', null)],
    ['that is not embedded', () => changedDescendant('FontDescriptor', null)],
  ])('is not read from a font %s', (_, font) => {
    expect(readFontSubset(file, type0)).toBeDefined();
    expect(readFontSubset(file, font())).toBeUndefined();
  });

  it('is not read from a program of another kind or without a table', () => {
    const cff = withPrograms((program) => Buffer.concat([Buffer.from('OTTO'), program.subarray(4)]));
    expect(readFontSubset(cff, type0)).toBeUndefined();
    for (const tag of ['glyf', 'loca', 'hmtx', 'hhea', 'head', 'maxp']) {
      const without = withPrograms((program) => {
        program.write('none', program.indexOf(tag), 'latin1');
        return program;
      });
      expect(readFontSubset(without, type0)).toBeUndefined();
    }
  });
});

/** Twice the units per em (OpenType 1.9, `head`). */
function doubleUnits(program: Buffer): Buffer {
  const head = program.readUInt32BE(program.indexOf('head') + 8);
  program.writeUInt16BE(2 * program.readUInt16BE(head + 18), head + 18);
  return program;
}
