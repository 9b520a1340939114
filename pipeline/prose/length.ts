// How long the blocks of a text are, so that two languages side by side can share a page fairly.
import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** Plain text per top-level block, in reading order. */
export const blockTexts = (root: Root): readonly string[] =>
  root.children.filter(({ type }) => type !== 'yaml' && type !== 'footnoteDefinition').map((block) => plainText(block));
