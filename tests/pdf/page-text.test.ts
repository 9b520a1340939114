// Words of a page through the fonts' own maps.

import { describe, expect, it } from 'vitest';
import { readPageText } from '../../pipeline/pdf/page-text.ts';
import { readPdf } from '../../pipeline/pdf/read.ts';
import { tinyBook, tinyFont, tinyStream } from './tiny-pdf.ts';

/** Glyphs 1, 2, 3 are A, B, C and 500, 600, 700 wide: at 10 points A is 5 points. */
function textOf(content: string, extra = '', objects: Readonly<Record<number, string>> = {}): string {
  const resources = `/Font <</F4 201 0 R /F5 210 0 R>> ${extra}`;
  const simple = {
    210: '<</Type /Font /Subtype /Type3 /FontMatrix [.0005 0 0 .0005 0 0] /FirstChar 1 /Widths [1000] /ToUnicode 211 0 R>>',
    211: tinyStream('1 beginbfchar <01> <D55C> endbfchar'),
  };
  const book = tinyBook({
    pages: [{}, { content }],
    resources,
    objects: { ...tinyFont(201, 'Good'), ...simple, ...objects },
  });
  return readPageText(readPdf(book), 2);
}
const at = (x: number, shown: string): string => `BT /F4 10 Tf 1 0 0 -1 ${x} 700 Tm ${shown} ET`;

describe('readPageText', () => {
  it('reads single codes and ranges', () => {
    expect(textOf(at(8, '<000100020003> Tj'))).toBe('ABC');
  });

  it('joins glyphs that Skia places one by one', () => {
    expect(textOf(at(8, '<0001> Tj 5 0 Td <0002> Tj 6.1 0 Td <0003> Tj'))).toBe('ABC');
  });

  it('joins text blocks that touch and parts those that do not', () => {
    expect(textOf(at(8, '<0001> Tj') + at(13, '<0002> Tj') + at(29, '<0003> Tj'))).toBe('AB C');
  });

  it('puts one blank between lines', () => {
    expect(textOf(at(8, '<0001> Tj 5 14 Td <0002> Tj 12 TL T* <0003> Tj'))).toBe('A B C');
  });

  it('measures jumps on the page, not in text space', () => {
    expect(textOf(`q .1 0 0 -.1 0 630 cm ${at(8, '<0001> Tj 6 0 Td <0002> Tj 10 0 Td <0003> Tj')} Q`)).toBe('AB C');
  });

  it('takes a blank in the text and a jump beside it for one', () => {
    const spaced = { 204: tinyStream('3 beginbfchar <0001> <0041> <0002> <0020> <0003> <0043> endbfchar') };
    expect(textOf(at(8, '<00010002> Tj 40 0 Td <0003> Tj'), '', spaced)).toBe('A C');
  });

  it('reads arrays with their distances', () => {
    expect(textOf(at(8, '[<0001> -100 <0002> -900 <0003>] TJ'))).toBe('AB C');
  });

  it('takes ActualText once for all its glyphs', () => {
    const span = '/Span <</ActualText <FEFFD55C0021>>> BDC <00010002> Tj EMC';
    expect(textOf(at(8, `<0001> Tj ${span} <0003> Tj`))).toBe('A한!C');
  });

  it('leaves out a soft hyphen although Skia paints a blank and steps back', () => {
    const span = '/Span <</ActualText <FEFF00AD>>> BDC <0001> Tj EMC';
    expect(textOf(at(8, `<0001> Tj ${span} 6.5 0 Td <0002> Tj`))).toBe('AB');
  });

  it('reads one-byte fonts with the widths of their matrix', () => {
    expect(textOf('BT /F5 10 Tf 8 700 Td <01> Tj 5 0 Td <01> Tj ET')).toBe('한한');
  });

  it('shows a glyph without a text as U+FFFD', () => {
    expect(textOf(at(8, '<00010000> Tj'))).toBe('A\ufffd');
  });

  it('reads forms where they are painted', () => {
    const form = tinyStream(at(0, '<0002> Tj'), '/Subtype /Form /Matrix [1 0 0 1 13 0]');
    const content = `${at(8, '<0001> Tj')} /X1 Do ${at(19, '<0003> Tj')}`;
    expect(textOf(content, '/XObject <</X1 212 0 R>>', { 212: form })).toBe('ABC');
  });

  it('skips inline images', () => {
    expect(textOf(`BI /W 1 /H 1 ID (((EI\x00 EI ${at(8, '<0001> Tj')}`)).toBe('A');
  });
});
