// Brings the entries of a translation file into line with a document that has changed: the steps, in their order.
import type { CatalogueEntry } from '../parse/catalogue-entry.ts';
import { align } from './align.ts';
import { keep } from './keep.ts';
import { longestCommonPairs } from './longest-common-pairs.ts';
import { move } from './move.ts';
import { numberChange } from './number-change.ts';
import { outdate } from './outdate.ts';
import type { PlannedEntry } from './planned-entry.ts';
import { restore } from './restore.ts';
import { after, type Match, type Situation, type Step, type StepName } from './situation.ts';
import type { SourceUnit } from './source-unit.ts';
import { splitOrMerge } from './split-or-merge.ts';
import { type Suggest, suggestNothing } from './translation-memory.ts';
import { missing, vanish, withoutCollisions } from './vanish.ts';

/** What happened to one unit. */
export interface Event {
  readonly step: StepName;
  readonly context: string;
  readonly source: string;
  /** The sources of the entries that it came from. */
  readonly before: readonly string[];
}

export interface Synchronised {
  readonly entries: readonly PlannedEntry[];
  readonly events: readonly Event[];
}

export function synchronise(
  units: readonly SourceUnit[],
  entries: readonly CatalogueEntry[],
  suggest: Suggest = suggestNothing,
): Synchronised {
  let situation: Situation = { units, entries, matches: new Map(), freeUnits: units, freeEntries: entries };
  const run = (step: Step, among: (entry: CatalogueEntry) => boolean) => {
    const freeEntries = situation.freeEntries.filter(among);
    situation = after(situation, step({ ...situation, freeEntries }));
  };
  // A translation comes before memory, memory before an entry that waits for a translation.
  for (const among of [isTranslation, isMemory, isEmpty]) for (const step of [keep, move, align]) run(step, among);
  for (const step of [restore, numberChange, splitOrMerge, outdate]) run(step, ({ obsolete }) => !obsolete);
  situation = after(situation, missing(situation, suggest));

  const matches = units.flatMap((unit) => situation.matches.get(unit) ?? []);
  const moved = outOfOrder(matches, entries);
  const active = matches.map(({ planned }) => planned);
  const memory = [
    ...matches.flatMap((match) => match.memory ?? []),
    ...situation.freeEntries.flatMap((entry) => vanish(entry) ?? []),
  ];
  return {
    entries: [...active, ...withoutCollisions(active, memory)],
    events: [
      ...matches.map((match) => ({ ...eventOf(match), ...(moved.has(match) && { step: 'moved' as const }) })),
      ...situation.freeEntries.filter(({ obsolete }) => !obsolete).map(vanished),
    ],
  };
}

/** Of those that were kept, the fewest that have to move for the order of the file to become that of the document. */
function outOfOrder(matches: readonly Match[], entries: readonly CatalogueEntry[]): ReadonlySet<Match> {
  const places = new Map(entries.map((entry, index) => [entry, index]));
  const kept = matches.filter(({ step }) => step === 'kept');
  const now = kept.map(({ taken: [entry] }) => (entry && places.get(entry)) ?? 0);
  const before = now.toSorted((a, b) => a - b);
  if (now.every((place, index) => place === before[index])) return new Set();
  const steady = new Set(longestCommonPairs(now.map(String), before.map(String)).map(([index]) => kept[index]));
  return new Set(kept.filter((match) => !steady.has(match)));
}

const isTranslation = ({ obsolete, target }: CatalogueEntry): boolean => !obsolete && target !== '';
const isMemory = ({ obsolete, target }: CatalogueEntry): boolean => obsolete && target !== '';
const isEmpty = ({ obsolete, target }: CatalogueEntry): boolean => !obsolete && target === '';

const eventOf = ({ step, unit, taken }: Match): Event => ({
  step,
  context: unit.context,
  source: unit.source,
  before: taken.map(({ source }) => source),
});

const vanished = ({ context, source }: CatalogueEntry): Event => ({
  step: 'vanished',
  context,
  source,
  before: [source],
});
