// Decides which inks print a colour of the screen: black ink alone for black and greys, the profile's for the rest.

import { type InkTable, limitInk, makeInkTable } from './ink-table.ts';
import { labOf, type Rgb } from './lab.ts';
import type { Inks, OutputProfile } from './output-profile.ts';

export interface InkChoice {
  /** The most ink that the paper takes, 3 for 300 %. */
  readonly limit: number;
  /** Print with black ink alone: a book of one colour. */
  readonly blackOnly: boolean;
  /** What a house colour is printed with, by its code, `#0b5fa5`. */
  readonly builds: ReadonlyMap<string, Inks>;
}

export interface InkPlan {
  readonly blackOnly: boolean;
  readonly table: InkTable;
  /** For one colour of text, lines and areas. */
  readonly inksOf: (colour: Rgb) => Inks;
  /** How much black ink is as light as this grey. */
  readonly blackOf: (colour: Rgb) => number;
  /** What is in CMYK already: left as it is, but for the limit or a book of one colour. */
  readonly keep: (inks: Inks) => Inks;
}

export const isGrey = ([red, green, blue]: Rgb): boolean => red === green && green === blue;

/** As CSS writes it, so that it can be compared with what a template says. */
const colourCode = (colour: Rgb): string =>
  `#${colour
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

export function planInks(profile: OutputProfile, choice: InkChoice, known?: InkTable): InkPlan {
  const table = known ?? makeInkTable(profile, choice.limit);
  const blackOf = remembering((colour) => blackAsLight(profile, labOf(colour, table.black)[0]));
  const builds = new Map([...choice.builds].map(([code, inks]) => [code.toLowerCase(), limitInk(inks, choice.limit)]));
  const inksOf = remembering((colour): Inks => {
    if (choice.blackOnly) return [0, 0, 0, solid(blackOf(colour))];
    const given = builds.get(colourCode(colour));
    if (given !== undefined) return given;
    return isGrey(colour) ? [0, 0, 0, solid(blackOf(colour))] : table.inksOf(colour);
  });
  const inBlack = ([cyan, magenta, yellow, black]: Inks): Inks => [
    0,
    0,
    0,
    Math.min(1, black + 0.3 * cyan + 0.59 * magenta + 0.11 * yellow),
  ];
  return {
    blackOnly: choice.blackOnly,
    table,
    inksOf,
    blackOf,
    keep: (inks) => (choice.blackOnly ? inBlack(inks) : limitInk(inks, choice.limit)),
  };
}

/** Letters in nearly black would be broken up into dots, and nobody sees the difference to black. */
const solid = (black: number): number => (black >= 0.93 ? 1 : black);

/** Black ink darkens evenly, so halving finds the share; twenty steps are finer than any plate. */
function blackAsLight(profile: OutputProfile, lightness: number): number {
  if (lightness > 99.99) return 0;
  let [lighter, darker] = [0, 1];
  for (let step = 0; step < 20; step += 1) {
    const middle = (lighter + darker) / 2;
    if (profile.colourOf([0, 0, 0, middle])[0] > lightness) lighter = middle;
    else darker = middle;
  }
  return darker;
}

/** A book has a few dozen colours and uses them ten thousand times. */
function remembering<Result>(make: (colour: Rgb) => Result): (colour: Rgb) => Result {
  const known = new Map<string, Result>();
  return (colour) => {
    const key = colour.join(' ');
    const found = known.get(key) ?? make(colour);
    known.set(key, found);
    return found;
  };
}
