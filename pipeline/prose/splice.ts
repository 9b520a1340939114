// Puts translated text into a Markdown source by offsets, leaving every other byte as the author wrote it.
import type { ProseUnit } from './units.ts';

export interface Replacement {
  readonly unit: ProseUnit;
  /** Inline Markdown on one line; `\` and a line end for a hard break. */
  readonly target: string;
}

/** The text with every replacement in place. A target equal to the unit's source leaves its bytes untouched. */
export function splice(text: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { unit, target } of [...replacements].sort((a, b) => a.unit.start - b.unit.start)) {
    pieces.push(text.slice(from, unit.start));
    pieces.push(target === unit.source ? text.slice(unit.start, unit.end) : withContainer(text, unit, target));
    from = unit.end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** A hard break continues inside the same quote or list item, so its next line repeats the container's marks. */
function withContainer(text: string, unit: ProseUnit, target: string): string {
  if (!target.includes('\n')) return target;
  const lineStart = text.lastIndexOf('\n', unit.start - 1) + 1;
  const prefix = text.slice(lineStart, unit.start).replace(/[^>\s]/gu, ' ');
  return target.replaceAll('\n', `\n${prefix}`);
}
