// Each check on a page made for it: what is wrong is found where it is, and what is right beside it is left alone.
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Asked, usuallyAsked } from '../../pipeline/preflight/asked.ts';
import { type Inspection, inspectPdf } from '../../pipeline/preflight/inspect.ts';
import { loadJpegDecoder } from '../../pipeline/press/file/jpeg.ts';
import { tinyBook, tinyFont, tinyStream } from '../pdf/tiny-pdf.ts';

/** 300 × 400 pt with 3 mm of bleed on all sides. */
const boxes = '/MediaBox [0 0 320 420] /BleedBox [1.49 1.49 318.51 418.51] /TrimBox [10 10 310 410]';
const packet = '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>';
const icc = `<</N 4 /Length ${16 + 4 + 4}>> stream\n${'\0'.repeat(12)}prtrCMYKLab \nendstream`;
const catalog =
  '/Metadata 301 0 R /OutputIntents [<</Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /DestOutputProfile 302 0 R>>]';
const resources = `/Font <</F1 201 0 R /F2 211 0 R /F3 221 0 R>>
/ExtGState <</Over <</op true /OP true /OPM 1>> /Clear <</ca 0.5>> /Plain <</op false /OP false>>>>
/ColorSpace <</All [/Separation /All /DeviceCMYK 303 0 R] /Gold [/Separation /Gold /DeviceCMYK 303 0 R] /Icc [/ICCBased 304 0 R] /List [/Indexed /DeviceCMYK 1 <00000000ffffffff>]>>
/XObject <</Small 310 0 R /Dark 311 0 R /Form 312 0 R /Faded 313 0 R>>
/Shading <</Heavy <</ShadingType 2 /ColorSpace /DeviceCMYK /Coords [50 0 200 0] /Function <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1>>>>>>
/Pattern <</Tile 320 0 R>>`;
const picture = (width: number, height: number, data: Buffer, entries = ''): string =>
  tinyStream(
    deflateSync(data).toString('latin1'),
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /Filter /FlateDecode ${entries}`,
  );
const objects: Readonly<Record<number, string>> = {
  ...tinyFont(201, 'AAAAAA+Lantern'),
  ...tinyFont(211, 'Loose', false),
  221: '<</Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 0 /LastChar 1 /Widths [1 1] /Encoding <</Differences [0 /a]>> /CharProcs <<>>>>',
  301: tinyStream(packet, '/Type /Metadata /Subtype /XML'),
  302: icc,
  303: '<</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1>>',
  304: tinyStream('', '/N 3'),
  310: picture(10, 10, Buffer.alloc(100, 255), '/ColorSpace /DeviceGray'),
  311: picture(300, 300, Buffer.alloc(300 * 300 * 4, 250), '/ColorSpace /DeviceCMYK'),
  312: tinyStream(
    '1 0 0 rg 0 0 20 20 re f',
    '/Type /XObject /Subtype /Form /BBox [0 0 50 50] /Matrix [1 0 0 1 100 200]',
  ),
  313: picture(300, 300, Buffer.alloc(300 * 300, 255), '/ColorSpace /DeviceGray /SMask 310 0 R'),
  320: tinyStream(
    '0 0 1 rg 0 0 5 5 re f',
    '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources <<>>',
  ),
};
const decodeJpeg = await loadJpegDecoder();

interface Setting {
  readonly asked?: Partial<Asked>;
  readonly entries?: string;
  readonly pages?: number;
  readonly catalog?: string;
  readonly trailer?: string;
}

const inspect = (content: string, { asked, entries = boxes, pages = 1, ...own }: Setting = {}): Promise<Inspection> =>
  inspectPdf(
    tinyBook({
      pages: Array.from({ length: pages }, () => ({ content, entries })),
      resources,
      objects,
      catalog,
      ...own,
    }),
    { ...usuallyAsked, ...asked },
    decodeJpeg,
  );

/** Codes with their variants. */
async function found(content: string, setting: Setting = {}): Promise<readonly string[]> {
  const { reports } = await inspect(content, setting);
  return reports.map(
    ({ diagnostic: { rule, variant } }) => rule.replace('preflight.', '') + (variant ? ` ${variant}` : ''),
  );
}

const text = (font: string, size: number, x: number, y: number, glyphs = '00010002'): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${glyphs}> Tj ET`;

describe('a page that is as it should be', () => {
  it('is left alone', async () => {
    const content = `0 0 0 1 k ${text('F1', 10, 50, 200)} 1 0 0 0 k 1 1 318 80 re f 0 0 0 1 K 0.25 w 50 50 m 90 50 l S
0 0 0 0.5 k ${text('F1', 10, 50, 220)} 1 0 0 0 k ${text('F1', 10, 50, 240)} q 0 0 0 1 k /Over gs ${text('F1', 10, 50, 40)} Q
/All CS 1 SCN 0 200 m 8 200 l S`;
    expect(await found(content)).toEqual([]);
  });
});

describe('boxes', () => {
  const sheet = '/MediaBox [0 0 320 420]';
  it.each([
    ['no-trim', sheet],
    ['outside', '/MediaBox [0 0 320 420] /BleedBox [20 20 300 400] /TrimBox [10 10 310 410]'],
    ['outside', '/MediaBox [5 5 315 415] /BleedBox [1.49 1.49 318.51 418.51] /TrimBox [10 10 310 410]'],
    ['cropped', `${boxes} /CropBox [10 10 310 410]`],
    ['rotated', `${boxes} /Rotate 90`],
    ['scaled', `${boxes} /UserUnit 2`],
  ])('are found to be wrong: %s', async (variant, entries) => {
    expect(await found('', { entries })).toEqual([`boxes ${variant}`]);
  });

  it('are held against the size that is asked for', async () => {
    const millimetre = 25.4 / 72;
    expect(await found('', { asked: { trim: { width: 300 * millimetre, height: 400 * millimetre } } })).toEqual([]);
    expect(await found('', { asked: { trim: { width: 148, height: 210 } } })).toEqual(['boxes size']);
  });

  it('differ between pages', async () => {
    const book = tinyBook({
      pages: [{ entries: boxes }, { entries: boxes.replace('310 410', '300 410') }],
      ...{ resources, objects, catalog },
    });
    const { reports } = await inspectPdf(book, usuallyAsked, decodeJpeg);
    expect(reports.map(({ diagnostic }) => diagnostic.variant)).toEqual(['uneven']);
    expect(reports[0]?.places.map(({ page }) => page)).toEqual([2]);
  });
});

describe('the file', () => {
  it('has the pages that are expected', async () => {
    expect(await found('', { pages: 6, asked: { pages: 8 } })).toEqual(['page-count wrong']);
    expect(await found('', { pages: 6, asked: { multiple: 4 } })).toEqual(['page-count uneven']);
    expect(await found('', { pages: 8, asked: { multiple: 4 } })).toEqual([]);
  });

  it('says what it is and for which press', async () => {
    expect(await found('', { catalog: '' })).toEqual(['standard none', 'output-intent missing']);
    expect(await found('', { asked: { standard: 'PDF/X-1a' } })).toEqual(['standard other']);
    const bare = catalog.replace('/DestOutputProfile 302 0 R', '');
    expect(await found('', { catalog: bare })).toEqual(['output-intent no-profile']);
    expect(await found('', { catalog: catalog.replace('302', '301') })).toEqual(['output-intent not-cmyk']);
  });

  it('has no links and no actions', async () => {
    const link = `${boxes} /Annots [<</Subtype /Link /Rect [0 0 9 9]>>]`;
    expect(await found('', { entries: link })).toEqual(['interactive links']);
    expect(await found('', { catalog: `${catalog} /OpenAction [11 0 R /Fit]` })).toEqual(['interactive actions']);
  });

  it('is not encrypted', async () => {
    expect(await found('', { trailer: '/Encrypt <</Filter /Standard>>' })).toEqual(['encrypted']);
  });
});

describe('the edge', () => {
  it('bleeds where it is coloured, seen in its picture', async () => {
    const short = '1 0 0 0 k 10 10 100 400 re f';
    expect(await found(short)).toEqual(['bleed']);
    expect(await found('1 0 0 0 k 0 0 110 420 re f')).toEqual([]);
    // The box around a line is larger than what is painted, and would not tell.
    expect(await found('1 0 0 0 K 20 w 160 210 m 160 413 l S')).toEqual(['bleed']);
    expect(await found('1 0 0 0 k 30 30 100 300 re f')).toEqual([]);
    expect(await found(short, { asked: { bleed: 0 } })).toEqual([]);
  });

  it('bleeds on a page that is turned as well', async () => {
    expect(await found('1 0 0 0 k 10 10 100 400 re f', { entries: `${boxes} /Rotate 90` })).toEqual([
      'boxes rotated',
      'bleed',
    ]);
  });

  it('is kept free of words', async () => {
    expect(await found(`0 0 0 1 k ${text('F1', 10, 12, 200)}`)).toEqual(['safety']);
    expect(await found(`0 0 0 1 k ${text('F1', 10, 19, 200)}`)).toEqual([]);
    // A slug line outside the page is no word of it.
    expect(await found(`0 0 0 1 k ${text('F1', 5, 50, 2)}`)).toEqual([]);
  });
});

describe('letters', () => {
  it('have their fonts in the file', async () => {
    expect(await found(`0 0 0 1 k ${text('F2', 10, 50, 200)}`)).toEqual(['font unembedded']);
    expect(await found(`0 0 0 1 k ${text('F3', 10, 50, 200, '00')}`)).toEqual(['font type3']);
  });

  it('are no empty boxes', async () => {
    expect(await found(`0 0 0 1 k ${text('F1', 10, 50, 200, '00010000')}`)).toEqual(['missing-glyph']);
  });

  it('are black in black ink alone', async () => {
    expect(await found(`0.7 0.65 0.6 0.9 k ${text('F1', 10, 50, 200)}`)).toEqual(['black-text mixed']);
    expect(await found(`0 0 0 0.95 k ${text('F1', 10, 50, 200)}`)).toEqual(['black-text screened']);
    expect(await found(`0 0 0 0.95 k 3 Tr ${text('F1', 10, 50, 200)}`)).toEqual([]);
    expect(await found(`0.9 0.6 0 0.1 k ${text('F1', 10, 50, 200)}`)).toEqual([]);
    expect(await found(`0.7 0.65 0.6 0.9 k ${text('F1', 30, 50, 200)}`)).toEqual([]);
  });
});

describe('colours', () => {
  it.each([
    ['set directly', '1 0 0 rg 50 50 20 20 re f'],
    ['set through a space', '/Icc cs 1 0 0 sc 50 50 20 20 re f'],
    ['of lines', '1 0 0 RG 50 50 m 90 90 l S'],
    ['within a form', '/Form Do'],
    ['within a pattern', '/Pattern cs /Tile scn 50 50 20 20 re f'],
  ])('are none of the screen: %s', async (_name, content) => {
    expect(await found(content)).toEqual(['colour-space screen']);
  });

  it('chosen but not used do no harm', async () => {
    expect(await found('1 0 0 rg 0 0 0 1 k 50 50 20 20 re f')).toEqual([]);
  });

  it('within a form are found where the form stands', async () => {
    const { reports } = await inspect('1 0 0 1 30 0 cm /Form Do');
    expect(reports[0]?.places).toEqual([{ page: 1, box: [130, 200, 150, 220] }]);
  });

  it('need no plates of their own', async () => {
    expect(await found('/Gold cs 1 scn 50 50 20 20 re f')).toEqual(['spot-colour']);
  });

  it('of registration stay outside the page', async () => {
    expect(await found('/All cs 1 scn 50 50 20 20 re f')).toEqual(['registration', 'ink']);
    expect(await found('/All cs 1 scn 0 50 8 20 re f')).toEqual([]);
  });

  it('are black in a book of one ink', async () => {
    expect(await found('1 0 0 0 k 50 50 20 20 re f', { asked: { blackOnly: true } })).toEqual([
      'colour-space coloured',
    ]);
    expect(await found('0 0 0 0.4 k 50 50 20 20 re f', { asked: { blackOnly: true } })).toEqual([]);
  });
});

describe('painting', () => {
  it('loses nothing white', async () => {
    expect(await found('/Over gs 0 0 0 0 k 50 50 20 20 re f')).toEqual(['white-overprint']);
    expect(await found('0 0 0 0 k 50 50 20 20 re f')).toEqual([]);
    expect(await found('q /Over gs Q 0 0 0 0 k 50 50 20 20 re f')).toEqual([]);
  });

  it('has no lines that break up', async () => {
    expect(await found('0 0 0 1 K 0.2 w 50 50 m 90 50 l S')).toEqual(['hairline']);
    expect(await found('0 0 0 1 K 0.2 w q 2 0 0 2 0 0 cm 50 50 m 90 50 l S Q')).toEqual([]);
    expect(await found('0 0 0 1 K 0 w 50 50 m 90 50 l S')).toEqual(['hairline']);
    expect(await found('0 0 0 1 k 50 50 80 0.1 re f')).toEqual(['hairline']);
    expect(await found('0 0 0 0 k 50 50 80 0.1 re f')).toEqual([]);
  });

  it('is see-through only where that is allowed', async () => {
    const content = '/Clear gs 1 0 0 0 k 50 50 20 20 re f';
    const old = catalog;
    expect(await found(content)).toEqual([]);
    expect(await found(content, { catalog: old, asked: { standard: 'PDF/X-1a' } })).toContain('transparency');
    const masked = 'q 72 0 0 72 50 50 cm /Faded Do Q';
    expect(await found(masked)).toEqual([]);
    expect(await found(masked, { asked: { standard: 'PDF/X-1a' } })).toContain('transparency');
  });
});

describe('ink', () => {
  it.each([
    ['of an area', '1 1 1 0.5 k 50 50 20 20 re f'],
    ['of a line', '1 1 1 0.5 K 5 w 50 50 m 90 50 l S'],
    ['of the pixels of a picture', 'q 72 0 0 72 50 50 cm /Dark Do Q'],
    ['of a picture in the content', `q 20 0 0 20 50 50 cm BI /W 1 /H 1 /CS /List /BPC 8 ID \x01 EI Q`],
    ['at the end of a gradient', 'q 50 50 150 20 re W n /Heavy sh Q'],
    ['of black over colour', '1 1 0.9 0 k 50 50 90 90 re f /Over gs 0 0 0 1 k 60 60 20 20 re f'],
  ])('is found where it is too much: %s', async (_name, content) => {
    expect(await found(content)).toEqual(['ink']);
  });

  it('is not added where the upper thing leaves nothing of the lower one', async () => {
    expect(await found('1 1 0.9 0 k 50 50 90 90 re f 0 0 0 1 k 60 60 20 20 re f')).toEqual([]);
    expect(
      await found('1 1 0.9 0 k 50 50 90 90 re f 0 0 0 0 k 55 55 40 40 re f /Over gs 0 0 0 1 k 60 60 20 20 re f'),
    ).toEqual([]);
    expect(await found('1 1 0.9 0 k 50 50 90 90 re f /Over gs 0 0 0 1 k 200 60 20 20 re f')).toEqual([]);
  });

  it('is measured', async () => {
    const { measures } = await inspect('1 0.5 0.25 0 k 50 50 20 20 re f 0 0 0 1 k 90 50 20 20 re f');
    expect(measures.mostInk).toBeCloseTo(1.75);
    expect(measures.plates).toEqual([true, true, true, true]);
  });

  it('has the limit of the paper', async () => {
    expect(await found('1 1 0.8 0 k 50 50 20 20 re f', { asked: { inkLimit: 2.6 } })).toEqual(['ink']);
    expect(await found('1 1 0.8 0 k 50 50 20 20 re f')).toEqual([]);
  });
});

describe('pictures', () => {
  it('have enough pixels for their printed size', async () => {
    const placed = (side: number): string => `q ${side} 0 0 ${side} 50 50 cm /Small Do Q`;
    expect(await found(placed(72))).toEqual(['resolution low']);
    expect(await found(placed(2.9))).toEqual(['resolution fair']);
    expect(await found(placed(2.3))).toEqual([]);
  });

  it('say their resolution', async () => {
    const { measures } = await inspect('q 3.6 0 0 3.6 50 50 cm /Small Do Q');
    expect(measures.leastResolution).toBeCloseTo(200);
  });
});

describe('places', () => {
  it('are those of the worst, with all pages', async () => {
    const { reports, thumbnails } = await inspect('1 0 0 rg 50 60 20 30 re f', { pages: 3 });
    expect(reports[0]?.places).toEqual([1, 2, 3].map((page) => ({ page, box: [50, 60, 70, 90] })));
    expect(reports[0]?.diagnostic.values['where']).toMatchObject({
      phrase: 'where.and-pages',
      values: { here: { phrase: 'where.spot', values: { page: 1, x: 14, y: 113 } }, pages: { list: ['2', '3'] } },
    });
    expect(thumbnails.map(({ page }) => page.number)).toEqual([1, 2, 3]);
    expect(thumbnails[0]?.png.toString('latin1', 1, 4)).toBe('PNG');
  });

  it('end where the clip ends', async () => {
    const { reports } = await inspect('q 50 50 10 10 re W n 1 0 0 rg 0 0 320 420 re f Q');
    expect(reports[0]?.places).toEqual([{ page: 1, box: [50, 50, 60, 60] }]);
  });
});

describe('what is meant to do harm', () => {
  it('ends: a form that shows itself', async () => {
    const loop = tinyStream('/Loop Do /Loop Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]');
    const book = tinyBook({
      pages: [{ content: '/Loop Do', entries: boxes }],
      resources: '/XObject <</Loop 400 0 R>>',
      objects: { ...objects, 400: loop },
      catalog,
    });
    const { reports } = await inspectPdf(book, usuallyAsked, decodeJpeg);
    expect(reports.map(({ diagnostic }) => diagnostic.rule)).toEqual(['preflight.unexamined']);
  });

  it('ends: pages that are their own parents, brackets without end', async () => {
    const circle = tinyBook({ objects: { 2: '<</Type /Pages /Kids [2 0 R] /Count 1>>' } });
    expect((await inspectPdf(circle, usuallyAsked, decodeJpeg)).reports[0]?.diagnostic.rule).toBe(
      'preflight.unreadable',
    );
    const deep = tinyBook({ pages: [{ content: '['.repeat(200_000), entries: boxes }], catalog, objects });
    expect((await inspectPdf(deep, usuallyAsked, decodeJpeg)).reports[0]?.diagnostic.rule).toBe('preflight.unexamined');
  });
});
