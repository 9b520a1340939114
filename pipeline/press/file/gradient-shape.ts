// Finds out what an area of colour looks like that a program paints: Chromium writes all gradients that repeat, fade or turn so.

import { dictionary, type PdfDictionary } from '../../pdf/object.ts';
import type { PdfFunction } from './functions.ts';

/** Where the samples of a gradient lie. */
export interface GradientShape {
  /** Entries that say where its colours lie (ISO 32000-1, 8.7.4.5), all of them. */
  readonly geometry: PdfDictionary;
  /** The points of a mesh, whose shading is a stream. */
  readonly mesh?: Uint8Array;
  /** Least and greatest value of each input of the new function, and how many samples lie between them. */
  readonly domain: readonly number[];
  readonly size: readonly number[];
  /** What the old function is asked for each sample. */
  readonly inputs: readonly (readonly number[])[];
}

/** So many samples make even the edge of a stripe sharp. */
const samples = 4096;
/** Of an area that is nothing better, along each side. */
const samplesOfArea = 256;

export interface Area {
  /** Least and greatest x, least and greatest y. */
  readonly domain: readonly number[];
  readonly matrix: readonly number[] | undefined;
}

/**
 * Lines, circles and sectors can have many more samples than an area, and are understood by more machines; an area has
 * soft edges. `canBeMesh`: whether the shading can be a stream.
 */
export function shapeOfArea(evaluate: PdfFunction, { domain, matrix }: Area, canBeMesh: boolean): GradientShape {
  const [left = 0, right = 1, bottom = 0, top = 1] = domain;
  const area = [left, right, bottom, top] as const;
  if (matrix !== undefined) return grid(area, matrix);
  const middle = (bottom + top) / 2;
  const reach = Math.hypot(Math.max(-left, right), Math.max(-bottom, top));
  const looksLike = (other: (x: number, y: number) => readonly number[]): boolean => isAlike(evaluate, other, area);
  if (looksLike((x) => [x, middle])) return line(left, right, middle);
  if (looksLike((x, y) => [Math.hypot(x, y), 0])) return circle(reach);
  if (canBeMesh && looksLike((x, y) => onCircle(Math.atan2(y, x), reach))) return sectors(reach);
  return grid(area, [1, 0, 0, 1, 0, 0]);
}

/** Points all over the area, in no pattern that a gradient could have (golden ratio and its like in two dimensions). */
const probes = Array.from(
  { length: 256 },
  (_, index) => [(0.754877666 * index) % 1, (0.569840291 * index) % 1] as const,
);

/** Whether the colours are those of other places; beside an edge rounding may decide, so a few may differ. */
function isAlike(
  evaluate: PdfFunction,
  other: (x: number, y: number) => readonly number[],
  [left = 0, right = 1, bottom = 0, top = 1]: readonly number[],
): boolean {
  const different = probes.filter(([across, up]) => {
    const [x, y] = [left + across * (right - left), bottom + up * (top - bottom)];
    const there = evaluate(other(x, y));
    return evaluate([x, y]).some((value, index) => !(Math.abs(value - (there[index] ?? 0)) < 0.004));
  });
  return different.length <= probes.length / 50;
}

const onCircle = (angle: number, radius: number): readonly number[] => [
  radius * Math.cos(angle),
  radius * Math.sin(angle),
];
const between = (low: number, high: number): readonly number[] =>
  Array.from({ length: samples }, (_, index) => low + ((high - low) * index) / (samples - 1));

/** What is painted outside the area is cut off by what it is painted in, give or take a rounded edge. */
const line = (left: number, right: number, y: number): GradientShape => ({
  geometry: dictionary({ ShadingType: 2, Domain: [left, right], Coords: [left, 0, right, 0], Extend: [true, true] }),
  domain: [left, right],
  size: [samples],
  inputs: between(left, right).map((x) => [x, y]),
});

const circle = (radius: number): GradientShape => ({
  geometry: dictionary({ ShadingType: 3, Domain: [0, radius], Coords: [0, 0, 0, 0, 0, radius], Extend: [false, true] }),
  domain: [0, radius],
  size: [samples],
  inputs: between(0, radius).map((x) => [x, 0]),
});

/** Quarters of a degree: straight edges between them leave a circle by less than a thousandth of a thousandth. */
const rays = 1440;

/** Rays from the middle, each of one colour: rows of a lattice (8.7.4.5.6) that has two points in a row. */
function sectors(reach: number): GradientShape {
  // Between two rays the lattice has a straight edge, which must lie outside the area.
  const radius = reach * 1.01;
  const most = 2 ** 32 - 1;
  const mesh = Buffer.alloc((rays + 1) * 20);
  for (let ray = 0; ray <= rays; ray += 1) {
    const share = Math.round((ray / rays) * 65535);
    const [x = 0, y = 0] = onCircle((2 * Math.PI * ray) / rays, 1);
    for (const [point, edge] of [0, 1].entries()) {
      const at = ray * 20 + point * 10;
      mesh.writeUInt32BE(Math.round(((edge * x + 1) / 2) * most), at);
      mesh.writeUInt32BE(Math.round(((edge * y + 1) / 2) * most), at + 4);
      mesh.writeUInt16BE(share, at + 8);
    }
  }
  return {
    geometry: dictionary({
      ShadingType: 5,
      BitsPerCoordinate: 32,
      BitsPerComponent: 16,
      VerticesPerRow: 2,
      Decode: [-radius, radius, -radius, radius, 0, 1],
    }),
    mesh,
    domain: [0, 1],
    size: [samples],
    inputs: between(0, 2 * Math.PI).map((angle) => onCircle(angle, reach / 2)),
  };
}

function grid(area: readonly [number, number, number, number], matrix: readonly number[]): GradientShape {
  const [left, right, bottom, top] = area;
  const at = (low: number, high: number, step: number): number => low + ((high - low) * step) / (samplesOfArea - 1);
  return {
    // Ghostscript paints nothing where no matrix is given.
    geometry: dictionary({ ShadingType: 1, Domain: area, Matrix: matrix }),
    domain: area,
    size: [samplesOfArea, samplesOfArea],
    inputs: Array.from({ length: samplesOfArea ** 2 }, (_, index) => [
      at(left, right, index % samplesOfArea),
      at(bottom, top, Math.floor(index / samplesOfArea)),
    ]),
  };
}
