// Reads Markdown into its syntax tree: GitHub's tables and footnotes, directives, and emphasis that works beside Hangul.
import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Extension as SyntaxExtension } from 'micromark-util-types';

const syntax: readonly SyntaxExtension[] = [
  gfmFootnote(),
  // With single tildes `10~12시, 14~16시` would be struck through.
  gfmStrikethrough({ singleTilde: false }),
  gfmTable(),
  gfmTaskListItem(),
  // Without it `**세션(Session)**은` keeps its asterisks.
  cjkFriendlyExtension(),
  frontmatter(),
  directive(),
];

const tree: readonly TreeExtension[] = [
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
  frontmatterFromMarkdown(),
  directiveFromMarkdown(),
];

/** Extensions are combined once, not for every text. */
const plain = { extensions: [combineExtensions([...syntax])], mdastExtensions: [...tree] };
const withAddresses = {
  extensions: [combineExtensions([gfmAutolinkLiteral(), ...syntax])],
  mdastExtensions: [gfmAutolinkLiteralFromMarkdown(), ...tree],
};

/** What a bare address is made of, or a character reference that may stand for it: `a&#64;example.org`. */
const mayHoldAddress = /[@&]|www|http/i;

/**
 * Parses a whole `.md` file, front matter included, so that every offset is an offset into the file's text. Bare
 * addresses become links as on GitHub; looking for one begins anew at every Latin letter, so it is left out of texts
 * that hold none.
 */
export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text, mayHoldAddress.test(text) ? withAddresses : plain);
