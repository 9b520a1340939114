// Files that are meant to do harm or came to it: the preflight ends, in a report, within the memory of any computer.
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usuallyAsked } from '../../pipeline/preflight/asked.ts';
import { type Inspection, inspectPdf } from '../../pipeline/preflight/inspect.ts';
import { loadJpegDecoder } from '../../pipeline/press/file/jpeg.ts';
import { tinyBook, tinyFont, tinyPdf, tinyStream } from '../pdf/tiny-pdf.ts';
import { press } from '../press/file/pressed.ts';

const decodeJpeg = await loadJpegDecoder();
const inspect = (pdf: Uint8Array): Promise<Inspection> => inspectPdf(pdf, usuallyAsked, decodeJpeg);
const codesOf = ({ reports }: Inspection): readonly string[] =>
  reports.map(({ diagnostic: { rule } }) => rule.replace('preflight.', ''));

const boxes = '/MediaBox [0 0 320 420] /TrimBox [10 10 310 410]';
/** What every page here lacks. */
const usual = ['standard', 'output-intent'];

interface Given {
  readonly resources?: string;
  readonly objects?: Readonly<Record<number, string>>;
  readonly entries?: string;
}

/** Codes of one page beyond those that all get. */
async function found(content: string, { entries = boxes, ...given }: Given = {}): Promise<readonly string[]> {
  const inspection = await inspect(tinyBook({ ...given, pages: [{ content, entries }] }));
  return codesOf(inspection).filter((code) => !usual.includes(code));
}

const packed = (data: Buffer, entries = '', filters = '/FlateDecode'): string =>
  tinyStream(deflateSync(data).toString('latin1'), `${entries} /Filter ${filters}`);
const form = (content: string, resources: string): string =>
  packed(
    Buffer.from(content, 'latin1'),
    `/Type /XObject /Subtype /Form /BBox [0 0 320 420] /Resources <<${resources}>> /Group <</S /Transparency /CS /DeviceGray>>`,
  );
const image = '/Type /XObject /Subtype /Image';
const showImage = 'q 72 0 0 72 50 50 cm /I Do Q';
const withImage = (object: string): Given => ({ resources: '/XObject <</I 201 0 R>>', objects: { 201: object } });

/** Each form shows the next one so many times. */
function nested(depth: number, times: number, innermost: string): Given {
  const levels = Array.from({ length: depth }, (_, level) => [
    201 + level,
    level === depth - 1 ? form(innermost, '') : form('/F Do '.repeat(times), `/XObject <</F ${202 + level} 0 R>>`),
  ]);
  return { resources: '/XObject <</F 201 0 R>>', objects: Object.fromEntries(levels) };
}

describe('a page', () => {
  it('may paint a hundred thousand things that are all wrong in the same way', async () => {
    expect(await found('1 0 0 rg\n'.concat('50 50 9 9 re f\n'.repeat(200_000)))).toEqual(['colour-space']);
  });

  it('is given up when it paints more than anybody can hold', async () => {
    expect(await found('/F Do', nested(4, 90, '0 0 0 1 k 50 50 9 9 re f'))).toContain('unexamined');
  });

  it('is given up when forms lie in each other and multiply', async () => {
    expect(await found('/F Do', nested(20, 9, 'n'))).toContain('unexamined');
  });

  it('is given up when its content is long and paints nothing', async () => {
    expect(await found('/F Do '.repeat(400), nested(1, 1, ' '.repeat(5e6)))).toContain('unexamined');
  });

  it('is given up when its parts are named over and over', async () => {
    const parts = Array.from({ length: 400 }, () => '201 0 R').join(' ');
    const objects = { 201: packed(Buffer.alloc(2e6, ' ')), 102: '' };
    const entries = `${boxes} /Contents [${parts}]`;
    const pdf = tinyBook({ pages: [{ entries: entries }], objects });
    expect(codesOf(await inspect(pdf))).toContain('unexamined');
  });

  it('may print black over a great many areas', async () => {
    const areas = '1 0 0 0 k 150 50 9 9 re f\n'.repeat(4000);
    const names = '0 0 0 1 k /O gs\n'.concat('50 50 9 9 re f\n'.repeat(20_000));
    expect(await found(areas + names, { resources: '/ExtGState <</O <</OP true /OPM 1>>>>' })).toEqual(['unexamined']);
  });

  it.each([
    ['endless', `[0 0 1${'0'.repeat(400)} 420]`],
    ['no numbers', '[NaN (a) /B null]'],
    ['empty', '[0 0 0 0]'],
    ['upside down', '[320 420 0 0]'],
    ['as narrow as a hair', '[0 0 0.001 100000]'],
    ['as large as a country', '[0 0 100000000 100000000]'],
  ])('may have boxes that are %s', async (_name, box) => {
    const entries = `/MediaBox ${box} /TrimBox ${box} /Rotate ${'9'.repeat(400)} /UserUnit -0`;
    expect(await found('1 0 0 rg 0 0 99 99 re f', { entries })).toContain('boxes');
  });

  it('is not waited for when a mask keeps the renderer busy for ever, and that is said', async () => {
    const { resources, objects } = nested(22, 3, '0 0 9 9 re f');
    const mask = '<</SMask <</S /Luminosity /G 201 0 R>>>>';
    const given = { resources: `${resources} /ExtGState <</M ${mask}>>`, objects: objects ?? {} };
    expect(await found('/M gs 0 0 0 1 k 0 0 320 420 re f', given)).toEqual(['unexamined']);
  });

  it('may save its state without end', async () => {
    expect(await found('q '.repeat(200_000))).toContain('unexamined');
  });
});

