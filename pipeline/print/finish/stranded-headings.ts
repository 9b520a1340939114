// Finds headings at the foot of a page whose text begins on the next one.

import { nameOf, numbersOf } from '../../pdf/object.ts';
import { listPages, pageNumbers } from '../../pdf/pages.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { OutlineItem } from './outline.ts';
import { firstPageOf, kidsOf, referenceOf, structureElements } from './structure-elements.ts';

/** In the order of the outline. */
interface Heading extends Pick<OutlineItem, 'page' | 'top'> {
  /** It has no text of its own. */
  readonly isBare: boolean;
}

/**
 * `partOf` names what a page belongs to: a heading that ends its part is not stranded. Nor is one above the lower third
 * of its page, which is a title with a page of its own.
 */
export function strandedHeadings<H extends Heading>(
  file: PdfFile,
  outline: readonly H[],
  partOf: (page: number) => string,
): readonly H[] {
  const headings = structureElements(file).filter(({ type }) => isHeading(type));
  if (headings.length !== outline.length) return [];
  const pages = pageNumbers(file);
  const heights = listPages(file).map((page) => heightOf(file, page.dictionary.get('MediaBox')));
  return outline.filter(({ page, top, isBare }, index) => {
    if (isBare || top > (heights[page] ?? 0) / 3) return false;
    const next = pageBehind(file, headings[index]?.number ?? -1, pages);
    return next !== undefined && next > page && partOf(next) === partOf(page);
  });
}

const isHeading = (type: string): boolean => /^H[1-6]$/.test(type);

const heightOf = (file: PdfFile, box: Parameters<PdfFile['resolve']>[0]): number => {
  const [, bottom = 0, , top = 0] = numbersOf(file.resolve(box)) ?? [];
  return top - bottom;
};

/** The page of what is read behind an element: of the next kid of its parent that is on a page, or of one further up. */
function pageBehind(file: PdfFile, number: number, pages: ReadonlyMap<number, number>): number | undefined {
  const parent = referenceOf(file.dictionary(file.object(number)).get('P'));
  if (parent === undefined) return undefined;
  const element = file.dictionary(file.object(parent));
  if (nameOf(element.get('Type')) !== 'StructElem') return undefined;
  const kids = kidsOf(file, element).map(referenceOf);
  for (const its of kids.slice(kids.indexOf(number) + 1)) {
    const page = its === undefined ? undefined : firstPageOf(file, its, pages);
    if (page !== undefined) return page;
  }
  return pageBehind(file, parent, pages);
}
