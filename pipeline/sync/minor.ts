// Marks changes of a source as minor, so that its translations stay in use, and takes the mark back.
import { normalised } from '../translate/catalogues.ts';
import { changed, type PlannedEntry } from './planned-entry.ts';

const mark = 'minor: ';

/** Entries whose words are still those of one other unit become current; halves of a split text do not. */
export function markMinor(entries: readonly PlannedEntry[]): readonly PlannedEntry[] {
  const uses = Map.groupBy(entries, ({ target }) => target);
  return entries.map((entry) => {
    const { previousSource, source, comments } = entry;
    const isOutdated = entry.fuzzy && !entry.obsolete && previousSource !== undefined && entry.target !== '';
    const living = (uses.get(entry.target) ?? []).filter(({ obsolete }) => !obsolete);
    if (!isOutdated || living.length > 1 || normalised(previousSource) === normalised(source)) return entry;
    const translator = [...comments.translator, `${mark}${JSON.stringify(previousSource)}`];
    return changed(entry, { fuzzy: false, previousSource: undefined, comments: { translator } });
  });
}

export function undoMinor(entries: readonly PlannedEntry[]): readonly PlannedEntry[] {
  return entries.map((entry) => {
    const line = entry.comments.translator.findLast((one) => one.startsWith(mark));
    const previousSource = line === undefined ? undefined : formerSource(line);
    if (previousSource === undefined || entry.fuzzy || entry.obsolete) return entry;
    const translator = entry.comments.translator.filter((one) => one !== line);
    return changed(entry, { fuzzy: true, previousSource, comments: { translator } });
  });
}

/** Undefined when somebody has rewritten the comment. */
function formerSource(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line.slice(mark.length));
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
