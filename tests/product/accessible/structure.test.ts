// How a booklet is built for those who do not see it: one sound tree, headings in steps, contents that lead, furniture left out.
import { describe, expect, it } from 'vitest';
import type { StructureElement } from '../structure-tree.ts';
import { bookletNames, type ProvedBooklet, provedBooklets } from './booklets.ts';
import { elementsOf, htmlRuns, parseHtml, wordsOf } from './html-text.ts';
import { firstDifference, letters, plain, sentence, spoken } from './spoken-text.ts';
import { treeRuns } from './tree-text.ts';

const booklet = provedBooklets();

const headingLevel = ({ type }: StructureElement): number => Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
const headingsOf = ({ tree }: ProvedBooklet) => tree.elements.filter((element) => headingLevel(element) > 0);
const squeezed = (text: string): string => plain(spoken([{ text, language: '' }]));

/** Type of every element up to the root. */
function typesAbove(element: StructureElement): readonly string[] {
  const types: string[] = [];
  for (let one = element.parent; one !== undefined; one = one.parent) types.push(one.type);
  return types;
}

describe.each(bookletNames)('the structure of booklet %s', (name) => {
  it('agrees with its pages, and leaves nothing that is painted out', () => {
    const { tree } = booklet(name);
    expect(tree.disagreements).toEqual([]);
    expect(tree.untagged).toEqual([]);
    expect(tree.roots.map(({ type }) => type)).toEqual(['Document']);
  });

  it('has headings that begin at 1 and skip no level', () => {
    const headings = headingsOf(booklet(name));
    expect(headings.length).toBeGreaterThan(5);
    let before = 0;
    const skipped = headings.filter((heading) => {
      const isStep = headingLevel(heading) <= before + 1;
      before = headingLevel(heading);
      return !isStep;
    });
    expect(skipped.map(({ type, text }) => `${type} ${text}`)).toEqual([]);
  });

  it('has the title of every session one level below that of its category', () => {
    const { parts, structure } = booklet(name);
    const headings = headingsOf(booklet(name));
    let category = 0;
    const sessions: string[] = [];
    for (const { key, template } of parts) {
      const page = structure.destinations.get(key);
      const heading = headings.find((one) => one.page === page);
      const level = heading === undefined ? 0 : headingLevel(heading);
      if (template === 'category') category = level;
      if (template === 'session') sessions.push(`${key} ${level - category}`);
    }
    expect(category).toBeGreaterThan(0);
    expect(sessions.length).toBeGreaterThan(2);
    expect(sessions.filter((session) => !session.endsWith(' 1'))).toEqual([]);
  });

  it('has contents of linked references, each leading to the page of its part', () => {
    const { tree, parts, structure } = booklet(name);
    const contents = parts.find(({ template }) => template === 'contents');
    const targets = elementsOf(parseHtml(contents?.html ?? ''))
      .filter(({ tagName }) => tagName === 'a')
      .map(({ properties }) => decodeURIComponent(String(properties.href).slice(1)));
    expect(targets.length).toBeGreaterThan(5);
    const lists = tree.elements.filter(({ type }) => type === 'TOC');
    expect(lists).toHaveLength(1);
    const entries = lists.flatMap(({ kids }) => kids);
    expect(entries.map(({ type, kids }) => [type, kids.map((kid) => kid.type)])).toEqual(
      targets.map(() => ['TOCI', ['Reference']]),
    );
    const links = entries.map(({ kids }) => kids.flatMap((kid) => kid.kids));
    expect(links.map((list) => list.map(({ type }) => type))).toEqual(targets.map(() => ['Link']));
    const led = links.map(([link]) => [
      ...new Set(link?.links.map((one) => [one.destination, one.destinationPage].join())),
    ]);
    expect(led).toEqual(targets.map((target) => [[target, structure.destinations.get(target)].join()]));
    const headings = headingsOf(booklet(name));
    for (const target of targets)
      expect(
        headings.some(({ page }) => page === structure.destinations.get(target)),
        target,
      ).toBe(true);
  });

  it('has running heads and folios as artifacts', () => {
    const { tree, parts, structure } = booklet(name);
    const shown = (page: number): string =>
      squeezed(
        tree.artifacts
          .filter((one) => one.page === page)
          .map(({ text }) => text)
          .join(' '),
      );
    structure.labels.forEach((label, index) => {
      if (label !== '') expect(shown(index + 1).endsWith(label), `folio of page ${index + 1}`).toBe(true);
    });
    const headed = parts.flatMap(({ key, head, fullBleed }) => {
      const page = structure.destinations.get(key) ?? 0;
      const words = squeezed(head[page % 2 === 0 ? 'left' : 'right']);
      return fullBleed || words === '' ? [] : [{ page, words }];
    });
    expect(headed.length).toBeGreaterThan(5);
    for (const { page, words } of headed) expect(shown(page), `running head of page ${page}`).toContain(words);
  });

  it('has no words among its artifacts but furniture and what the HTML hides', () => {
    const { tree, parts, structure } = booklet(name);
    const hidden = parts
      .flatMap(({ html }) => elementsOf(parseHtml(html)))
      .filter(({ properties }) => String(properties.ariaHidden) === 'true')
      .map((element) => squeezed(wordsOf(element)));
    const toWriteOn = ['메모Notes', '메모', 'Notes'];
    const heads = parts.flatMap(({ head }) => [squeezed(head.left), squeezed(head.right)]);
    const lost = tree.artifacts.filter(({ page, text }) => {
      const words = squeezed(text);
      const label = structure.labels[page - 1] ?? '';
      const isFurniture = ['', ...heads].some((head) =>
        ['', ...toWriteOn].some((note) => words === head + note + label),
      );
      return words !== '' && !isFurniture && !hidden.includes(words);
    });
    expect(lost.map(({ page, text }) => `${page}: ${text}`)).toEqual([]);
  });

  it('has no lines, leaders, heads or folios in its tree: nothing but the words of the HTML', () => {
    const { tree } = booklet(name);
    const strange = firstDifference(letters(spoken(htmlRuns(booklet(name)))), letters(spoken(treeRuns(tree))));
    expect(strange).toBeUndefined();
    const graphic = tree.elements.filter(({ type, content, parent }) => {
      const isPicture = [type, parent?.type].includes('Figure') || type === 'Lbl';
      return (
        !isPicture && content.some((item) => item.kind === 'content' && item.shown === undefined && item.painted > 0)
      );
    });
    expect(graphic.map((element) => [element.type, element.page, ...typesAbove(element)].join(' '))).toEqual([]);
  });

  it('has an outline that says the headings, nests as they do, and leads to their pages', () => {
    const { structure } = booklet(name);
    const headings = headingsOf(booklet(name));
    const wanted = headings.map((heading) => `${headingLevel(heading)} ${squeezed(heading.text)} p. ${heading.page}`);
    expect(structure.outline.map(({ title, depth, page }) => `${depth} ${squeezed(title)} p. ${page}`)).toEqual(wanted);
  });

  it('has the blanks of the HTML in the titles of its outline', () => {
    const { structure, parts } = booklet(name);
    const headings = parts.flatMap(({ html }) =>
      elementsOf(parseHtml(html)).filter(({ tagName }) => /^h[1-6]$/.test(tagName)),
    );
    const words = headings.map(({ children }) => sentence(spoken(htmlRuns(booklet(name), children))));
    expect(structure.outline.map(({ title }) => sentence(spoken([{ text: title, language: '' }])))).toEqual(words);
  });

  it('counts its pages without, then i, ii, iii, then 1, 2, 3', () => {
    const { labels } = booklet(name).structure;
    const kinds = labels.map((label) => (label === '' ? ' ' : /^[ivxl]+$/.test(label) ? 'i' : '1')).join('');
    expect(kinds).toMatch(/^ {2}i+1+ {2}$/);
    const roman = labels.filter((label) => /^[ivxl]+$/.test(label));
    expect(roman).toEqual(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].slice(0, roman.length));
    const arabic = labels.filter((label) => /^\d+$/.test(label));
    expect(arabic).toEqual(arabic.map((_, index) => String(index + 1)));
  });
});
