// Finds where each character of a translation stands in its file, through quotation marks, escapes and continued lines.
import type { Fix, Place } from '../model/diagnostic.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { placeFinder, type SourceFile } from './place-finder.ts';

export interface Positions {
  /** Of a part of the translation, by offsets in it; without them, the whole. */
  readonly place: (start?: number, end?: number) => Place;
  /** Undefined where the part goes over several lines of the file. */
  readonly fix: (start: number, end: number, text: string) => Fix | undefined;
}

/** Only what is wrong asks for its place, so nothing is looked up before. */
export function positionsInCatalogue({ place, target, targetOffset }: CatalogueEntry, file: SourceFile): Positions {
  const find = (start: number, end: number) => {
    const offsets = offsetsOfCharacters(file.text, targetOffset);
    if (offsets.length !== target.length) return undefined;
    const [left, last] = [offsets[start], offsets[Math.max(start, end - 1)]];
    return left === undefined || last === undefined ? undefined : { left: left.from, right: last.to };
  };
  return {
    place: (start, end) => {
      const found = start === undefined ? undefined : find(start, end ?? start + 1);
      return found === undefined ? place : placeFinder(file)(found.left, found.right);
    },
    fix: (start, end, text) => {
      const found = find(start, end);
      if (found === undefined || file.text.slice(found.left, found.right).includes('\n')) return undefined;
      return { file: file.path, start: found.left, end: found.right, text: text.replace(/["\\]/g, '\\$&') };
    },
  };
}

/** The characters of the texts in quotation marks from `offset` on, to the first line that holds something else. */
function offsetsOfCharacters(text: string, offset: number): readonly { readonly from: number; readonly to: number }[] {
  const found: { readonly from: number; readonly to: number }[] = [];
  const line = /[ \t]*(?:msgstr(?:\[0\])?[ \t]*)?"((?:[^"\\\n]|\\.)*)"[ \t]*(?:\r?\n|$)/dy;
  line.lastIndex = offset;
  for (let match = line.exec(text); match !== null; match = line.exec(text)) {
    const [start = 0] = match.indices?.[1] ?? [];
    for (const { 0: one, index } of (match[1] ?? '').matchAll(/\\.|[^\\]/gs)) {
      found.push({ from: start + index, to: start + index + one.length });
    }
    if (line.lastIndex >= text.length) break;
  }
  return found;
}
