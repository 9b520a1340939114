// The plain text of a page in painting order, to look for words and numbers in a printed file.

import { actualText, pageContent, readContent, shownStrings } from './content.ts';
import { type GlyphFont, glyphFont } from './glyph-font.ts';
import { identity, type Matrix, matrixOf, multiply, translation } from './matrix.ts';
import { isArray, isKind, nameOf, numbersOf, type PdfDictionary, type PdfString, type PdfValue } from './object.ts';
import { pageAt } from './pages.ts';
import type { PdfFile } from './read.ts';

/** The text part of the graphics state (ISO 32000-1, 9.3). */
interface TextState {
  readonly font: GlyphFont | undefined;
  readonly size: number;
  readonly characterSpace: number;
  readonly wordSpace: number;
  readonly scale: number;
  readonly leading: number;
  readonly space: Matrix;
}

/** Where the text so far ends on the page, and how it reads. */
interface Pen {
  text: string;
  x: number;
  y: number;
}

/**
 * Wherever the pen jumps by more than a fifth of the font size there is one blank, also between lines; CSS
 * `text-autospace` (an eighth) makes none. A glyph that its font does not explain is U+FFFD. Normalised to NFC;
 * zero-width characters and soft hyphens are left out. Throws a RangeError for a page that does not exist.
 */
export function readPageText(file: PdfFile, pageNumber: number): string {
  const page = pageAt(file, pageNumber);
  const pen: Pen = { text: '', x: Number.NaN, y: Number.NaN };
  const state = { font: undefined, size: 0, characterSpace: 0, wordSpace: 0, scale: 1, leading: 0, space: identity };
  paint(file, pageContent(file, page), page.resources, state, pen, 0);
  const visible = pen.text.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return visible.replace(/\s+/g, ' ').trim();
}

function paint(
  file: PdfFile,
  content: Uint8Array,
  resources: PdfDictionary,
  start: TextState,
  pen: Pen,
  depth: number,
): void {
  let state = start;
  let line = identity;
  let cursor = identity;
  const saved: TextState[] = [];
  // Inside a span with ActualText the first glyph stands for all of it and the others for nothing.
  const marked: (string | undefined)[] = [];

  const moveLine = (x: number, y: number): void => {
    line = multiply(translation(x, y), line);
    cursor = line;
  };
  // Glyphs of one string follow each other without a gap, so only its first one can stand away from the pen.
  const show = (string: PdfString): void => {
    const { font, size } = state;
    if (font === undefined) return;
    const open = marked.findLastIndex((text) => text !== undefined);
    let text = '';
    let distance = 0;
    for (let index = 0; index + font.codeBytes <= string.bytes.length; index += font.codeBytes) {
      const high = string.bytes[index] as number;
      const code = font.codeBytes === 1 ? high : high * 256 + (string.bytes[index + 1] as number);
      text += marked[open] ?? font.text(code);
      if (open >= 0) marked[open] = '';
      const blank = font.codeBytes === 1 && code === 32 ? state.wordSpace : 0;
      distance += ((font.width(code) * size) / 1000 + state.characterSpace + blank) * state.scale;
    }
    write(pen, text, multiply(cursor, state.space), size);
    cursor = multiply(translation(distance, 0), cursor);
    const end = multiply(cursor, state.space);
    pen.x = end[4];
    pen.y = end[5];
  };

  readContent(content, (operator, operands) => {
    const number = (index: number): number => (typeof operands[index] === 'number' ? operands[index] : 0);
    if (operator === 'q') saved.push(state);
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'cm') state = { ...state, space: multiply(matrixOf(operands), state.space) };
    else if (operator === 'BT') line = cursor = identity;
    else if (operator === 'Tf') {
      const font = file.dictionary(resources.get('Font')).get(nameOf(operands[0]) ?? '');
      state = { ...state, font: font === undefined ? undefined : glyphFont(file, font), size: number(1) };
    } else if (operator === 'Tc') state = { ...state, characterSpace: number(0) };
    else if (operator === 'Tw') state = { ...state, wordSpace: number(0) };
    else if (operator === 'Tz') state = { ...state, scale: number(0) / 100 };
    else if (operator === 'TL') state = { ...state, leading: number(0) };
    else if (operator === 'Tm') line = cursor = matrixOf(operands);
    else if (operator === 'Td') moveLine(number(0), number(1));
    else if (operator === 'TD') {
      state = { ...state, leading: -number(1) };
      moveLine(number(0), number(1));
    } else if (operator === 'T*') moveLine(0, -state.leading);
    else if (operator === 'BDC') marked.push(actualText(file, resources, operands));
    else if (operator === 'BMC') marked.push(undefined);
    else if (operator === 'EMC') marked.pop();
    else if (operator === 'Do') paintForm(file, resources, operands[0], state, pen, depth);
    else if (operator === 'TJ') {
      for (const item of isArray(operands[0]) ? operands[0] : []) {
        if (typeof item === 'number')
          cursor = multiply(translation((-item * state.size * state.scale) / 1000, 0), cursor);
        else if (isKind(item, 'string')) show(item);
      }
    } else {
      if (operator === '"') state = { ...state, wordSpace: number(0), characterSpace: number(1) };
      if (operator === '"' || operator === "'") moveLine(0, -state.leading);
      for (const string of shownStrings(operator, operands)) show(string);
    }
  });
}

/**
 * Adds text that begins at the origin of `place`, behind a blank when that is not where the pen stood. A short step
 * back is no jump: Chromium paints zero-width characters as a blank and goes on where that blank began.
 */
function write(pen: Pen, text: string, place: Matrix, size: number): void {
  const [a, b] = [place[0] * size, place[1] * size];
  const [x, y] = [place[4] - pen.x, place[5] - pen.y];
  const square = a * a + b * b;
  const along = (x * a + y * b) / square;
  const across = (y * a - x * b) / square;
  const near = along <= 0.2 && along >= -0.4 && Math.abs(across) <= 0.2;
  pen.text += near || text === '' ? text : ` ${text}`;
}

/** Forms paint in their own space and, unless they bring resources, with those around them (8.10.1). */
function paintForm(
  file: PdfFile,
  outer: PdfDictionary,
  key: PdfValue | undefined,
  state: TextState,
  pen: Pen,
  depth: number,
): void {
  const form = file.resolve(file.dictionary(outer.get('XObject')).get(nameOf(key) ?? ''));
  if (!isKind(form, 'stream') || nameOf(form.dictionary.get('Subtype')) !== 'Form' || depth > 16) return;
  const own = form.dictionary.get('Resources');
  const matrix = numbersOf(file.resolve(form.dictionary.get('Matrix')));
  const inner = { ...state, space: multiply(matrixOf(matrix), state.space) };
  paint(file, file.data(form), own === undefined ? outer : file.dictionary(own), inner, pen, depth + 1);
}
