// Gives a printed file a united font in place of its own, and opens programs with an independent reader.
import { create, type Font } from 'fontkit';
import { isArray, isKind, objectBody, type PdfValue, reference } from '../../pipeline/pdf/object.ts';
import { type PdfFile, readPdf } from '../../pipeline/pdf/read.ts';
import type { UnitedFont } from '../../pipeline/pdf/unite-fonts.ts';
import { writePdf } from '../../pipeline/pdf/write.ts';

function parts(file: PdfFile, number: number) {
  const type0 = file.dictionary(reference(number));
  const descendants = file.resolve(type0.get('DescendantFonts'));
  const descendant = isArray(descendants) ? descendants[0] : undefined;
  const descriptor = file.dictionary(descendant).get('FontDescriptor');
  return { type0, descendant, descriptor, program: file.dictionary(descriptor).get('FontFile2') };
}

/** The file with the united font in place of its own. */
export function withFont(file: PdfFile, number: number, font: UnitedFont): PdfFile {
  const { type0, descendant, descriptor, program } = parts(file, number);
  const name = { kind: 'name', value: font.name } as const;
  const stream = (data: Uint8Array): Uint8Array =>
    Buffer.concat([Buffer.from(`<</Length ${data.length}>> stream\n`), data, Buffer.from('\nendstream')]);
  const changed = (value: PdfValue | undefined, entries: readonly (readonly [string, PdfValue])[]): Uint8Array =>
    objectBody(new Map([...file.dictionary(value), ...entries]));
  const at = (value: PdfValue | undefined): number => (isKind(value, 'reference') ? value.number : -1);
  const objects = new Map([
    [number, changed(type0, [['BaseFont', name]])],
    [
      at(descendant),
      changed(descendant, [
        ['BaseFont', name],
        ['W', font.widths],
        // Whoever relied on it would set letters on top of each other.
        ['DW', 0],
      ]),
    ],
    [at(descriptor), changed(descriptor, [['FontName', name]])],
    [at(program), stream(font.program)],
    [at(type0.get('ToUnicode')), stream(font.toUnicode)],
  ]);
  return readPdf(writePdf(file, { objects }));
}

/** The program as an independent reader sees it. */
export function openProgram(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if (!('getGlyph' in font)) throw new Error('This is a collection of fonts.');
  return font;
}

export function embeddedProgram(file: PdfFile, number: number): Font {
  const stream = file.resolve(parts(file, number).program);
  if (!isKind(stream, 'stream')) throw new Error('No program is embedded.');
  return openProgram(file.data(stream));
}
