// Shows the line a diagnostic is about, with carets under the exact place.
import type { Place } from '../model/diagnostic.ts';

/** Lines above this width (columns of the terminal) are cut, so that the carets do not wrap away from their text. */
const widest = 96;
const shownBefore = 40;

/** The line with one neighbour above and below, numbered; `>` marks the line. Empty when the text has no such line. */
export function codeFrame(text: string, place: Place): string {
  const lines = text.split(/\r?\n/);
  const line = lines[place.line - 1];
  if (line === undefined) return '';
  const start = Math.min(place.column - 1, line.length);
  const end = Math.max(start, Math.min((place.endColumn ?? place.column + 1) - 1, line.length));
  const from = cutFrom(line, start);

  const digits = String(Math.min(place.line + 1, lines.length)).length;
  const numbered = (number: number): readonly string[] => {
    const shown = lines[number - 1];
    if (shown === undefined) return [];
    const mark = number === place.line ? '>' : ' ';
    const part = cut(shown, number === place.line ? from : 0);
    return [`${mark} ${String(number).padStart(digits)} | ${part}`.trimEnd()];
  };
  const lead = from > 0 ? 1 : 0;
  const indent = ' '.repeat(lead + displayWidth(line.slice(from, start)));
  const room = Math.max(1, widest - displayWidth(line.slice(from, start)));
  const carets = '^'.repeat(Math.min(room, Math.max(1, displayWidth(line.slice(start, end)))));
  return [
    ...numbered(place.line - 1),
    ...numbered(place.line),
    `  ${' '.repeat(digits)} | ${indent}${carets}`,
    ...numbered(place.line + 1),
  ].join('\n');
}

/** The offset at which the shown part of a long line begins: a little before the place. */
function cutFrom(line: string, start: number): number {
  if (displayWidth(line) <= widest) return 0;
  let from = start;
  for (let width = 0; from > 0 && width < shownBefore; from -= 1) width += displayWidth(line[from - 1] ?? '');
  // Never inside a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(line[from] ?? '') ? from - 1 : from;
}

function cut(line: string, from: number): string {
  let shown = '';
  let width = 0;
  for (const character of line.slice(from)) {
    width += displayWidth(character);
    if (width > widest) return `${from > 0 ? '…' : ''}${shown}…`;
    // A tab is as wide as the terminal likes; one blank keeps the carets in step.
    shown += character === '\t' ? ' ' : character;
  }
  return `${from > 0 ? '…' : ''}${shown}`;
}

/** Columns in a terminal: Wide and Fullwidth of Unicode Standard Annex 11 take two, combining characters none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

// Vowels and final consonants of decomposed Hangul (NFD, as macOS writes it) join the syllable before them.
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11FF\uD7B0-\uD7FB]$/u;
const wide = new RegExp(
  `^[${[
    '\\u1100-\\u115F\\u2E80-\\u303E\\u3041-\\u33FF\\u3400-\\u4DBF\\u4E00-\\uA4CF\\uA960-\\uA97F\\uAC00-\\uD7A3',
    '\\uF900-\\uFAFF\\uFE30-\\uFE6F\\uFF00-\\uFF60\\uFFE0-\\uFFE6\\u{1F300}-\\u{1F64F}\\u{1F900}-\\u{1F9FF}',
    '\\u{20000}-\\u{3FFFD}',
  ].join('')}]$`,
  'u',
);
