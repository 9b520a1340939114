// Makes one font of what all chunks embed of a face, and packs it.

import { deflateSync } from 'node:zlib';
import {
  dictionary,
  name,
  type PdfDictionary,
  type PdfString,
  type PdfValue,
  reference,
  serialize,
} from '../../pdf/object.ts';
import { streamBody } from '../../pdf/stream-body.ts';
import { type UnitedFont, uniteFonts } from '../../pdf/unite-fonts.ts';
import type { ChunkFont } from './chunk-fonts.ts';

/** Bodies of the five objects of a font, which name each other by the numbers they are given (ISO 32000-1, 9.7). */
export interface BookFont {
  readonly members: readonly ChunkFont[];
  readonly bodies: (numbers: readonly number[]) => readonly (string | Uint8Array)[];
}

/** How many objects a font takes: the first of them is what pages name. */
export const objectsOfFont = 5;

/** Packed programs and maps by the font's name, which is a hash of both: most fonts outlive an edit. */
export type PackedFonts = Map<string, PackedFont>;

interface PackedFont {
  readonly program: Uint8Array;
  readonly map: Uint8Array;
}

/** Subsets of one face become one font; those that cannot be united stay apart. In the order in which they first occur. */
export function bookFonts(chunkFonts: readonly ChunkFont[], packed: PackedFonts): readonly BookFont[] {
  const used = new Set<string>();
  const make = (members: readonly ChunkFont[]): readonly BookFont[] => {
    const font = uniteFonts(members.map(({ subset }) => subset));
    if (font === undefined) {
      if (members.length === 1) throw new Error(`The font ${members[0]?.subset.name} cannot be written.`);
      return members.flatMap((one) => make([one]));
    }
    const streams = packed.get(font.name) ?? pack(font);
    packed.set(font.name, streams);
    used.add(font.name);
    const descriptor = members[0]?.descriptor ?? new Map();
    return [{ members, bodies: (numbers) => fontBodies(font, descriptor, streams, numbers) }];
  };
  const fonts = [...Map.groupBy(chunkFonts, ({ subset }) => subset.face).values()].flatMap(make);
  for (const known of packed.keys()) if (!used.has(known)) packed.delete(known);
  return fonts;
}

const pack = ({ program, toUnicode }: UnitedFont): PackedFont => ({
  program: deflateSync(program, { level: 5 }),
  map: deflateSync(toUnicode, { level: 5 }),
});

function fontBodies(
  font: UnitedFont,
  metrics: PdfDictionary,
  { program, map }: PackedFont,
  [, descendant = 0, descriptor = 0, file = 0, toUnicode = 0]: readonly number[],
): readonly (string | Uint8Array)[] {
  return [
    text({
      Type: name('Font'),
      Subtype: name('Type0'),
      BaseFont: name(font.name),
      Encoding: name('Identity-H'),
      DescendantFonts: [reference(descendant)],
      ToUnicode: reference(toUnicode),
    }),
    text({
      Type: name('Font'),
      Subtype: name('CIDFontType2'),
      BaseFont: name(font.name),
      CIDSystemInfo: dictionary({ Registry: string('Adobe'), Ordering: string('Identity'), Supplement: 0 }),
      CIDToGIDMap: name('Identity'),
      FontDescriptor: reference(descriptor),
      W: font.widths,
    }),
    text({ ...Object.fromEntries(metrics), FontName: name(font.name), FontFile2: reference(file) }),
    streamBody(dictionary({ Length1: font.program.length }), program, 'FlateDecode'),
    streamBody(new Map(), map, 'FlateDecode'),
  ];
}

const text = (entries: Readonly<Record<string, PdfValue>>): string => serialize(dictionary(entries));
const string = (value: string): PdfString => ({ kind: 'string', bytes: Buffer.from(value, 'latin1') });
