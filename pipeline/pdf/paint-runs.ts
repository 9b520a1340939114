// Gathers neighbouring paintings into runs that can be enclosed without cutting through a pair of operators.

/** In bytes, `end` excluded. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The pairs q/Q, BT/ET and BMC/EMC: what encloses a painting has to lie wholly inside or wholly outside of each. */
export type Pair = 'graphics' | 'text' | 'marked';

export interface PaintRuns {
  open(pair: Pair, start: number): void;
  close(pair: Pair, end: number): void;
  paint(start: number, end: number): void;
  /** No run reaches across this place; also needed once at the end. */
  divide(): void;
}

interface Level {
  readonly pair: Pair;
  readonly start: number;
  /** Whether a run had to stop inside, so that the pair cannot be enclosed as a whole. */
  readonly divided: boolean;
  readonly run: ByteRange | undefined;
}

/**
 * `found` gets the runs in ascending order. A pair with paintings and nothing dividing in it counts as one painting of
 * the pair around it; what merely stands between two paintings of a level, such as a colour, joins their run.
 */
export function gatherPaintRuns(found: (run: ByteRange) => void): PaintRuns {
  // The level outside all pairs is opened by nothing and never closed.
  const levels: Level[] = [{ pair: 'graphics', start: 0, divided: true, run: undefined }];

  const paint = (start: number, end: number): void => {
    const level = levels.pop() as Level;
    levels.push({ ...level, run: { start: level.run?.start ?? start, end } });
  };
  const divide = (): void => {
    for (const [index, level] of levels.entries()) {
      if (level.run !== undefined) found(level.run);
      levels[index] = { ...level, divided: true, run: undefined };
    }
  };
  return {
    open: (pair, start) => levels.push({ pair, start, divided: false, run: undefined }),
    close: (pair, end) => {
      const index = levels.findLastIndex((level, depth) => depth > 0 && level.pair === pair);
      // Only BT/ET has to nest with marked content: other pairs may cross. And a close may have no open.
      if (index < 0 || index < levels.length - 1) divide();
      const [closed] = index < 0 ? [] : levels.splice(index, 1);
      if (closed?.run === undefined) return;
      if (closed.divided) found(closed.run);
      else paint(closed.start, end);
    },
    paint,
    divide,
  };
}
