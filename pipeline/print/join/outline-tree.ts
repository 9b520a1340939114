// Writes a list of headings with levels as the outline of a book (ISO 32000-1, 12.3.3).

import { dictionary, name, type PdfDictionary, type PdfValue, reference } from '../../pdf/object.ts';
import { textString } from '../../pdf/text-string.ts';

export interface BookHeading {
  readonly title: string;
  readonly level: number;
  /** Object numbers. */
  readonly page: number;
  readonly element: number | undefined;
  /** In pt. */
  readonly left: number;
  readonly top: number;
}

interface Node {
  readonly number: number;
  readonly heading: BookHeading;
  readonly kids: Node[];
}

/** Number of the outline's root, or undefined when there are no headings. `next` reserves a number. */
export function addOutline(
  headings: readonly BookHeading[],
  next: () => number,
  add: (value: PdfDictionary, number: number) => void,
): number | undefined {
  if (headings.length === 0) return undefined;
  const root = next();
  const top: Node[] = [];
  const open: Node[] = [];
  for (const heading of headings) {
    const node: Node = { number: next(), heading, kids: [] };
    while (open.length > 0 && (open.at(-1)?.heading.level ?? 0) >= heading.level) open.pop();
    (open.at(-1)?.kids ?? top).push(node);
    open.push(node);
  }
  const write = (nodes: readonly Node[], parent: number): void => {
    nodes.forEach(({ number, heading, kids }, index) => {
      add(
        dictionary({
          Title: textString(heading.title),
          Parent: reference(parent),
          Dest: [reference(heading.page), name('XYZ'), heading.left, heading.top, 0],
          ...(heading.element !== undefined && { SE: reference(heading.element) }),
          ...neighbour('Prev', nodes[index - 1]),
          ...neighbour('Next', nodes[index + 1]),
          ...ends(kids),
          // A reader opens two levels; deeper headings wait folded (a negative count).
          ...(kids.length > 0 && { Count: heading.level < 2 ? openCount(kids) : -openCount(kids) }),
        }),
        number,
      );
      write(kids, number);
    });
  };
  add(dictionary({ Type: name('Outlines'), ...ends(top), Count: openCount(top) }), root);
  write(top, root);
  return root;
}

const neighbour = (key: 'Prev' | 'Next', node: Node | undefined): Readonly<Record<string, PdfValue>> =>
  node === undefined ? {} : { [key]: reference(node.number) };

function ends(nodes: readonly Node[]): Readonly<Record<string, PdfValue>> {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last ? { First: reference(first.number), Last: reference(last.number) } : {};
}

/** Visible descendants: those of a folded heading do not count. */
const openCount = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, { heading, kids }) => sum + 1 + (heading.level < 2 ? openCount(kids) : 0), 0);
