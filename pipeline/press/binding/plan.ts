// What a page count means for the bindery: sheets, pages to add, creep, and whether the book can be bound like that.
import type { Paper } from './papers.ts';

export type Binding = 'saddle' | 'perfect';

export interface BindingPlan {
  readonly binding: Binding;
  /** Pages as they are, covers included for saddle stitching, excluded for perfect binding. */
  readonly pages: number;
  /** Pages that must be added before the book can be bound. */
  readonly missing: number;
  /** Next page count at or above `pages` that fills whole sixteen-page signatures: the cheapest to print. */
  readonly economical: number;
  /** Sheets of the open format, two pages a side; leaves for perfect binding. */
  readonly sheets: number;
  /** How far the innermost sheet of a stitched book sticks out at the fore-edge before it is trimmed, in mm. */
  readonly creep: number;
  readonly problem: 'too-thick-to-stitch' | 'too-thin-to-glue' | undefined;
}

/** A stitched sheet holds four pages, a glued leaf two. */
const pagesPer = { saddle: 4, perfect: 2 } as const;
/** Pages that are printed on one large sheet. */
export const signature = 16;
/** Above it a stitched book does not stay shut and its inner pages are trimmed visibly narrower. */
const mostToStitch = 64;
/** Below it the back is too thin to hold glue. */
const fewestToGlue = 40;

export function planBinding(binding: Binding, pages: number, paper: Paper): BindingPlan {
  const bound = roundUp(pages, pagesPer[binding]);
  const sheets = bound / pagesPer[binding];
  return {
    binding,
    pages,
    missing: bound - pages,
    economical: roundUp(pages, signature),
    sheets,
    creep: binding === 'saddle' ? Math.round(paper.caliper * Math.max(0, sheets - 1) * 1000) / 1000 : 0,
    problem: problemOf(binding, bound),
  };
}

function problemOf(binding: Binding, pages: number): BindingPlan['problem'] {
  if (binding === 'saddle' && pages > mostToStitch) return 'too-thick-to-stitch';
  if (binding === 'perfect' && pages < fewestToGlue) return 'too-thin-to-glue';
  return undefined;
}

const roundUp = (count: number, multiple: number): number => Math.ceil(count / multiple) * multiple;
