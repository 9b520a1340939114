// What Ghostscript puts on the plates: it knows colour, overprint and masks, and nothing of ours.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadJpegDecoder } from '../../../pipeline/press/file/jpeg.ts';
import { tinyBook, tinyStream } from '../../pdf/tiny-pdf.ts';
import { needsTool } from '../../product/needs-tool.ts';
import { mostInk, type Plates, platesOf } from './plates.ts';
import { inks, press, trimmed } from './pressed.ts';

interface Given {
  readonly resources?: string;
  readonly objects?: Readonly<Record<number, string>>;
}

const bookOf = (content: string, given: Given = {}): Uint8Array =>
  tinyBook({ ...given, pages: [{ content, entries: trimmed }] });

function platesFor(content: string, given: Given = {}, own: Parameters<typeof press>[1] = {}): Plates {
  const [plates] = platesOf(press(bookOf(content, given), { bleed: 0, ...own }).pdf);
  if (plates === undefined) throw new Error('There are no plates.');
  return plates;
}

/** Ink at a point of the trim, counted in pt from its lower left corner. */
function inkAt({ width, height, Cyan, Magenta, Yellow, Black }: Plates, x: number, y: number): readonly number[] {
  const at = (height - 1 - y) * width + x;
  return [Cyan, Magenta, Yellow, Black].map((plate) => plate[at] ?? Number.NaN);
}
const everywhere = '20 20 100 100 re f';

describe('plates', () => {
  it('of black bear black alone, and leave the colour below a rule', (context) => {
    needsTool('gs', context);
    const plates = platesFor(`1 0 0 rg ${everywhere} 0 0 0 rg 40 59 50 2 re f 40 80 30 30 re f`);
    expect(inkAt(plates, 40, 40)).toEqual([...inkAt(plates, 5, 5).slice(0, 3), 255]);
    // A rule leaves it; of an area that is as black it would show through.
    expect(inkAt(plates, 35, 75)).toEqual([0, 0, 0, 255]);
    expect(Math.min(...inkAt(plates, 5, 5).slice(1, 3))).toBeGreaterThan(200);
  });

  it('of white and grey leave nothing below', (context) => {
    needsTool('gs', context);
    const plates = platesFor(`1 0 0 rg ${everywhere} 1 1 1 rg 30 30 10 10 re f .5 .5 .5 rg 60 60 10 10 re f`);
    expect(inkAt(plates, 15, 15)).toEqual([0, 0, 0, 0]);
    expect(inkAt(plates, 45, 45).slice(0, 3)).toEqual([0, 0, 0]);
    expect(inkAt(plates, 45, 45)[3]).toBeGreaterThan(80);
  });

  it('of a page that names no colour are black', (context) => {
    needsTool('gs', context);
    expect(inkAt(platesFor(everywhere), 50, 50)).toEqual([0, 0, 0, 255]);
  });

  it('keep to the limit of ink', (context) => {
    needsTool('gs', context);
    const dark =
      '<</ShadingType 2 /ColorSpace /DeviceRGB /Coords [20 0 120 0] /Function <</FunctionType 2 /Domain [0 1] /C0 [0 0 0.01] /C1 [0.2 0.1 0] /N 1>>>>';
    const given = { resources: `/Shading <</S ${dark}>>` };
    expect(mostInk(platesFor('/S sh', given))).toBeGreaterThan(2.7);
    const limited = mostInk(platesFor('/S sh', given, { inks: { ...inks, limit: 2.6 } }));
    expect(limited).toBeLessThanOrEqual(2.6);
    expect(limited).toBeGreaterThan(2.5);
  });

  it('fade out where a mask is dark', (context) => {
    needsTool('gs', context);
    const plates = platesFor('/M gs 1 0 0 rg 20 20 100 100 re f', {
      resources: '/ExtGState <</M 201 0 R>>',
      objects: {
        201: '<</Type /ExtGState /SMask <</S /Luminosity /G 202 0 R>>>>',
        202: tinyStream(
          '/S sh',
          '/Type /XObject /Subtype /Form /BBox [0 0 140 140] /Group <</S /Transparency /CS /DeviceRGB>> /Resources <</Shading <</S 203 0 R>>>>',
        ),
        203: '<</ShadingType 2 /ColorSpace /DeviceRGB /Coords [20 0 120 0] /Function <</FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 1 1] /N 1>>>>',
      },
    });
    const magenta = [2, 50, 97].map((x) => inkAt(plates, x, 50)[1] ?? 0);
    expect(magenta[0]).toBeLessThan(12);
    expect(magenta[1]).toBeGreaterThan(90);
    expect(magenta[1]).toBeLessThan(150);
    expect(magenta[2]).toBeGreaterThan(215);
  });

  it('bear marks on every one of them, outside the bleed', (context) => {
    needsTool('gs', context);
    const { Cyan, Magenta, Yellow, Black, width } = platesFor(
      '1 1 1 rg 0 0 140 140 re f',
      {},
      { bleed: 3, marks: true },
    );
    const places = (plate: Uint8Array) => Array.from(plate.keys()).filter((at) => plate[at] !== 0);
    expect(places(Black).length).toBeGreaterThan(100);
    for (const plate of [Cyan, Magenta, Yellow]) expect(places(plate)).toEqual(places(Black));
    // The bleed begins 8 mm, 22.7 pt, from each edge.
    const inBleed = places(Black).filter((at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      return Math.min(x, y, width - 1 - x, width - 1 - y) > 23;
    });
    expect(inBleed).toEqual([]);
  });

  it('of a photograph are its inks', async (context) => {
    needsTool('gs', context);
    const folder = mkdtempSync(join(tmpdir(), 'chaekja-photo-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'red.pdf'), bookOf('1 0 0 rg 0 0 140 140 re f'));
    const quiet = ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=jpeg', '-r72', '-sOutputFile=red.jpg', 'red.pdf'];
    execFileSync('gs', quiet, { cwd: folder });
    const photo = readFileSync(join(folder, 'red.jpg')).toString('latin1');
    const entries =
      '/Type /XObject /Subtype /Image /Width 140 /Height 140 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode';
    const book = bookOf('100 0 0 100 20 20 cm /I Do', {
      resources: '/XObject <</I 201 0 R>>',
      objects: { 201: tinyStream(photo, entries) },
    });
    const { pdf, screenColours } = press(book, { bleed: 0 }, { decodeJpeg: await loadJpegDecoder() });
    const [plates] = platesOf(pdf);
    const painted = inkAt(platesFor(`1 0 0 rg ${everywhere}`), 50, 50);
    expect(screenColours).toBe(false);
    const shown = plates ? inkAt(plates, 50, 50) : [];
    // What JPEG loses is a step or two.
    expect(Math.max(...shown.map((ink, index) => Math.abs(ink - (painted[index] ?? 0))))).toBeLessThan(6);
  });
});
