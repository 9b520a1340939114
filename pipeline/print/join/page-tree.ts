// The tree over all pages of a book: nodes of a few dozen, so that a reader finds a page quickly (ISO 32000-1, 7.7.3).

import { dictionary, name, reference, serialize } from '../../pdf/object.ts';
import type { BookFile } from './book-file.ts';

export interface PageTree {
  readonly root: number;
  /** Number of the node above the page with this index. */
  readonly parentOf: (index: number) => number;
}

const leavesOfNode = 48;

/** `pages` are object numbers in the order of the book. */
export function addPageTree(pages: readonly number[], file: BookFile): PageTree {
  const root = file.reserve(1);
  const groups = Array.from({ length: Math.ceil(pages.length / leavesOfNode) }, (_, index) =>
    pages.slice(index * leavesOfNode, (index + 1) * leavesOfNode),
  );
  const node = (entries: Parameters<typeof dictionary>[0]) =>
    serialize(dictionary({ Type: name('Pages'), ...entries }));
  const nodes = groups.map((group) =>
    file.add(node({ Parent: reference(root), Count: group.length, Kids: group.map((page) => reference(page)) })),
  );
  file.add(node({ Count: pages.length, Kids: nodes.map((one) => reference(one)) }), root);
  return { root, parentOf: (index) => nodes[Math.floor(index / leavesOfNode)] ?? root };
}
