// How thick a perfect-bound book gets. Shops reckon in three ways; the editor sees all of them and chooses one.
import type { Paper } from './papers.ts';

export type SpineFormula = 'leaves' | 'pages' | 'weight';

export interface Spine {
  /** What each formula gives, in mm. */
  readonly estimates: Readonly<Record<SpineFormula, number>>;
  /** The width that is used, in mm, and where it comes from. */
  readonly width: number;
  readonly source: SpineFormula | 'given';
  /** Whether text can stand on it: below 6 mm it wanders onto a cover when the book is trimmed. */
  readonly holdsText: boolean;
}

/** Glue on the back of the block, in mm. */
const glue = 1;
const narrowestForText = 6;

/**
 * `pages` are those of the inside, blanks included. `choice` is a formula, or the shop's own width in mm.
 *
 * - leaves: leaves × caliper + 1 mm of glue, for any paper whose caliper is known
 * - pages: half the pages × 0.09 mm + 1 mm, a rule of thumb for 80 g uncoated paper
 * - weight: g/m² × pages × 0.6 / 1000, where 0.6 is half the bulk of uncoated paper; coated paper is thinner
 */
export function spineOf(pages: number, { grams, caliper }: Paper, choice: SpineFormula | number = 'leaves'): Spine {
  const estimates = {
    leaves: hundredths((pages / 2) * caliper + glue),
    pages: hundredths((pages / 2) * 0.09 + glue),
    weight: hundredths((grams * pages * 0.6) / 1000),
  };
  const width = typeof choice === 'number' ? choice : estimates[choice];
  return {
    estimates,
    width,
    source: typeof choice === 'number' ? 'given' : choice,
    holdsText: width >= narrowestForText,
  };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
