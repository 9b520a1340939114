// The file as a whole: boxes, what it says about itself, what does not go to the press, and that it is sound.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import { pageContent } from '../../../pipeline/pdf/content.ts';
import { isArray, isKind, nameOf, type PdfDictionary } from '../../../pipeline/pdf/object.ts';
import { listPages } from '../../../pipeline/pdf/pages.ts';
import { readPdf } from '../../../pipeline/pdf/read.ts';
import { tinyBook } from '../../pdf/tiny-pdf.ts';
import { needsTool } from '../../product/needs-tool.ts';
import { runProgram } from '../../product/run-cli.ts';
import { coated } from '../ink/coated.ts';
import { press, trimmed } from './pressed.ts';

const link = '/Annots [<</Subtype /Link /Rect [0 0 9 9]>>] /StructParents 0 /Tabs /S';
const book = tinyBook({
  pages: [
    { content: '/P <</MCID 0>> BDC 0 0 0 rg 0 0 140 140 re f EMC', entries: `${trimmed} ${link}` },
    { content: '1 0 0 rg 9 9 9 9 re f', entries: trimmed },
  ],
  catalog: '/StructTreeRoot <<>> /MarkInfo <</Marked true>> /Lang (ko)',
});

function fileOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-press-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'press.pdf');
  writeFileSync(path, bytes);
  return path;
}

async function boxesOf(bytes: Uint8Array, context: TestContext): Promise<Readonly<Record<string, string>>> {
  needsTool('pdfinfo', context);
  const { stdout } = await runProgram('pdfinfo', ['-box', fileOf(bytes)]);
  return Object.fromEntries(
    [...stdout.matchAll(/^(\w+Box): +(.*)$/gm)].map((row) => [row[1], row[2]?.replace(/ +/g, ' ')]),
  );
}

describe('a press file', () => {
  it('has exact boxes, with and without marks', async (context) => {
    const bare = await boxesOf(press(book).pdf, context);
    expect(bare).toMatchObject({ TrimBox: '20.00 20.00 120.00 120.00', BleedBox: '11.50 11.50 128.50 128.50' });
    expect(bare['MediaBox']).toBe(bare['BleedBox']);
    const marked = await boxesOf(press(book, { marks: true, bleed: 5 }).pdf, context);
    expect(marked).toMatchObject({ TrimBox: '20.00 20.00 120.00 120.00', BleedBox: '5.83 5.83 134.17 134.17' });
    expect(marked['MediaBox']).toBe('-16.85 -16.85 156.85 156.85');
  });

  it('is sound for qpdf', async (context) => {
    needsTool('qpdf', context);
    const { stdout, stderr, code } = await runProgram('qpdf', [
      '--check',
      fileOf(press(book, { marks: true, colourBar: true }).pdf),
    ]);
    expect(`${stdout}${stderr}`).toContain('No syntax or stream encoding errors');
    expect(code).toBe(0);
  });

  it('says that it is PDF/X-4 and for which printing', () => {
    const { pdf } = press(book);
    const file = readPdf(pdf);
    expect(file.version).toBe('1.6');
    const intents = file.resolve(file.catalog.get('OutputIntents'));
    const intent = file.dictionary(isArray(intents) ? intents[0] : undefined);
    expect(nameOf(intent.get('S'))).toBe('GTS_PDFX');
    const profile = file.resolve(intent.get('DestOutputProfile'));
    expect(isKind(profile, 'stream') && Buffer.compare(file.data(profile), coated.bytes)).toBe(0);
    const packet = file.resolve(file.catalog.get('Metadata'));
    const text = isKind(packet, 'stream') ? Buffer.from(file.data(packet)).toString() : '';
    expect(text).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
    expect(text).toContain('등불 모임');
    expect(text).not.toContain('pdfuaid');
    expect(nameOf(file.dictionary(file.trailer.get('Info')).get('Trapped'))).toBe('False');
    expect(file.trailer.has('ID')).toBe(true);
  });

  it('leaves links, tags and names at home', () => {
    const file = readPdf(press(book).pdf);
    const keys = (entries: PdfDictionary | undefined): readonly string[] => [...(entries?.keys() ?? [])].sort();
    expect(keys(file.catalog)).toEqual(['Metadata', 'OutputIntents', 'Pages', 'Type']);
    expect(keys(listPages(file)[0]?.dictionary)).toEqual([
      'BleedBox',
      'Contents',
      'MediaBox',
      'Parent',
      'Resources',
      'TrimBox',
      'Type',
    ]);
  });

  it('cuts its content off at the bleed', () => {
    const file = readPdf(press(book).pdf);
    const [page] = listPages(file);
    const content = page ? Buffer.from(pageContent(file, page)).toString('latin1') : '';
    expect(content).toMatch(/^q 11\.4961 11\.4961 117\.0079 117\.0079 re W n\n/);
  });

  it('has the pages that are asked for', () => {
    const { pdf, pageCount } = press(book, {}, { pages: [2] });
    const file = readPdf(pdf);
    const pages = listPages(file);
    expect([pageCount, pages.length]).toEqual([1, 1]);
    expect(Buffer.from(pageContent(file, pages[0] ?? failed())).toString('latin1')).toContain('9 9 9 9 re f');
    expect(() => press(book, {}, { pages: [3] })).toThrow('no page 3');
  });

  it('is the same every time', () => {
    expect(Buffer.compare(press(book).pdf, press(book).pdf)).toBe(0);
  });
});

function failed(): never {
  throw new Error('There is no page.');
}
