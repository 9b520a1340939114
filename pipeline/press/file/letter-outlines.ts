// Letters as outlines, for the few words outside a page: they need no font in the file.

import { create, type Font, type PathCommand } from 'fontkit';
import { decimal } from './paint-content.ts';

export interface Outlined {
  /** Operators that fill the letters, each of 1 pt, one after the other from the origin on (ISO 32000-1, 8.5). */
  readonly path: string;
  /** In pt, for letters of 1 pt. */
  readonly width: number;
}

export type OutlineText = (text: string) => Outlined;

/** `bytes` are a TrueType font. Each letter is read once; pairs are not brought closer together. */
export function openLetters(bytes: Uint8Array): OutlineText {
  const font = create(Buffer.from(bytes)) as Font;
  const known = new Map<string, Outlined>();
  const letterOf = (character: string): Outlined => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const [glyph] = font.glyphsForString(character);
    const path = glyph === undefined ? '' : operatorsOf(glyph.path.commands, 1 / font.unitsPerEm);
    const width = (glyph?.advanceWidth ?? 0) / font.unitsPerEm;
    const letter = { path: `${path === '' ? '' : `${path} f `}1 0 0 1 ${decimal(width)} 0 cm`, width };
    known.set(character, letter);
    return letter;
  };
  return (text) => {
    const letters = [...text.normalize('NFC')].map(letterOf);
    return {
      path: letters.map(({ path }) => path).join(' '),
      width: letters.reduce((sum, { width }) => sum + width, 0),
    };
  };
}

const operators = { moveTo: 'm', lineTo: 'l', bezierCurveTo: 'c', closePath: 'h' } as const;

function operatorsOf(commands: readonly PathCommand[], scale: number): string {
  let pen: readonly number[] = [0, 0];
  return commands
    .map(({ command, args }) => {
      const points = args.map((value) => value * scale);
      const cubic = command === 'quadraticCurveTo' ? raised(pen, points) : points;
      if (cubic.length > 0) pen = cubic.slice(-2);
      const operator = operators[command === 'quadraticCurveTo' ? 'bezierCurveTo' : command];
      return [...cubic.map(decimal), operator].join(' ');
    })
    .join(' ');
}

/** PDF knows no curves of the second degree: these are the same as curves of the third. */
function raised([x = 0, y = 0]: readonly number[], [cx = 0, cy = 0, toX = 0, toY = 0]: readonly number[]) {
  const toControl = (from: number, control: number): number => from + ((control - from) * 2) / 3;
  return [toControl(x, cx), toControl(y, cy), toControl(toX, cx), toControl(toY, cy), toX, toY];
}
