// Writes numbers as people read them: a table, a time in seconds with its least and its most.

const middle = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Of at least one number. */
export const spreadOf = (numbers: readonly number[]): Spread => ({
  median: middle(numbers),
  least: Math.min(...numbers),
  most: Math.max(...numbers),
});

export const written = ({ median, least, most }: Spread): string =>
  `${median.toFixed(2)} s (${least.toFixed(2)}–${most.toFixed(2)})`;

/** In Markdown; the first row is the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${widths.map((width) => `${'-'.repeat(width + 1)}:`).join('|')}|`, ...body.map(line)].join(
    '\n',
  );
}
