// Reads a lookup table of an ICC profile, lut8Type or lut16Type (ICC.1:2001-04), as a function.

/** Channels in and out, each from 0 to 1. */
export type ColourLookup = (input: readonly number[]) => readonly number[];

interface Table {
  readonly inputs: number;
  readonly outputs: number;
  /** Points of the grid on each axis. */
  readonly points: number;
  /** Curves before the grid, one after the other, and behind it. */
  readonly before: Float64Array;
  readonly grid: Float64Array;
  readonly after: Float64Array;
}

/** `tag` is the whole tag. Throws an Error for any other type of tag. */
export function readLookup(tag: DataView): ColourLookup {
  const table = readTable(tag);
  const { inputs, outputs, before, after } = table;
  return (input) => {
    const placed = Array.from({ length: inputs }, (_, channel) =>
      onCurve(before, inputs, channel, input[channel] ?? 0),
    );
    return inGrid(table, placed).map((value, channel) => onCurve(after, outputs, channel, value));
  };
}

function readTable(tag: DataView): Table {
  const type = String.fromCharCode(tag.getUint8(0), tag.getUint8(1), tag.getUint8(2), tag.getUint8(3));
  if (type !== 'mft1' && type !== 'mft2') throw new Error(`A colour table of type "${type}" cannot be read.`);
  const wide = type === 'mft2';
  const [inputs, outputs, points] = [tag.getUint8(8), tag.getUint8(9), tag.getUint8(10)];
  const entriesBefore = wide ? tag.getUint16(48) : 256;
  const entriesAfter = wide ? tag.getUint16(50) : 256;
  let at = wide ? 52 : 48;
  const take = (count: number): Float64Array => {
    const start = at;
    at += count * (wide ? 2 : 1);
    return Float64Array.from({ length: count }, (_, index) =>
      wide ? tag.getUint16(start + index * 2) / 65535 : tag.getUint8(start + index) / 255,
    );
  };
  const before = take(inputs * entriesBefore);
  const grid = take(points ** inputs * outputs);
  return { inputs, outputs, points, before, grid, after: take(outputs * entriesAfter) };
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** A value on the curve of its channel; `curves` holds one for each, equally long. */
function onCurve(curves: Float64Array, channels: number, channel: number, value: number): number {
  const length = curves.length / channels;
  const place = clamp(value) * (length - 1);
  const low = Math.min(Math.floor(place), length - 2);
  const first = curves[channel * length + low] ?? 0;
  return first + ((curves[channel * length + low + 1] ?? 0) - first) * (place - low);
}

/** Between the corners of the cell, each axis in turn; the first channel varies least rapidly. */
function inGrid({ inputs, outputs, points, grid }: Table, input: readonly number[]): number[] {
  const result = new Array<number>(outputs).fill(0);
  const cells = input.map((value) => Math.min(Math.floor(value * (points - 1)), points - 2));
  for (let corner = 0; corner < 2 ** inputs; corner += 1) {
    let weight = 1;
    let node = 0;
    for (let axis = 0; axis < inputs; axis += 1) {
      const upper = (corner >> axis) & 1;
      const cell = cells[axis] ?? 0;
      const share = (input[axis] ?? 0) * (points - 1) - cell;
      weight *= upper === 1 ? share : 1 - share;
      node = node * points + cell + upper;
    }
    if (weight === 0) continue;
    for (let channel = 0; channel < outputs; channel += 1)
      result[channel] = (result[channel] ?? 0) + weight * (grid[node * outputs + channel] ?? 0);
  }
  return result;
}
