// The sheet that a page is proved on: paper that offices have, with margins for what is said about the page.

import type { Rect } from '../pdf/rect.ts';

/** Lengths in pt. */
export interface ProofSheet {
  /** `A4`, or its size in mm. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Where the page is cut, from the lower left corner of the sheet. */
  readonly trim: Rect;
}

const millimetre = 72 / 25.4;
/** For labels on both sides, the title above and the boxes for signatures below, in mm. */
const margins = { side: 24, top: 18, bottom: 38 };
const papers = { A4: [210, 297], A3: [297, 420] } as const;

/** The smallest paper that holds the page, in mm, in its middle and near the top; one of its own for a larger page. */
export function proofSheet(trim: { readonly width: number; readonly height: number }): ProofSheet {
  const [leastWidth, leastHeight] = [trim.width + 2 * margins.side, trim.height + margins.top + margins.bottom];
  const fits = ([width, height]: readonly [number, number]) => width >= leastWidth && height >= leastHeight;
  const paper = (['A4', 'A3'] as const).find((one) => fits(papers[one]));
  const [width, height] = paper === undefined ? [leastWidth, leastHeight] : papers[paper];
  const left = (width - trim.width) / 2;
  const top = height - margins.top;
  const box = [left, top - trim.height, left + trim.width, top].map((value) => value * millimetre);
  const name = paper ?? `${Math.round(width)} × ${Math.round(height)} mm`;
  return { name, width: width * millimetre, height: height * millimetre, trim: box as unknown as Rect };
}
