// Pages as pictures within the cut, dot by dot, drawn by PDFium or Poppler, and where two of them differ.
import { execFileSync } from 'node:child_process';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { numbersOf } from '../../../pipeline/pdf/object.ts';
import { listPages } from '../../../pipeline/pdf/pages.ts';
import { readPdf } from '../../../pipeline/pdf/read.ts';

/** Dots in a millimetre. */
const fine = 5;

export interface PageTones {
  readonly width: number;
  readonly height: number;
  /** From 0 for bare paper to 255 for black, row by row from the top. */
  readonly darkness: Uint8Array;
}

/** `margin`: whole mm that the file shows around the cut. */
export async function tonesOf(pdf: Uint8Array, margin: number): Promise<readonly PageTones[]> {
  const file = readPdf(pdf);
  const sizes = listPages(file).map(({ dictionary }) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(file.resolve(dictionary.get('TrimBox'))) ?? [];
    return [right - left, top - bottom].map((points) => Math.round((points * 25.4 * fine) / 72));
  });
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    const pages: PageTones[] = [];
    for (const [index, [across = 0, down = 0]] of sizes.entries()) {
      const around = margin * fine;
      // Sizes are given whole: a page that is a dot wider would be stretched by as much.
      const size = { width: across + 2 * around, height: down + 2 * around, scale: 1 };
      const { data, width } = await document.getPage(index).render({ ...size, render: 'bitmap' });
      const darkness = new Uint8Array(across * down);
      for (let at = 0; at < darkness.length; at += 1) {
        const dot = ((Math.floor(at / across) + around) * width + (at % across) + around) * 4;
        const light = 0.3 * (data[dot] ?? 0) + 0.59 * (data[dot + 1] ?? 0) + 0.11 * (data[dot + 2] ?? 0);
        darkness[at] = 255 - Math.round(light);
      }
      pages.push({ width: across, height: down, darkness });
    }
    return pages;
  } finally {
    document.destroy();
    library.destroy();
  }
}

/** The first page, all that it shows. Poppler draws gradients as finely as they are written, PDFium in 256 steps. */
export function tonesByPoppler(pdf: Uint8Array): PageTones {
  const options = ['-gray', '-singlefile', '-r', String(fine * 25.4), '-'];
  const bytes = execFileSync('pdftoppm', options, { input: pdf, maxBuffer: 1e9 });
  const [head = '', width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64)) ?? [];
  const darkness = Uint8Array.from(bytes.subarray(head.length), (tone) => 255 - tone);
  return { width: Number(width), height: Number(height), darkness };
}

/** Letters are drawn at whole dots: where two of them touch, a shift by one dot makes another grey. */
const tolerances = { much: 48, little: 20 } as const;
/** Paler than this is not told from bare paper. */
const faintest = 8;
/** A full stop is as large as the first, a hair of a line as the second. */
const allowed = { much: 8, little: 40 } as const;

export interface Difference {
  /** Dots that have ink on one page alone. */
  readonly alone: number;
  /** These, and those that are much darker on one of them. */
  readonly much: number;
  readonly little: number;
}

/**
 * Counts dots whose tone is nowhere on the other page, at the place or on the eight dots around it: an edge may lie on
 * the next dot.
 */
export function differenceOf(one: PageTones, other: PageTones): Difference {
  if (one.width !== other.width || one.height !== other.height) throw new Error('The pages are not of one size.');
  const [there, back] = [strangeIn(one, other), strangeIn(other, one)];
  return {
    alone: there.alone + back.alone,
    much: there.much + back.much,
    little: there.little + back.little,
  };
}

export const isSeen = ({ much, little }: Difference): boolean => much > allowed.much || little > allowed.little;

function strangeIn({ width, height, darkness }: PageTones, other: PageTones): Difference {
  let [alone, much, little] = [0, 0, 0];
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const tone = darkness[at] as number;
      if (tone === other.darkness[at]) continue;
      let [least, most] = [255, 0];
      for (const row of [at - width, at, at + width])
        for (let near = row - 1; near <= row + 1; near += 1) {
          const found = other.darkness[near] as number;
          least = Math.min(least, found);
          most = Math.max(most, found);
        }
      const isAlone = (tone >= faintest && most === 0) || (tone === 0 && least >= faintest);
      const apart = Math.max(least - tone, tone - most);
      if (isAlone) alone += 1;
      if (isAlone || apart > tolerances.much) much += 1;
      if (isAlone || apart > tolerances.little) little += 1;
    }
  return { alone, much, little };
}
