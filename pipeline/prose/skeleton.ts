// The block structure of a document in one string, so that a translation can be held against its source.
import type { Nodes, Root } from 'mdast';

/** Blocks and their nesting, without any text: two documents with equal skeletons correspond block by block. */
export function blockSkeleton(root: Root): string {
  const describe = (node: Nodes): string => {
    switch (node.type) {
      case 'paragraph':
        return 'p';
      case 'heading':
        return `h${node.depth}`;
      case 'tableCell':
        return 'c';
      case 'yaml':
        return '';
      case 'code':
        return 'code';
      case 'html':
        return 'html';
      case 'definition':
        return `def:${node.identifier}`;
      case 'footnoteDefinition':
        return `note:${node.identifier}(${node.children.map(describe).join()})`;
      case 'list':
        return `${node.ordered ? 'ol' : 'ul'}(${node.children.map(describe).join()})`;
      default: {
        const name = 'name' in node && typeof node.name === 'string' ? `:${node.name}` : '';
        return 'children' in node ? `${node.type}${name}(${node.children.map(describe).join()})` : node.type;
      }
    }
  };
  return describe(root);
}
