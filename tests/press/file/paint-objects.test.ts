// What pages show besides text: forms, pictures, gradients, patterns and masks, all in the colours of the press.
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isArray, isKind, nameOf, type PdfObject } from '../../../pipeline/pdf/object.ts';
import { tinyStream } from '../../pdf/tiny-pdf.ts';
import { inks, type Pressed, plain, pressed } from './pressed.ts';

const form = (content: string, entries = ''): string =>
  tinyStream(content, `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${entries}`);
const picture = (data: string, entries: string): string =>
  tinyStream(data, `/Type /XObject /Subtype /Image ${entries}`);
const screen = '/FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1';
const greys = '/FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 1 1] /N 1';
const gradient = (colours: string, type = 2, coords = '[0 0 9 0]'): string =>
  `<</ShadingType ${type} /ColorSpace /DeviceRGB /Coords ${coords} /Extend [true true] /Function <<${colours}>>>>`;

const entry = (made: Pressed, value: PdfObject, key: string): PdfObject =>
  made.file.resolve(made.file.dictionary(value).get(key));
const samplesOf = (made: Pressed, shading: PdfObject): Buffer => {
  const samples = entry(made, shading, 'Function');
  if (samples === null || typeof samples !== 'object' || !('raw' in samples)) throw new Error('No samples.');
  return made.data(samples);
};

describe('forms', () => {
  it('are painted, with their own resources and those of forms in them', () => {
    const made = pressed('/F Do', {
      resources: '/XObject <</F 201 0 R>>',
      objects: {
        201: form('0 0 0 rg /G Do', '/Resources <</XObject <</G 202 0 R>>>> /StructParents 4 /Matrix [1 0 0 1 2 3]'),
        202: form(
          '/S cs 1 1 1 sc',
          '/Resources <</ColorSpace <</S /DeviceRGB>>>> /Group <</S /Transparency /CS /DeviceRGB>>',
        ),
      },
    });
    const outer = made.stream('XObject', 'F');
    expect(plain(made.data(outer).toString())).toBe('0 0 0 1 k /Overprint10 gs /G Do');
    expect(outer.dictionary.has('StructParents')).toBe(false);
    expect(outer.dictionary.get('Matrix')).toEqual([1, 0, 0, 1, 2, 3]);
    const resources = made.file.dictionary(outer.dictionary.get('Resources'));
    expect(made.file.dictionary(resources.get('ExtGState')).has('Overprint10')).toBe(true);
    const inner = made.file.resolve(made.file.dictionary(resources.get('XObject')).get('G'));
    if (inner === null || typeof inner !== 'object' || !('raw' in inner)) throw new Error('No form in the form.');
    expect(plain(made.data(inner).toString())).toMatch(/^0 0 0 1 k .* 0 0 0 0 k/);
    expect(nameOf(entry(made, inner.dictionary.get('Group') ?? null, 'CS'))).toBe('DeviceCMYK');
  });

  it('are carried once, however often they are shown', () => {
    const made = pressed('/F Do /G Do', {
      resources: '/XObject <</F 201 0 R /G 201 0 R>>',
      objects: { 201: form('1 0 0 rg') },
    });
    expect(made.stream('XObject', 'F')).toBe(made.stream('XObject', 'G'));
  });
});

