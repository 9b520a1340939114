// A font as a page uses it: its name, whether it is in the file, how wide its codes are, and which of them show nothing.

import { descendantOf, fontFacts } from '../../pdf/font-facts.ts';
import { type GlyphFont, glyphFont } from '../../pdf/glyph-font.ts';
import { isArray, isKind, nameOf, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { readTables } from '../../pdf/true-type.ts';
import type { PaintedFont } from './painted.ts';

export interface PageFont extends PaintedFont {
  readonly glyphs: GlyphFont;
  /** Whether a code is shown as the empty box of the font. */
  readonly lacks: (code: number) => boolean;
}

export function readPageFont(file: PdfFile, value: PdfValue | undefined): PageFont {
  const facts = fontFacts(file, value ?? null);
  const font = file.dictionary(value);
  return {
    name: facts.name ?? '?',
    type3: facts.type3,
    embedded: facts.embedded || facts.type3,
    glyphs: glyphFont(file, value),
    lacks: facts.composite ? lacksGlyph(file, descendantOf(file, font) ?? new Map()) : lacksCode(file, font),
  };
}

/** Glyph 0 is the empty box; a glyph beyond the last one is not shown at all (9.7.4.2). */
function lacksGlyph(file: PdfFile, descendant: PdfDictionary): (code: number) => boolean {
  const map = file.resolve(descendant.get('CIDToGIDMap'));
  const ids = isKind(map, 'stream') ? file.data(map) : undefined;
  const count = glyphCount(file, descendant);
  return (code) => {
    const glyph = ids === undefined ? code : (ids[code * 2] ?? 0) * 256 + (ids[code * 2 + 1] ?? 0);
    return glyph === 0 || glyph >= count;
  };
}

function glyphCount(file: PdfFile, descendant: PdfDictionary): number {
  const program = file.resolve(file.dictionary(descendant.get('FontDescriptor')).get('FontFile2'));
  const tables = isKind(program, 'stream') ? readTables(file.data(program)) : undefined;
  const limits = tables?.get('maxp');
  return limits === undefined || limits.length < 6 ? Number.POSITIVE_INFINITY : limits.readUInt16BE(4);
}

/** A code that the encoding names `.notdef` (9.6.6). */
function lacksCode(file: PdfFile, font: PdfDictionary): (code: number) => boolean {
  const differences = file.resolve(file.dictionary(font.get('Encoding')).get('Differences'));
  const lacking = new Set<number>();
  let code = 0;
  for (const item of isArray(differences) ? differences.map((one) => file.resolve(one)) : []) {
    if (typeof item === 'number') code = item;
    else {
      if (nameOf(item) === '.notdef') lacking.add(code);
      code += 1;
    }
  }
  return (one) => lacking.has(one);
}