describe('a tree of pages', () => {
  it.each([
    [
      'runs in a circle',
      { 2: '<</Type /Pages /Kids [3 0 R] /Count 1>>', 3: '<</Type /Pages /Kids [2 0 R] /Count 1>>' },
    ],
    ['names a page over and over', { 2: '<</Type /Pages /Kids [3 0 R 3 0 R] /Count 2>>', 3: '<</Type /Page>>' }],
    ['holds itself as a number', { 2: '2 0 R' }],
  ])('that %s is refused', async (_name, objects) => {
    const { reports, pages } = await inspect(tinyPdf({ 1: '<</Type /Catalog /Pages 2 0 R>>', ...objects }));
    expect([reports.length > 0, pages.length]).toEqual([true, 0]);
  });

  it('that is as deep as it has nodes is refused, and one that counts wrongly is read', async () => {
    const count = 20_000;
    const deep = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [2 + index, `<</Type /Pages /Kids [${3 + index} 0 R]>>`]),
    );
    expect(codesOf(await inspect(tinyPdf({ 1: '<</Type /Catalog /Pages 2 0 R>>', ...deep })))).toEqual(['unreadable']);
    const counted = tinyPdf({
      1: '<</Type /Catalog /Pages 2 0 R>>',
      2: '<</Type /Pages /Count 2147483647 /Kids [3 0 R]>>',
      3: `<</Type /Page ${boxes}>>`,
    });
    expect((await inspect(counted)).pages).toHaveLength(1);
  });
});

describe('a stream', () => {
  it('that unpacks to too much is not unpacked', async () => {
    const object = packed(Buffer.alloc(320e6, ' '));
    const pdf = tinyBook({ pages: [{ entries: `${boxes} /Contents 201 0 R` }], objects: { 201: object } });
    expect(codesOf(await inspect(pdf))).toContain('unexamined');
  });

  it('that begins its codes anew with each of them is unpacked', async () => {
    // Nine bits of 256, again and again.
    const codes = Buffer.from(Array.from({ length: 9 * 500_000 }, (_, at) => 0x80 >> (at % 9) || 0));
    const object = packed(codes, '', '[/FlateDecode /LZWDecode]');
    const pdf = tinyBook({ pages: [{ entries: `${boxes} /Contents 201 0 R` }], objects: { 201: object } });
    expect((await inspect(pdf)).pages).toHaveLength(1);
  });

  it.each(['-1', '999999999999', '1e9', 'null', '101 0 R', '(nine)'])('may give its length as %s', async (length) => {
    const text = Buffer.from(tinyBook({ pages: [{ content: '1 0 0 rg 50 50 9 9 re f', entries: boxes }] }));
    const wrong = Buffer.from(text.toString('latin1').replace(/\/Length \d+/, `/Length ${length}`), 'latin1');
    expect(codesOf(await inspect(wrong))).toContain('colour-space');
  });
});

describe('a font', () => {
  it.each([
    ['widths', '/W [0 2000000000 500]', ''],
    ['widths over and over', `/W [${'0 65535 500 '.repeat(20_000)}]`, ''],
    ['letters', '', '1 beginbfrange <0000> <7fffffff> <0041> endbfrange'],
    ['letters over and over', '', '1 beginbfrange <0000> <ffff> <0041> endbfrange '.repeat(20_000)],
  ])('may claim %s without end', async (_name, widths, letters) => {
    const font = tinyFont(201, 'Lantern');
    const objects = {
      ...font,
      202: `<</Type /Font /Subtype /CIDFontType2 /BaseFont /Lantern /FontDescriptor 203 0 R ${widths}>>`,
      205: tinyStream(letters),
      201: (font[201] ?? '').replace('/ToUnicode 204 0 R', '/ToUnicode 205 0 R'),
    };
    const content = '0 0 0 1 k BT /F 9 Tf 50 200 Td <0001> Tj ET';
    expect(await found(content, { resources: '/Font <</F 201 0 R>>', objects })).toEqual([]);
  });
});

