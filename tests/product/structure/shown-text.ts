// Follows the text operators of a content stream: what each of them shows, where that begins and where it ends.
import { shownStrings } from '../../../pipeline/pdf/content.ts';
import { type GlyphFont, glyphFont } from '../../../pipeline/pdf/glyph-font.ts';
import { identity, type Matrix, matrixOf, multiply, translation } from '../../../pipeline/pdf/matrix.ts';
import { isArray, nameOf, type PdfDictionary, type PdfString, type PdfValue } from '../../../pipeline/pdf/object.ts';
import type { PdfFile } from '../../../pipeline/pdf/read.ts';

export interface ShownText {
  readonly text: string;
  /** 1-based. */
  readonly page: number;
  /** Of the first glyph: its origin on the page, and its em along the line and across it. */
  readonly start: Matrix;
  /** Where a next glyph would stand. */
  readonly end: readonly [x: number, y: number];
}

/** The part of the graphics state that places glyphs (ISO 32000-1, 9.3). */
export interface TextState {
  readonly font: GlyphFont | undefined;
  readonly size: number;
  readonly characterSpace: number;
  readonly wordSpace: number;
  readonly scale: number;
  readonly leading: number;
  readonly space: Matrix;
}

export const plainState: TextState = {
  font: undefined,
  size: 0,
  characterSpace: 0,
  wordSpace: 0,
  scale: 1,
  leading: 0,
  space: identity,
};

/** One text, with a blank between wherever the second stands away from the end of the first, as on a new line. */
export function join(first: ShownText | undefined, second: ShownText | undefined): ShownText | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const gap = first.page === second.page && follows(first.end, second.start) ? '' : ' ';
  return { ...first, text: first.text + gap + second.text, end: second.end, page: second.page };
}

/** Up to a fifth of the font size is no gap. Nor is a small step back, which the browser makes after a blank. */
function follows([endX, endY]: ShownText['end'], [a, b, , , startX, startY]: Matrix): boolean {
  const square = a * a + b * b;
  const along = ((startX - endX) * a + (startY - endY) * b) / square;
  const across = ((startY - endY) * a - (startX - endX) * b) / square;
  return along <= 0.2 && along >= -0.4 && Math.abs(across) <= 0.2;
}

/** As people read it: NFC, single blanks, nothing invisible. */
export const readable = (shown: ShownText | undefined): string =>
  (shown?.text ?? '')
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

export interface TextFollower {
  readonly state: () => TextState;
  /** Takes the next operator; what it shows, or undefined. */
  readonly take: (operator: string, operands: readonly PdfValue[]) => ShownText | undefined;
}

export function followText(file: PdfFile, resources: PdfDictionary, outer: TextState, page: number): TextFollower {
  const fonts = file.dictionary(resources.get('Font'));
  const saved: TextState[] = [];
  let state = outer;
  let line = identity;
  let cursor = identity;

  const moveLine = (x: number, y: number): void => {
    line = multiply(translation(x, y), line);
    cursor = line;
  };
  const advance = (distance: number): void => {
    cursor = multiply(translation(distance * state.scale, 0), cursor);
  };
  const show = ({ bytes }: PdfString): ShownText | undefined => {
    const { font, size, space } = state;
    if (font === undefined) return undefined;
    const start = multiply([size, 0, 0, size, 0, 0], multiply(cursor, space));
    let text = '';
    for (let index = 0; index + font.codeBytes <= bytes.length; index += font.codeBytes) {
      const code = font.codeBytes === 1 ? (bytes[index] ?? 0) : (bytes[index] ?? 0) * 256 + (bytes[index + 1] ?? 0);
      const blank = font.codeBytes === 1 && code === 32 ? state.wordSpace : 0;
      text += font.text(code);
      advance((font.width(code) * size) / 1000 + state.characterSpace + blank);
    }
    const [, , , , x, y] = multiply(cursor, space);
    return { text, page, start, end: [x, y] };
  };
  const showSpaced = (items: PdfValue | undefined): ShownText | undefined => {
    let shown: ShownText | undefined;
    for (const item of isArray(items) ? items : []) {
      if (typeof item === 'number') advance((-item * state.size) / 1000);
      else shown = join(shown, show(item as PdfString));
    }
    return shown;
  };

  const take: TextFollower['take'] = (operator, operands) => {
    const [first, second] = operands;
    const number = (value: PdfValue | undefined): number => (typeof value === 'number' ? value : 0);
    if (operator === 'q') saved.push(state);
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'cm') state = { ...state, space: multiply(matrixOf(operands), state.space) };
    else if (operator === 'Tf') {
      const font = fonts.get(nameOf(first) ?? '');
      state = { ...state, font: font === undefined ? undefined : glyphFont(file, font), size: number(second) };
    } else if (operator === 'Tc') state = { ...state, characterSpace: number(first) };
    else if (operator === 'Tw') state = { ...state, wordSpace: number(first) };
    else if (operator === 'Tz') state = { ...state, scale: number(first) / 100 };
    else if (operator === 'TL') state = { ...state, leading: number(first) };
    else if (operator === 'BT') line = cursor = identity;
    else if (operator === 'Tm') line = cursor = matrixOf(operands);
    else if (operator === 'Td' || operator === 'TD') {
      if (operator === 'TD') state = { ...state, leading: -number(second) };
      moveLine(number(first), number(second));
    } else if (operator === 'TJ') return showSpaced(first);
    else {
      if (operator === '"') state = { ...state, wordSpace: number(first), characterSpace: number(second) };
      if (operator === 'T*' || operator === "'" || operator === '"') moveLine(0, -state.leading);
      const [string] = shownStrings(operator, operands);
      return string && show(string);
    }
    return undefined;
  };
  return { state: () => state, take };
}
