// Turns the codes of a shown string into text and widths, by the font's ToUnicode map (ISO 32000-1, 9.7 and 9.10).

import { readContent } from './content.ts';
import { descendantOf } from './font-facts.ts';
import { isArray, isKind, nameOf, numbersOf, type PdfDictionary, type PdfValue } from './object.ts';
import type { PdfFile } from './read.ts';
import { decodeUtf16 } from './text-string.ts';

export interface GlyphFont {
  /** Bytes per code: 2 in composite fonts, else 1. */
  readonly codeBytes: 1 | 2;
  /** U+FFFD for a code that the font does not explain. */
  text(code: number): string;
  /** Advance in thousandths of the font size. */
  width(code: number): number;
}

/** A booklet's fonts are shared over its pages and their maps are long: each is read once per file. */
const known = new WeakMap<PdfFile, Map<number, GlyphFont>>();

export function glyphFont(file: PdfFile, value: PdfValue | undefined): GlyphFont {
  if (!isKind(value, 'reference')) return readFont(file, file.dictionary(value));
  const fonts = known.get(file) ?? new Map<number, GlyphFont>();
  known.set(file, fonts);
  const font = fonts.get(value.number) ?? readFont(file, file.dictionary(value));
  fonts.set(value.number, font);
  return font;
}

function readFont(file: PdfFile, font: PdfDictionary): GlyphFont {
  const map = file.resolve(font.get('ToUnicode'));
  const texts = isKind(map, 'stream') ? readUnicodeMap(file.data(map)) : new Map<number, string>();
  const text = (code: number): string => texts.get(code) ?? '\ufffd';
  const descendant = descendantOf(file, font);
  if (descendant !== undefined) {
    const widths = compositeWidths(file, descendant);
    const usual = file.resolve(descendant.get('DW'));
    const fallback = typeof usual === 'number' ? usual : 1000;
    return { codeBytes: 2, text, width: (code) => widths.get(code) ?? fallback };
  }
  const widths = numbersOf(file.resolve(font.get('Widths'))) ?? [];
  const first = file.resolve(font.get('FirstChar'));
  // Type 3 widths are in the units of the font's own matrix (9.6.5).
  const scale = nameOf(font.get('Subtype')) === 'Type3' ? 1000 * (numbersOf(font.get('FontMatrix'))?.[0] ?? 0.001) : 1;
  const width = (code: number): number => (widths[code - (typeof first === 'number' ? first : 0)] ?? 0) * scale;
  return { codeBytes: 1, text, width };
}

/** Two bytes have so many codes; a range that is longer, and ranges over and over, are meant to do harm. */
const mostCodes = 65536;
const mostEntries = 1e6;

/** `W` holds `first [w w w]` and `first last w` (9.7.4.3). */
function compositeWidths(file: PdfFile, font: PdfDictionary): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const list = file.resolve(font.get('W'));
  const items = isArray(list) ? list.map((item) => file.resolve(item)) : [];
  let entries = 0;
  for (let index = 0; index < items.length && entries < mostEntries; ) {
    const [first, second, third] = items.slice(index, index + 3);
    if (typeof first !== 'number') break;
    if (isArray(second)) {
      (numbersOf(second) ?? []).forEach((width, offset) => {
        widths.set(first + offset, width);
      });
      index += 2;
    } else {
      if (typeof second !== 'number' || typeof third !== 'number') break;
      const last = Math.min(second, first + mostCodes);
      for (let code = first; code <= last; code += 1) widths.set(code, third);
      entries += Math.max(0, last - first);
      index += 3;
    }
  }
  return widths;
}

/** `<0011> <0041> endbfchar` and `<0011> <0014> <0030> endbfrange`, the last also with an array (9.10.3). */
function readUnicodeMap(bytes: Uint8Array): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  let entries = 0;
  readContent(bytes, (operator, operands) => {
    if (operator === 'endbfchar') {
      for (let index = 0; index + 1 < operands.length; index += 2) {
        texts.set(numberIn(operands[index]), textIn(operands[index + 1]));
      }
    } else if (operator === 'endbfrange') {
      for (let index = 0; index + 2 < operands.length; index += 3) {
        const first = numberIn(operands[index]);
        const last = Math.min(numberIn(operands[index + 1]), first + mostCodes);
        entries += Math.max(0, last - first);
        if (entries > mostEntries) return;
        const target = operands[index + 2];
        for (let code = first; code <= last; code += 1) {
          texts.set(code, isArray(target) ? textIn(target[code - first]) : increased(textIn(target), code - first));
        }
      }
    }
  });
  return texts;
}

const numberIn = (value: PdfValue | undefined): number =>
  isKind(value, 'string') ? value.bytes.reduce((total, byte) => total * 256 + byte, 0) : 0;

const textIn = (value: PdfValue | undefined): string => (isKind(value, 'string') ? decodeUtf16(value.bytes) : '');

/** In a range the last code unit counts up. */
const increased = (text: string, by: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
