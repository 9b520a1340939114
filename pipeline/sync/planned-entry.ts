// An entry as it is to stand in a translation file, and its lines.
import type { CatalogueEntry } from '../parse/catalogue-entry.ts';
import type { SourceUnit } from './source-unit.ts';

export interface PlannedEntry {
  readonly context: string;
  readonly source: string;
  readonly previousSource: string | undefined;
  readonly target: string;
  readonly fuzzy: boolean;
  readonly obsolete: boolean;
  readonly flags: readonly string[];
  readonly comments: CatalogueEntry['comments'];
  /** The lines of an entry that stays as it is, however another tool has wrapped them. */
  readonly text: string | undefined;
}

export type Change = Partial<Omit<PlannedEntry, 'text' | 'comments'>> & {
  readonly comments?: Partial<PlannedEntry['comments']>;
};

export const unchanged = ({ place: _, sourcePlace: __, targetOffset: ___, ...entry }: CatalogueEntry): PlannedEntry =>
  entry;

export const changed = (entry: PlannedEntry, { comments, ...change }: Change): PlannedEntry => ({
  ...entry,
  ...change,
  comments: { ...entry.comments, ...comments },
  text: undefined,
});

/** A former entry that now stands for `unit`. */
export const takenOver = (entry: CatalogueEntry, unit: SourceUnit, change: Change = {}): PlannedEntry =>
  changed(unchanged(entry), {
    context: unit.context,
    source: unit.source,
    obsolete: false,
    ...change,
    comments: { extracted: remarksFor(unit), ...change.comments },
  });

/** What a translator reads above a text. */
const remarksFor = ({ role, directions }: SourceUnit): readonly string[] => [role, ...directions];

/** Without a suggestion empty; else a draft, since the place may ask for other words. */
export const newEntry = (unit: SourceUnit, suggestion = ''): PlannedEntry => ({
  context: unit.context,
  source: unit.source,
  previousSource: undefined,
  target: suggestion,
  fuzzy: suggestion !== '',
  obsolete: false,
  flags: [],
  comments: { translator: [], extracted: remarksFor(unit) },
  text: undefined,
});

/** One line for each text, because wrapped lines make changes hard to see. */
export function entryLines(entry: PlannedEntry): string {
  if (entry.text !== undefined) return entry.text;
  const mark = entry.obsolete ? '#~ ' : '';
  const flags = [...(entry.fuzzy ? ['fuzzy'] : []), ...entry.flags];
  return [
    ...entry.comments.translator.map((line) => `# ${line}`),
    ...entry.comments.extracted.map((line) => `#. ${line}`),
    ...(flags.length > 0 ? [`#, ${flags.join(', ')}`] : []),
    ...(entry.previousSource === undefined ? [] : [`#| msgid ${quoted(entry.previousSource)}`]),
    ...(entry.context === '' ? [] : [`${mark}msgctxt ${quoted(entry.context)}`]),
    `${mark}msgid ${quoted(entry.source)}`,
    `${mark}msgstr ${quoted(entry.target)}`,
  ].join('\n');
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

const quoted = (text: string): string => `"${text.replace(/[\\"\n\t\r]/g, (sign) => escapes[sign] ?? sign)}"`;
