// The words of a structure tree in its order, each in the language that holds for it (ISO 32000-1, 14.9.2).
import { join, type ShownText } from '../structure/shown-text.ts';
import type { StructureElement, StructureTree } from '../structure-tree.ts';
import type { TextRun } from './spoken-text.ts';

const flowing = new Set(['Span', 'NonStruct', 'Link', 'Reference', 'Quote', 'Code', 'Lbl']);

/** The nearest language upwards, and the document's at last. */
function languageOf(element: StructureElement, tree: StructureTree): string {
  for (let one: StructureElement | undefined = element; one !== undefined; one = one.parent)
    if (one.lang !== undefined) return one.lang;
  return tree.lang ?? '';
}

/** Without the numbers and bullets of lists, which the HTML does not hold. */
export function treeRuns(tree: StructureTree): readonly TextRun[] {
  let before: ShownText | undefined;
  const visit = (element: StructureElement): readonly TextRun[] => {
    if (element.type === 'Lbl') return [];
    const language = languageOf(element, tree);
    const runs = element.content.flatMap((item): readonly TextRun[] => {
      if (item.kind === 'element') return visit(item);
      if (item.kind === 'annotation' || item.shown === undefined) return [];
      const gap = standsApart(before, item.shown) ? ' ' : '';
      before = item.shown;
      return [{ text: gap + item.shown.text, language }];
    });
    const blank = { text: ' ', language };
    return flowing.has(element.type) ? runs : [blank, ...runs, blank];
  };
  return tree.roots.flatMap(visit);
}

function standsApart(first: ShownText | undefined, second: ShownText): boolean {
  if (first === undefined) return true;
  return join(first, second)?.text !== first.text + second.text;
}
