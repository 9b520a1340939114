// Colours as eyes see them: sRGB (IEC 61966-2-1) in CIE Lab under D50, the light of the printing trade.

/** Lightness from 0 to 100, green to red, blue to yellow. */
export type Lab = readonly [lightness: number, a: number, b: number];
/** Red, green and blue, each from 0 to 1, with the curve of the screen. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** White of the connection space (ICC.1:2001-04). */
const white = [0.9642, 1, 0.8249] as const;

/** Linear sRGB to XYZ, from D65 to D50 by the Bradford matrix. Rows add up to the white. */
const toXyz = [
  [0.4360657, 0.3851515, 0.1430784],
  [0.2224932, 0.716887, 0.0606169],
  [0.013916, 0.0970764, 0.7140961],
] as const;

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const root = (value: number): number =>
  value > 216 / 24389 ? Math.cbrt(value) : (value * 24389) / 27 / 116 + 16 / 116;

/** Luminance of a lightness, white being 1. */
export function luminanceOf(lightness: number): number {
  const share = (lightness + 16) / 116;
  return share > 6 / 29 ? share ** 3 : (share - 16 / 116) * ((116 * 27) / 24389);
}

/**
 * `black` is the luminance of the darkest that can be printed: all others are moved up evenly, so that black becomes
 * that and shadows keep their steps (black point compensation, ISO 18619).
 */
export function labOf(colour: Rgb, black: number): Lab {
  const [red, green, blue] = colour.map(linear) as [number, number, number];
  const [x, y, z] = toXyz.map(
    (row, axis) => ((row[0] * red + row[1] * green + row[2] * blue) / (white[axis] ?? 1)) * (1 - black) + black,
  ) as [number, number, number];
  return [116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))];
}
