// What a page paints outside its tagged content becomes an artifact, and nothing else changes.

import { describe, expect, it } from 'vitest';
import { type ArtifactOptions, markArtifacts } from '../../pipeline/pdf/mark-artifacts.ts';

/** Marked content with added sequences written short, `{` and `}`, and white space made equal. */
function marked(content: string, options?: ArtifactOptions): string {
  const text = Buffer.from(markArtifacts(Buffer.from(content, 'latin1'), options)).toString('latin1');
  return text.replaceAll('/Artifact BMC\n', '{').replaceAll('\nEMC', '}');
}

const box = '0 0 9 9 re';
const tagged = '/P <</MCID 0>> BDC 1 1 2 2 re f EMC';

describe('paintings outside marked content', () => {
  it.each(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'])('wraps a path painted with %s from its start', (paint) => {
    expect(marked(`1 w 0 0 m 9 9 l h ${box} ${paint} 2 w`)).toBe(`1 w {0 0 m 9 9 l h ${box} ${paint}} 2 w`);
  });

  it.each([
    ['a shading', '/P1 sh'],
    ['an object', '/X1 Do'],
    ['a path that also clips', `${box} W f`],
    ['a shown string', 'BT /F1 9 Tf (a) Tj ET'],
    ['shown strings', 'BT [(a) 3 (b)] TJ ET'],
    ['a string on the next line', "BT (a) ' ET"],
    ['a string with spacing', 'BT 1 2 (a) " ET'],
    ['an image in the content', 'BI /W 1 /H 1 /BPC 8 /CS /G ID Q EMC EI'],
  ])('wraps %s', (_, painting) => {
    expect(marked(`1 w ${painting}`)).toBe(`1 w {${painting}}`);
  });

  it.each([
    ['a clip', `${box} W n ${box} W* n`],
    ['text that shows nothing', 'BT /F1 9 Tf 1 0 0 1 3 3 Tm ET'],
    ['tagged content', tagged],
    ['tagged content across a saved state', `q /P <</MCID 0>> BDC ${box} f Q q ${box} f EMC Q`],
    ['an artifact', `/Artifact BMC ${box} f EMC /Artifact <</Type /Layout>> BDC ${box} f EMC`],
    [
      'a sequence within tagged content',
      '/P <</MCID 0>> BDC BT /Span <</ActualText (x)>> BDC (a) Tj EMC (b) Tj ET EMC',
    ],
    ['a sequence whose property list is elsewhere', `/P /MC0 BDC ${box} f EMC`],
    ['a name with an escape', `/#41rtifact BMC ${box} f EMC`],
  ])('leaves %s alone and gives back the same array', (_, content) => {
    const bytes = Buffer.from(content);
    expect(markArtifacts(bytes)).toBe(bytes);
  });

  it('does not begin at a path that was only a clip', () => {
    expect(marked(`0 0 5 5 re W n ${box} f`)).toBe(`0 0 5 5 re W n {${box} f}`);
  });

  it('wraps a sequence without an MCID from outside', () => {
    expect(marked(`/Span <</ActualText (x)>> BDC ${box} f EMC`)).toBe(`{/Span <</ActualText (x)>> BDC ${box} f EMC}`);
    expect(marked('BT /Span <</ActualText (x)>> BDC (a) Tj EMC ET')).toBe(
      '{BT /Span <</ActualText (x)>> BDC (a) Tj EMC ET}',
    );
  });

  it('takes no MCID from a string or from a dictionary further in', () => {
    const properties = '<</ActualText (/MCID 1) /Lang <</MCID 2>> /E [<</MCID 3>>] /Good true>>';
    expect(marked(`/Span ${properties} BDC ${box} f EMC`)).toBe(`{/Span ${properties} BDC ${box} f EMC}`);
  });

  it('wraps a layer', () => {
    expect(marked(`/OC /MC0 BDC ${box} f EMC`)).toBe(`{/OC /MC0 BDC ${box} f EMC}`);
  });
});

