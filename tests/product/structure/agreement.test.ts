// A tagged file made by hand is read as it is, and every kind of damage done to it is seen.
import { describe, expect, it } from 'vitest';
import { tinyBook, tinyFont, tinyStream } from '../../pdf/tiny-pdf.ts';
import { readStructure } from '../structure-tree.ts';

const resources = '/Font <</F4 201 0 R>> /XObject <</X1 220 0 R>> /Properties <</M1 <</MCID 1>>>>';
const glyphs = (codes: string, x = 0): string => `BT /F4 10 Tf 1 0 0 1 ${x} 700 Tm <${codes}> Tj ET`;
const parts = {
  content: `/P <</MCID 0>> BDC ${glyphs('00010002')} EMC /P /M1 BDC ${glyphs('0003', 11)} EMC
/Artifact <</Type /Pagination>> BDC ${glyphs('0001', 300)} EMC /Artifact BMC 0 0 9 9 re f EMC /X1 Do`,
  form: `/P <</MCID 0>> BDC ${glyphs('0002', 100)} EMC`,
  root: '/K 211 0 R /RoleMap <</Poem /Verse /Verse /P /Loop /Loop>>',
  parentTree: '/Nums [0 [212 0 R 213 0 R] 1 [213 0 R] 2 214 0 R]',
  idTree: '/Names [(a) 212 0 R (b) 213 0 R]',
  document: '/S /Document /P 210 0 R /K [212 0 R 213 0 R 214 0 R]',
  poem: '/S /Poem /P 211 0 R /ID (a) /Pg 11 0 R /K 0 /T (Title) /ActualText (Words) /Lang (ko)',
  span: '/S /Span /P 211 0 R /ID (b) /Pg 11 0 R /K [1 <</Type /MCR /Stm 220 0 R /MCID 0>>]',
  link: '/S /Link /P 211 0 R /K <</Type /OBJR /Obj 221 0 R /Pg 11 0 R>>',
  annotation:
    '/Subtype /Link /Contents (Where to) /StructParent 2 /Rect [0 0 9 9] /A <</S /URI /URI (https://a.example)>>',
};

/** One page with two marks, two artifacts, a form with a mark and a link; parts can be replaced. */
function tagged(changes: Partial<typeof parts> = {}): Uint8Array {
  const part = { ...parts, ...changes };
  return tinyBook({
    pages: [{ content: part.content, entries: '/StructParents 0 /Annots [221 0 R]' }],
    resources,
    catalog: '/StructTreeRoot 210 0 R /Lang (en)',
    objects: {
      ...tinyFont(201, 'AAAAAA+Good-Regular'),
      210: `<</Type /StructTreeRoot ${part.root} /ParentTree <<${part.parentTree}>> /IDTree <<${part.idTree}>>>>`,
      211: `<<${part.document}>>`,
      212: `<<${part.poem}>>`,
      213: `<<${part.span}>>`,
      214: `<<${part.link}>>`,
      220: tinyStream(part.form, '/Subtype /Form /StructParents 1'),
      221: `<<${part.annotation}>>`,
    },
  });
}

const kindsIn = (pdf: Uint8Array): readonly string[] => [
  ...new Set(readStructure(pdf).disagreements.map(({ kind }) => kind)),
];

