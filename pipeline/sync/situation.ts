// Where a synchronisation stands between two of its steps: which units have found their entries and which are free.
import type { CatalogueEntry } from '../parse/catalogue-entry.ts';
import { normalised } from '../translate/catalogues.ts';
import type { PlannedEntry } from './planned-entry.ts';
import type { SourceUnit } from './source-unit.ts';

export type StepName =
  | 'kept'
  | 'moved'
  | 'aligned'
  | 'restored'
  | 'number-change'
  | 'split'
  | 'merge'
  | 'outdated'
  | 'suggested'
  | 'missing'
  | 'vanished'
  | 'minor'
  | 'not-minor-number'
  | 'not-minor-split'
  | 'revoked';

/** A unit, the former entries that it takes over, and the entry that it has from now on. */
export interface Match {
  readonly step: StepName;
  readonly unit: SourceUnit;
  readonly taken: readonly CatalogueEntry[];
  readonly planned: PlannedEntry;
  /** Former translations that the new entry does not show any more. */
  readonly memory?: readonly PlannedEntry[];
}

export interface Situation {
  /** All, in the order of the document. */
  readonly units: readonly SourceUnit[];
  /** All, in the order of the file. */
  readonly entries: readonly CatalogueEntry[];
  readonly matches: ReadonlyMap<SourceUnit, Match>;
  readonly freeUnits: readonly SourceUnit[];
  readonly freeEntries: readonly CatalogueEntry[];
}

export type Step = (situation: Situation) => readonly Match[];

export const keyOf = ({ source }: CatalogueEntry): string => normalised(source);

/** The situation after a step. Of two matches that want the same unit or entry the first counts. */
export function after(situation: Situation, found: readonly Match[]): Situation {
  const units = new Set(situation.freeUnits);
  const entries = new Set(situation.freeEntries);
  const matches = new Map(situation.matches);
  for (const match of found) {
    const shares = found.some((one) => one !== match && matches.get(one.unit) === one && sameTaken(one, match));
    if (!units.has(match.unit) || !(shares || match.taken.every((entry) => entries.has(entry)))) continue;
    units.delete(match.unit);
    for (const entry of match.taken) entries.delete(entry);
    matches.set(match.unit, match);
  }
  return {
    ...situation,
    matches,
    freeUnits: situation.freeUnits.filter((unit) => units.has(unit)),
    freeEntries: situation.freeEntries.filter((entry) => entries.has(entry)),
  };
}

/** Both halves of a split take the same entry over. */
const sameTaken = (one: Match, other: Match): boolean => one.step === 'split' && one.taken === other.taken;
