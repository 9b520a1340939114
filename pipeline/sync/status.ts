// Counts what is translated and what is not: units and words, by state.
import type { PlannedEntry } from './planned-entry.ts';

export const states = ['translated', 'reviewed', 'outdated', 'draft', 'missing'] as const;

export type State = (typeof states)[number];

export interface Count {
  readonly units: number;
  readonly words: number;
}

/** `obsolete` is apart: memory that nothing prints. */
export type Counts = Readonly<Record<State | 'total' | 'obsolete', Count>>;

export function stateOf({ target, fuzzy, previousSource, comments }: PlannedEntry): State {
  if (target.trim() === '') return 'missing';
  if (fuzzy) return previousSource === undefined ? 'draft' : 'outdated';
  return comments.translator.some((line) => /^reviewed\b/.test(line)) ? 'reviewed' : 'translated';
}

export function countStates(entries: readonly PlannedEntry[]): Counts {
  const living = entries.filter(({ obsolete }) => !obsolete);
  const by = (state: State) => count(living.filter((entry) => stateOf(entry) === state));
  return {
    total: count(living),
    translated: by('translated'),
    reviewed: by('reviewed'),
    outdated: by('outdated'),
    draft: by('draft'),
    missing: by('missing'),
    obsolete: count(entries.filter(({ obsolete }) => obsolete)),
  };
}

const count = (entries: readonly PlannedEntry[]): Count => ({
  units: entries.length,
  words: entries.reduce((sum, { source }) => sum + (source.match(/\S+/gu)?.length ?? 0), 0),
});
