// Marks around a page: where to cut, whether the plates meet, how much ink there is. All of them outside the bleed.

import { dictionary, name, type PdfArray } from '../../pdf/object.ts';
import type { Rect } from '../../pdf/rect.ts';
import { type PageBoxes, pointsOf } from './page-boxes.ts';
import { decimal } from './paint-content.ts';

/** Room for marks around the bleed. */
export const roomForMarks = pointsOf(8);
const gap = pointsOf(0.5);
const length = pointsOf(5);
/** A line is thin, but not thinner than plates can hold. */
const lineWidth = 0.25;

/** A colour on all plates at once (ISO 32000-1, 8.6.6.4), under the name `All` among the resources. */
export const allPlates: PdfArray = [
  name('Separation'),
  name('All'),
  name('DeviceCMYK'),
  dictionary({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 }),
];

/** Drawing operators, alone between `q` and `Q`. They need the colour space `All`. */
export function drawMarks(boxes: PageBoxes, colourBar: boolean): string {
  return [
    `q /All CS 1 SCN ${lineWidth} w`,
    ...cropMarks(boxes),
    ...registrationMarks(boxes),
    ...(colourBar ? patches(boxes) : []),
    'Q\n',
  ].join('\n');
}

/** For a sheet that is folded at `fold`: where to cut, and short dashes where to fold. */
export function drawSheetMarks(bleed: Rect, trim: Rect, fold: number): string {
  const [, bottom, , top] = outside(bleed);
  const folds = [line(fold, top, fold, top + length), line(fold, bottom, fold, bottom - length)];
  const lines = cropMarks({ bleed, trim });
  return [`q /All CS 1 SCN ${lineWidth} w`, ...lines, '[3 2] 0 d', ...folds, 'Q\n'].join('\n');
}

/** Short dashes above and below where a cover is folded around the block. */
export function drawSpineMarks(bleed: Rect, folds: readonly number[]): string {
  const [, bottom, , top] = outside(bleed);
  const dashes = folds.flatMap((x) => [line(x, top, x, top + length), line(x, bottom, x, bottom - length)]);
  return [`q /All CS 1 SCN ${lineWidth} w [3 2] 0 d`, ...dashes, 'Q\n'].join('\n');
}

const write = (values: readonly number[], operator: string): string => `${values.map(decimal).join(' ')} ${operator}`;

const line = (x: number, y: number, toX: number, toY: number): string =>
  `${write([x, y], 'm')} ${write([toX, toY], 'l')} S`;

/** Eight lines that point at the corners of the trim. */
function cropMarks({ trim, bleed }: Pick<PageBoxes, 'trim' | 'bleed'>): readonly string[] {
  const [left, bottom, right, top] = outside(bleed);
  return [
    ...[trim[0], trim[2]].flatMap((x) => [line(x, top, x, top + length), line(x, bottom, x, bottom - length)]),
    ...[trim[1], trim[3]].flatMap((y) => [line(left, y, left - length, y), line(right, y, right + length, y)]),
  ];
}

const outside = ([left, bottom, right, top]: Rect): Rect => [left - gap, bottom - gap, right + gap, top + gap];

/** A ring with a cross in the middle of each side. */
function registrationMarks({ bleed }: PageBoxes): readonly string[] {
  const [left, bottom, right, top] = outside(bleed);
  const [x, y, half] = [(left + right) / 2, (bottom + top) / 2, length / 2];
  const centres = [
    [x, top + half],
    [x, bottom - half],
    [left - half, y],
    [right + half, y],
  ] as const;
  return centres.flatMap(([cx, cy]) => [
    line(cx - half, cy, cx + half, cy),
    line(cx, cy - half, cx, cy + half),
    ring(cx, cy, half * 0.6),
  ]);
}

/** Four curves; with this share of the radius they leave a circle by less than a third of a thousandth. */
function ring(x: number, y: number, radius: number): string {
  const arm = radius * 0.5523;
  const quarter = (sx: number, sy: number, tx: number, ty: number): string =>
    write(
      [
        x + sx * radius + tx * arm,
        y + sy * radius + ty * arm,
        x + tx * radius + sx * arm,
        y + ty * radius + sy * arm,
        x + tx * radius,
        y + ty * radius,
      ],
      'c',
    );
  return [
    write([x + radius, y], 'm'),
    quarter(1, 0, 0, 1),
    quarter(0, 1, -1, 0),
    quarter(-1, 0, 0, -1),
    quarter(0, -1, 1, 0),
    'S',
  ].join(' ');
}

const colours: readonly (readonly number[])[] = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
  [1, 1, 0, 0],
  [0, 1, 1, 0],
  [1, 0, 1, 0],
  [0, 0, 0, 0.5],
];

/** Each ink, each two together and half of the black, above the left half of the page. */
function patches({ bleed, trim }: PageBoxes): readonly string[] {
  const side = pointsOf(4);
  const top = bleed[3] + gap;
  return colours.flatMap((colour, index) => [
    write(colour, 'k'),
    `${write([trim[0] + length + index * side, top, side, side], 're')} f`,
  ]);
}
