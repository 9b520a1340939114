// The line that tells a shop which page of which file it holds: on every plate, beyond the bleed, as outlines.
import { readFileSync } from 'node:fs';
import { expect, it, type TestContext } from 'vitest';
import { openLetters } from '../../../pipeline/press/file/letter-outlines.ts';
import { plainFace } from '../../../pipeline/print/fonts.ts';
import { tinyBook } from '../../pdf/tiny-pdf.ts';
import { needsTool } from '../../product/needs-tool.ts';
import { platesOf } from './plates.ts';
import { press } from './pressed.ts';

const letters = openLetters(readFileSync(plainFace()));
/** 300 × 100 pt. */
const book = tinyBook({
  pages: [{ content: '1 1 1 rg 0 0 340 140 re f', entries: '/MediaBox [0 0 340 140] /TrimBox [20 20 320 120]' }],
});
const platesWith = (text: string | undefined) => {
  const slug = text === undefined ? {} : { slug: { shared: letters(text), own: () => letters('1/2') } };
  const [plates] = platesOf(press(book, { marks: true }, slug).pdf, 144);
  if (plates === undefined) throw new Error('There are no plates.');
  return plates;
};

it('stands below the page, in its left half, on all plates', (context: TestContext) => {
  needsTool('gs', context);
  const [without, withSlug] = [platesWith(undefined), platesWith('등불 lantern.pdf 1/2')];
  const { width, height, Black } = withSlug;
  const added = [...Black.keys()].filter((at) => Black[at] !== without.Black[at]);
  expect(added.length).toBeGreaterThan(200);
  for (const ink of ['Cyan', 'Magenta', 'Yellow'] as const)
    expect([...withSlug[ink].keys()].filter((at) => withSlug[ink][at] !== without[ink][at])).toEqual(added);
  // Two dots in a point: the bleed ends 8 mm above the lower edge.
  const bleedEnds = height - (8 * 144) / 25.4;
  for (const at of added) {
    expect(Math.floor(at / width)).toBeGreaterThan(bleedEnds + 2);
    expect(at % width).toBeLessThan(width / 2);
  }
});

it('becomes smaller where it has too much to say', (context) => {
  needsTool('gs', context);
  const { width, Black } = platesWith('lantern '.repeat(60));
  const without = platesWith(undefined).Black;
  const added = [...Black.keys()].filter((at) => Black[at] !== without[at]);
  expect(Math.max(...added.map((at) => at % width))).toBeLessThan(width / 2);
});

it('is as wide as its face says', () => {
  const [one, two] = [letters('가'), letters('가가')];
  expect(two.width).toBeCloseTo(2 * one.width, 9);
  expect(letters('')).toEqual({ path: '', width: 0 });
  expect(one.path).toMatch(/^[-\d.]+ [-\d.]+ m .* h f 1 0 0 1 [\d.]+ 0 cm$/);
});
