// The figures that say why a file is safe: extremes over all that is printed.

import { resolutions } from './asked.ts';
import type { CheckedPage } from './checks/check.ts';
import { isOnPage } from './checks/check.ts';
import { inksOnPaper } from './checks/ink.ts';
import { isSeeThrough } from './checks/painting.ts';
import { isWhite } from './walk/plates.ts';

export interface Measures {
  /** 3 for 300 %. */
  readonly mostInk: number;
  /** Pixels in an inch; undefined without pictures. */
  readonly leastResolution: number | undefined;
  /** In points; undefined without lines. */
  readonly thinnest: number | undefined;
  readonly images: number;
  /** Something is in colours of the screen, whose inks nobody knows yet. */
  readonly screenColours: boolean;
  readonly seeThrough: number;
  readonly overprinting: number;
  readonly fonts: ReadonlySet<string>;
  readonly spots: ReadonlySet<string>;
  /** Of the plates of the process: whether each gets any ink. */
  readonly plates: readonly [boolean, boolean, boolean, boolean];
  /** Strings of text that print in black ink alone, and all. */
  readonly blackTexts: number;
  readonly texts: number;
}

export const nothingMeasured: Measures = {
  ...{
    mostInk: 0,
    leastResolution: undefined,
    thinnest: undefined,
    images: 0,
    screenColours: false,
    seeThrough: 0,
    overprinting: 0,
  },
  ...{ fonts: new Set(), spots: new Set(), plates: [false, false, false, false], blackTexts: 0, texts: 0 },
};

export function measured(before: Measures, { page, painted }: CheckedPage): Measures {
  let { mostInk, leastResolution, thinnest, images, screenColours, seeThrough, overprinting, blackTexts, texts } =
    before;
  const plates: [boolean, boolean, boolean, boolean] = [...before.plates];
  const [fonts, spots] = [new Set(before.fonts), new Set(before.spots)];
  inksOnPaper(painted, (one, ink) => {
    if (one.font) fonts.add(one.font.name);
    for (const spot of one.plates.spots.keys()) spots.add(spot);
    if (!isOnPage(page, one)) return;
    screenColours ||= one.plates.process === undefined;
    mostInk = Math.max(mostInk, ink);
    const process = one.plates.process ?? [0, 0, 0, 0];
    process.forEach((share, index) => {
      if (share > 0) plates[index] = true;
    });
    if (one.kind === 'text') {
      texts += 1;
      if (process[0] + process[1] + process[2] === 0 && process[3] > 0) blackTexts += 1;
    }
    if (one.thickness !== undefined && !isWhite(one.plates))
      thinnest = Math.min(thinnest ?? one.thickness, one.thickness);
    if (isSeeThrough(one)) seeThrough += 1;
    if (one.overprint) overprinting += 1;
    const { resolution = Number.POSITIVE_INFINITY, bits } = one.image ?? {};
    if (!Number.isFinite(resolution)) return;
    images += 1;
    if (bits !== 1 || resolution < resolutions.least)
      leastResolution = Math.min(leastResolution ?? resolution, resolution);
  });
  return {
    mostInk,
    leastResolution,
    thinnest,
    images,
    screenColours,
    seeThrough,
    overprinting,
    fonts,
    spots,
    plates,
    blackTexts,
    texts,
  };
}
