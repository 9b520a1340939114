// Which pages lie side by side on the sheets of a saddle-stitched book.

/** Pages from 1; undefined for an empty half. */
export interface SheetSide {
  readonly left: number | undefined;
  readonly right: number | undefined;
  /** 0 for the outermost sheet. */
  readonly depth: number;
}

/** Front and back of each sheet, from the outermost one; what is missing to a multiple of four is empty at the end. */
export function saddleOrder(pages: number): readonly SheetSide[] {
  const total = Math.ceil(pages / 4) * 4;
  const page = (number: number): number | undefined => (number <= pages ? number : undefined);
  return Array.from({ length: total / 4 }, (_, depth) => depth).flatMap((depth) => {
    const [first, last] = [1 + 2 * depth, total - 2 * depth];
    return [
      { left: page(last), right: page(first), depth },
      { left: page(first + 1), right: page(last - 1), depth },
    ];
  });
}
