// Turns the samples of a picture into inks (ISO 32000-1, 8.9.5).

import { interpolate } from '../ink/ink-table.ts';
import type { InkPlan } from '../ink/inks.ts';
import { type ColourSpace, componentsOf, paintIn } from './colour-space.ts';
import { bitsAt } from './samples.ts';
import type { Target } from './target.ts';

export interface Samples {
  readonly width: number;
  readonly height: number;
  /** Bits of one component: 1, 2, 4, 8 or 16. Rows begin with a new byte. */
  readonly bits: number;
  readonly space: ColourSpace;
  readonly data: Uint8Array;
}

/** What takes the place of a picture's samples or, in a list of colours, of the list. */
export type PaintedPicture =
  | { readonly kind: 'samples'; readonly space: Target['space']; readonly data: Uint8Array }
  | { readonly kind: 'list'; readonly space: Target['space']; readonly list: Uint8Array };

/** Undefined for a picture that is left as it is: one in inks already, a stencil, or less than eight bits of grey. */
export function paintPicture(samples: Samples, target: Target): PaintedPicture | undefined {
  const { space, bits, data, width, height } = samples;
  if (space.kind === 'indexed') return { kind: 'list', space: target.space, list: paintList(space, target) };
  if (space.kind === 'grey' && bits === 8 && target.plan !== undefined) {
    const tones = Uint8Array.from({ length: 256 }, (_, tone) => greyOnPlate(tone, target.plan));
    return { kind: 'samples', space: 'DeviceGray', data: data.map((tone) => tones[tone] ?? 0) };
  }
  if (space.kind !== 'rgb') return undefined;
  const colours = bits === 8 ? data.subarray(0, width * height * 3) : inBytes(samples);
  const { plan } = target;
  if (plan === undefined) return { kind: 'samples', space: 'DeviceGray', data: inGrey(colours, luminance) };
  if (plan.blackOnly || isAllGrey(colours)) {
    const tones = Uint8Array.from({ length: 256 }, (_, tone) => greyOnPlate(tone, plan));
    return { kind: 'samples', space: 'DeviceGray', data: inGrey(colours, (r, g, b) => tones[luminance(r, g, b)] ?? 0) };
  }
  return { kind: 'samples', space: 'DeviceCMYK', data: inInks(colours, plan) };
}

/** A grey of the plate is what ink leaves of the paper (10.3.3), so that it is as light as grey text beside it. */
function greyOnPlate(tone: number, plan: InkPlan | undefined): number {
  const grey = tone / 255;
  return Math.round(255 * (1 - (plan?.blackOf([grey, grey, grey]) ?? 1 - grey)));
}

const luminance = (red: number, green: number, blue: number): number =>
  Math.round(0.3 * red + 0.59 * green + 0.11 * blue);

function inGrey(colours: Uint8Array, make: (red: number, green: number, blue: number) => number): Uint8Array {
  const result = new Uint8Array(colours.length / 3);
  for (let pixel = 0; pixel < result.length; pixel += 1) {
    const at = pixel * 3;
    result[pixel] = make(colours[at] as number, colours[at + 1] as number, colours[at + 2] as number);
  }
  return result;
}

function isAllGrey(colours: Uint8Array): boolean {
  for (let at = 0; at < colours.length; at += 3)
    if (colours[at] !== colours[at + 1] || colours[at] !== colours[at + 2]) return false;
  return true;
}

function inInks(colours: Uint8Array, { table }: InkPlan): Uint8Array {
  const result = new Uint8Array((colours.length / 3) * 4);
  const inks = new Float64Array(4);
  let before = -1;
  for (let at = 0, to = 0; at < colours.length; at += 3, to += 4) {
    const [red, green, blue] = [colours[at] as number, colours[at + 1] as number, colours[at + 2] as number];
    // Neighbours are often alike.
    const colour = (red << 16) | (green << 8) | blue;
    if (colour !== before) interpolate(table.nodes, red / 255, green / 255, blue / 255, inks);
    before = colour;
    for (let ink = 0; ink < 4; ink += 1) result[to + ink] = (inks[ink] as number) * 255 + 0.5;
  }
  return result;
}

/** Samples of any depth as bytes. */
function inBytes({ width, height, bits, space, data }: Samples): Uint8Array {
  const perRow = width * componentsOf(space);
  const rowBits = Math.ceil((perRow * bits) / 8) * 8;
  const most = 2 ** bits - 1;
  return Uint8Array.from({ length: perRow * height }, (_, index) => {
    const position = Math.floor(index / perRow) * rowBits + (index % perRow) * bits;
    return Math.round((bitsAt(data, position, bits) / most) * 255);
  });
}

function paintList(space: Extract<ColourSpace, { kind: 'indexed' }>, target: Target): Uint8Array {
  const count = Math.floor(space.list.length / Math.max(1, componentsOf(space.base)));
  const painted = Array.from({ length: count }, (_, index) => paintIn(space, [index], target) ?? []);
  return Uint8Array.from(painted.flat(), (value) => Math.round(value * 255));
}