describe('neighbours', () => {
  it('share a sequence across colours, clips and saved states', () => {
    const content = `${box} f 1 0 0 rg ${box} W n q 2 0 0 2 0 0 cm q ${box} f Q BT (a) Tj ET Q /G1 gs /X1 Do`;
    expect(marked(`1 w ${content} Q`)).toBe(`1 w {${content}} Q`);
  });

  it('are kept apart by tagged content', () => {
    expect(marked(`${box} f ${tagged} ${box} f`)).toBe(`{${box} f} ${tagged} {${box} f}`);
  });

  it('do not reach out of or into a saved state that holds tagged content', () => {
    expect(marked(`${box} f q ${box} f ${tagged} ${box} S Q ${box} f`)).toBe(
      `{${box} f} q {${box} f} ${tagged} {${box} S} Q {${box} f}`,
    );
  });

  it('do not reach out of a saved state that tagged content crosses', () => {
    const crossing = `q /P <</MCID 0>> BDC ${box} f Q q ${box} f EMC`;
    expect(marked(`${crossing} ${box} f Q ${box} f`)).toBe(`${crossing} {${box} f} Q {${box} f}`);
  });

  it('stay inside a text object that also shows tagged text', () => {
    const text = '/P <</MCID 0>> BDC (b) Tj EMC';
    expect(marked(`BT (a) Tj 2 0 Td (c) Tj ${text} (d) Tj ET ${box} f`)).toBe(
      `BT {(a) Tj 2 0 Td (c) Tj} ${text} {(d) Tj} ET {${box} f}`,
    );
  });

  it('are wrapped inside a sequence that also holds tagged content', () => {
    expect(marked(`/Span BMC ${box} f ${tagged} EMC`)).toBe(`/Span BMC {${box} f} ${tagged} EMC`);
  });

  it('are kept apart by a sequence that crosses a saved state', () => {
    expect(marked(`/Span BMC q ${box} f EMC ${box} f Q`)).toBe(`/Span BMC q {${box} f} EMC {${box} f} Q`);
  });

  it('are kept apart by a closing operator that closes nothing', () => {
    expect(marked(`${box} f Q ${box} f EMC ${box} f`)).toBe(`{${box} f} Q {${box} f} EMC {${box} f}`);
  });
});

describe('what the caller knows', () => {
  it('leaves a form with tagged content outside', () => {
    const options = { isTaggedForm: (name: string) => name === 'X 2' };
    expect(marked('/X1 Do /X#202 Do q /X1 Do Q', options)).toBe('{/X1 Do} /X#202 Do {q /X1 Do Q}');
  });

  it('makes tagged decoration an artifact', () => {
    const border = (id: number) => `/Table <</MCID ${id}>> BDC ${box} f EMC`;
    const options = { isDecoration: (mcid: number) => mcid === 3 };
    expect(marked(`${border(2)} ${border(3)} ${border(13)} ${box} f`, options)).toBe(
      `${border(2)} /Artifact BMC ${box} f EMC ${border(13)} {${box} f}`,
    );
  });
});

describe('bytes that look like operators', () => {
  it.each([
    ['a string', '(f \\) (EMC) \\\\) Tj'],
    ['a hexadecimal string', '<6620> Tj'],
    ['an array', '[(]) <5D> (f EMC)] TJ'],
    ['a comment', '(a) % /P <</MCID 0>> BDC ) f\n Tj'],
    ['a name', '/f /EMC /Q (a) Tj'],
  ])('are not read in %s', (_, show) => {
    expect(marked(`BT ${show} ET`)).toBe(`{BT ${show} ET}`);
  });

  it('reads operators without white space between them', () => {
    expect(marked('q/X1 Do Q/P<</MCID 0>>BDC/X1 Do EMC/X1 Do')).toBe('{q/X1 Do Q}/P<</MCID 0>>BDC/X1 Do EMC{/X1 Do}');
  });

  it.each(['(a Tj', '<41 Tj', 'BI /W 1 ID abc'])('says where %s does not end', (content) => {
    expect(() => marked(content)).toThrow(/byte \d+ does not end/);
  });
});