describe('gradients', () => {
  it.each([
    [2, '[0 0 9 0]'],
    [3, '[5 5 0 5 5 9]'],
  ])('of type %i keep their geometry and become a table of inks', (type, coords) => {
    const made = pressed('/S sh', { resources: `/Shading <</S ${gradient(screen, type, coords)}>>` });
    const shading = made.resource('Shading', 'S');
    expect(nameOf(entry(made, shading, 'ColorSpace'))).toBe('DeviceCMYK');
    expect(entry(made, shading, 'ShadingType')).toBe(type);
    expect(entry(made, shading, 'Coords')).toEqual(JSON.parse(coords.replaceAll(' ', ',')));
    expect(entry(made, entry(made, shading, 'Function'), 'Size')).toEqual([256]);
    const samples = samplesOf(made, shading);
    expect(samples).toHaveLength(1024);
    const [redEnd, blueEnd] = [samples.subarray(0, 4), samples.subarray(-4)];
    expect(redEnd[0]).toBeLessThan(10);
    expect(Math.min(redEnd[1] ?? 0, redEnd[2] ?? 0)).toBeGreaterThan(200);
    expect(Math.min(blueEnd[0] ?? 0, blueEnd[1] ?? 0)).toBeGreaterThan(180);
  });

  it('from grey to grey take black ink only', () => {
    const made = pressed('', { resources: `/Shading <</S ${gradient(greys)}>>` });
    const samples = samplesOf(made, made.resource('Shading', 'S'));
    expect([...samples].filter((value, index) => index % 4 < 3 && value > 0)).toEqual([]);
    expect([samples[3], samples[1023]]).toEqual([255, 0]);
  });

  const area = (program: string): Pressed =>
    pressed('', {
      resources: '/Shading <</S <</ShadingType 1 /ColorSpace /DeviceRGB /Domain [-5 5 0 1] /Function 201 0 R>>>>',
      objects: { 201: tinyStream(program, '/FunctionType 4 /Domain [-5 5 0 1] /Range [0 1 0 1 0 1]') },
    });

  it('over an area are sampled over the area', () => {
    const made = area('{ dup 1 exch sub 3 -1 roll 0 mul }');
    const shading = made.resource('Shading', 'S');
    expect(entry(made, shading, 'ShadingType')).toBe(1);
    // Ghostscript paints nothing without it.
    expect(entry(made, shading, 'Matrix')).toEqual([1, 0, 0, 1, 0, 0]);
    expect(entry(made, entry(made, shading, 'Function'), 'Size')).toEqual([256, 256]);
    const samples = samplesOf(made, shading);
    expect(samples).toHaveLength(256 * 256 * 4);
    // Green below, red above: the first row and the last.
    expect([samples[0], samples.at(-4)].map((cyan) => (cyan ?? 0) > 100)).toEqual([true, false]);
  });

  it('over an area that change along one axis become gradients along a line, with sharp edges', () => {
    const made = area('{pop 0 gt {1 1 1} {0 0 0} ifelse}');
    const shading = made.resource('Shading', 'S');
    expect(entry(made, shading, 'ShadingType')).toBe(2);
    expect(entry(made, shading, 'Coords')).toEqual([-5, 0, 5, 0]);
    expect(entry(made, shading, 'Domain')).toEqual([-5, 5]);
    const samples = samplesOf(made, shading);
    expect([samples[2047 * 4 + 3], samples[2048 * 4 + 3]]).toEqual([255, 0]);
  });

  it('that name their colours point by point stay in colours of the screen, described by a profile', () => {
    const mesh =
      '/ShadingType 4 /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 1 0 1 0 1 0 1 0 1]';
    const made = pressed('', {
      resources: '/Shading <</S 201 0 R>>',
      objects: { 201: tinyStream('\x00\x01\x02abc', mesh) },
    });
    const space = entry(made, made.resource('Shading', 'S'), 'ColorSpace');
    expect(isArray(space) && nameOf(space[0])).toBe('ICCBased');
    expect(made.screenColours).toBe(true);
  });

  it('in patterns are found', () => {
    const made = pressed('', { resources: `/Pattern <</P <</PatternType 2 /Shading ${gradient(screen)}>>>>` });
    const shading = entry(made, made.resource('Pattern', 'P'), 'Shading');
    expect(nameOf(entry(made, shading, 'ColorSpace'))).toBe('DeviceCMYK');
  });
});

describe('patterns', () => {
  const tiling = (paint: number, content: string): string =>
    tinyStream(
      content,
      `/PatternType 1 /PaintType ${paint} /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources <<>>`,
    );

  it('that repeat are painted and begin in black', () => {
    const made = pressed('', { resources: '/Pattern <</P 201 0 R>>', objects: { 201: tiling(1, '1 1 1 rg f') } });
    expect(plain(made.data(made.stream('Pattern', 'P')).toString())).toBe(
      '0 0 0 1 k 0 0 0 1 K /Overprint11 gs 0 0 0 0 k /Overprint00 gs f',
    );
  });

  it('that are stencils have no colour', () => {
    const made = pressed('', { resources: '/Pattern <</P 201 0 R>>', objects: { 201: tiling(2, '0 0 9 9 re f') } });
    expect(plain(made.data(made.stream('Pattern', 'P')).toString())).toBe('q /Overprint00 gs 0 0 9 9 re f Q');
  });
});

describe('masks', () => {
  const group = `/Group <</S /Transparency /CS /DeviceRGB /I true>> /Resources <</Shading <</S 203 0 R>>>>`;
  const made = pressed('/M gs /S sh', {
    resources: '/ExtGState <</M 201 0 R>> /Shading <</S 203 0 R>>',
    objects: {
      201: '<</Type /ExtGState /OP true /TR /Identity /SMask <</S /Luminosity /G 202 0 R /BC [1 1 1]>>>>',
      202: form('1 0 0 rg f /S sh', group),
      203: gradient(greys),
    },
  });
  const state = made.resource('ExtGState', 'M');
  const mask = entry(made, state, 'SMask');
  const inside = entry(made, mask, 'G');

  it('are grey with all that they are made of', () => {
    if (inside === null || typeof inside !== 'object' || !('raw' in inside)) throw new Error('No group.');
    expect(plain(made.data(inside).toString())).toBe('0.3 g f /S sh');
    expect(nameOf(entry(made, entry(made, inside, 'Group'), 'CS'))).toBe('DeviceGray');
    expect(entry(made, mask, 'BC')).toEqual([1]);
    const shading = entry(made, entry(made, entry(made, inside, 'Resources'), 'Shading'), 'S');
    expect(nameOf(entry(made, shading, 'ColorSpace'))).toBe('DeviceGray');
    // Light stays light: inks would be the reverse.
    expect([...samplesOf(made, shading)].filter((_, index) => index % 255 === 0)).toEqual([0, 255]);
  });

  it('leave the same gradient in inks where it is shown', () => {
    expect(nameOf(entry(made, made.resource('Shading', 'S'), 'ColorSpace'))).toBe('DeviceCMYK');
  });

  it('lose what belongs to the press', () => {
    expect(made.file.dictionary(state).has('OP')).toBe(false);
    expect(made.file.dictionary(state).has('TR')).toBe(false);
  });
});

