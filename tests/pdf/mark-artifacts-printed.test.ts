// Pages that the pinned browser prints with tags have no painting left outside marked content, and look the same.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageContent } from '../../pipeline/pdf/content.ts';
import { markArtifacts } from '../../pipeline/pdf/mark-artifacts.ts';
import { isKind, nameOf, type PdfDictionary, serialize } from '../../pipeline/pdf/object.ts';
import { listPages } from '../../pipeline/pdf/pages.ts';
import { type PdfFile, readPdf } from '../../pipeline/pdf/read.ts';
import { writePdf } from '../../pipeline/pdf/write.ts';
import { launchBrowser } from '../../pipeline/print/browser.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';
import { temporaryFolder } from '../../pipeline/workspace/temporary-folder.ts';
import { needsTool } from '../product/needs-tool.ts';
import { walkMarked } from './marked-walk.ts';

const dot = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>')}`;
const html = `<!doctype html><html lang="en"><title>Paintings</title><style>
@page { size: 456px 632px; margin: 24px; @bottom-center { content: counter(page) } }
body { background: #fefefa } table { border-collapse: collapse } td { border: 1px solid #333 }
tr:nth-child(2) { background: #eee } .dashed { border-collapse: separate; border: 2px dashed red }
.box { box-shadow: 2px 2px 4px #0008; border-radius: 8px; border: 2px solid green;
  background: linear-gradient(90deg, #fee, #eef) } .half { opacity: .5; background: #cde }
</style><h1>Before <span aria-hidden="true">❦ hidden</span> after</h1>
<ul><li>disc<li>two <b>bold</b><ul><li>circle</ul></ul><ol><li>number</ol>
<div class="box">Box with a <a href="#end">link</a></div>
<table><tr><td>1<td>2<tr><td>3<td><u>4</u></table><table class="dashed"><tr><td>1<td>2</table>
<div class="half">Half <p aria-hidden="true">hidden</p> text<hr></div>
<svg width="60" height="40" role="img" aria-label="picture"><rect width="30" height="30" fill="red" stroke="blue"/></svg>
<svg width="60" height="40" aria-hidden="true"><defs><radialGradient id="g"><stop stop-color="red"/><stop offset="1"/>
</radialGradient></defs><circle cx="20" cy="20" r="10" fill="url(#g)"/><text y="20">hidden</text></svg>
<img alt="dot" src="${dot}"><img alt="" src="${dot}"><p style="text-shadow: 1px 1px 2px red">Office, five waffles</p>
<p style="filter: blur(1px)">blurred</p><p style="transform: rotate(3deg); clip-path: circle(40px)">clipped</p>
<p id="end" style="break-before: page">The end</p>`;

const folder = temporaryFolder(tmpdir(), 'chaekja-marked');
let file: PdfFile;

beforeAll(async () => {
  const browser = await launchBrowser(cacheFolder());
  try {
    const page = await browser.newTab({ width: 456, height: 632 });
    await page.setContent(html);
    file = readPdf(await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true }));
  } finally {
    await browser.close();
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Part {
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly content: Uint8Array;
  readonly isTaggedForm: (name: string) => boolean;
}

/** The contents of all pages and of all forms that hold tagged content. */
function taggedParts(): readonly Part[] {
  const isTagged = (number: number): boolean => {
    const form = file.object(number);
    const isForm = isKind(form, 'stream') && nameOf(form.dictionary.get('Subtype')) === 'Form';
    return isForm && walkMarked(file.data(form)).mcids.size > 0;
  };
  const partOf = (number: number, content: Uint8Array, resources: PdfDictionary): Part => {
    const objects = file.dictionary(resources.get('XObject'));
    const isTaggedForm = (name: string): boolean => {
      const form = objects.get(name);
      return isKind(form, 'reference') && isTagged(form.number);
    };
    return { number, content, isTaggedForm, dictionary: file.dictionary(file.object(number)) };
  };
  const pages = listPages(file).map((page) => {
    const contents = page.dictionary.get('Contents');
    if (!isKind(contents, 'reference')) throw new Error('The contents of a page are not one stream.');
    return partOf(contents.number, pageContent(file, page), page.resources);
  });
  const forms = file.order.filter(isTagged).map((number) => {
    const form = file.object(number);
    if (!isKind(form, 'stream')) throw new Error('A form is not a stream.');
    return partOf(number, file.data(form), file.dictionary(form.dictionary.get('Resources')));
  });
  return [...pages, ...forms];
}

/** The tags that the browser gives to borders and backgrounds of tables. */
const decorated = new Set(['Table', 'TR', 'TD']);
const mark = ({ content, isTaggedForm }: Part): Uint8Array => {
  const { mcids } = walkMarked(content);
  return markArtifacts(content, { isTaggedForm, isDecoration: (mcid) => decorated.has(mcids.get(mcid) ?? '') });
};

function streamBody({ dictionary }: Part, content: Uint8Array): Uint8Array {
  const entries = new Map([...dictionary, ['Length', content.length] as const]);
  entries.delete('Filter');
  return Buffer.concat([Buffer.from(`${serialize(entries)} stream\n`), content, Buffer.from('\nendstream')]);
}

function pictures(name: string, pdf: Uint8Array): readonly Buffer[] {
  const target = join(folder, name);
  mkdirSync(target);
  writeFileSync(join(target, 'book.pdf'), pdf);
  execFileSync('pdftoppm', ['-r', '72', join(target, 'book.pdf'), join(target, 'page')]);
  const names = readdirSync(target).filter((entry) => entry.endsWith('.ppm'));
  return names.sort().map((entry) => readFileSync(join(target, entry)));
}

describe('printed pages', () => {
  it('have bare paintings before and none after, and lose no operator', () => {
    const parts = taggedParts();
    expect(parts.length).toBeGreaterThan(listPages(file).length);
    for (const part of parts) {
      const before = walkMarked(part.content, part.isTaggedForm);
      const after = walkMarked(markArtifacts(part.content, part), part.isTaggedForm);
      expect(before.faults).toContainEqual(expect.stringMatching(/^bare/));
      expect(after.faults).toEqual([]);
      expect(after.kept).toEqual(before.kept);
    }
  });

  it('keep no sequence that is only the decoration of a table', () => {
    const tags = (marked: boolean) =>
      taggedParts().flatMap((part) => [...walkMarked(marked ? mark(part) : part.content).mcids.values()]);
    expect(tags(false)).toEqual(expect.arrayContaining([...decorated]));
    expect(tags(true)).toEqual(tags(false).filter((tag) => !decorated.has(tag)));
    expect(taggedParts().flatMap((part) => walkMarked(mark(part), part.isTaggedForm).faults)).toEqual([]);
  });

  it('do not change when they are marked again', () => {
    for (const part of taggedParts()) {
      const content = mark(part);
      expect(content).not.toBe(part.content);
      expect(mark({ ...part, content })).toBe(content);
    }
  });

  it('look the same', (test) => {
    needsTool('pdftoppm', test);
    const parts = taggedParts();
    const written = (change: (part: Part) => Uint8Array): Uint8Array =>
      writePdf(file, { objects: new Map(parts.map((part) => [part.number, streamBody(part, change(part))])) });
    const before = pictures(
      'before',
      written(({ content }) => content),
    );
    const after = pictures('after', written(mark));
    expect(before).toHaveLength(listPages(file).length);
    expect(after.map((picture, index) => picture.equals(before[index] as Buffer))).toEqual(before.map(() => true));
    const emptied = pictures(
      'emptied',
      written(() => Buffer.of()),
    );
    expect(emptied[0]?.equals(before[0] as Buffer)).toBe(false);
  });
});
