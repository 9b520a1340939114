// What follows from a booklet's page count and its press profile: which pages are the cover, how thick it gets, its inks.
import type { PressProfileRecord } from '../model/records/press.ts';
import type { ProgrammeRecord } from '../model/records/programme.ts';
import { type Paper, papers } from '../press/binding/papers.ts';
import { type BindingPlan, planBinding } from '../press/binding/plan.ts';
import { type Spine, spineOf } from '../press/binding/spine.ts';
import type { PressProfile } from '../press/file/press-file.ts';
import type { OutputProfile } from '../press/ink/output-profile.ts';

export type BookletRecord = ProgrammeRecord['booklets'][number];

export interface PressSetting {
  /** Pages of the booklet in their order, counted from 1. */
  readonly all: readonly number[];
  /** Four pages, or none for a booklet that does not have them all at its edges. */
  readonly cover: readonly number[];
  readonly inside: readonly number[];
  readonly paper: Paper;
  readonly plan: BindingPlan;
  /** Undefined for a stitched book. */
  readonly spine: Spine | undefined;
  /** Width of each flap in mm; 0 for none, as on a stitched cover. */
  readonly flaps: number;
}

export function pressSetting(record: BookletRecord, pageCount: number, profile: PressProfileRecord): PressSetting {
  const all = Array.from({ length: pageCount }, (_, index) => index + 1);
  const cover = coverPages(record, pageCount);
  const inside = all.filter((page) => !cover.includes(page));
  const paper = typeof profile.paper === 'string' ? papers[profile.paper] : profile.paper;
  const isGlued = record.binding === 'perfect';
  return {
    ...{ all, cover, inside, paper },
    plan: planBinding(record.binding, isGlued ? inside.length : pageCount, paper),
    spine: isGlued ? spineOf(inside.length, paper, profile.spine) : undefined,
    flaps: isGlued ? (profile.flaps?.width ?? 0) : 0,
  };
}

/** In reading order. */
function coverPages({ parts }: BookletRecord, count: number): readonly number[] {
  const isWhole = ['cover', 'inside-front'].every((part, index) => parts[index] === part);
  const isClosed = ['inside-back', 'back-cover'].every((part, index) => parts[parts.length - 2 + index] === part);
  return isWhole && isClosed && count >= 4 ? [1, 2, count - 1, count] : [];
}

export const filePress = (own: PressProfileRecord, output: OutputProfile): PressProfile => ({
  standard: own.standard,
  condition: {
    identifier: own.icc === undefined ? 'FOGRA39' : own.condition,
    description: output.description === '' ? own.condition : output.description,
  },
  output,
  inks: {
    limit: own.inkLimit / 100,
    blackOnly: own.blackOnly,
    builds: new Map(
      Object.entries(own.colours).map(([code, [cyan, magenta, yellow, black]]) => [
        code,
        [cyan / 100, magenta / 100, yellow / 100, black / 100],
      ]),
    ),
  },
  bleed: own.bleed,
  marks: own.marks,
  colourBar: own.colourBar,
});
