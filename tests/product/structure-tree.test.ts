// The reader of structure trees reads what the browser printed.
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyBook } from '../pdf/tiny-pdf.ts';
import { printHtml } from './print-html.ts';
import { readStructure, type StructureElement, type StructureTree } from './structure-tree.ts';

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Programme</title>
<style>body{font:12px sans-serif}@page{size:300px 600px;margin:30px;@bottom-center{content:"page " counter(page)}}</style>
<h1>The heading</h1>
<p>A paragraph that is long enough to break into two lines, with <em>emph</em>asis and
<a href="https://example.org/">a link</a>. <abbr lang="fr">un mot</abbr></p>
<ol><li>first</li><li>second</li></ol>
<table><caption>Times</caption><thead><tr><th>Hour<th>Room</thead>
<tbody><tr><th scope=row>Nine<td>A 1<tr><th scope=row>Ten<td>B 2</table>
<svg role="img" aria-label="A red square" width="30" height="30"><rect width="30" height="30" fill="red"/></svg>
<div style="opacity:.5"><p>Half <b>visible</b></p></div>
<p id="end" style="break-before:page">Next page, <a href="#end">here</a></p></html>`;

let printed: Uint8Array = new Uint8Array();
let tree: StructureTree = readStructure(tinyBook({}));
beforeAll(async () => {
  printed = await printHtml(html);
  tree = readStructure(printed);
});

const all = (type: string): readonly StructureElement[] => tree.elements.filter((element) => element.type === type);
const texts = (type: string): readonly string[] => all(type).map(({ text }) => text);

describe('a printed document', () => {
  it('has its elements in structure order, each with its text, parent and page', () => {
    expect(tree.lang).toBe('en');
    const [document] = tree.roots;
    const outline = document?.kids.map(({ type, page }) => `${type} ${page}`);
    expect(outline).toEqual(['H1 1', 'P 1', 'L 1', 'Table 1', 'Figure 1', 'P 1', 'P 2']);
    expect(document?.kids.every(({ parent }) => parent === document)).toBe(true);
    expect(texts('H1')).toEqual(['The heading']);
    expect(texts('TR')).toEqual(['Hour Room', 'Nine A 1', 'Ten B 2']);
  });

  it('has blanks where lines break, and none where a word goes on in another element', () => {
    const [paragraph] = texts('P');
    const whole = 'A paragraph that is long enough to break into two lines, with emphasis and a link. un mot';
    expect(paragraph).toBe(whole);
  });

  it('has text in forms that are in the structure themselves', () => {
    expect(Buffer.from(printed).toString('latin1')).toMatch(/\/Type \/MCR\s+\/Stm/);
    expect(texts('P').at(1)).toBe('Half visible');
  });

  it('has attributes by their owner, and ids', () => {
    expect(all('L')[0]?.attributes).toMatchObject({ List: { ListNumbering: 'Decimal' } });
    expect(all('TH').map(({ attributes }) => attributes['Table']?.['Scope'])).toEqual([
      'Column',
      'Column',
      'Row',
      'Row',
    ]);
    const room = all('TH').find(({ text }) => text === 'Room');
    const ten = all('TH').find(({ text }) => text === 'Ten');
    expect(room?.id).toMatch(/^node\d+$/);
    expect(all('TD').at(1)?.attributes).toMatchObject({ Table: { Headers: [room?.id, ten?.id] } });
  });

  it('has alternative texts and languages', () => {
    expect(all('Figure')).toMatchObject([{ alt: 'A red square', text: '', pieces: [''] }]);
    const french = tree.elements.filter(({ lang }) => lang === 'fr');
    expect(french.map(({ text }) => text)).toEqual(['un mot']);
  });

  it('has links with where they lead', () => {
    expect(all('Link')).toMatchObject([
      { text: 'a link', links: [{ subtype: 'Link', uri: 'https://example.org/', page: 1 }] },
      { text: 'here', links: [{ destination: 'end', destinationPage: 2, page: 2 }] },
    ]);
    expect(all('Link').every(({ links }) => links[0]?.contents === undefined)).toBe(true);
  });

  it('leaves the margin boxes out of every element', () => {
    expect(tree.untagged.map(({ page, text }) => [page, text])).toEqual([
      [1, 'page 1'],
      [2, 'page 2'],
    ]);
    expect(tree.artifacts).toEqual([]);
  });

  it('agrees with itself', () => {
    expect(tree.disagreements).toEqual([]);
  });

  it('without tags has nothing but loose text', async () => {
    const { elements, untagged } = readStructure(await printHtml(html, { tagged: false }));
    expect(elements).toEqual([]);
    expect(untagged.map(({ text }) => text).join(' ')).toContain('The heading');
  });
});
