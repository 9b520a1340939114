// Pages that Ghostscript, cairo and qpdf make, each with one thing wrong: that is found, and nothing else.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { type Asked, usuallyAsked } from '../../pipeline/preflight/asked.ts';
import { inspectPdf } from '../../pipeline/preflight/inspect.ts';
import { loadJpegDecoder } from '../../pipeline/press/file/jpeg.ts';
import { needsTool } from '../product/needs-tool.ts';
import { runProgram } from '../product/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'chaekja-foreign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);

async function run(program: 'gs' | 'qpdf' | 'pdftocairo', ...parameters: readonly string[]): Promise<void> {
  const { stdout, stderr, code } = await runProgram(program, parameters);
  if (code !== 0) throw new Error(`${program}: ${stdout}${stderr}`);
}

/** 320 × 420 pt, cut 10 pt from its edges. */
const boxes = '[/TrimBox [10 10 310 410] /BleedBox [1 1 319 419] /PAGE pdfmark';
const still = [
  '-q',
  '-dBATCH',
  '-dNOPAUSE',
  '-sDEVICE=pdfwrite',
  '-dAutoRotatePages=/None',
  '-dPreserveOverprintSettings',
];

const withoutFonts = '-dEmbedAllFonts=false';

/** One page of PostScript as Ghostscript distils it. */
async function distilled(content: string, ...options: readonly string[]): Promise<Buffer> {
  const head = `<</NeverEmbed [${options.includes(withoutFonts) ? '/Helvetica' : ''}]>> setdistillerparams`;
  writeFileSync(
    path('page.ps'),
    `%!PS\n${head} <</PageSize [320 420]>> setpagedevice\n${content}\n${boxes}\nshowpage\n`,
  );
  await run('gs', ...still, ...options, `-sOutputFile=${path('page.pdf')}`, path('page.ps'));
  return readFileSync(path('page.pdf'));
}

const decodeJpeg = await loadJpegDecoder();

/** Codes with their variants, but for those that any page without a standard gets. */
async function found(pdf: Uint8Array, asked: Partial<Asked> = {}): Promise<readonly string[]> {
  const { reports } = await inspectPdf(pdf, { ...usuallyAsked, ...asked }, decodeJpeg);
  const codes = reports.map(
    ({ diagnostic: { rule, variant } }) => rule.replace('preflight.', '') + (variant ? ` ${variant}` : ''),
  );
  expect(codes).toContain('output-intent missing');
  return codes.filter((code) => !/^(standard|output-intent) /.test(code));
}

const text = '/Helvetica 12 selectfont 60 200 moveto (Lantern) show';
const inBlack = '0 0 0 1 setcmykcolor';
const spot = (name: string): string => `[/Separation (${name}) /DeviceCMYK {dup dup dup}] setcolorspace 1 setcolor`;
const grey = (side: number, bits: number): string =>
  `gsave 60 60 translate 72 72 scale ${side} ${side} ${bits} [${side} 0 0 -${side} 0 ${side}] {(\\252\\125\\063\\314)} image grestore`;

