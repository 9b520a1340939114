// The words in which the translation commands tell what happened and how complete the translations are.
import type { TranslationFile } from '../app/translations.ts';
import { type Counts, countStates, type State, stateOf, states } from '../sync/status.ts';
import type { Event } from '../sync/synchronise.ts';

const happened: Readonly<Record<Event['step'], string>> = {
  kept: 'kept',
  moved: 'moved along with its text',
  aligned: 'moved along with its text, one of several the same',
  restored: 'translated once before and taken up again',
  'number-change': 'new numbers filled in, please confirm',
  split: 'split: divide the old translation',
  merge: 'merged: smooth the two old translations',
  outdated: 'outdated: the source changed',
  missing: 'to be translated',
  vanished: 'no longer in the source, kept as memory',
};

const quoted = (text: string): string => {
  const words = text.replace(/\s+/g, ' ');
  return `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;
};

/** Per file what happened to each unit; what was only kept is counted. */
export function describeSync(files: readonly TranslationFile[], dryRun: boolean): string {
  const lines = files.flatMap(({ file, events, text }) => {
    const told = events.filter(({ step }) => step !== 'kept');
    if (told.length === 0 && text === undefined) return [];
    return [
      `${file}  ${events.length - told.length} kept`,
      ...told.map(({ step, source }) => `  ${happened[step]}  ${quoted(source)}`),
    ];
  });
  const written = files.filter(({ text }) => text !== undefined).length;
  return [...lines, `${written} of ${files.length} files ${dryRun ? 'would change' : 'changed'}`].join('\n');
}

export interface StatusRow {
  readonly document: string;
  readonly language: string;
  readonly counts: Counts;
  /** Units that would not appear in this language. */
  readonly gaps: readonly { readonly state: State; readonly context: string; readonly source: string }[];
}

export const statusRow = ({ document, language, entries }: TranslationFile): StatusRow => ({
  document,
  language,
  counts: countStates(entries),
  gaps: entries
    .filter(({ obsolete }) => !obsolete)
    .map((entry) => ({ state: stateOf(entry), context: entry.context, source: entry.source }))
    .filter(({ state }) => state !== 'translated' && state !== 'reviewed'),
});

/** Units and, in brackets, words of the source. */
export function describeStatus(rows: readonly StatusRow[]): string {
  const columns = ['total', ...states, 'obsolete'] as const;
  const table = [
    ['language', 'document', ...columns],
    ...rows.map(({ document, language, counts }) => [
      language,
      document,
      ...columns.map((name) => `${counts[name].units} (${counts[name].words})`),
    ]),
  ];
  const widths = table[0]?.map((_, index) => Math.max(...table.map((row) => row[index]?.length ?? 0))) ?? [];
  const cell = (text: string, index: number) =>
    index < 2 ? text.padEnd(widths[index] ?? 0) : text.padStart(widths[index] ?? 0);
  return table.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

export const describeGaps = (rows: readonly StatusRow[]): string =>
  rows
    .flatMap(({ language, gaps }) =>
      gaps.map(({ state, context, source }) => `${language}  ${state}  ${context}  ${quoted(source)}`),
    )
    .join('\n');
