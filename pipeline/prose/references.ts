// What a document points at: sessions, pages and images, and the directives it uses; prepares them for rendering.
import type { Definition, Image, Link, Nodes, Root, Text } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { walk } from './walk.ts';

export interface ProseReference {
  readonly kind: 'session' | 'page' | 'image' | 'directive';
  readonly target: string;
  /** Offset into the file's text. */
  readonly offset: number;
}

export const calloutKinds: readonly string[] = ['note', 'tip', 'important', 'notice'];

const linkTarget = /^(session|page):(.+)$/;

/** All references in reading order. */
export function proseReferences(root: Root): readonly ProseReference[] {
  const found: ProseReference[] = [];
  const defined = new Map<string, string>();
  walk<Nodes>(root, (node) => {
    if (node.type === 'definition') defined.set(node.identifier, node.url);
  });
  walk<Nodes>(root, (node) => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'link' || node.type === 'definition') {
      const match = linkTarget.exec(node.url);
      if (match) found.push({ kind: match[1] as 'session' | 'page', target: decoded(match[2] ?? ''), offset });
    } else if (node.type === 'image') {
      found.push({ kind: 'image', target: decoded(node.url), offset });
    } else if (node.type === 'imageReference') {
      found.push({ kind: 'image', target: decoded(defined.get(node.identifier) ?? ''), offset });
    } else if (node.type === 'html') {
      for (const [, , target = ''] of node.value.matchAll(/<img\b[^>]*?\ssrc\s*=\s*(["'])(.*?)\1/gi))
        found.push({ kind: 'image', target: decoded(target), offset });
    } else if (node.type === 'containerDirective' && !calloutKinds.includes(node.name)) {
      found.push({ kind: 'directive', target: node.name, offset });
    }
  });
  return found;
}

/** An address without percent escapes, or as it is when its escapes mean nothing. */
export const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url).normalize('NFC');
  } catch {
    return url;
  }
};

/**
 * Readies a tree for rendering, in place: call-outs become asides, links by id get a scheme that survives sanitising,
 * and what only looked like a directive (`:30`, `::이름`) becomes the author's text again.
 */
export function prepareReferences(root: Root, text: string): Root {
  walk<Nodes>(root, (node) => {
    if (node.type === 'link' || node.type === 'definition') prepareLink(node);
    if (node.type === 'image' || node.type === 'definition') prepareImage(node);
    if (node.type === 'containerDirective') prepareCallout(node);
    if ('children' in node) node.children = node.children.map((child) => withoutDirective(child, text)) as never;
  });
  return root;
}

function withoutDirective(node: Nodes, text: string): Nodes {
  if (node.type !== 'textDirective' && node.type !== 'leafDirective') return node;
  const value = text.slice(node.position?.start.offset, node.position?.end.offset);
  const words: Text = { type: 'text', value, ...(node.position && { position: node.position }) };
  return node.type === 'textDirective' ? words : { type: 'paragraph', children: [words] };
}

function prepareCallout(node: ContainerDirective): void {
  const kind = calloutKinds.includes(node.name) ? node.name : 'note';
  node.data = {
    ...node.data,
    hName: 'aside',
    hProperties: { className: ['callout', `callout-${kind}`], role: 'note' },
  };
  const label = node.children[0];
  if (label?.type === 'paragraph' && label.data && 'directiveLabel' in label.data)
    label.data = { ...label.data, hProperties: { ...label.data.hProperties, className: ['callout-title'] } };
}

function prepareLink(node: Link | Definition): void {
  const match = linkTarget.exec(node.url);
  if (match) node.url = `x-target:${encodeURIComponent(decoded(node.url))}`;
}

/** Only files of the project are shown; an address on the network is left to `check` to complain about. */
function prepareImage(node: Image | Definition): void {
  if (!/^[a-z]+:/i.test(node.url)) node.url = encodeURI(decoded(node.url));
}
