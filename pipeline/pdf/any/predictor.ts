// Undoes what makes rows of similar numbers pack better (ISO 32000-1, 7.4.4.4; PNG, clause 9).

interface Rows {
  /** 2 for TIFF, 10 and more for PNG, where each row says how it was made. */
  readonly predictor: number;
  readonly colours: number;
  readonly bits: number;
  readonly columns: number;
}

export function undoPredictor(data: Uint8Array, { predictor, colours, bits, columns }: Rows): Uint8Array {
  const pixel = Math.max(1, (colours * bits) >> 3);
  const length = Math.ceil((colours * bits * columns) / 8);
  if (!(length > 0 && length < 1e8)) throw new Error('A stream has rows of an impossible length.');
  if (predictor === 2) return bits === 8 ? undoTiff(data, length, colours) : data;
  const count = Math.ceil(data.length / (length + 1));
  const result = new Uint8Array(count * length);
  for (let row = 0; row < count; row += 1) {
    const kind = data[row * (length + 1)] ?? 0;
    const from = row * (length + 1) + 1;
    const to = row * length;
    for (let index = 0; index < length; index += 1) {
      const left = index < pixel ? 0 : (result[to + index - pixel] as number);
      const above = row === 0 ? 0 : (result[to + index - length] as number);
      const corner = row === 0 || index < pixel ? 0 : (result[to + index - length - pixel] as number);
      result[to + index] = (data[from + index] ?? 0) + guess(kind, left, above, corner);
    }
  }
  return result;
}

function guess(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  return kind === 4 ? nearest(left, above, corner) : 0;
}

/** Paeth: the neighbour that is nearest to where the three of them point. */
function nearest(left: number, above: number, corner: number): number {
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function undoTiff(data: Uint8Array, length: number, colours: number): Uint8Array {
  const result = Uint8Array.from(data);
  for (let at = 0; at < result.length; at += 1)
    if (at % length >= colours) result[at] = (result[at] as number) + (result[at - colours] as number);
  return result;
}
