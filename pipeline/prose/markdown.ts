// Reads Markdown into its syntax tree: GitHub's tables and footnotes, directives, and emphasis that works beside Hangul.
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  // With single tildes `10~12시, 14~16시` would be struck through.
  .use(remarkGfm, { singleTilde: false })
  // Without it `**세션(Session)**은` keeps its asterisks.
  .use(remarkCjkFriendly)
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .freeze();

/** Parses a whole `.md` file, front matter included, so that every offset is an offset into the file's text. */
export const parseMarkdown = (text: string): Root => processor.parse(text);
