// The glyphs of a TrueType program: how they lie in its tables `glyf`, `loca` and `hmtx` (OpenType 1.9), read and written.

import type { Tables } from './true-type.ts';
import type { UnicodeMap } from './unicode-map.ts';

export interface Glyph {
  readonly id: number;
  /** Its entry in `glyf`, perhaps with zeros behind it; empty for a space. */
  readonly outline: Uint8Array;
  /** Advance width and left side bearing in units of the face. */
  readonly advance: number;
  readonly bearing: number;
  /** What ToUnicode says; undefined for one that is only a component of others. */
  readonly text: string | undefined;
}

/** By id; undefined where a subset has nothing. */
export type GlyphSlots = readonly (Glyph | undefined)[];

/**
 * The used glyphs by id, which are those with an outline or a text: what the tables say of other slots means nothing.
 * Undefined when a table is missing or too short, as in a program with other outlines than TrueType's.
 */
export function readGlyphs(tables: Tables, texts: UnicodeMap): readonly Glyph[] | undefined {
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map((tag) => tables.get(tag));
  if (!head || !hhea || !hmtx || !loca || !glyf || head.length < 54 || hhea.length < 36) return undefined;
  const isLong = head.readInt16BE(50) === 1;
  const measured = hhea.readUInt16BE(34);
  if (loca.length < (texts.length + 1) * (isLong ? 4 : 2)) return undefined;
  if (measured === 0 || hmtx.length < 2 * (measured + Math.max(measured, texts.length))) return undefined;

  const offset = (id: number): number => (isLong ? loca.readUInt32BE(4 * id) : 2 * loca.readUInt16BE(2 * id));
  const glyphs: Glyph[] = [];
  let end = offset(0);
  for (let id = 0; id < texts.length; id += 1) {
    const start = end;
    end = offset(id + 1);
    const text = texts[id];
    if (start === end && text === undefined) continue;
    if (end < start || end > glyf.length) return undefined;
    // The last advance holds for all behind it, which have a bearing only.
    const advance = hmtx.readUInt16BE(4 * Math.min(id, measured - 1));
    const bearing = hmtx.readInt16BE(id < measured ? 4 * id + 2 : 2 * (measured + id));
    glyphs.push({ id, outline: glyf.subarray(start, end), advance, bearing, text });
  }
  return glyphs;
}

/**
 * All tables of a program from those that do not describe glyphs. Offsets are long and every slot has a metric, so that
 * the same glyphs give the same bytes wherever they come from. Unused slots are empty and of no width.
 */
export function writeGlyphs(common: ReadonlyMap<string, Uint8Array>, glyphs: GlyphSlots): Tables {
  const glyf = Buffer.alloc(glyphs.reduce((length, glyph) => length + padded(glyph?.outline.length ?? 0), 0));
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  const hmtx = Buffer.alloc(4 * glyphs.length);
  let position = 0;
  glyphs.forEach((glyph, id) => {
    if (glyph !== undefined) {
      hmtx.writeUInt16BE(glyph.advance, 4 * id);
      hmtx.writeInt16BE(glyph.bearing, 4 * id + 2);
      glyf.set(glyph.outline, position);
      position += padded(glyph.outline.length);
    }
    loca.writeUInt32BE(position, 4 * (id + 1));
  });
  const tables = new Map([...common].map(([tag, table]) => [tag, Buffer.from(table)]));
  tables.get('head')?.writeInt16BE(1, 50);
  tables.get('hhea')?.writeUInt16BE(glyphs.length, 34);
  tables.get('maxp')?.writeUInt16BE(glyphs.length, 4);
  return new Map([...tables, ['glyf', glyf], ['loca', loca], ['hmtx', hmtx]]);
}

/** Whether two glyphs of one id can be one; a text may be missing in either. */
export const isSameGlyph = (one: Glyph, other: Glyph): boolean =>
  one.advance === other.advance &&
  one.bearing === other.bearing &&
  (one.text === other.text || one.text === undefined || other.text === undefined) &&
  isSameOutline(one.outline, other.outline);

/** Programs with short offsets pad outlines to even lengths, others do not: zeros up to a multiple of four do not count. */
function isSameOutline(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length === other.length) return Buffer.compare(one, other) === 0;
  if (one.length > other.length) return isSameOutline(other, one);
  const [same, rest] = [other.subarray(0, one.length), other.subarray(one.length)];
  return other.length <= padded(one.length) && Buffer.compare(one, same) === 0 && rest.every((byte) => byte === 0);
}

const padded = (length: number): number => (length + 3) & ~3;
