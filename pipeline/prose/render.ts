// Turns a Markdown tree into safe HTML: links by id resolved, images checked, raw HTML sanitised, ids made unique.
import { createRequire } from 'node:module';
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { decoded } from './references.ts';
import { walk } from './walk.ts';

export interface RenderedImage {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

export interface ProseOptions {
  /** Put before every id, so that two notes can stand in one book. ASCII. */
  readonly prefix: string;
  /** Headings of the document start at this level. */
  readonly headingLevel: 2 | 3 | 4;
  readonly image: (path: string) => RenderedImage | undefined;
  /** Where `session:network-1` leads; undefined removes the link and keeps its words. */
  readonly link: (target: string) => string | undefined;
  readonly bind: (text: string) => string;
  /** Stands after a block that is shown in another language for want of a translation. */
  readonly translationMark: { readonly text: string; readonly language: string };
  /** Spoken name of a table by its columns, where tables can be scrolled; undefined on paper. */
  readonly tableLabel?: ((columns: string) => string) | undefined;
  readonly footnoteLabel: string;
  readonly footnoteBack: (number: number) => string;
}

const attributes = defaultSchema.attributes ?? {};
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), 'aside', 'mark', 'figure', 'figcaption', 'abbr', 'time'],
  attributes: {
    ...attributes,
    '*': [...(attributes['*'] ?? []), 'lang', 'dataTranslation', ['dataUnit', /^[a-z]+ \S+#\S+ \d+$/], 'id'],
    aside: [['className', 'callout', /^callout-[a-z]+$/], 'role'],
    p: [['className', 'callout-title', 'footnotes-title']],
    span: [['className', 'untranslated']],
    img: ['src', 'alt', 'width', 'height'],
  },
  protocols: { ...defaultSchema.protocols, src: ['file'], href: ['http', 'https', 'mailto', 'tel', 'x-target'] },
};

/** An HTML parser is much to load, and few authors write HTML. */
const parseRawHtml = (tree: HastRoot): HastRoot => {
  const { raw } = createRequire(import.meta.url)('hast-util-raw') as typeof import('hast-util-raw');
  return raw(tree) as HastRoot;
};

/** The HTML of a document's body, block by block. Never throws for what an author wrote. */
export function renderProse(root: Root, options: ProseOptions): readonly string[] {
  let hasRaw = false;
  walk<Nodes>(root, ({ type }) => {
    hasRaw ||= type === 'html';
  });
  const hast = toHast(root, {
    allowDangerousHtml: hasRaw,
    clobberPrefix: '',
    footnoteLabel: options.footnoteLabel,
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['footnotes-title'] },
    footnoteBackLabel: (index) => options.footnoteBack(index + 1),
  }) as HastRoot;
  const safe = sanitize(hasRaw ? parseRawHtml(hast) : hast, schema) as HastRoot;
  return safe.children
    .flatMap((block) => finish(block as ElementContent, options))
    .filter(({ type }) => type === 'element')
    .map((block) => toHtml(block));
}

/** What stands in the node's place in the product, children included. */
function finish(node: ElementContent, options: ProseOptions, quotes = 0): ElementContent[] {
  if (node.type === 'text') return [{ ...node, value: options.bind(node.value) }];
  if (node.type !== 'element') return [node];
  prefixIds(node, options.prefix);
  if (node.properties['dataTranslation'] !== undefined)
    node.children.push({ type: 'text', value: ' ' }, translationMark(options));
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (level) node.tagName = `h${Math.min(6, Number(level) + options.headingLevel - 2)}`;
  if (node.tagName === 'img') return [finishImage(node, options)];
  const isQuote = node.tagName === 'q';
  node.children = node.children.flatMap((child) => finish(child, options, quotes + (isQuote ? 1 : 0)));
  if (isQuote) node.children = quoted(node.children, quotes);
  if (node.tagName === 'table' && options.tableLabel) return [tableRegion(node, options.tableLabel)];
  return node.tagName === 'a' ? finishLink(node, options) : [node];
}

/** Marks that a style sheet would make are not read aloud and not copied: they are written, outer and inner in turn. */
function quoted(children: readonly ElementContent[], depth: number): ElementContent[] {
  const [open, close] = depth % 2 === 0 ? ['“', '”'] : ['‘', '’'];
  return [{ type: 'text', value: open ?? '' }, ...children, { type: 'text', value: close ?? '' }];
}

/** Whoever uses no mouse can scroll it, too. */
function tableRegion(table: Element, label: (columns: string) => string): Element {
  const columns: string[] = [];
  walk<ElementContent>(table, (node) => {
    if (node.type === 'element' && node.tagName === 'th') columns.push(wordsOf(node));
  });
  const properties = { className: ['table-region'], role: 'region', tabIndex: 0, ariaLabel: label(columns.join(', ')) };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}

function wordsOf(element: Element): string {
  const words: string[] = [];
  walk<ElementContent>(element, (node) => {
    if (node.type === 'text') words.push(node.value);
  });
  return words.join('').trim();
}

const translationMark = ({ translationMark: { text, language } }: ProseOptions): Element => ({
  type: 'element',
  tagName: 'small',
  properties: { className: ['translation-mark'], lang: language },
  children: [{ type: 'text', value: text }],
});

function prefixIds(node: Element, prefix: string): void {
  const { properties } = node;
  if (typeof properties.id === 'string') properties.id = `${prefix}-${properties.id}`;
  for (const name of ['ariaDescribedBy', 'ariaLabelledBy'] as const) {
    const value = properties[name];
    if (Array.isArray(value)) properties[name] = value.map((one) => `${prefix}-${one}`);
  }
  const href = properties.href;
  if (typeof href === 'string' && href.startsWith('#')) properties.href = `#${prefix}-${href.slice(1)}`;
}

/** A link by id that leads nowhere leaves its words. */
function finishLink(node: Element, options: ProseOptions): ElementContent[] {
  const href = node.properties.href;
  // On paper an address need not be told twice.
  if (href === wordsOf(node)) node.properties.className = ['bare-address'];
  if (typeof href !== 'string' || !href.startsWith('x-target:')) return [node];
  const target = options.link(decoded(href.slice('x-target:'.length)));
  if (target === undefined) return node.children;
  node.properties.href = target;
  return [node];
}

/** A picture that is not there leaves the words that describe it. */
function finishImage(node: Element, options: ProseOptions): ElementContent {
  const image = typeof node.properties.src === 'string' ? options.image(decoded(node.properties.src)) : undefined;
  if (image === undefined) return { type: 'text', value: String(node.properties.alt ?? '') };
  node.properties = { src: image.src, alt: node.properties.alt ?? '', width: image.width, height: image.height };
  return node;
}
