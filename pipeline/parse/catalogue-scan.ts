// Cuts a translation file (PO) into its entries and finds the lines that are no PO.
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { Variant } from '../model/phrase.ts';
import { placeFinder, type SourceFile } from './place-finder.ts';

export interface EntryLines {
  /** The lines of the entry as they are in the file, comments first. */
  readonly text: string;
  readonly obsolete: boolean;
  /** Start and end of the line of msgid, and of msgstr, in the text of the file. */
  readonly source: readonly [start: number, end: number];
  readonly target: readonly [start: number, end: number];
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly obsolete: boolean;
  /** `msgid`, `msgstr[1]` …; `"` for a line that continues a text; `#`; or nothing for an empty line. */
  readonly kind: string;
}

const statement = /^(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)[ \t]*)?"((?:[^"\\]|\\.)*)"$/;

/** Entries with a mistake in their form are left out and reported. */
export function scanCatalogue(file: SourceFile): Checked<readonly EntryLines[]> {
  const placeOf = placeFinder(file);
  const entries: EntryLines[] = [];
  const diagnostics: Diagnostic[] = [];
  const report = ({ start, text, kind }: Line, variant: Variant<'po.syntax'>): void => {
    const word = text.split('"')[0]?.trim().split(/\s/)[0] ?? '';
    diagnostics.push(
      mistake('po.syntax', { variant, values: { kind, word }, place: placeOf(start, start + text.length) }),
    );
  };

  let lines: Line[] = [];
  let broken = false;
  const finish = (): void => {
    const source = lines.find(({ kind }) => kind === 'msgid');
    const target = lines.find(({ kind }) => /^msgstr(\[0\])?$/.test(kind));
    const first = lines.find(({ kind }) => kind !== '#');
    const plural = lines.find(({ kind }) => kind === 'msgid_plural');
    if (!broken && first !== undefined) {
      if (source === undefined) report(first, 'no-source');
      else if (target === undefined) report(source, 'no-target');
      else {
        if (plural) report(plural, 'plural');
        const text = lines.map((line) => line.text).join('\n');
        entries.push({ text, obsolete: source.obsolete, source: span(source), target: span(target) });
      }
    }
    lines = [];
    broken = false;
  };

  let gap = false;
  for (const line of linesOf(file.text)) {
    if (line.kind === '') gap = true;
    if (line.kind === '') continue;
    if (beginsEntry(line, lines, gap || broken)) finish();
    gap = false;
    const open = lines.at(-1);
    if (line.kind === '?') {
      if (!broken) report(line, flaw(line.text));
      broken = true;
    } else if (line.kind === '"' && (open === undefined || open.kind === '#') && !broken) {
      report(line, 'orphan');
      broken = true;
    } else if (!broken && line.kind !== '#' && line.kind !== '"' && lines.some(({ kind }) => kind === line.kind)) {
      report(line, 'twice');
      broken = true;
    }
    lines.push(line);
  }
  finish();
  return checked(entries, diagnostics);
}

/** Entries need no empty line between them: whatever can only stand before a translation begins the next one. */
function beginsEntry({ kind, text }: Line, before: readonly Line[], isApart: boolean): boolean {
  if (kind === '#') return before.some((line) => line.kind !== '#');
  const hasTarget = before.some((line) => line.kind.startsWith('msgstr'));
  if (kind === '?') return hasTarget && !/^(#~\s*)?"/.test(text);
  const hasSource = before.some((line) => line.kind === 'msgid' || line.kind === '?');
  return (kind === 'msgctxt' || kind === 'msgid') && (hasTarget || (isApart && hasSource));
}

const span = ({ start, text }: Line): readonly [number, number] => [start, start + text.length];

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const visible = raw.trimEnd();
    const indent = visible.length - visible.trimStart().length;
    const line = visible.slice(indent);
    const obsolete = /^#~(?!\|)/.test(line);
    lines.push({
      text: line,
      start: start + indent,
      obsolete,
      kind: kindOf(obsolete ? line.slice(2).trimStart() : line),
    });
    start += raw.length + 1;
  }
  return lines;
}

function kindOf(line: string): string {
  if (line === '' || line.startsWith('#')) return line.charAt(0);
  const found = statement.exec(line);
  return found === null ? '?' : (found[1] ?? '"');
}

function flaw(line: string): Variant<'po.syntax'> {
  if (/^#~/.test(line)) return 'obsolete';
  if (/^(<<<<<<<|=======|>>>>>>>)/.test(line)) return 'conflict';
  const marks = line.split(/(?<!\\)"/).length - 1;
  if (marks > 2) return 'inner-quote';
  return marks === 1 ? 'open-quote' : 'word';
}