describe('a file made by hand', () => {
  it('is sound and read as it is', () => {
    const { roleMap, elements, artifacts, untagged, disagreements } = readStructure(tagged());
    expect(disagreements).toEqual([]);
    expect(elements.map(({ type, rawType, text }) => [type, rawType, text])).toEqual([
      ['Document', 'Document', 'ABC B'],
      ['P', 'Poem', 'AB'],
      ['Span', 'Span', 'C B'],
      ['Link', 'Link', ''],
    ]);
    expect(elements[1]).toMatchObject({ title: 'Title', actualText: 'Words', lang: 'ko', id: 'a' });
    expect(elements[2]?.pieces).toEqual(['C', 'B']);
    expect(elements[3]?.links).toMatchObject([{ contents: 'Where to', uri: 'https://a.example', structParent: 2 }]);
    expect(roleMap.get('Poem')).toBe('Verse');
    expect(untagged).toEqual([]);
    expect(artifacts).toEqual([
      { page: 1, text: 'A', painted: 1, type: 'Pagination' },
      { page: 1, text: '', painted: 1, type: '' },
    ]);
  });

  it('ends when a role is mapped to itself', () => {
    const poem = parts.poem.replace('/Poem', '/Loop');
    expect(readStructure(tagged({ poem })).elements[1]?.type).toBe('Loop');
  });

  it('shows ActualText of marked content in place of its glyphs', () => {
    const spelt = parts.content.replace(
      glyphs('00010002'),
      `/Span <</ActualText (xyz)>> BDC ${glyphs('00010002')} EMC`,
    );
    expect(readStructure(tagged({ content: spelt })).elements[1]?.text).toBe('xyz');
    const marked = parts.content.replace('<</MCID 0>>', '<</MCID 0 /ActualText (xyz)>>');
    expect(readStructure(tagged({ content: marked })).elements[1]?.text).toBe('xyz');
  });

  it.each<[string, Partial<typeof parts>, readonly string[]]>([
    ['a mark without entry', { parentTree: '/Nums [0 [212 0 R null] 1 [213 0 R] 2 214 0 R]' }, ['no-parent-entry']],
    ['no ParentTree', { parentTree: '' }, ['no-parent-entry']],
    [
      'an entry that leads to another element',
      { parentTree: '/Nums [0 [212 0 R 212 0 R] 1 [213 0 R] 2 214 0 R]' },
      ['not-listed-by-parent'],
    ],
    [
      'an entry for a mark that is not there',
      { parentTree: '/Nums [0 [212 0 R 213 0 R 213 0 R] 1 [213 0 R] 2 214 0 R]' },
      ['entry-without-content'],
    ],
    ['a mark that no element lists', { poem: parts.poem.replace('/K 0', '') }, ['not-listed-by-parent']],
    ['an element that lists a missing mark', { poem: parts.poem.replace('/K 0', '/K [0 7]') }, ['listed-but-missing']],
    ['a mark listed twice', { poem: parts.poem.replace('/K 0', '/K [0 1]') }, ['listed-twice']],
    ['one MCID twice in a page', { content: parts.content.replace('/M1', '<</MCID 0>>') }, ['marked-twice']],
    ['a link without a key', { annotation: parts.annotation.replace('/StructParent 2', '') }, ['no-parent-entry']],
    ['a link in no element', { link: '/S /Link /P 211 0 R' }, ['not-listed-by-parent']],
    ['an element with a link of no page', { link: parts.link.replace('221', '201') }, ['listed-but-missing']],
    ['a key for two things', { annotation: parts.annotation.replace('Parent 2', 'Parent 1') }, ['key-used-twice']],
    ['a wrong parent', { poem: parts.poem.replace('/P 211', '/P 210') }, ['wrong-parent']],
    ['no parent', { document: parts.document.replace('/P 210 0 R', '') }, ['wrong-parent']],
    ['an element reached twice', { document: parts.document.replace(']', ' 213 0 R]') }, ['element-twice']],
    ['a circle of elements', { link: parts.link.replace('/K', '/K [211 0 R] /X') }, ['element-twice']],
    ['an id that the tree lacks', { idTree: '/Names [(a) 212 0 R]' }, ['ids-differ']],
    ['an id that leads elsewhere', { idTree: '/Names [(a) 212 0 R (b) 212 0 R]' }, ['ids-differ']],
    ['an id of no element', { idTree: '/Names [(a) 212 0 R (b) 213 0 R (c) 213 0 R]' }, ['ids-differ']],
    ['ids out of order', { idTree: '/Names [(b) 213 0 R (a) 212 0 R]' }, ['ids-differ']],
    ['an id of two elements', { span: parts.span.replace('(b)', '(a)') }, ['ids-differ']],
  ])('is seen to have %s', (_, changes, kinds) => {
    expect(kindsIn(tagged(changes))).toEqual(expect.arrayContaining([...kinds]));
  });
});
