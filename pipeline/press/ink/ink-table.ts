// A table from colours of the screen to inks, made once for a profile: looking up is fast enough for pictures.

import { createHash } from 'node:crypto';
import { labOf, luminanceOf, type Rgb } from './lab.ts';
import type { Inks, OutputProfile } from './output-profile.ts';

export interface InkTable {
  /** Inks of the nodes, blue varying fastest, four for each. */
  readonly nodes: Float32Array;
  /** Luminance of black ink alone. */
  readonly black: number;
  readonly inksOf: (colour: Rgb) => Inks;
}

const nodesOfAxis = 33;

/** Names a table among all others: what is cached under it is always right. */
export const inkTableKey = ({ bytes }: OutputProfile, limit: number): string =>
  createHash('sha256').update(`${nodesOfAxis} ${limit}\n`).update(bytes).digest('hex');

/** `limit` is the most ink that the paper takes, 3 for 300 %. Lower ones reduce the colours and keep the black. */
export function makeInkTable(profile: OutputProfile, limit: number): InkTable {
  const darkest = luminanceOf(profile.colourOf(profile.inksOf([0, 0, 0]))[0]);
  const nodes = new Float32Array(nodesOfAxis ** 3 * 4);
  const step = 1 / (nodesOfAxis - 1);
  // Pictures have 255 steps: four inks that are each rounded up by half a step must still be within the limit.
  const most = limit - 2 / 255;
  let at = 0;
  for (let red = 0; red < nodesOfAxis; red += 1)
    for (let green = 0; green < nodesOfAxis; green += 1)
      for (let blue = 0; blue < nodesOfAxis; blue += 1, at += 4)
        nodes.set(limitInk(profile.inksOf(labOf([red * step, green * step, blue * step], darkest)), most), at);
  // Paper stays paper: tables of profiles put a trace of ink on white.
  nodes.fill(0, nodes.length - 4);
  const inksOf = (colour: Rgb): Inks => {
    const result = new Float64Array(4);
    interpolate(nodes, colour[0], colour[1], colour[2], result);
    return Array.from(result) as unknown as Inks;
  };
  return { nodes, black: luminanceOf(profile.colourOf([0, 0, 0, 1])[0]), inksOf };
}

export function limitInk([cyan, magenta, yellow, black]: Inks, limit: number): Inks {
  const colour = cyan + magenta + yellow;
  const scale = colour + black > limit ? Math.max(0, limit - black) / colour : 1;
  return [cyan * scale, magenta * scale, yellow * scale, Math.min(black, limit)];
}

/**
 * Between the four corners of the tetrahedron that holds the colour: cheaper than all eight corners of the cell, and
 * greys get only inks of greys. Values from 0 to 1; anything else is cut off.
 */
export function interpolate(nodes: Float32Array, red: number, green: number, blue: number, result: Float64Array): void {
  const [x, y, z] = [place(red), place(green), place(blue)];
  const [i, j, k] = [cell(x), cell(y), cell(z)];
  const [u, v, w] = [x - i, y - j, z - k];
  const low = i * stepRed + j * stepGreen + k * stepBlue;
  // From the low corner to the high one along the axes, that with the largest share first.
  const first = u >= v && u >= w ? stepRed : v >= w ? stepGreen : stepBlue;
  const last = w <= u && w <= v ? stepBlue : v <= u ? stepGreen : stepRed;
  const high = low + stepRed + stepGreen + stepBlue;
  const largest = Math.max(u, v, w);
  const smallest = Math.min(u, v, w);
  const middle = u + v + w - largest - smallest;
  for (let ink = 0; ink < 4; ink += 1)
    result[ink] =
      (nodes[low + ink] as number) * (1 - largest) +
      (nodes[low + first + ink] as number) * (largest - middle) +
      (nodes[high - last + ink] as number) * (middle - smallest) +
      (nodes[high + ink] as number) * smallest;
}

const stepRed = nodesOfAxis * nodesOfAxis * 4;
const stepGreen = nodesOfAxis * 4;
const stepBlue = 4;
const place = (value: number): number => Math.min(1, Math.max(0, value)) * (nodesOfAxis - 1);
const cell = (place: number): number => Math.min(Math.floor(place), nodesOfAxis - 2);
