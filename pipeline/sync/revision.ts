// What a translation was made from, and how an entry comes to wait for its revision and stops waiting.
import { type CatalogueEntry, isReview } from '../parse/catalogue-entry.ts';
import { type Change, type PlannedEntry, takenOver } from './planned-entry.ts';
import type { SourceUnit } from './source-unit.ts';

/** A change of the source that an editor called minor: the words before it, as a comment, which every tool keeps. */
const minorMark = 'minor: ';
/** A review speaks of the words that it saw. */
const formerly = 'before the change, ';

type Kept = Pick<CatalogueEntry, 'source' | 'previousSource' | 'fuzzy' | 'comments'>;

/** The source that the translation was made from; undefined for a draft, which nobody made from anything. */
export const madeFrom = (entry: Kept): string | undefined =>
  entry.fuzzy ? entry.previousSource : (minorSource(entry) ?? entry.source);

/** The source before the change that was called minor; undefined too when somebody has rewritten the comment. */
export function minorSource({ comments }: Pick<Kept, 'comments'>): string | undefined {
  const line = comments.translator.find((one) => one.startsWith(minorMark));
  if (line === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(line.slice(minorMark.length));
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The old words under the new source, for a person to revise. */
export const awaitsRevision = (entry: CatalogueEntry, unit: SourceUnit, change: Change = {}): PlannedEntry =>
  takenOver(entry, unit, {
    fuzzy: true,
    previousSource: madeFrom(entry),
    ...change,
    comments: { translator: waitingComments(entry.comments.translator), ...change.comments },
  });

export const waitingComments = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !line.startsWith(minorMark)).map((line) => (isReview(line) ? formerly + line : line));

export const currentComments = (lines: readonly string[]): readonly string[] =>
  lines
    .filter((line) => !line.startsWith(minorMark))
    .map((line) => (line.startsWith(formerly) ? line.slice(formerly.length) : line));

export const minorComment = (source: string): string => `${minorMark}${JSON.stringify(source)}`;
