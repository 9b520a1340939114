// Cuts a Markdown document into translation units: the smallest blocks that hold inline content.
import GithubSlugger from 'github-slugger';
import type { Heading, ListItem, Nodes, Paragraph, Parents, Root, TableCell } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

export type UnitNode = Heading | Paragraph | TableCell;

export interface ProseUnit {
  /** `body`, or the slug of the heading that opens the section. */
  readonly section: string;
  readonly role: 'heading' | 'paragraph' | 'list item' | 'quotation' | 'footnote' | 'table cell' | 'call-out title';
  /** What the editor tells the translator before the block: `limit: 120 characters`, `note: …`. */
  readonly directions: readonly string[];
  /** Inline Markdown on one line, as it stands in a PO file's msgid. */
  readonly source: string;
  /** Offsets of the inline content in the file's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly node: UnitNode;
  /** The tight list item that the block is the text of. */
  readonly item: ListItem | undefined;
}

const isUnitNode = (node: Nodes): node is UnitNode =>
  node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell';

/** Line ends inside a block, with the marks of the containers (quotes, lists) that continue on the next line. */
const softBreak = /[ \t]*\r?\n[ \t>]*/g;
const hardBreak = /(?: {2,}|\\)\r?\n[ \t>]*/g;

/** White space folded, hard line breaks kept as `\` and a line end, Unicode composed. */
export const foldInline = (raw: string): string =>
  raw.replace(hardBreak, '\0').replace(softBreak, ' ').replaceAll('\0', '\\\n').normalize('NFC');

/** The units of a document in reading order, one for each block with inline content. */
export function proseUnits(root: Root, text: string): readonly ProseUnit[] {
  const units: ProseUnit[] = [];
  const slugger = new GithubSlugger();
  let section = 'body';

  const visit = (node: Nodes, parents: readonly Parents[], directions: readonly string[]): void => {
    if (isUnitNode(node)) {
      if (node.type === 'heading') section = slugger.slug(plainText(node));
      const start = node.children[0]?.position?.start.offset;
      const end = node.children.at(-1)?.position?.end.offset;
      if (start === undefined || end === undefined) return;
      const source = foldInline(text.slice(start, end));
      const role = roleOf(node, parents);
      units.push({ section, role, directions, source, start, end, node, item: tightItem(parents) });
      return;
    }
    if (!('children' in node)) return;
    let skip = false;
    let given: readonly string[] = [];
    for (const child of node.children) {
      const direction = child.type === 'html' ? directionIn(child.value) : undefined;
      if (direction === 'skip') skip = true;
      else if (direction !== undefined) given = [...given, direction];
      else {
        if (!skip) visit(child, [node, ...parents], [...directions, ...given]);
        [skip, given] = [false, []];
      }
    }
  };
  visit(root, [], []);
  return units;
}

/** `<!-- i18n:skip -->`, `<!-- i18n:max 120 -->` and `<!-- i18n:note … -->` speak of the block after them. */
function directionIn(comment: string): string | undefined {
  const [, kind, said = ''] = /^<!--\s*i18n:(skip|max|note)\s*(.*?)\s*-->$/s.exec(comment) ?? [];
  if (kind === 'max') return `limit: ${said} characters`;
  return kind === 'note' ? `note: ${said.replace(/\s+/g, ' ')}` : kind;
}

function tightItem([item, list]: readonly Parents[]): ListItem | undefined {
  const loose = list?.type === 'list' && (list.spread || list.children.some(({ spread }) => spread));
  return item?.type === 'listItem' && !loose ? item : undefined;
}

function roleOf(node: UnitNode, parents: readonly Parents[]): ProseUnit['role'] {
  if (node.type === 'heading') return 'heading';
  if (node.type === 'tableCell') return 'table cell';
  if (node.data && 'directiveLabel' in node.data) return 'call-out title';
  const types = parents.map(({ type }) => type);
  if (types.includes('footnoteDefinition')) return 'footnote';
  if (types.includes('listItem')) return 'list item';
  if (types.includes('blockquote')) return 'quotation';
  return 'paragraph';
}
