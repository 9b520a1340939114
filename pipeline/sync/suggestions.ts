// Past translations of much the same words, with how much alike they are: what a translator reads beside a new text.
import type { Catalogue, CatalogueEntry } from '../parse/catalogue-entry.ts';
import { likeness, masked } from './likeness.ts';
import { changed, type PlannedEntry } from './planned-entry.ts';
import { keyOf } from './situation.ts';

export interface Suggestion {
  /** 70 to 100. */
  readonly percent: number;
  readonly source: string;
  readonly target: string;
}

/** The best ones for a source, best first. */
export type FindSimilar = (source: string) => readonly Suggestion[];

const leastPercent = 70;
const most = 3;
/** So many are compared character by character; the others share fewer pairs of letters with the text. */
const candidates = 12;

interface Past extends Pick<CatalogueEntry, 'source' | 'target'> {
  readonly pairs: number;
}

/** From all entries of one language into one other, those of vanished texts too. Nothing is indexed before it is needed. */
export function similarTranslations(catalogues: readonly Catalogue[]): FindSimilar {
  let index: ReturnType<typeof indexPast> | undefined;
  return (source) => {
    index ??= indexPast(catalogues);
    const { past, byPair } = index;
    const pairs = pairsOf(masked(source));
    const shared = new Map<number, number>();
    for (const pair of pairs) for (const one of byPair.get(pair) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    const dice = (one: number) => (2 * (shared.get(one) ?? 0)) / (pairs.size + (past[one]?.pairs ?? 0));
    return [...shared.keys()]
      .sort((a, b) => dice(b) - dice(a))
      .slice(0, candidates)
      .flatMap((one) => suggestionFrom(past[one], source))
      .sort((a, b) => b.percent - a.percent)
      .slice(0, most);
  };
}

function suggestionFrom(past: Past | undefined, source: string): readonly Suggestion[] {
  if (past === undefined) return [];
  const percent = Math.floor(likeness(past.source, source) * 100);
  return percent < leastPercent ? [] : [{ percent, source: past.source, target: past.target }];
}

/** A text that was translated in the same way several times is one. */
function indexPast(catalogues: readonly Catalogue[]) {
  const certain = catalogues.flatMap(({ entries }) => entries).filter(({ target, fuzzy }) => target !== '' && !fuzzy);
  const unique = [...new Map(certain.map((entry) => [`${keyOf(entry)}\0${entry.target}`, entry])).values()];
  const byPair = new Map<string, number[]>();
  const past = unique.map(({ source, target }, number): Past => {
    const pairs = pairsOf(masked(source));
    for (const pair of pairs) {
      const list = byPair.get(pair);
      if (list === undefined) byPair.set(pair, [number]);
      else list.push(number);
    }
    return { source, target, pairs: pairs.size };
  });
  return { past, byPair };
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

export const suggestionLine = ({ percent, source, target }: Suggestion): string =>
  `memory ${percent} %: ${oneLine(source)} → ${oneLine(target)}`;

export const isSuggestionLine = (line: string): boolean => /^memory \d+ %: /.test(line);

/**
 * The entries with suggestions above those that wait for a translation. Where every entry stays as it is, so do the
 * suggestions: a file in which nothing else changes is not touched.
 */
export function withSuggestions(entries: readonly PlannedEntry[], find: FindSimilar): readonly PlannedEntry[] {
  if (entries.every(({ text }) => text !== undefined)) return entries;
  return entries.map((entry) => {
    const { extracted } = entry.comments;
    const others = extracted.filter((line) => !isSuggestionLine(line));
    const waits = entry.target === '' && !entry.obsolete;
    const lines = waits ? [...others, ...find(entry.source).map(suggestionLine)] : others;
    return lines.join('\n') === extracted.join('\n') ? entry : changed(entry, { comments: { extracted: lines } });
  });
}
