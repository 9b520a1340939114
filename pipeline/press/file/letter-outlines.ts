// Letters as outlines, for the few words outside a page: they need no font in the file.

import { create, type Font, type PathCommand } from 'fontkit';
import { decimal } from './paint-content.ts';

export interface Outlined {
  /** Path operators (ISO 32000-1, 8.5.2) from the origin on, for letters of 1 pt. */
  readonly path: string;
  /** In pt, for letters of 1 pt. */
  readonly width: number;
}

export type OutlineText = (text: string) => Outlined;

/** `bytes` are a TrueType font. */
export function openLetters(bytes: Uint8Array): OutlineText {
  const font = create(Buffer.from(bytes)) as Font;
  return (text) => {
    const { glyphs, positions } = font.layout(text);
    const parts: string[] = [];
    let x = 0;
    glyphs.forEach(({ path }, index) => {
      parts.push(operatorsOf(path.commands, x, 1 / font.unitsPerEm));
      x += positions[index]?.xAdvance ?? 0;
    });
    return { path: parts.filter(Boolean).join(' '), width: x / font.unitsPerEm };
  };
}

const operators = { moveTo: 'm', lineTo: 'l', bezierCurveTo: 'c', closePath: 'h' } as const;

function operatorsOf(commands: readonly PathCommand[], left: number, scale: number): string {
  let pen: readonly number[] = [0, 0];
  return commands
    .map(({ command, args }) => {
      const points = args.map((value, index) => (index % 2 === 0 ? value + left : value) * scale);
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
