// Reads the outline of a printed chunk and gives its headings their true levels (ISO 32000-1, 12.3.3).

import { isArray, isDictionary, isKind, name, type PdfDictionary, type PdfValue } from '../../pdf/object.ts';
import { pageNumbers } from '../../pdf/pages.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { readTextString } from '../../pdf/text-string.ts';
import type { Edits } from './edits.ts';
import { referenceOf, type StructureElement } from './structure-elements.ts';

export interface OutlineItem {
  readonly title: string;
  /** 1 for the topmost. Never more than one below the item before. */
  readonly level: number;
  /** Index of the page in the chunk, from 0, and the place on it in pt. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  /** Object number of the heading's structure element. */
  readonly element: number | undefined;
}

/**
 * Chromium knows only the headings of one chunk, so levels come from here: the first heading of a part has the part's
 * own level, and no level is skipped below it (ISO 14289-1, 7.4.2). The elements' types are changed to match.
 * `titles` are the headings as they stand in the document; they are used when there are as many as in the outline.
 */
export function finishOutline(
  file: PdfFile,
  elements: readonly StructureElement[],
  titles: readonly string[],
  partLevel: (page: number) => { readonly key: string; readonly level: number },
  edits: Edits,
): readonly OutlineItem[] {
  const items = readOutline(file);
  const types = new Map(elements.map(({ number, type }) => [number, type]));
  const whole = items.length === titles.length;
  let open: number[] = [];
  let part = '';
  return items.map((item, index) => {
    const { key, level: base } = partLevel(item.page);
    if (key !== part) open = [];
    part = key;
    const given = Number(/^H([1-6])$/.exec(types.get(item.element ?? -1) ?? '')?.[1] ?? open.length + 1);
    open = [...open.filter((level) => level < given), given];
    const level = base - 1 + open.length;
    if (item.element !== undefined) edits.change(item.element, { S: name(`H${Math.min(6, level)}`) });
    return { ...item, level, title: whole ? (titles[index] ?? item.title) : item.title };
  });
}

/** In the order of the pages, without levels. */
function readOutline(file: PdfFile): readonly Omit<OutlineItem, 'level'>[] {
  const pages = pageNumbers(file);
  const items: Omit<OutlineItem, 'level'>[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue | undefined): void => {
    for (let at = value; at !== undefined; ) {
      const number = referenceOf(at);
      const item = file.dictionary(at);
      if (number === undefined || seen.has(number))
        throw new Error('The PDF is damaged: its outline runs in a circle.');
      seen.add(number);
      const read = readItem(file, item, pages);
      if (read) items.push(read);
      visit(item.get('First'));
      at = item.get('Next');
    }
  };
  const root = file.resolve(file.catalog.get('Outlines'));
  if (isDictionary(root)) visit(root.get('First'));
  return items;
}

function readItem(
  file: PdfFile,
  item: PdfDictionary,
  pages: ReadonlyMap<number, number>,
): Omit<OutlineItem, 'level'> | undefined {
  const destination = file.resolve(item.get('Dest'));
  const title = file.resolve(item.get('Title'));
  if (!isArray(destination) || !isKind(title, 'string')) return undefined;
  const [page, , left, top] = destination;
  const number = pages.get(referenceOf(page) ?? -1);
  if (number === undefined) return undefined;
  return {
    title: readTextString(title).trim(),
    page: number - 1,
    left: typeof left === 'number' ? left : 0,
    top: typeof top === 'number' ? top : 0,
    element: referenceOf(item.get('SE')),
  };
}