/** A page, options of Ghostscript, and what is wrong with it. */
const pages: readonly (readonly [name: string, content: string, wrong: readonly string[], ...options: string[]])[] = [
  [
    'nothing',
    `1 0 0 0 setcmykcolor 0 0 320 60 rectfill ${inBlack} ${text} 1 setlinewidth 60 90 moveto 200 90 lineto stroke`,
    [],
  ],
  ['a colour of the screen', '1 0 0 setrgbcolor 60 60 90 90 rectfill', ['colour-space screen']],
  ['an ink of its own', `${spot('Gold 871')} 60 60 90 90 rectfill`, ['spot-colour']],
  ['an ink of its own, pale', `${spot('Gold 871')} 0.2 setcolor 60 60 90 90 rectfill`, ['spot-colour']],
  ['ink for registration on the page', `${spot('All')} 60 60 90 90 rectfill`, ['registration', 'ink']],
  ['ink for registration outside the page', `${spot('All')} 2 60 6 90 rectfill`, []],
  ['white that prints over', 'true setoverprint 0 0 0 0 setcmykcolor 60 60 90 90 rectfill', ['white-overprint']],
  [
    'white that prints over, in grey',
    '0 0 0 1 setcmykcolor 40 40 200 200 rectfill true setoverprint 1 setgray 60 60 90 90 rectfill',
    ['white-overprint'],
  ],
  ['a line as thin as can be', `${inBlack} 0 setlinewidth 60 60 moveto 200 60 lineto stroke`, ['hairline']],
  ['a line as thin as can be, drawn as an area', `${inBlack} 60 60 140 0.1 rectfill`, ['hairline']],
  [
    'a line as thick as it must be, made small',
    `${inBlack} 0.5 0.5 scale 0.4 setlinewidth 60 160 moveto 200 160 lineto stroke`,
    ['hairline'],
  ],
  ['a font that is not in the file', `${inBlack} ${text}`, ['font unembedded'], withoutFonts],
  [
    'letters that are drawings',
    `${inBlack} 8 dict dup begin /FontType 3 def /FontMatrix [0.001 0 0 0.001 0 0] def /FontBBox [0 0 800 800] def /Encoding 256 array def 0 1 255 {Encoding exch /.notdef put} for Encoding 65 /a put /BuildChar {pop pop 900 0 0 0 800 800 setcachedevice 0 0 800 800 rectfill} def end /Own exch definefont pop /Own 12 selectfont 60 200 moveto (AAA) show`,
    ['font type3'],
  ],
  ['text too near to the cut', `${inBlack} /Helvetica 12 selectfont 12 200 moveto (Lantern) show`, ['safety']],
  ['black text in four inks', `0.7 0.6 0.6 0.9 setcmykcolor ${text}`, ['black-text mixed']],
  ['colour that ends at the cut', '1 0 0 0 setcmykcolor 10 60 90 90 rectfill', ['bleed']],
  ['more ink than the paper takes', '0.9 0.9 0.9 0.9 setcmykcolor 60 60 90 90 rectfill', ['ink']],
  ['a picture with few pixels', grey(72, 8), ['resolution low']],
  ['a picture with pixels enough', grey(300, 8), []],
  ['line art with few pixels', grey(300, 1), ['resolution line-art']],
  ['line art with pixels enough', grey(600, 1), []],
];

describe('a page distilled by Ghostscript with', () => {
  it.for(pages)('%s', async ([, content, wrong, ...options], context: TestContext) => {
    needsTool('gs', context);
    expect(await found(await distilled(content, ...options))).toEqual(wrong);
  });

  it('something to be seen through, for a standard that knows none', async (context) => {
    needsTool('gs', context);
    const pdf = await distilled(
      '0.5 .setfillconstantalpha 1 0 0 0 setcmykcolor 60 60 90 90 rectfill',
      '-dNOSAFER',
      '-dALLOWPSTRANSPARENCY',
    );
    expect(await found(pdf)).toEqual([]);
    expect(await found(pdf, { standard: 'PDF/X-1a' })).toEqual(['transparency']);
  });
});

describe('a good page of inks says the same', () => {
  const content = `1 0 0 0 setcmykcolor 0 0 320 60 rectfill ${inBlack} ${text} ${grey(300, 8)}`;

  it.for([
    ['packed', ['--object-streams=generate']],
    ['in the order in which it is sent', ['--linearize']],
    ['with plain streams', ['--stream-data=uncompress']],
    ['with readable objects', ['--qdf']],
  ] as const)('%s', async ([, options], context) => {
    needsTool('gs', context);
    needsTool('qpdf', context);
    await distilled(content);
    await run('qpdf', ...options, path('page.pdf'), path('other.pdf'));
    expect(await found(readFileSync(path('other.pdf')))).toEqual([]);
  });

  it('turned, but for that', async (context) => {
    needsTool('gs', context);
    needsTool('qpdf', context);
    await distilled(content);
    await run('qpdf', '--rotate=+270', path('page.pdf'), path('turned.pdf'));
    expect(await found(readFileSync(path('turned.pdf')))).toEqual(['boxes rotated']);
  });

  it('drawn anew by cairo, but for what it does to the inks and the cut', async (context) => {
    needsTool('gs', context);
    needsTool('pdftocairo', context);
    await distilled(content);
    await run('pdftocairo', '-pdf', path('page.pdf'), path('cairo.pdf'));
    expect(await found(readFileSync(path('cairo.pdf')))).toEqual(['boxes no-trim', 'colour-space screen', 'bleed']);
  });
});
