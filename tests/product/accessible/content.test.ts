// Tables, pictures, notes and links say what they are, and lead where they say, in every booklet.
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import type { StructureElement } from '../structure-tree.ts';
import { bookletNames, type ProvedBooklet, provedBooklets } from './booklets.ts';
import { elementsOf, htmlRuns, parseHtml, wordsOf } from './html-text.ts';
import { sentence, spoken } from './spoken-text.ts';

const booklet = provedBooklets();

const ofType = ({ tree }: ProvedBooklet, ...types: readonly string[]): readonly StructureElement[] =>
  tree.elements.filter(({ type }) => types.includes(type));
const inHtml = ({ parts }: ProvedBooklet, wanted: (element: Element) => boolean): readonly Element[] =>
  parts.flatMap(({ html }) => elementsOf(parseHtml(html)).filter(wanted));
const tagged =
  (...tags: readonly string[]) =>
  (element: Element) =>
    tags.includes(element.tagName);

const below = (element: StructureElement, type: string): readonly StructureElement[] =>
  element.kids.flatMap((kid) => [...(kid.type === type ? [kid] : []), ...below(kid, type)]);

/** The words of a link as they are read: its label, or its text with the blanks of the page, or its picture's words. */
function linkWords(booklet: ProvedBooklet, link: Element): string {
  const { ariaLabel } = link.properties;
  if (typeof ariaLabel === 'string') return ariaLabel;
  const words = sentence(spoken(htmlRuns(booklet, link.children)));
  const picture = elementsOf(link).find(tagged('img'))?.properties.alt;
  return words === '' && typeof picture === 'string' ? picture : words;
}

const clean = (text = ''): string => sentence(spoken([{ text, language: '' }]));

describe.each(bookletNames)('what stands in booklet %s', (name) => {
  it('has as many tables, rows and cells as the HTML, with a scope for every header', () => {
    const counts = { Table: ['table'], TR: ['tr'], TH: ['th'], TD: ['td'] };
    for (const [type, tags] of Object.entries(counts))
      expect(ofType(booklet(name), type).length, type).toBe(inHtml(booklet(name), tagged(...tags)).length);
    const scopes = ofType(booklet(name), 'TH').map(({ attributes }) => attributes['Table']?.['Scope']);
    const wanted = inHtml(booklet(name), tagged('th')).map(({ properties }) =>
      properties.scope === 'row' ? 'Row' : 'Column',
    );
    expect(scopes).toEqual(wanted);
  });

  it('has cells whose headers are header cells of the same table', () => {
    const tables = ofType(booklet(name), 'Table');
    const wrong = tables.flatMap((table) => {
      const known = new Set(below(table, 'TH').map(({ id }) => id));
      return below(table, 'TD').filter(({ attributes }) => {
        const headers = attributes['Table']?.['Headers'];
        return !Array.isArray(headers) || headers.length === 0 || headers.some((id) => !known.has(id));
      });
    });
    expect(tables.length).toBeGreaterThan(2);
    expect(wrong.map(({ text, page }) => `${page}: ${text}`)).toEqual([]);
  });

  it('has the caption of every table as a Caption in it', () => {
    const captions = inHtml(booklet(name), tagged('caption')).map((caption) => wordsOf(caption).replace(/\s/g, ''));
    const found = ofType(booklet(name), 'Table').flatMap((table) =>
      table.kids.filter(({ type }) => type === 'Caption').map(({ text }) => text.replace(/\s/g, '')),
    );
    expect(captions.length).toBeGreaterThan(0);
    expect(found).toEqual(captions);
  });

  it('has every picture with its alternative text, said once', () => {
    const wanted = inHtml(booklet(name), tagged('img')).map(({ properties }) => properties.alt);
    const figures = ofType(booklet(name), 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual(wanted);
    expect(figures.filter((figure) => below(figure, 'Figure').length > 0)).toEqual([]);
  });

  it('has every footnote as a Note with an id of its own', () => {
    const notes = ofType(booklet(name), 'Note');
    const items = inHtml(booklet(name), ({ properties }) => /-fn-\d+$/.test(String(properties.id)));
    expect(notes.length).toBe(items.length);
    const ids = notes.map(({ id }) => id);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has footnotes and their references lead to each other', () => {
    const notes = ofType(booklet(name), 'Note');
    const links = ofType(booklet(name), 'Reference')
      .filter(({ parent }) => parent?.type !== 'TOCI')
      .flatMap((reference) => below(reference, 'Link'));
    expect(links.length).toBe(notes.length);
    expect(links.map((link) => link.links[0]?.destinationPage)).toEqual(
      notes.map((note) => below(note, 'Lbl')[0]?.page),
    );
    const backs = notes.map((note) => below(note, 'Link').at(-1)?.links[0]);
    expect(backs.map((back) => back?.destinationPage)).toEqual(links.map(({ page }) => page));
    for (const back of backs) expect(back?.destination).toMatch(/-fnref-\d+$/);
  });

  it('has links that are all announced by their own words', () => {
    const wanted = inHtml(booklet(name), ({ tagName, properties }) => tagName === 'a' && properties.href !== undefined);
    const links = ofType(booklet(name), 'Link');
    expect(wanted.length).toBeGreaterThan(5);
    expect(links.filter((link) => link.links.length === 0)).toEqual([]);
    expect(links.map((link) => [...new Set(link.links.map(({ contents }) => clean(contents)))].join(' / '))).toEqual(
      wanted.map((link) => linkWords(booklet(name), link)),
    );
  });

  it('has links that lead to the id or address of the HTML, each on a page', () => {
    const wanted = inHtml(booklet(name), ({ properties }) => properties.href !== undefined).map(({ properties }) =>
      decodeURIComponent(String(properties.href)).replace(/^#/, ''),
    );
    const found = ofType(booklet(name), 'Link').flatMap(({ links: [one] }) => (one === undefined ? [] : [one]));
    expect(found.map(({ uri, destination }) => decodeURIComponent(uri ?? destination ?? ''))).toEqual(wanted);
    expect(found.filter(({ uri, destinationPage }) => uri === undefined && destinationPage === undefined)).toEqual([]);
  });
});
