// Cuts inline Markdown into words and codes, so that a translator's tool can protect the codes.
import type { PhrasingContent } from 'mdast';
import { parseMarkdown } from '../prose/markdown.ts';

/** `pair` stands around other pieces, `single` alone; both keep the characters of the source. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'single'; readonly type: string; readonly text: string }
  | {
      readonly kind: 'pair';
      readonly type: string;
      readonly open: string;
      readonly close: string;
      readonly inside: readonly Piece[];
    };

/** Joined again, the pieces are the text. What is no single paragraph by itself is one piece of words. */
export function cutCodes(text: string): readonly Piece[] {
  const [block, ...more] = parseMarkdown(text).children;
  const whole = block?.position?.start.offset === 0 && block.position.end.offset === text.length;
  if (block?.type !== 'paragraph' || more.length > 0 || !whole) return words(text);
  return cutChildren(block.children, text, 0, text.length);
}

export const joinCodes = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === 'pair' ? piece.open + joinCodes(piece.inside) + piece.close : piece.text))
    .join('');

const words = (text: string): readonly Piece[] => (text === '' ? [] : [{ kind: 'text', text }]);

/** `start` and `end` are offsets; what lies between two children is words. */
function cutChildren(children: readonly PhrasingContent[], text: string, start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const child of children) {
    const position = child.position;
    if (child.type === 'text' || position?.start.offset === undefined || position.end.offset === undefined) continue;
    pieces.push(
      ...words(text.slice(from, position.start.offset)),
      cutNode(child, text, position.start.offset, position.end.offset),
    );
    from = position.end.offset;
  }
  return [...pieces, ...words(text.slice(from, end))];
}

const pairs: Readonly<Record<string, string>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'strikethrough',
  link: 'link',
  linkReference: 'link',
};

function cutNode(node: PhrasingContent, text: string, start: number, end: number): Piece {
  const type = pairs[node.type];
  const single: Piece = { kind: 'single', type: node.type, text: text.slice(start, end) };
  if (type === undefined || !('children' in node)) return single;
  const from = node.children[0]?.position?.start.offset;
  const to = node.children.at(-1)?.position?.end.offset;
  // A bare address is its own text: nothing in it is to be translated.
  if (from === undefined || to === undefined || from === start) return single;
  const inside = cutChildren(node.children, text, from, to);
  return { kind: 'pair', type, open: text.slice(start, from), close: text.slice(to, end), inside };
}

/** A code under the number that it has in a file. */
export type NumberedCodes = ReadonlyMap<string, Exclude<Piece, { kind: 'text' }>>;

/** The codes of a text in the order in which they open, outer before inner. */
export const codesOf = (pieces: readonly Piece[]): readonly Exclude<Piece, { kind: 'text' }>[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'text') return [];
    return piece.kind === 'pair' ? [piece, ...codesOf(piece.inside)] : [piece];
  });

/** What makes two codes the same, wherever they stand. */
export const codeKey = (code: Exclude<Piece, { kind: 'text' }>): string =>
  code.kind === 'pair' ? `${code.open}\0${code.close}` : code.text;
