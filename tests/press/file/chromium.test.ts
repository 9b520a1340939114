// What the pinned browser really writes for every way of painting that CSS has, on the plates of Ghostscript.
import { beforeAll, describe, expect, it } from 'vitest';
import { objectBody } from '../../../pipeline/pdf/object.ts';
import { listPages } from '../../../pipeline/pdf/pages.ts';
import { readPdf } from '../../../pipeline/pdf/read.ts';
import { writePdf } from '../../../pipeline/pdf/write.ts';
import type { PressFile } from '../../../pipeline/press/file/press-file.ts';
import { needsTool } from '../../product/needs-tool.ts';
import { printHtml } from '../../product/print-html.ts';
import { type Plates, platesOf } from './plates.ts';
import { press } from './pressed.ts';

/** Each in a box of its own, 120 × 80 px, one below the other. */
const ways = {
  black: 'background: #000',
  grey: 'background: #666',
  red: 'background: #f00',
  line: 'background: linear-gradient(90deg, #f00, #00f)',
  greyLine: 'background: linear-gradient(90deg, #000, #fff)',
  circle: 'background: radial-gradient(circle at 60px 40px, #ff0, #00f 60px)',
  stripes: 'background: repeating-linear-gradient(90deg, #00f 0 10px, #fff 10px 20px)',
  fading: 'background: linear-gradient(90deg, rgba(255, 0, 0, 1), rgba(255, 0, 0, 0))',
  masked: 'background: #f00; mask-image: linear-gradient(90deg, #000, transparent)',
  halfway: 'background: #f00; opacity: 0.5',
  multiplied: 'background: #ff0; mix-blend-mode: multiply',
} as const;
type Way = keyof typeof ways;
const boxHeight = 80;

let made: PressFile;
let plates: Plates | undefined;

beforeAll(async () => {
  const boxes = Object.values(ways).map((style) => `<div style="${style}"></div>`);
  const height = boxes.length * boxHeight;
  const style = `@page { size: 128px ${height}px; margin: 0 } body { margin: 0 } div { width: 120px; height: ${boxHeight}px }`;
  const file = readPdf(await printHtml(`<!doctype html><style>${style}</style>${boxes.join('')}`));
  const [page] = listPages(file);
  const box = page?.dictionary.get('MediaBox');
  if (page === undefined || box === undefined) throw new Error('Nothing was printed.');
  // The browser says nothing of a cut.
  const cut = new Map([[page.number, objectBody(new Map([...page.dictionary, ['TrimBox', box]]))]]);
  made = press(writePdf(file, { objects: cut }), { bleed: 0 });
}, 60_000);

/** Ink at a place of a box, in px from its left edge, halfway down. */
function inkAt(way: Way, x: number): readonly number[] {
  // 96 dots to the inch: a dot is a px.
  plates ??= platesOf(made.pdf, 96)[0];
  if (plates === undefined) throw new Error('There are no plates.');
  const { width, Cyan, Magenta, Yellow, Black } = plates;
  const row = Object.keys(ways).indexOf(way) * boxHeight + boxHeight / 2;
  return [Cyan, Magenta, Yellow, Black].map((plate) => plate[row * width + x] ?? Number.NaN);
}

describe('the paint of the browser', () => {
  it('is all in inks', () => {
    expect(made.screenColours).toBe(false);
    expect(Buffer.from(made.pdf).toString('latin1')).not.toContain('DeviceRGB');
  });

  it('is black ink alone for black and grey', (context) => {
    needsTool('gs', context);
    expect(inkAt('black', 60)).toEqual([0, 0, 0, 255]);
    expect(inkAt('grey', 60).slice(0, 3)).toEqual([0, 0, 0]);
    expect(inkAt('grey', 60)[3]).toBeGreaterThan(120);
    for (const x of [10, 60, 110]) expect(inkAt('greyLine', x).slice(0, 3)).toEqual([0, 0, 0]);
    expect(inkAt('greyLine', 10)[3]).toBeGreaterThan(inkAt('greyLine', 110)[3] ?? 255);
  });

  it('passes from colour to colour', (context) => {
    needsTool('gs', context);
    const [left, right] = [inkAt('line', 2), inkAt('line', 117)];
    expect([left[0] ?? 0, right[0] ?? 0].map((cyan) => cyan > 128)).toEqual([false, true]);
    expect([left[2] ?? 0, right[2] ?? 0].map((yellow) => yellow > 128)).toEqual([true, false]);
    expect((inkAt('circle', 60)[2] ?? 0) > 200 && (inkAt('circle', 2)[0] ?? 0) > 150).toBe(true);
  });

  it('keeps the edges of stripes', (context) => {
    needsTool('gs', context);
    for (const stripe of [0, 2, 4]) {
      expect(inkAt('stripes', stripe * 20 + 5)[0]).toBeGreaterThan(150);
      expect(Math.max(...inkAt('stripes', stripe * 20 + 15))).toBeLessThan(5);
    }
  });

  it.for(['fading', 'masked'] as const)('shows through where it is %s', (way, context) => {
    needsTool('gs', context);
    const magenta = [5, 60, 115].map((x) => inkAt(way, x)[1] ?? 0);
    const full = inkAt('red', 60)[1] ?? 0;
    expect(magenta[0]).toBeGreaterThan(full * 0.85);
    expect(magenta[1]).toBeGreaterThan(full * 0.3);
    expect(magenta[1]).toBeLessThan(full * 0.7);
    expect(magenta[2]).toBeLessThan(full * 0.15);
  });

  it('is mixed with the paper in inks', (context) => {
    needsTool('gs', context);
    const [whole, half] = [inkAt('red', 60), inkAt('halfway', 60)];
    expect(Math.abs((half[1] ?? 0) - (whole[1] ?? 0) / 2)).toBeLessThan(6);
    expect(inkAt('multiplied', 60)[2]).toBeGreaterThan(200);
  });
});
