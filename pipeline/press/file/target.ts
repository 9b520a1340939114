// What colours become: inks on the plates, or grey in a mask, whose lightness says how much shows through.

import { type InkPlan, isGrey } from '../ink/inks.ts';
import type { Rgb } from '../ink/lab.ts';
import type { Inks } from '../ink/output-profile.ts';

export interface Target {
  readonly space: 'DeviceCMYK' | 'DeviceGray';
  /** One colour for itself. */
  readonly paint: (colour: Rgb) => readonly number[];
  /** Colours that pass into each other: black ink stands alone only where all of them are grey. */
  readonly ramp: (colours: readonly Rgb[]) => readonly (readonly number[])[];
  /** What is in inks already. */
  readonly keep: (inks: Inks) => readonly number[];
  /** Full black prints over what is below it; otherwise in a gap that is left for it. */
  readonly overprints: boolean;
  /** The plan of the plates; undefined for a mask. */
  readonly plan: InkPlan | undefined;
}

/** Within a gradient even nearly black is not solid. */
const shade =
  (plan: InkPlan) =>
  (colour: Rgb): Inks => [0, 0, 0, plan.blackOf(colour)];

export const platesTarget = (plan: InkPlan, overprints = true): Target => ({
  space: 'DeviceCMYK',
  paint: plan.inksOf,
  ramp: (colours) => colours.map(plan.blackOnly || colours.every(isGrey) ? shade(plan) : plan.table.inksOf),
  keep: plan.keep,
  ...{ overprints, plan },
});

/** ISO 32000-1, 11.5.3 with 10.3.2: inks would turn light into dark here. */
const luminosity = ([red, green, blue]: Rgb): readonly number[] => [
  Math.min(1, Math.max(0, (30 * red + 59 * green + 11 * blue) / 100)),
];

export const maskTarget: Target = {
  space: 'DeviceGray',
  paint: luminosity,
  ramp: (colours) => colours.map(luminosity),
  keep: ([cyan, magenta, yellow, black]) => [
    Math.max(0, 1 - Math.min(1, 0.3 * cyan + 0.59 * magenta + 0.11 * yellow + black)),
  ],
  ...{ overprints: false, plan: undefined },
};
