// Divides a page's width between two languages, so that both columns of a note end at about the same height.

/** Advance width of a text in em, in the face that notes are set in. */
export type MeasureText = (text: string) => number;

export interface ColumnSetting {
  /** Width of both columns together, without the gap, in em of the note's type size. */
  readonly widthInEm: number;
}

const narrowest = 40;
const widest = 60;
/** Words are not cut, so a line holds less than its width: measured on Korean and English notes. */
const lineFill = 0.95;

/** The first column's share in per cent, 40 to 60, for the blocks of two languages. */
export function columnShare(
  first: readonly string[],
  second: readonly string[],
  measure: MeasureText,
  { widthInEm }: ColumnSetting,
): number {
  const [left, right] = [first.map(measure), second.map(measure)];
  let best = { share: 50, difference: Number.POSITIVE_INFINITY };
  for (let share = narrowest; share <= widest; share += 1) {
    const difference = Math.abs(
      lines(left, (widthInEm * share) / 100) - lines(right, (widthInEm * (100 - share)) / 100),
    );
    const better =
      difference < best.difference ||
      (difference === best.difference && Math.abs(share - 50) < Math.abs(best.share - 50));
    if (better) best = { share, difference };
  }
  return best.share;
}

/** Lines as a fraction: whole lines per block would make the search jump, and the blocks' last lines even out. */
const lines = (widths: readonly number[], column: number): number =>
  widths.reduce((sum, width) => sum + Math.max(1, width / (column * lineFill) + 0.4), 0);
