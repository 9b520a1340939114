// Where strings of text stand on the page (ISO 32000-1, 9.4).

import { around } from '../../pdf/boxes.ts';
import { identity, type Matrix, matrixOf, multiply, translation } from '../../pdf/matrix.ts';
import { isArray, isKind, type PdfString, type PdfValue } from '../../pdf/object.ts';
import type { Rect } from '../../pdf/rect.ts';
import type { State } from './state.ts';

export interface ShownText {
  /** From the usual depth below to the usual height above the base line, in points of the page. */
  readonly box: Rect;
  /** Whether one of its glyphs is the empty box. */
  readonly lacks: boolean;
}

export interface TextCursor {
  readonly move: (operator: string, operands: readonly PdfValue[], state: State) => void;
  readonly show: (operator: string, operands: readonly PdfValue[], state: State) => readonly ShownText[];
  /** Size of the type as it is printed, in points. */
  readonly sizeOnPaper: (state: State) => number;
}

/** In parts of the size: as far as letters without accents reach. */
const [below, above] = [-0.22, 0.78];

export function makeTextCursor(): TextCursor {
  let line = identity;
  let pen: Matrix = identity;
  const moveLine = (x: number, y: number): void => {
    line = multiply(translation(x, y), line);
    pen = line;
  };
  const showString = ({ bytes }: PdfString, state: State): ShownText | undefined => {
    const { font, fontSize, characterSpace, wordSpace, scale, rise, space } = state;
    if (font === undefined || bytes.length === 0) return undefined;
    const { codeBytes } = font.glyphs;
    let distance = 0;
    let lacks = false;
    for (let index = 0; index + codeBytes <= bytes.length; index += codeBytes) {
      const high = bytes[index] as number;
      const code = codeBytes === 1 ? high : high * 256 + (bytes[index + 1] as number);
      lacks ||= font.lacks(code);
      const blank = codeBytes === 1 && code === 32 ? wordSpace : 0;
      distance += ((font.glyphs.width(code) * fontSize) / 1000 + characterSpace + blank) * scale;
    }
    const place = multiply(pen, space);
    pen = multiply(translation(distance, 0), pen);
    return { box: around(place, [0, rise + below * fontSize, distance, rise + above * fontSize]), lacks };
  };
  return {
    move: (operator, operands, state) => {
      const number = (index: number): number => (typeof operands[index] === 'number' ? operands[index] : 0);
      if (operator === 'BT') line = pen = identity;
      else if (operator === 'Tm') line = pen = matrixOf(operands);
      else if (operator === 'T*') moveLine(0, -state.leading);
      else moveLine(number(0), number(1));
    },
    show: (operator, operands, state) => {
      if (operator === "'" || operator === '"') moveLine(0, -state.leading);
      const last = operands.at(-1);
      const items = isArray(last) ? last : last === undefined ? [] : [last];
      return items.flatMap((item) => {
        if (typeof item === 'number')
          pen = multiply(translation((-item * state.fontSize * state.scale) / 1000, 0), pen);
        return isKind(item, 'string') ? (showString(item, state) ?? []) : [];
      });
    },
    sizeOnPaper: ({ fontSize, space }) => {
      const matrix = multiply(pen, space);
      return Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]);
    },
  };
}
