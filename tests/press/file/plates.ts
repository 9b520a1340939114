// Printing plates as Ghostscript makes them, one grey picture for each ink.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const names = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;
export type Ink = (typeof names)[number];

/** Ink from 0 to 255 of every pixel, row by row from the top. */
export interface Plates extends Readonly<Record<Ink, Uint8Array>> {
  readonly width: number;
  readonly height: number;
}

/** One set for each page. */
export function platesOf(pdf: Uint8Array, dotsPerInch = 72, pages: readonly number[] = []): readonly Plates[] {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-plates-'));
  try {
    writeFileSync(join(folder, 'press.pdf'), pdf);
    const some = pages.length > 0 ? [`-sPageList=${pages.join(',')}`] : [];
    const still = ['-q', '-dBATCH', '-dNOPAUSE', '-dSAFER'];
    const exact = ['-dGraphicsAlphaBits=1', '-dTextAlphaBits=1', '-sCompression=none', `-r${dotsPerInch}`];
    execFileSync('gs', [...still, '-sDEVICE=tiffsep', ...exact, ...some, '-sOutputFile=%d.tif', 'press.pdf'], {
      cwd: folder,
    });
    const count = readdirSync(folder).filter((name) => /^\d+\.tif$/.test(name)).length;
    return Array.from({ length: count }, (_, index) => {
      const [cyan, magenta, yellow, black] = names.map((ink) => readTiff(join(folder, `${index + 1}(${ink}).tif`)));
      if (!cyan || !magenta || !yellow || !black) throw new Error('A plate is missing.');
      const { width, height } = black;
      return { width, height, Cyan: cyan.ink, Magenta: magenta.ink, Yellow: yellow.ink, Black: black.ink };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An unpacked grey TIFF, whose white is 255. */
function readTiff(path: string): { readonly width: number; readonly height: number; readonly ink: Uint8Array } {
  const bytes = readFileSync(path);
  const little = bytes.toString('latin1', 0, 2) === 'II';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const directory = view.getUint32(4, little);
  const tags = new Map<number, readonly number[]>();
  for (let index = 0; index < view.getUint16(directory, little); index += 1) {
    const at = directory + 2 + index * 12;
    const long = view.getUint16(at + 2, little) === 4;
    const count = view.getUint32(at + 4, little);
    const start = count * (long ? 4 : 2) > 4 ? view.getUint32(at + 8, little) : at + 8;
    const value = (nth: number): number =>
      long ? view.getUint32(start + nth * 4, little) : view.getUint16(start + nth * 2, little);
    if (wanted.has(view.getUint16(at, little)))
      tags.set(
        view.getUint16(at, little),
        Array.from({ length: count }, (_, nth) => value(nth)),
      );
  }
  const [width = 0] = tags.get(256) ?? [];
  const [height = 0] = tags.get(257) ?? [];
  const lengths = tags.get(279) ?? [];
  const strips = (tags.get(273) ?? []).map((start, nth) => bytes.subarray(start, start + (lengths[nth] ?? 0)));
  return { width, height, ink: Uint8Array.from(Buffer.concat(strips), (tone) => 255 - tone) };
}

/** Width, height, and where the rows lie. */
const wanted = new Set([256, 257, 273, 279]);

/** The most ink on any pixel, 3 for 300 %. */
export function mostInk({ Cyan, Magenta, Yellow, Black }: Plates): number {
  let most = 0;
  for (let at = 0; at < Black.length; at += 1)
    most = Math.max(most, (Cyan[at] ?? 0) + (Magenta[at] ?? 0) + (Yellow[at] ?? 0) + (Black[at] ?? 0));
  return most / 255;
}

/** How much of a plate bears ink. */
export const inkedPixels = (plate: Uint8Array): number => plate.reduce((count, ink) => count + (ink > 0 ? 1 : 0), 0);
