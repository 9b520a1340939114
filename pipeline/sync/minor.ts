// Marks changes of a source as minor, so that its translations stay in use, and takes the marks back.
import { normalised } from '../translate/catalogues.ts';
import { changeableIn } from './likeness.ts';
import { changed, type PlannedEntry } from './planned-entry.ts';
import { currentComments, minorComment, minorSource, waitingComments } from './revision.ts';
import type { Event } from './synchronise.ts';

export interface Revised {
  readonly entries: readonly PlannedEntry[];
  /** One for every entry that was marked, or that could not be. */
  readonly events: readonly Event[];
}

/** A number is never minor, and of a text that was split nobody knows which half says what. */
export function markMinor(entries: readonly PlannedEntry[]): Revised {
  const living = Map.groupBy(
    entries.filter(({ obsolete }) => !obsolete),
    ({ target }) => target,
  );
  return revise(entries, (entry) => {
    const { previousSource, source, comments, target } = entry;
    if (!entry.fuzzy || entry.obsolete || previousSource === undefined || target === '') return undefined;
    if (normalised(previousSource) === normalised(source)) return undefined;
    if ((living.get(target) ?? []).length > 1) return { step: 'not-minor-split' };
    if (!sameNumbers(previousSource, source)) return { step: 'not-minor-number' };
    const translator = [...currentComments(comments.translator), minorComment(previousSource)];
    const revised = changed(entry, { fuzzy: false, previousSource: undefined, comments: { translator } });
    return { step: 'minor', entry: revised };
  });
}

export const undoMinor = (entries: readonly PlannedEntry[]): Revised =>
  revise(entries, (entry) => {
    const previousSource = minorSource(entry);
    if (previousSource === undefined || entry.fuzzy || entry.obsolete) return undefined;
    const translator = waitingComments(entry.comments.translator);
    return { step: 'revoked', entry: changed(entry, { fuzzy: true, previousSource, comments: { translator } }) };
  });

interface Revision {
  readonly step: Event['step'];
  readonly entry?: PlannedEntry;
}

function revise(entries: readonly PlannedEntry[], decide: (entry: PlannedEntry) => Revision | undefined): Revised {
  const decided = entries.map((entry) => ({ entry, revision: decide(entry) }));
  return {
    entries: decided.map(({ entry, revision }) => revision?.entry ?? entry),
    events: decided.flatMap(({ entry: { context, source, previousSource }, revision }) =>
      revision === undefined ? [] : [{ step: revision.step, context, source, before: [previousSource ?? source] }],
    ),
  };
}

const sameNumbers = (one: string, other: string): boolean =>
  changeableIn(one).join('\0') === changeableIn(other).join('\0');
