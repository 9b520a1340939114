// Finds glyph 0, the empty box a font shows for a character it lacks, in the text of a content stream.

import { actualText, readContent, shownStrings } from './content.ts';
import { nameOf, type PdfDictionary } from './object.ts';
import type { PdfFile } from './read.ts';

export interface MissingGlyph {
  /** Name of the font among the resources of the stream, such as `F4`. */
  readonly font: string;
  /** What should have been there, where Chromium says so. */
  readonly text?: string;
}

/** `isComposite` tells for a resource name whether its codes are two-byte glyph ids. */
export function findMissingGlyphs(
  file: PdfFile,
  content: Uint8Array,
  resources: PdfDictionary,
  isComposite: (font: string) => boolean,
): readonly MissingGlyph[] {
  if (!mayShowGlyphZero(content)) return [];
  const found: MissingGlyph[] = [];
  // The font belongs to the graphics state, which q and Q save and bring back (ISO 32000-1, 8.4.2).
  let font = '';
  const saved: string[] = [];
  const marked: (string | undefined)[] = [];

  readContent(content, (operator, operands) => {
    if (operator === 'Tf') font = nameOf(operands[0]) ?? font;
    else if (operator === 'q') saved.push(font);
    else if (operator === 'Q') font = saved.pop() ?? font;
    else if (operator === 'BDC') marked.push(actualText(file, resources, operands));
    else if (operator === 'BMC') marked.push(undefined);
    else if (operator === 'EMC') marked.pop();
    for (const { bytes } of shownStrings(operator, operands)) {
      if (!isComposite(font) || !showsGlyphZero(bytes)) continue;
      const text = marked.at(-1);
      found.push(text === undefined ? { font } : { font, text });
    }
  });
  return found;
}

function showsGlyphZero(bytes: Uint8Array): boolean {
  for (let index = 0; index + 1 < bytes.length; index += 2)
    if (bytes[index] === 0 && bytes[index + 1] === 0) return true;
  return false;
}

/**
 * Most pages are cleared here without reading their operators: Skia writes glyph 0 as an aligned `0000` in a
 * hexadecimal string without white space or, among many printable bytes, as `\000` in a literal one.
 */
function mayShowGlyphZero(content: Uint8Array): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.includes(0) || bytes.includes('\\0')) return true;
  for (let hit = bytes.indexOf('0000'); hit >= 0; hit = bytes.indexOf('0000', hit + 1)) {
    const open = bytes.lastIndexOf(0x3c, hit);
    if (open >= 0 && (hit - open - 1) % 4 === 0 && bytes.indexOf(0x3e, open) > hit) return true;
  }
  return false;
}
