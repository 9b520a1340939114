// Makes one font of all that several files embed of a face, so that a booklet joined from chunks carries it once.

import { createHash } from 'node:crypto';
import type { FontSubset } from './font-subset.ts';
import { type Glyph, type GlyphSlots, isSameGlyph, writeGlyphs } from './glyph-tables.ts';
import type { PdfArray } from './object.ts';
import { writeTables } from './true-type.ts';
import { writeUnicodeMap } from './unicode-map.ts';

export interface UnitedFont {
  /** PostScript name with a tag made from all that the font holds: `ABCDEF+Name` (ISO 32000-1, 9.6.4). */
  readonly name: string;
  /** The TrueType program for `FontFile2`, not yet encoded. */
  readonly program: Uint8Array;
  /** `W` of the CIDFont, in thousandths of the font size (9.7.4.3). It names every used glyph, so leave out `DW`. */
  readonly widths: PdfArray;
  /** The ToUnicode map, not yet encoded. */
  readonly toUnicode: Uint8Array;
}

/**
 * Glyph ids stay as they are, so no page changes. Neither the order of the subsets nor how often one occurs matters.
 * Undefined without subsets, and when they are not of one face (see `FontSubset.face`) or give a glyph two outlines,
 * widths or texts: then each must stay as it is.
 */
export function uniteFonts(subsets: readonly FontSubset[]): UnitedFont | undefined {
  const [first] = subsets;
  if (first === undefined || subsets.some(({ face }) => face !== first.face)) return undefined;
  const glyphs = uniteGlyphs(subsets);
  const head = first.common.get('head');
  const unitsPerEm = head && Buffer.from(head).readUInt16BE(18);
  if (glyphs === undefined || !unitsPerEm) return undefined;
  const program = writeTables(writeGlyphs(first.common, glyphs));
  const toUnicode = writeUnicodeMap(glyphs.map((glyph) => glyph?.text));
  const name = `${tagOf(first.name, program, toUnicode)}+${first.name}`;
  return { name, program, toUnicode, widths: widthsOf(glyphs, unitsPerEm) };
}

function uniteGlyphs(subsets: readonly FontSubset[]): GlyphSlots | undefined {
  const slots = Math.max(...subsets.map((subset) => subset.slots));
  const united = new Array<Glyph | undefined>(slots).fill(undefined);
  for (const { glyphs } of subsets) {
    for (const glyph of glyphs) {
      const known = united[glyph.id];
      if (known !== undefined && !isSameGlyph(known, glyph)) return undefined;
      // What is only a component here may be shown there.
      if (known?.text === undefined) united[glyph.id] = glyph;
    }
  }
  return united;
}

/** Neighbours of one width share an entry `first last width`, also over unused slots between them. */
function widthsOf(glyphs: GlyphSlots, unitsPerEm: number): PdfArray {
  const runs: { readonly first: number; last: number; readonly advance: number }[] = [];
  for (const glyph of glyphs) {
    if (glyph === undefined) continue;
    const { id, advance } = glyph;
    const run = runs.at(-1);
    if (run?.advance === advance) run.last = id;
    else runs.push({ first: id, last: id, advance });
  }
  // In the eight digits that the chunks have: the lines on their pages count on exactly these widths.
  const width = (advance: number): number => Number(((advance * 1000) / unitsPerEm).toPrecision(8));
  return runs.flatMap(({ first, last, advance }) => [first, last, width(advance)]);
}

/** Six capitals from a hash: other contents, another name. */
function tagOf(name: string, ...contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(name);
  for (const content of contents) hash.update(content);
  return Array.from(hash.digest().subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