describe('a gradient', () => {
  const program = (source: string): string =>
    tinyStream(source, '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]');
  const doubling = Array.from({ length: 24 }, (_, index) => `${2 ** index} copy`).join(' ');
  const parts = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      202 + index,
      `<</FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1] /Functions [${203 + index} 0 R ${203 + index} 0 R]>>`,
    ]),
  );

  it.each([
    ['copies its numbers over and over', { 202: program(`{ ${doubling} }`) }],
    ['is longer than any gradient needs', { 202: program(`{ ${'1 pop '.repeat(300_000)} }`) }],
    ['holds its parts over and over', parts],
    ['holds itself', { 202: '<</FunctionType 3 /Domain [0 1] /Bounds [] /Encode [0 1] /Functions [202 0 R]>>' }],
    [
      'has thirty inputs',
      { 202: tinyStream('', `/FunctionType 0 /Domain [0 1] /Range [0 1] /BitsPerSample 8 /Size [${'2 '.repeat(30)}]`) },
    ],
  ])('is not drawn when it %s', async (_name, objects: Readonly<Record<number, string>>) => {
    const resources = '/Shading <</S <</ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 1 0] /Function 202 0 R>>>>';
    expect(await found('q 50 50 9 9 re W n /S sh Q', { resources, objects })).toEqual(['unexamined']);
  });
});

describe('a picture', () => {
  it.each([
    ['wide as the earth and hardly high', `${image} /Width 1000000000000000 /Height 0.0000001 /BitsPerComponent 1`],
    ['less than nothing', `${image} /Width -5 /Height -5 /BitsPerComponent 8`],
    ['without a number', `${image} /Width /Wide /Height (9) /BitsPerComponent 8`],
    ['of a thousand bits', `${image} /Width 300 /Height 300 /BitsPerComponent 1000`],
  ])('may be %s', async (_name, entries) => {
    const given = withImage(tinyStream('abc', `${entries} /ColorSpace /DeviceGray`));
    expect(await found(showImage, given)).toContain('unexamined');
  });

  it('may claim more pixels than it has', async () => {
    const entries = `${image} /Width 15000 /Height 15000 /BitsPerComponent 16 /ColorSpace /DeviceCMYK`;
    expect(await found(showImage, withImage(tinyStream('abcdefgh', entries)))).toEqual([]);
  });

  it('may be a photograph that claims to be as large as a wall', async () => {
    const head = Buffer.from([
      0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0xff, 0xdc, 0xff, 0xdc, 3, 1, 34, 0, 2, 17, 1, 3, 17, 1,
    ]);
    const scan = Buffer.from([0xff, 0xda, 0, 12, 3, 1, 0, 2, 17, 3, 17, 0, 63, 0, 1, 2, 3, 0xff, 0xd9]);
    const photo = Buffer.concat([head, scan]).toString('latin1');
    const entries = `${image} /Width 1500 /Height 1500 /BitsPerComponent 8 /ColorSpace /DeviceCMYK /Filter /DCTDecode`;
    expect(await found(showImage, withImage(tinyStream(photo, entries)))).toContain('unexamined');
  });
});

describe('a broken file', () => {
  it('of objects that do not end is read once', async () => {
    const objects = Array.from({ length: 60_000 }, (_, index) => `${index + 10} 0 obj (`).join('\n');
    const streams = Array.from({ length: 30_000 }, (_, index) => `${index + 90_000} 0 obj <<>> stream\n`).join('');
    const trailers = 'trailer <</A ('.repeat(30_000);
    const text = `%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n${objects}${streams}${trailers}`;
    expect((await inspect(Buffer.from(text, 'latin1'))).reports.length).toBeGreaterThan(0);
  });

  const whole = Buffer.from(
    press(
      tinyBook({
        pages: [1, 2].map((page) => ({
          content: `1 0 0 rg 0 0 140 140 re f 0 0 0 rg BT /F 9 Tf 40 ${40 * page} Td <00010002> Tj ET /G gs /S sh q 50 0 0 50 40 40 cm /I Do Q`,
          entries: '/MediaBox [0 0 140 140] /TrimBox [20 20 120 120]',
        })),
        resources:
          '/Font <</F 201 0 R>> /XObject <</I 210 0 R>> /ExtGState <</G <</ca 0.5 /Type /ExtGState>>>> /Shading <</S 211 0 R>>',
        objects: {
          ...tinyFont(201, 'AAAAAA+Lantern'),
          210: packed(
            Buffer.alloc(300, 90),
            `${image} /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceRGB`,
          ),
          211: '<</ShadingType 2 /ColorSpace /DeviceRGB /Coords [20 0 120 0] /Function <</FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1>>>>',
        },
      }),
    ).pdf,
  );
  it('cut off anywhere ends in a report', async () => {
    const profile = whole.indexOf('acsp');
    const places = Array.from({ length: 30 }, (_, index) => Math.round((whole.length * index) / 60));
    const around = Array.from({ length: 30 }, (_, index) => Math.round((profile * index) / 60));
    for (const at of [...places, ...around])
      expect((await inspect(whole.subarray(0, at))).reports.length, `cut at ${at}`).toBeGreaterThan(0);
  });

  it('with any bytes changed ends in a report', async () => {
    const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), fc.boolean(), async (changes, early) => {
        const damaged = Buffer.from(whole);
        // The profile is most of the file, and nobody reads it.
        const range = early ? whole.indexOf('acsp') : whole.length;
        for (const [at, byte] of changes) damaged[at % range] = byte;
        expect((await inspect(damaged)).reports).toBeInstanceOf(Array);
      }),
      { numRuns: 60 },
    );
  });
});
