// Fonts that must not be printed, and the pages they are on.

import { describe, expect, it } from 'vitest';
import { checkFonts } from '../../pipeline/pdf/fonts.ts';
import { readPdf } from '../../pipeline/pdf/read.ts';
import { type TinyPage, tinyBook, tinyFont, tinyStream } from './tiny-pdf.ts';

const good = tinyFont(201, 'AAAAAA+Good-Regular');
const resources = '/Font <</F4 201 0 R>>';
const text = (shown: string): string => `BT /F4 16 Tf 1 0 0 -1 8 702 Tm ${shown} Tj ET`;

function check(pages: readonly TinyPage[], objects: Readonly<Record<number, string>> = good, extra = '') {
  const book = tinyBook({ pages, resources: `${resources} ${extra}`, objects });
  return checkFonts(readPdf(book), new Set(['Good-Regular']));
}

describe('fonts', () => {
  it('finds nothing in a good file', () => {
    expect(check([{ content: text('<00010002>') }, { content: text('(\\000\\001AB)') }])).toEqual([]);
  });

  it('finds a font that is not embedded', () => {
    const findings = check([{}, {}], tinyFont(201, 'AAAAAA+Good-Regular', false));
    expect(findings).toMatchObject([{ kind: 'unembedded-font', font: 'Good-Regular', page: 1, pages: [1, 2] }]);
  });

  it('finds a simple font without a file', () => {
    const findings = check([{}], { 201: '<</Type /Font /Subtype /TrueType /BaseFont /Good-Regular>>' });
    expect(findings.map(({ kind }) => kind)).toEqual(['unembedded-font']);
  });

  it('finds a Type 3 font, also one without a name', () => {
    const entries = '/Resources <</Font <</F5 210 0 R /F6 211 0 R>>>>';
    const findings = check([{}, { entries }], {
      ...good,
      210: '<</Type /Font /Subtype /Type3 /FontDescriptor 212 0 R>>',
      211: '<</Type /Font /Subtype /Type3>>',
      212: '<</FontName /Good-Regular>>',
    });
    expect(findings).toMatchObject([
      { kind: 'type3-font', font: 'Good-Regular', pages: [2] },
      { kind: 'type3-font', pages: [2] },
    ]);
    expect(findings[1]).not.toHaveProperty('font');
  });

  it('finds a font that is not ours', () => {
    const findings = check([{}], tinyFont(201, 'BAAAAA+DejaVuSans'));
    expect(findings).toMatchObject([{ kind: 'fallback-font', font: 'DejaVuSans', page: 1 }]);
  });

  it('takes only six capitals and a plus for a subset prefix', () => {
    expect(check([{}], tinyFont(201, 'Abc+Good-Regular'))).toMatchObject([{ font: 'Abc+Good-Regular' }]);
  });

  it('gathers two subsets of one font into one finding', () => {
    const findings = check([{}, { entries: '/Resources <</Font <</F7 210 0 R>>>>' }], {
      ...tinyFont(201, 'BAAAAA+DejaVuSans'),
      ...tinyFont(210, 'CAAAAA+DejaVuSans'),
    });
    expect(findings).toMatchObject([{ kind: 'fallback-font', pages: [1, 2] }]);
  });
});

describe('missing glyphs', () => {
  it('finds glyph 0 on its page', () => {
    const findings = check([{ content: text('<0001>') }, { content: text('<00010000>') }, { content: text('<0000>') }]);
    expect(findings).toMatchObject([{ kind: 'missing-glyph', font: 'Good-Regular', page: 2, pages: [2, 3] }]);
  });

  it('finds it in a literal string', () => {
    expect(check([{ content: text('(ABCDEF\\000\\000)') }])).toMatchObject([{ kind: 'missing-glyph' }]);
  });

  it('finds it in an array of strings', () => {
    expect(check([{ content: 'BT /F4 9 Tf [<0001> -20 <0000>] TJ ET' }])).toMatchObject([{ kind: 'missing-glyph' }]);
  });

  it('finds it in a form, a pattern and a soft mask', () => {
    const form = tinyStream(text('<0000>'), '/Subtype /Form /PatternType 1');
    const found = (extra: string, objects = {}) =>
      check([{ content: '/X1 Do' }], { ...good, 210: form, ...objects }, extra).map(({ kind }) => kind);
    expect(found('/XObject <</X1 210 0 R>>')).toEqual(['missing-glyph']);
    expect(found('/Pattern <</P1 210 0 R>>')).toEqual(['missing-glyph']);
    expect(found('/ExtGState <</G1 <</SMask <</G 210 0 R>>>>>>')).toEqual(['missing-glyph']);
    expect(found('/XObject <</X1 211 0 R>>', { 211: form.replace('0000', '0001') })).toEqual([]);
  });

  it('lists every page that shares a form', () => {
    const form = tinyStream(text('<0000>'), '/Subtype /Form');
    expect(check([{}, {}], { ...good, 210: form }, '/XObject <</X1 210 0 R>>')).toMatchObject([{ pages: [1, 2] }]);
  });

  it('ends in a circle of forms', () => {
    const form = tinyStream(text('<0001>'), `/Subtype /Form /Resources <<${resources} /XObject <</X1 210 0 R>>>>`);
    expect(check([{}], { ...good, 210: form }, '/XObject <</X1 210 0 R>>')).toEqual([]);
  });

  it('says which character it stands for', () => {
    const content = `/Span <</ActualText <FEFFD840DC00>>> BDC ${text('<0000>')} EMC`;
    expect(check([{ content }])[0]?.characters).toContain('“𠀀” (U+20000)');
  });

  it.each([
    ['two glyphs that only meet in zeros', text('<00300003>')],
    ['numbers and colours', `10000 0 0.0000 rg ${text('<0001>')}`],
    ['a text that is not shown', `/Span <</ActualText <FEFF0000>>> BDC ${text('<0001>')} EMC`],
    ['a literal whose bytes meet in zeros', text('(A\\000\\000B)')],
    ['one-byte codes of another font', `/F5 9 Tf q /F4 9 Tf Q <0000> Tj`],
  ])('is not misled by %s', (_, content) => {
    const simple = '<</Type /Font /Subtype /TrueType /BaseFont /Good-Regular /FontDescriptor 203 0 R>>';
    const entries = '/Resources <</Font <</F4 201 0 R /F5 210 0 R>>>>';
    expect(check([{ content, entries }], { ...good, 210: simple })).toEqual([]);
  });
});
