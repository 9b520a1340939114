// One page with everything that styles, drawings and pictures can do: what the browser makes of it, and what the press.
import { beforeAll, describe, expect, it } from 'vitest';
import { objectBody } from '../../../pipeline/pdf/object.ts';
import { listPages } from '../../../pipeline/pdf/pages.ts';
import { readPdf } from '../../../pipeline/pdf/read.ts';
import { writePdf } from '../../../pipeline/pdf/write.ts';
import { loadJpegDecoder } from '../../../pipeline/press/file/jpeg.ts';
import type { PressFile } from '../../../pipeline/press/file/press-file.ts';
import { needsTool } from '../../product/needs-tool.ts';
import { printHtml } from '../../product/print-html.ts';
import { type Constructs, constructsOf } from './constructs.ts';
import { differenceOf, tonesByPoppler } from './page-tones.ts';
import { type Ink, type Plates, platesOf } from './plates.ts';
import { press } from './pressed.ts';
import { box, pageOfWays, placeOf, ways } from './ways-to-paint.ts';

/**
 * All that the pinned browser writes. Something new here is something that the press has never seen: look how it comes
 * out on the plates, mend `pipeline/press/file`, and only then write it down.
 */
const known: Constructs = {
  'chosen spaces': ['Pattern'],
  'entries of pictures': [
    ...['BitsPerComponent', 'ColorSpace', 'ColorTransform', 'Filter', 'Height', 'Length', 'SMask', 'Subtype', 'Type'],
    'Width',
  ],
  functions: ['2', '3', '4'],
  gradients: ['1 DeviceRGB', '2 DeviceRGB', '3 DeviceRGB'],
  groups: ['DeviceGray', 'DeviceRGB', 'none'],
  masks: ['G', 'S Alpha', 'S Luminosity', 'TR', 'Type'],
  operators: [
    ...['BDC', 'BT', 'CS', 'Do', 'EMC', 'ET', 'Q', 'RG', 'S', 'SCN', 'Td', 'Tf', 'Tj', 'Tm', 'W', 'W*', 'c', 'cm'],
    ...['cs', 'f', 'f*', 'gs', 'h', 'l', 'm', 'n', 'q', 're', 'rg', 'scn'],
  ],
  patterns: ['1 1', '2'],
  pictures: [
    ...['DeviceGray 8 DCTDecode', 'DeviceGray 8 FlateDecode', 'DeviceRGB 8 FlateDecode'],
    ...['ICCBased 3 8 DCTDecode', 'ICCBased 3 8 FlateDecode'],
  ],
  states: [
    ...['BM Difference', 'BM Luminosity', 'BM Multiply', 'BM Normal', 'BM Screen', 'CA', 'LC', 'LJ', 'LW', 'ML', 'SA'],
    ...['SMask', 'Type', 'ca'],
  ],
};

let screen = new Uint8Array() as Uint8Array;
let made: PressFile;
let plates: Plates | undefined;

beforeAll(async () => {
  const file = readPdf(await printHtml(pageOfWays));
  const [page, ...others] = listPages(file);
  const sheet = page?.dictionary.get('MediaBox');
  if (page === undefined || sheet === undefined || others.length > 0) throw new Error('It is not one page.');
  // The browser says nothing of a cut.
  const cut = new Map([[page.number, objectBody(new Map([...page.dictionary, ['TrimBox', sheet]]))]]);
  screen = writePdf(file, { objects: cut });
  made = press(screen, { bleed: 0 }, { decodeJpeg: await loadJpegDecoder() });
}, 60_000);

describe('the browser', () => {
  it('writes what is known and nothing else', () => {
    const found = constructsOf(readPdf(screen));
    const unknown = Object.entries(found).flatMap(([kind, whats]) =>
      whats.filter((what) => known[kind]?.includes(what) !== true).map((what) => `${kind}: ${what}`),
    );
    expect(
      unknown,
      'The browser writes what the press has never seen; the list of known things says what to do',
    ).toEqual([]);
    expect(found, 'The browser writes less than it did, or the page does not try it any more').toEqual(known);
  });
});

describe('the press', () => {
  it('has none of it in colours of the screen', () => {
    const { operators = [], ...others } = constructsOf(readPdf(made.pdf));
    expect(operators.filter((one) => ['rg', 'RG', 'BDC', 'EMC'].includes(one))).toEqual([]);
    expect(
      Object.values(others)
        .flat()
        .filter((one) => /RGB|ICCBased|Lab/.test(one)),
    ).toEqual([]);
    expect(made.screenColours).toBe(false);
  });

  it('paints no area by a program, which machines fail at', () => {
    const { gradients = [], functions = [] } = constructsOf(readPdf(made.pdf));
    expect(gradients).toEqual(['2 DeviceCMYK', '2 DeviceGray', '3 DeviceCMYK', '5 DeviceCMYK']);
    // The program is that which turns a mask round.
    expect(functions).toEqual(['0', '4']);
  });

  it('shows something wherever the screen does, and nothing where it does not', (context) => {
    needsTool('pdftoppm', context);
    expect(differenceOf(tonesByPoppler(screen), tonesByPoppler(made.pdf)).alone).toBeLessThan(8);
  });

  it.for(Object.entries(ways))('has the right inks for "%s", and not too much', ([way, { inks }], context) => {
    needsTool('gs', context);
    // 96 dots to the inch: a dot is a px.
    plates ??= platesOf(made.pdf, 96)[0];
    if (plates === undefined) throw new Error('There are no plates.');
    const [most, sum] = inkIn(plates, way);
    const coloured = Math.max(most.Cyan, most.Magenta, most.Yellow);
    if (inks === 'grey') expect([coloured, most.Black > 60]).toEqual([0, true]);
    else expect(coloured).toBeGreaterThan(60);
    expect(sum).toBeLessThanOrEqual(3 * 255);
  });
});

/** The most of each ink, and of all together, in the box of a way and close around it. */
function inkIn(page: Plates, way: string): readonly [Record<Ink, number>, number] {
  const { left, top } = placeOf(way);
  const most = { Cyan: 0, Magenta: 0, Yellow: 0, Black: 0 };
  let sum = 0;
  for (let y = top - 8; y < top + box.height + 8; y += 1)
    for (let x = left - 8; x < left + box.width + 8; x += 1) {
      const at = y * page.width + x;
      const inks = { Cyan: page.Cyan[at], Magenta: page.Magenta[at], Yellow: page.Yellow[at], Black: page.Black[at] };
      for (const ink of ['Cyan', 'Magenta', 'Yellow', 'Black'] as const)
        most[ink] = Math.max(most[ink], inks[ink] ?? 0);
      sum = Math.max(
        sum,
        Object.values(inks).reduce<number>((total, one) => total + (one ?? 0), 0),
      );
    }
  return [most, sum];
}
