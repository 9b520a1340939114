// What the margin of a proof says of a text: where it is kept, and how far its translation is.
import type { ProseUnit } from '../prose/units.ts';
import type { Lookup } from './catalogues.ts';

const unitStates = ['source', 'translated', 'reviewed', 'outdated', 'draft', 'missing'] as const;
export type UnitState = (typeof unitStates)[number];

export interface UnitMark {
  readonly state: UnitState;
  /** The context of its entry in a catalogue and which text there it is; a file and a line for what has no entry. */
  readonly at: string;
}

/** Somebody has to do something about it. */
export const isWaiting = (state: UnitState): state is 'outdated' | 'draft' | 'missing' =>
  state === 'outdated' || state === 'draft' || state === 'missing';

/** As the value of an attribute. */
export const writeMark = ({ state, at }: UnitMark): string => `${state} ${at}`;

/** Undefined for what `writeMark` did not write. */
export function readMark(written: string): UnitMark | undefined {
  const [, given, at = ''] = /^([a-z]+) (.+)$/su.exec(written) ?? [];
  const state = unitStates.find((one) => one === given);
  return state && { state, at };
}

export const unitState = ({ state, reviewed }: Pick<Lookup, 'state' | 'reviewed'>): UnitState =>
  reviewed ? 'reviewed' : state;

/** Where each unit of a document is, in their order: `sessions/network-1#body 2` is the second one of its section. */
export function unitPlaces(document: string, units: readonly ProseUnit[]): readonly string[] {
  const counts = new Map<string, number>();
  return units.map(({ section }) => {
    const count = (counts.get(section) ?? 0) + 1;
    counts.set(section, count);
    return `${document}#${section} ${count}`;
  });
}
