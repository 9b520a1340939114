// The validator is an instrument: it must pass a right file, name the clauses that a wrong one breaks, and stop at rubbish.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tinyBook, tinyStream } from '../pdf/tiny-pdf.ts';
import { needsTool } from '../product/needs-tool.ts';
import { printHtml } from '../product/print-html.ts';
import { pressRules, type Verdict, validatePdf } from './validate.ts';

const folder = mkdtempSync(join(tmpdir(), 'chaekja-validate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function save(name: string, content: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** The statements of XMP that make a file claim both standards. */
const claims = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Blank</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

/** An empty page that keeps both standards as long as nothing is taken out of its catalog. */
const blank = (catalog = '/Lang (en) /MarkInfo <</Marked true>>'): Uint8Array =>
  tinyBook({
    catalog: `/Metadata 201 0 R /StructTreeRoot 202 0 R /ViewerPreferences <</DisplayDocTitle true>> ${catalog}`,
    objects: {
      201: tinyStream(claims, '/Type /Metadata /Subtype /XML'),
      202: '<</Type /StructTreeRoot /K 203 0 R>>',
      203: '<</Type /StructElem /S /Document /P 202 0 R>>',
    },
    trailer: '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  });

const clausesOf = ({ failed }: Verdict): readonly string[] => failed.map(({ clause, test }) => `${clause}-${test}`);

describe('the validator', () => {
  it('passes a right file and names the clause of the one thing missing from a wrong one', async (context) => {
    needsTool('javac', context);
    const right = save('right.pdf', blank());
    const wrong = save('wrong "quoted" 책.pdf', blank('/MarkInfo <</Marked true>>'));
    const verdicts = await validatePdf([right, wrong]);
    expect(verdicts.map(({ file, profile, compliant }) => [file, profile, compliant])).toEqual([
      [right, 'PDFUA-1', true],
      [wrong, 'PDFUA-1', false],
      [right, 'PDFA-2A', true],
      [wrong, 'PDFA-2A', true],
    ]);
    expect(verdicts.map(clausesOf)).toEqual([[], ['7.2-33'], [], []]);
    for (const { checks } of verdicts) expect(checks).toBeGreaterThan(20);
  });

  it('fails plain print with the clauses that it breaks', async (context) => {
    needsTool('javac', context);
    const html = '<!doctype html><html lang="en"><title>Plain</title><h1>Plain</h1><p style="color:red">print';
    const file = save('plain.pdf', await printHtml(html, { tagged: false }));
    const [accessible, archivable, ...others] = await validatePdf([file]);
    if (accessible === undefined || archivable === undefined) throw new Error('There is no verdict.');
    expect(others).toEqual([]);
    expect(accessible).toMatchObject({ profile: 'PDFUA-1', compliant: false });
    // No claim in the metadata, nothing tagged, no mark of tagging.
    expect(clausesOf(accessible)).toEqual(expect.arrayContaining(['7.1-3', '7.1-8', '6.2-1']));
    const loose = accessible.failed.find(({ clause, test }) => clause === '7.1' && test === 3);
    expect(loose?.count).toBeGreaterThan(1);
    expect(loose?.message).toContain('neither marked as Artifact nor tagged');
    expect(loose?.place).toContain('pages[0]');
    expect(archivable).toMatchObject({ profile: 'PDFA-2A', compliant: false });
    // No metadata, and colours that mean nothing without an output intent.
    expect(clausesOf(archivable)).toEqual(expect.arrayContaining(['6.6.2.1-1', '6.2.4.3-2']));
  });

  it('gives no verdict on what is no PDF, is not there, or has no profile', async (context) => {
    needsTool('javac', context);
    const rubbish = save('rubbish.pdf', 'This is no PDF.');
    await expect(validatePdf([save('good.pdf', blank()), rubbish])).rejects.toThrow(`${rubbish} cannot be validated`);
    await expect(validatePdf([join(folder, 'nowhere.pdf')], ['PDFUA-1'])).rejects.toThrow('nowhere.pdf cannot be');
    await expect(validatePdf([rubbish], ['PDFX-4'])).rejects.toThrow('no validation profile PDFX-4');
  });

  it('finds what breaks the rules of ours for press files', async (context) => {
    needsTool('javac', context);
    const wrong = tinyBook({
      pages: [
        { content: '1 0 0 rg f /G gs BT /F 9 Tf (a) Tj ET', entries: '/Annots [<</Subtype /Link /Rect [0 0 9 9]>>]' },
      ],
      resources:
        '/ExtGState <</G <</TR /Identity>>>> /Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>',
    });
    const [verdict] = await validatePdf([save('screen.pdf', wrong)], [pressRules]);
    expect(verdict && [...clausesOf(verdict)].sort()).toEqual([
      'annotations-1',
      'colour-1',
      'file-1',
      'file-2',
      'fonts-1',
      'metadata-1',
      'states-1',
    ]);
  });
});
