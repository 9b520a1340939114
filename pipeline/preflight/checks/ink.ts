// How much ink lies on one place, where several things are printed over each other too.

import { mistake } from '../../model/diagnostic.ts';
import type { Rect } from '../../pdf/rect.ts';
import type { Finding } from '../finding.ts';
import type { Painted } from '../walk/painted.ts';
import { inkOf } from '../walk/plates.ts';
import { isOnPage, type PageCheck, percent } from './check.ts';

/** Rounding of eight bits in four inks. */
const tolerance = 0.012;
/** What was painted long ago lies below something else. */
const mostBelow = 3000;
/** Of what lies over each other on a page, so that a map with a hundred thousand names comes to an end. */
const mostComparisons = 50e6;

export const checkInk: PageCheck = ({ page, painted, asked }) => {
  const findings: Finding[] = [];
  const isComplete = inksOnPaper(painted, (one, ink) => {
    if (ink <= asked.inkLimit + tolerance || !isOnPage(page, one)) return;
    const values = { ink: percent(ink), limit: percent(asked.inkLimit) };
    findings.push({ diagnostic: mistake('preflight.ink', { values }), weight: ink, page, box: one.box });
  });
  if (!isComplete) {
    const values = { detail: 'More things are printed over each other than can be compared.' };
    findings.push({
      diagnostic: mistake('preflight.unexamined', { variant: 'page', values, severity: 'error' }),
      page,
    });
  }
  return findings;
};

/**
 * Calls `visit` with the most ink there is where each thing is painted, 3 for 300 %. False when there were too many to
 * hold each against all that lies below it.
 */
export function inksOnPaper(painted: readonly Painted[], visit: (one: Painted, ink: number) => void): boolean {
  const below: Painted[] = [];
  let left = mostComparisons;
  for (const one of painted) {
    const own = inkOf(one.plates) * (one.blend === 'Normal' ? one.opacity : 1);
    const mixes = isMixed(one) && left > 0;
    if (mixes) left -= below.length;
    visit(one, mixes ? Math.max(own, inkOver(one, below)) : own);
    if (one.kind === 'text' || one.kind === 'line' || one.plates.process === undefined) continue;
    below.push(one);
    if (below.length > mostBelow) below.shift();
  }
  return left > 0;
}

/** What lies below shows through the inks that it does not use, or is added. */
const isMixed = ({ overprint, blend, plates }: Painted): boolean =>
  plates.process !== undefined && (overprint || blend === 'Multiply' || blend === 'Darken');

function inkOver(one: Painted, below: readonly Painted[]): number {
  let most = 0;
  for (let index = below.length - 1; index >= 0; index -= 1) {
    const under = below[index] as Painted;
    if (!touches(one.box, under.box)) continue;
    most = Math.max(most, mixed(one, under));
    // Nothing can be seen through what covers all of it.
    if (covers(under, one)) break;
  }
  return most;
}

const touches = (one: Rect, other: Rect): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];

const covers = (under: Painted, one: Painted): boolean =>
  under.kind !== 'gradient' &&
  under.opacity === 1 &&
  !under.masked &&
  !under.overprint &&
  under.blend === 'Normal' &&
  under.box[0] <= one.box[0] &&
  under.box[1] <= one.box[1] &&
  under.box[2] >= one.box[2] &&
  under.box[3] >= one.box[3];

function mixed(one: Painted, under: Painted): number {
  const lower = under.plates.process ?? [0, 0, 0, 0];
  return (one.plates.process ?? [0, 0, 0, 0]).reduce((sum, share, index) => {
    const other = (lower[index] ?? 0) * under.opacity;
    if (one.overprint) return sum + (share > 0 ? share : other);
    return sum + (one.blend === 'Darken' ? Math.max(share, other) : 1 - (1 - share) * (1 - other));
  }, 0);
}
