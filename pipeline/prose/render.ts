// Turns a Markdown tree into safe HTML: links by id resolved, images checked, raw HTML sanitised, ids made unique.

import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { decoded } from './references.ts';

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
    '*': [...(attributes['*'] ?? []), 'lang', 'dataTranslation', 'id'],
    aside: [['className', 'callout', /^callout-[a-z]+$/], 'role'],
    p: [['className', 'callout-title', 'footnotes-title']],
    span: [['className', 'untranslated']],
    img: ['src', 'alt', 'width', 'height'],
  },
  protocols: { ...defaultSchema.protocols, src: ['file'], href: ['http', 'https', 'mailto', 'tel', 'x-target'] },
};

const raw = unified().use(rehypeRaw).freeze();

/** The HTML of a document's body, block by block. Never throws for what an author wrote. */
export function renderProse(root: Root, options: ProseOptions): readonly string[] {
  let hasRaw = false;
  visit(root, 'html', () => {
    hasRaw = true;
  });
  const hast = toHast(root, {
    allowDangerousHtml: hasRaw,
    clobberPrefix: '',
    footnoteLabel: options.footnoteLabel,
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['footnotes-title'] },
    footnoteBackLabel: (index) => options.footnoteBack(index + 1),
  }) as HastRoot;
  const parsed = hasRaw ? (raw.runSync(hast) as HastRoot) : hast;
  const safe = sanitize(parsed, schema) as HastRoot;
  finish(safe, options);
  return safe.children.filter(({ type }) => type === 'element').map((block) => toHtml(block));
}

function finish(tree: HastRoot, options: ProseOptions): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'text') {
      node.value = options.bind(node.value);
      return undefined;
    }
    if (node.type !== 'element') return undefined;
    prefixIds(node, options.prefix);
    if (node.properties['dataTranslation'] !== undefined)
      node.children.push({ type: 'text', value: ' ' }, translationMark(options));
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level) node.tagName = `h${Math.min(6, Number(level) + options.headingLevel - 2)}`;
    if (node.tagName === 'a') return finishLink(node, options, parent as Element, index ?? 0);
    if (node.tagName === 'img') return finishImage(node, options, parent as Element, index ?? 0);
    return undefined;
  });
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

function finishLink(node: Element, options: ProseOptions, parent: Element, index: number): number | undefined {
  const href = node.properties.href;
  if (typeof href !== 'string' || !href.startsWith('x-target:')) return undefined;
  const target = options.link(decoded(href.slice('x-target:'.length)));
  if (target !== undefined) {
    node.properties.href = target;
    return undefined;
  }
  parent.children.splice(index, 1, ...node.children);
  return index;
}

function finishImage(
  node: Element,
  options: ProseOptions,
  parent: Element,
  index: number,
): number | [typeof SKIP, number] | undefined {
  const image = typeof node.properties.src === 'string' ? options.image(decoded(node.properties.src)) : undefined;
  if (image === undefined) {
    const words: ElementContent = { type: 'text', value: String(node.properties.alt ?? '') };
    parent.children.splice(index, 1, words);
    return [SKIP, index + 1];
  }
  node.properties = { src: image.src, alt: node.properties.alt ?? '', width: image.width, height: image.height };
  return undefined;
}
