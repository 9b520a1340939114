// The words of a booklet's HTML as a screen reader should say them: in order, each in its language, numbers filled in.
import type { Element, ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import type { ProvedBooklet } from './booklets.ts';
import type { TextRun } from './spoken-text.ts';

const inline = new Set(
  'a abbr b bdi cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var'.split(' '),
);

/** These stand apart by their style alone. */
const apart = /^(?:mark|entry-title|page-number|index-name|leader|cover-|part-time|flag)/;

/** The printed number of an id, by the file's own destinations and labels. */
const numberOf = ({ structure: { destinations, labels } }: ProvedBooklet, id: string): string =>
  labels[(destinations.get(id) ?? 0) - 1] ?? '';

export function parseHtml(html: string): Root {
  return raw({ type: 'root', children: [{ type: 'raw', value: html } as never] }) as Root;
}

/** Every element of a tree, in order. */
export const elementsOf = (node: Root | Element): readonly Element[] =>
  (node.children as readonly ElementContent[]).flatMap((child) =>
    child.type === 'element' ? [child, ...elementsOf(child)] : [],
  );

/** Of the whole booklet, or of some nodes of it; what is decoration is left out. */
export function htmlRuns(booklet: ProvedBooklet, nodes = nodesOf(booklet)): readonly TextRun[] {
  const visit = (node: ElementContent, outer: string): readonly TextRun[] => {
    if (node.type === 'text') return [{ text: node.value, language: outer }];
    if (node.type !== 'element') return [];
    const { ariaHidden, lang, dataPageOf, className } = node.properties;
    const language = typeof lang === 'string' ? lang : outer;
    const blank = { text: ' ', language };
    if (String(ariaHidden) === 'true') return [blank];
    if (typeof dataPageOf === 'string') return [blank, { text: numberOf(booklet, dataPageOf), language }];
    const classes = Array.isArray(className) ? className : [];
    const runs = node.children.flatMap((child) => visit(child, language));
    if (inline.has(node.tagName) && !classes.some((name) => apart.test(String(name)))) return runs;
    return [blank, ...runs, blank];
  };
  const [language = ''] = booklet.languages;
  return nodes.flatMap((node) => visit(node, language));
}

const nodesOf = ({ parts }: ProvedBooklet): readonly ElementContent[] =>
  parts.flatMap(({ html }) => parseHtml(html).children as ElementContent[]);

/** The words of one element on one line. */
export function wordsOf(element: Element): string {
  const text = (node: ElementContent): string =>
    node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(text).join('') : '';
  return element.children.map(text).join('').normalize('NFC').replace(/\s+/g, ' ').trim();
}
