// The texts of a finished booklet as plain data, so that another typesetter can set the same programme.
import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import type { BookletHtml, PartHtml } from '../../pipeline/render/booklet-html.ts';

/** A text in each language of the booklet. */
type Texts = readonly string[];

/** What programme.typ reads: the same words in the same order as in our booklet, without their looks. */
export function typstProgramme({ title, titles, languages, parts }: BookletHtml): object {
  const trees = parts.map((part) => ({ part, tree: treeOf(part) }));
  const [cover, contents] = ['cover', 'contents'].map((name) => trees.find(({ part }) => part.template === name)?.tree);
  return {
    title,
    titles: languages.map((language) => titles[language] ?? ''),
    languages,
    kind: textsIn(cover, 'cover-kind'),
    theme: textsIn(cover, 'cover-theme'),
    facts: ['cover-dates', 'cover-venue'].map((name) => textsIn(cover, name)),
    contents: textsIn(contents, 'page-title'),
    parts: trees.flatMap(({ part, tree }) => {
      if (part.template === 'category') return [opener(tree)];
      return part.template === 'session' ? [session(tree, part)] : [];
    }),
  };
}

const treeOf = ({ html }: PartHtml): Root =>
  ({ type: 'root', children: [raw({ type: 'raw', value: html } as Nodes)] }) as Root;

function opener(tree: Root): object {
  return {
    letter: words(one(tree, 'opener-letter')),
    title: textsIn(tree, 'opener-title'),
    colour: colourOf(tree),
    sessions: all(one(tree, 'opener-sessions'), 'a').map((link) => ({
      mark: words(one(link, 'mark')),
      title: textsOf(link),
    })),
  };
}

function session(tree: Root, { html }: PartHtml): object {
  return {
    colour: colourOf(tree),
    mark: words(one(tree, 'mark')),
    category: textsIn(tree, 'session-category'),
    title: textsIn(tree, 'session-title'),
    facts: all(one(tree, 'facts'), 'tr').map((row) => [
      textsIn(row, 'th'),
      (all(row, 'p').length > 0 ? all(row, 'p') : all(row, 'td')).map(textsOf),
    ]),
    participants: textsIn(tree, 'block-title'),
    people: all(one(tree, 'people'), 'li').map((person) => ({
      name: textsIn(person, 'name'),
      role: textsIn(person, 'role'),
      lines: all(person, 'affiliation').map(words),
    })),
    noteLabel: textsIn(tree, 'note-label'),
    noteTitle: textsIn(tree, 'note-title'),
    share: Number(/--first:([\d.]+)fr/.exec(html)?.[1]),
    note: all(tree, 'pair').map((pair) => all(pair, 'column').map(block)),
  };
}

/** A note's column holds one block. */
function block(column: Element): { readonly kind: 'heading' | 'list' | 'paragraph'; readonly texts: Texts } {
  const items = all(column, 'li');
  if (items.length > 0) return { kind: 'list', texts: items.map(words) };
  return { kind: all(column, 'h3').length > 0 ? 'heading' : 'paragraph', texts: [words(column)] };
}

const colourOf = (tree: Root): string => /#[0-9a-f]{6}/i.exec(JSON.stringify(tree))?.[0] ?? '#000000';

/** All elements below with that name or class, outermost first. */
function all(node: Nodes | undefined, name: string): readonly Element[] {
  if (node === undefined || !('children' in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return all(child as Nodes, name);
    const classes = child.properties['className'];
    const found = child.tagName === name || (Array.isArray(classes) && classes.includes(name));
    return [...(found ? [child] : []), ...all(child, name)];
  });
}

const one = (node: Nodes | undefined, name: string): Element | undefined => all(node, name)[0];

const textsOf = (node: Element): Texts => all(node, 'text').map(words);

const textsIn = (node: Nodes | undefined, name: string): Texts => {
  const found = one(node, name);
  return found === undefined ? [] : textsOf(found);
};

const words = (node: Nodes | undefined): string => wordsIn(node).replace(/\s+/g, ' ').trim();

function wordsIn(node: Nodes | undefined): string {
  if (node?.type === 'text') return node.value;
  return node !== undefined && 'children' in node ? node.children.map((child) => wordsIn(child as Nodes)).join('') : '';
}
