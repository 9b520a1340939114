// Turns offsets in a text into line and column.
import type { Place } from '../model/diagnostic.ts';
import type { TextFile } from '../workspace/text-file.ts';

/** What a text's place depends on. */
export type SourceFile = Pick<TextFile, 'path' | 'text'>;

/** `end` is exclusive; a range over several lines is cut at the end of its first line, since a place has one line. */
export type PlaceFinder = (start: number, end?: number) => Place;

/** Columns count UTF-16 units from 1, as editors and the Language Server Protocol do. CRLF counts as one line end. */
export function placeFinder({ path, text }: SourceFile): PlaceFinder {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);

  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  };

  return (start, end) => {
    const offset = Math.max(0, Math.min(start, text.length));
    const line = lineOf(offset);
    const lineStart = starts[line] ?? 0;
    const place = { file: path, line: line + 1, column: offset - lineStart + 1 };
    if (end === undefined) return place;
    const lineEnd = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
    const visibleEnd = text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
    const endColumn = Math.min(end, visibleEnd) - lineStart + 1;
    return endColumn > place.column ? { ...place, endColumn } : place;
  };
}
