// Counts what is translated and what is not: units, words and, where they are known, printed pages, by state.
import { isReview } from '../parse/catalogue-entry.ts';
import type { PlannedEntry } from './planned-entry.ts';

export const states = ['translated', 'reviewed', 'outdated', 'draft', 'missing'] as const;

export type State = (typeof states)[number];

/** What decides about a text in one language. */
export interface Unit {
  readonly state: State;
  readonly words: number;
}

export interface Count {
  readonly units: number;
  readonly words: number;
  /** The share of the pages that its words have in all words; undefined when nothing was printed. */
  readonly pages: number | undefined;
}

export type Counts = Readonly<Record<State | 'total', Count>>;

/** Texts that appear in their own language; all others give way to the source. */
export const isDone = (state: State): boolean => state === 'translated' || state === 'reviewed';

export function stateOf({ target, fuzzy, previousSource, comments }: PlannedEntry): State {
  if (target.trim() === '') return 'missing';
  if (fuzzy) return previousSource === undefined ? 'draft' : 'outdated';
  return comments.translator.some(isReview) ? 'reviewed' : 'translated';
}

/** Counts words as the language has them, with blanks between them or without. */
export function wordCounter(language: string): (text: string) => number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

export function countStates(units: readonly Unit[], pages: number | undefined): Counts {
  const all = sumOf(units);
  const count = (some: readonly Unit[]): Count => {
    const words = sumOf(some);
    return { units: some.length, words, pages: pages === undefined || all === 0 ? pages : (pages * words) / all };
  };
  const by = (state: State) => count(units.filter((unit) => unit.state === state));
  return {
    total: count(units),
    translated: by('translated'),
    reviewed: by('reviewed'),
    outdated: by('outdated'),
    draft: by('draft'),
    missing: by('missing'),
  };
}

/** Counts of several documents as one. Pages are known when those of one of them are. */
export function sumCounts(list: readonly Counts[]): Counts {
  const sum = (state: keyof Counts): Count => {
    const counts = list.map((one) => one[state]);
    const known = counts.flatMap(({ pages }) => pages ?? []);
    const add = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    return {
      units: add(counts.map(({ units }) => units)),
      words: add(counts.map(({ words }) => words)),
      pages: known.length === 0 ? undefined : add(known),
    };
  };
  return {
    total: sum('total'),
    translated: sum('translated'),
    reviewed: sum('reviewed'),
    outdated: sum('outdated'),
    draft: sum('draft'),
    missing: sum('missing'),
  };
}

const sumOf = (units: readonly Unit[]): number => units.reduce((sum, { words }) => sum + words, 0);
