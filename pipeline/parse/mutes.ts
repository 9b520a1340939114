// Finds where an editor or translator says that a remark about a place is known and may be left out.
import type { Place } from '../model/diagnostic.ts';
import { placeFinder, type SourceFile } from './place-finder.ts';

export interface Mute {
  /** As it is written, known or not. */
  readonly code: string;
  readonly reason: string;
  /** Where the mute stands. */
  readonly place: Place;
  /** The lines it speaks for, from 1, both inclusive. */
  readonly lines: readonly [first: number, last: number];
}

const inMarkdown = /<!--\s*chaekja-ignore\b\s*([^\s:]*)\s*:?\s*(.*?)\s*-->/;
const inYaml = /(?<=^|\s)#\s*chaekja-ignore\b\s*([^\s:]*)\s*:?\s*(.*?)\s*$/;
const inCatalogue = /^#\s+mute:\s*(\S*)\s*(.*?)\s*$/;

export function mutesIn(file: SourceFile): readonly Mute[] {
  const { path, text } = file;
  if (!text.includes('chaekja-ignore') && !text.includes('mute:')) return [];
  const lines = text.split(/\r?\n/);
  const offsets = lineStarts(text);
  const placeOf = placeFinder(file);
  const dataEnd = path.endsWith('.md') ? lines.indexOf('---', 1) : lines.length;
  const found = lines.map((line, index) => patternFor(path, index < dataEnd).exec(line));
  /** A line that holds nothing but a mute speaks for the next one that holds something else. */
  const alone = (index: number): boolean => found[index] !== null && found[index]?.[0].trim() === lines[index]?.trim();
  return found.flatMap((match, index): readonly Mute[] => {
    if (match === null || match === undefined) return [];
    const start = (offsets[index] ?? 0) + match.index;
    const place = placeOf(start, start + match[0].length);
    const said = { code: match[1] ?? '', reason: match[2] ?? '', place };
    if (path.endsWith('.po')) return [{ ...said, lines: [index + 1, endOfEntry(lines, index)] }];
    let target = index;
    while (alone(target)) target += 1;
    return [{ ...said, lines: [target + 1, target + 1] }];
  });
}

function patternFor(path: string, isData: boolean): RegExp {
  if (path.endsWith('.po')) return inCatalogue;
  return isData ? inYaml : inMarkdown;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last line of the entry that a comment belongs to: an empty line ends it, or what begins the next one. */
function endOfEntry(lines: readonly string[], comment: number): number {
  let isTranslated = false;
  for (let index = comment + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '' || (isTranslated && /^(#|msgctxt|msgid)/.test(line))) return index;
    isTranslated ||= line.startsWith('msgstr');
  }
  return lines.length;
}
