// Compares two pictures of a page as an eye at arm's length does: what moves by less than a pixel is the same.
import type { Picture } from './png.ts';

export interface Comparison {
  /** Pixels that look different; all of them when the sizes differ. */
  readonly different: number;
  /** Where they are, red on the pale new picture. */
  readonly map: Picture;
}

/**
 * Half a pixel of a black edge, spread over three by three pixels, is 255 / 6 = 43: a rasteriser may draw an edge there
 * or here. A whole pixel is 85.
 */
const threshold = 48;

export function comparePictures(old: Picture, next: Picture): Comparison {
  const { width, height } = next;
  const sameSize = old.width === width && old.height === height;
  const [before, after] = [spread(old), spread(next)];
  const map = new Uint8Array(next.pixels.length);
  let different = 0;
  for (let at = 0; at < after.length; at += 3) {
    const isDifferent =
      !sameSize ||
      [0, 1, 2].some((channel) => Math.abs(valueAt(before, at + channel) - valueAt(after, at + channel)) > threshold);
    if (isDifferent) different += 1;
    const colour = isDifferent ? [220, 0, 0] : [0, 1, 2].map((channel) => 170 + valueAt(next.pixels, at + channel) / 3);
    map.set(colour, at);
  }
  return { different, map: { width, height, pixels: map } };
}

const valueAt = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;

/** Every pixel as the mean of itself and its neighbours; at the edge, of those that there are. */
function spread({ width, height, pixels }: Picture): Float32Array {
  const alongRows = mean(pixels, width, height, 3, width * 3);
  return mean(alongRows, height, width, width * 3, 3);
}

function mean(values: ArrayLike<number>, length: number, lines: number, step: number, lineStep: number): Float32Array {
  const out = new Float32Array(length * lines * 3);
  for (let line = 0; line < lines; line += 1) {
    for (let index = 0; index < length; index += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        const here = line * lineStep + index * step + channel;
        const near = [here, ...(index > 0 ? [here - step] : []), ...(index < length - 1 ? [here + step] : [])];
        out[here] = near.reduce((sum, one) => sum + valueAt(values, one), 0) / near.length;
      }
    }
  }
  return out;
}