describe('pictures', () => {
  const size = '/Width 2 /Height 1 /BitsPerComponent 8';
  const show = (data: string, entries: string, objects: Readonly<Record<number, string>> = {}, own = {}): Pressed =>
    pressed(
      '/I Do',
      { resources: '/XObject <</I 201 0 R>>', objects: { 201: picture(data, entries), ...objects } },
      own,
    );

  it('become inks and keep their transparency', () => {
    const data = deflateSync(Buffer.from([255, 255, 255, 255, 0, 0])).toString('latin1');
    const made = show(data, `${size} /ColorSpace /DeviceRGB /Filter /FlateDecode /SMask 202 0 R`, {
      202: picture('\x00\x80', `${size} /ColorSpace /DeviceGray`),
    });
    const image = made.stream('XObject', 'I');
    expect(nameOf(image.dictionary.get('ColorSpace'))).toBe('DeviceCMYK');
    const pixels = [...made.data(image)];
    expect(pixels.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(pixels[5]).toBeGreaterThan(200);
    expect(pixels).toHaveLength(8);
    const mask = entry(made, image, 'SMask');
    expect(nameOf(entry(made, mask, 'ColorSpace'))).toBe('DeviceGray');
    // Half is half: black ink as dark as a middle grey would let through a third.
    expect(isKind(mask, 'stream') && [...made.data(mask)]).toEqual([0, 0x80]);
  });

  it('with nothing but greys take black ink only, as light as grey text', () => {
    const made = show('\x66\x66\x66\x00\x00\x00', `${size} /ColorSpace /DeviceRGB`);
    const image = made.stream('XObject', 'I');
    expect(nameOf(image.dictionary.get('ColorSpace'))).toBe('DeviceGray');
    const black = Number(/0 0 0 (\S+) k/.exec(pressed('.4 g').content)?.[1]);
    expect(Math.abs((made.data(image)[0] ?? 0) / 255 - (1 - black))).toBeLessThan(0.003);
    expect(made.data(image)[1]).toBe(0);
  });

  it('with a list of colours keep their samples', () => {
    const made = show('\x01\x00', `${size} /ColorSpace [/Indexed /DeviceRGB 1 <FFFFFF000000>]`);
    const image = made.stream('XObject', 'I');
    const space = image.dictionary.get('ColorSpace');
    expect(isArray(space) && [nameOf(space[1]), space[2]]).toEqual(['DeviceCMYK', 1]);
    expect(isArray(space) && space[3]).toEqual({ kind: 'string', bytes: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 255) });
    expect([...made.data(image)]).toEqual([1, 0]);
  });

  it('that are stencils stay as they are', () => {
    const made = show('\x40', '/Width 2 /Height 1 /BitsPerComponent 1 /ImageMask true');
    expect([...made.data(made.stream('XObject', 'I'))]).toEqual([0x40]);
  });

  it('that are photographs stay in colours of the screen without a decoder, and become inks with one', () => {
    const entries = `${size} /ColorSpace /DeviceRGB /Filter /DCTDecode`;
    const without = show('jpeg', entries);
    const space = without.stream('XObject', 'I').dictionary.get('ColorSpace');
    expect(isArray(space) && nameOf(space[0])).toBe('ICCBased');
    expect(without.screenColours).toBe(true);
    const decodeJpeg = () => ({ components: 3, data: Uint8Array.of(255, 0, 0, 0, 0, 255) });
    const objects = { 201: picture('jpeg', entries) };
    const made = pressed('', { resources: '/XObject <</I 201 0 R>>', objects }, {}, { decodeJpeg });
    expect(nameOf(made.stream('XObject', 'I').dictionary.get('ColorSpace'))).toBe('DeviceCMYK');
    expect(made.screenColours).toBe(false);
  });

  it('are black ink in a book of one colour', () => {
    const made = show(
      '\xff\x00\x00\xff\xff\xff',
      `${size} /ColorSpace /DeviceRGB`,
      {},
      { inks: { ...inks, blackOnly: true } },
    );
    const image = made.stream('XObject', 'I');
    expect(nameOf(image.dictionary.get('ColorSpace'))).toBe('DeviceGray');
    expect(made.data(image)[1]).toBe(255);
    expect(made.data(image)[0]).toBeLessThan(200);
  });
});
