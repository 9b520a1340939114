// Goes through a syntax tree in reading order.

interface TreeNode<N> {
  readonly children?: readonly N[];
}

/**
 * Calls `visit` for the node and all below it, each before its children. The common library for this also keeps the way
 * back to the root and names a function after every node, which took longer than all that was done with the nodes.
 */
export function walk<N extends object>(node: N, visit: (node: N) => void): void {
  visit(node);
  for (const child of (node as TreeNode<N>).children ?? []) walk(child, visit);
}
