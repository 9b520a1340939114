// What a file embeds of a face: the glyphs of one TrueType subset, and what all subsets of that face have in common.

import { createHash } from 'node:crypto';
import { descendantOf, fontFacts } from './font-facts.ts';
import { type Glyph, readGlyphs } from './glyph-tables.ts';
import { isKind, nameOf, type PdfDictionary, type PdfObject } from './object.ts';
import type { PdfFile } from './read.ts';
import { readTables, type Tables } from './true-type.ts';
import { readUnicodeMap } from './unicode-map.ts';

/** A plain value: bytes need not be Buffers, because it may come from another thread. */
export interface FontSubset {
  /** PostScript name without the tag `ABCDEF+`. */
  readonly name: string;
  /** Equal for subsets of one face. A name is not enough: a face cut into several files has one name and many ids. */
  readonly face: string;
  /** Glyph ids are below this number. */
  readonly slots: number;
  /** The used ones, by id. */
  readonly glyphs: readonly Glyph[];
  /** The tables in which no glyph is described, with zeros where they depend on the subset. */
  readonly common: ReadonlyMap<string, Uint8Array>;
}

/**
 * Undefined for anything but an embedded TrueType font whose codes are glyph ids with texts. Advance widths are those
 * of the program: `W` says the same of every glyph that is shown, and bridges others with wrong ones. Unpacks the whole
 * program, so keep the result. Throws when a stream is damaged.
 */
export function readFontSubset(file: PdfFile, type0: PdfDictionary): FontSubset | undefined {
  const { name } = fontFacts(file, type0);
  const descendant = descendantOf(file, type0);
  if (name === undefined || descendant === undefined || !hasGlyphCodes(file, type0, descendant)) return undefined;
  const program = streamData(file, file.dictionary(descendant.get('FontDescriptor')).get('FontFile2'));
  const map = streamData(file, type0.get('ToUnicode'));
  const tables = program && readTables(program);
  const slots = tables?.get('maxp')?.readUInt16BE(4);
  if (map === undefined || tables === undefined || slots === undefined) return undefined;
  const texts = readUnicodeMap(map, slots);
  const glyphs = texts && readGlyphs(tables, texts);
  if (glyphs === undefined) return undefined;
  const common = commonOf(tables);
  return { name, face: faceOf(name, common), slots, glyphs, common };
}

/** Codes are CIDs (9.7.5.2), and CIDs are glyph ids (9.7.4.2). */
function hasGlyphCodes(file: PdfFile, type0: PdfDictionary, descendant: PdfDictionary): boolean {
  const nameIn = (font: PdfDictionary, key: string): string | undefined => nameOf(file.resolve(font.get(key)));
  return (
    nameIn(type0, 'Encoding') === 'Identity-H' &&
    nameIn(descendant, 'Subtype') === 'CIDFontType2' &&
    nameIn(descendant, 'CIDToGIDMap') === 'Identity'
  );
}

function streamData(file: PdfFile, value: PdfObject | undefined): Uint8Array | undefined {
  const stream = file.resolve(value);
  return isKind(stream, 'stream') ? file.data(stream) : undefined;
}

/** Tables that a PDF needs besides those of the glyphs (9.9), and the bytes in them that depend on the subset. */
const commonTables: Readonly<Record<string, readonly (readonly [start: number, end: number])[]>> = {
  'cvt ': [],
  fpgm: [],
  /** checkSumAdjustment, indexToLocFormat */
  head: [
    [8, 12],
    [50, 52],
  ],
  /** numberOfHMetrics */
  hhea: [[34, 36]],
  /** numGlyphs */
  maxp: [[4, 6]],
  prep: [],
};

function commonOf(tables: Tables): Tables {
  const common = new Map<string, Buffer>();
  for (const [tag, dependent] of Object.entries(commonTables)) {
    const table = tables.get(tag);
    if (table === undefined) continue;
    const copy = Buffer.from(table);
    for (const [start, end] of dependent) copy.fill(0, start, end);
    common.set(tag, copy);
  }
  return common;
}

/** `head` and `maxp` tell faces apart: when the file was made, how far its letters reach, how many points they have. */
function faceOf(name: string, common: Tables): string {
  const digest = createHash('sha256');
  for (const [tag, table] of common) digest.update(tag).update(table);
  return `${name} ${digest.digest('hex')}`;
}
