// Black ink prints over what lies below it, so that no light edge shows where plates do not meet exactly.

import { dictionary, name, type PdfDictionary } from '../../pdf/object.ts';

/** Whether areas and lines print over what is below. */
export interface Overprint {
  readonly areas: boolean;
  readonly lines: boolean;
}

/** Only black at full strength: lighter greys would mix with what is below, and white would vanish. */
export const isFullBlack = (paint: readonly number[]): boolean =>
  paint.length === 4 && paint[0] === 0 && paint[1] === 0 && paint[2] === 0 && paint[3] === 1;

export const overprintName = ({ areas, lines }: Overprint): string => `Overprint${areas ? 1 : 0}${lines ? 1 : 0}`;

/**
 * `op` is for areas and `OP` for lines, and one alone would count for both; with mode 1 an ink of 0 leaves what is
 * below (ISO 32000-1, 8.6.7 and table 58).
 */
export const overprintStates: readonly (readonly [name: string, state: PdfDictionary])[] = [true, false].flatMap(
  (areas) =>
    [true, false].map(
      (lines) =>
        [
          overprintName({ areas, lines }),
          dictionary({ Type: name('ExtGState'), op: areas, OP: lines, OPM: 1 }),
        ] as const,
    ),
);
