// Reads translations/glossary.csv: one term to a row, one column for each language, and how strict the row is.
import { type CsvError, parse } from 'csv-parse/sync';
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import { placeFinder, type SourceFile } from './place-finder.ts';

export const glossaryFile = 'translations/glossary.csv';

const uses = ['required', 'preferred', 'forbidden', 'do-not-translate'] as const;
export type Use = (typeof uses)[number];

export interface GlossaryTerm {
  /** By language tag, the best one first; a cell gives others after a vertical bar: `conference | meeting`. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly use: Use;
  /** The first mention in a document gives the word of the source in brackets: 도시권(the right to the city). */
  readonly gloss: boolean;
  readonly note: string | undefined;
}

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/** Spreadsheets of some countries write semicolons, and Korean ones a byte order mark. */
export function parseGlossary(file: SourceFile): Checked<readonly GlossaryTerm[]> {
  const firstLine = file.text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = firstLine.includes(';') && !firstLine.includes(',') ? ';' : firstLine.includes('\t') ? '\t' : ',';
  const lineAt = lineFinder(file);
  let header: readonly string[] = [];
  let rows: readonly Row[];
  try {
    rows = parse(file.text, {
      bom: true,
      columns: (given: readonly string[]) => {
        header = given.map((name) => name.trim().toLowerCase());
        return [...header];
      },
      delimiter,
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as readonly Row[];
  } catch (error) {
    const { lines = 1, code } = error as CsvError & { readonly lines?: number };
    const variant = code === 'CSV_RECORD_INCONSISTENT_COLUMNS' ? 'columns' : 'quotes';
    return checked([], [mistake('glossary.row', { variant, place: lineAt(lines) })]);
  }
  const languages = header.filter(isLanguage);
  if (languages.length === 0) return checked([], [mistake('glossary.row', { variant: 'header', place: lineAt(1) })]);
  const unknown = header.filter((name) => !isLanguage(name) && !['use', 'note', 'gloss', ''].includes(name));
  const diagnostics: Diagnostic[] = unknown.map((name) =>
    mistake('glossary.column', {
      values: { name },
      place: lineAt(1),
      hints: [didYouMean(name, ['use', 'note', 'gloss']) ?? 'all'],
    }),
  );
  const terms = rows.flatMap(({ record, info }): readonly GlossaryTerm[] => {
    const use = record['use'] || 'required';
    if (!isUse(use)) {
      const hints = [didYouMean(use, uses) ?? ('use' as const)];
      diagnostics.push(mistake('glossary.row', { variant: 'use', values: { use }, place: lineAt(info.lines), hints }));
      return [];
    }
    const term = termOf(record, languages, use);
    if (Object.keys(term.words).length < (use === 'forbidden' ? 1 : 2)) {
      diagnostics.push(mistake('glossary.row', { variant: 'one-language', place: lineAt(info.lines) }));
      return [];
    }
    return [term];
  });
  return checked(terms, diagnostics);
}

const isLanguage = (name: string): boolean => /^[a-z]{2,3}(-[a-z0-9]+)*$/.test(name) && name !== 'use';
const isUse = (use: string): use is Use => uses.some((one) => one === use);

/** A word that is not translated is the same in all languages, so one column is enough. */
function termOf(record: Row['record'], languages: readonly string[], use: Use): GlossaryTerm {
  const cells = languages
    .map((language) => [language, (record[language] ?? '').normalize('NFC').split(/\s*\|\s*/)] as const)
    .filter(([, [word = '']]) => word !== '');
  const kept = use === 'do-not-translate' ? cells[0]?.[1] : undefined;
  const all = kept === undefined ? cells : languages.map((language) => [language, kept] as const);
  return {
    words: Object.fromEntries(all.map(([language, words]) => [language, words.filter(Boolean)])),
    use,
    gloss: /^\s*(?:yes|y|true|1)\s*$/i.test(record['gloss'] ?? ''),
    note: record['note'] || undefined,
  };
}

function lineFinder(file: SourceFile) {
  const lines = file.text.split('\n');
  return (line: number) => {
    const index = Math.min(Math.max(line, 1), lines.length) - 1;
    const start = lines.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0);
    return placeFinder(file)(start, start + (lines[index]?.trimEnd().length ?? 0));
  };
}
