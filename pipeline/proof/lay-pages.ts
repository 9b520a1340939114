// Lays each page of a booklet on its sheet, cut at the bleed, and over it what is said about it.

import { deflateSync } from 'node:zlib';
import { pageContent } from '../pdf/content.ts';
import { dictionary, name, numbersOf, type PdfValue, reference, serialize } from '../pdf/object.ts';
import { listPages, type PdfPage } from '../pdf/pages.ts';
import type { PdfFile } from '../pdf/read.ts';
import type { Rect } from '../pdf/rect.ts';
import { streamBody } from '../pdf/stream-body.ts';
import { textString } from '../pdf/text-string.ts';
import { type Copy, makeCopier } from '../press/file/copy-objects.ts';
import { grow } from '../press/file/page-boxes.ts';
import { makeBookFile } from '../print/join/book-file.ts';
import { addPageTree } from '../print/join/page-tree.ts';
import type { ProofSheet } from './proof-sheet.ts';

export interface ProofPages {
  readonly book: PdfFile;
  /** Where each page of the book is cut. */
  readonly trims: readonly Rect[];
  /** A sheet for each page; its content reaches `overlayHeight` pt from its lower edge to its upper one. */
  readonly overlay: PdfFile;
  readonly overlayHeight: number;
  readonly sheet: ProofSheet;
  /** In pt. */
  readonly bleed: number;
  readonly title: string;
}

const nothing = { dictionary: () => undefined, stream: () => undefined };

/** Links, tags and outline stay with the book: a proof is for paper. */
export function layPages({ book, trims, overlay, overlayHeight, sheet, bleed, title }: ProofPages): Uint8Array {
  const file = makeBookFile();
  const [fromBook, fromOverlay] = [makeCopier(book, file, nothing), makeCopier(overlay, file, nothing)];
  const [pages, marks] = [listPages(book), listPages(overlay)];
  const numbers = pages.map(() => file.reserve(1));
  const tree = addPageTree(numbers, file);
  pages.forEach((page, index) => {
    const trim = trims[index] as Rect;
    const shown = form(book, page, grow(trim, bleed), fromBook);
    const mark = marks[index];
    const said = mark && form(overlay, mark, [0, 0, sheet.width, overlayHeight], fromOverlay);
    const [x, y] = [sheet.trim[0] - trim[0], sheet.trim[1] - trim[1]];
    const content = `q 1 0 0 1 ${x.toFixed(3)} ${y.toFixed(3)} cm /Page Do Q\n${
      said === undefined ? '' : `q 1 0 0 1 0 ${(sheet.height - overlayHeight).toFixed(3)} cm /Marks Do Q\n`
    }`;
    const entries = dictionary({
      Type: name('Page'),
      Parent: reference(tree.parentOf(index)),
      MediaBox: [0, 0, sheet.width, sheet.height].map((value) => Math.round(value * 1000) / 1000),
      Resources: dictionary({
        XObject: dictionary({
          Page: reference(file.add(shown)),
          ...(said !== undefined && { Marks: reference(file.add(said)) }),
        }),
      }),
      Contents: reference(file.add(streamBody(new Map(), Buffer.from(content, 'latin1')))),
    });
    file.add(serialize(entries), numbers[index]);
  });
  const root = file.add(serialize(dictionary({ Type: name('Catalog'), Pages: reference(tree.root) })));
  const information = file.add(serialize(dictionary({ Title: textString(title), Producer: textString('chaekja') })));
  return file.finish({ Root: reference(root), Info: reference(information) });
}

/** A page as a form that ends at `box` (ISO 32000-1, 8.10). */
function form(file: PdfFile, page: PdfPage, box: Rect, copy: Copy): Uint8Array {
  const entries = new Map<string, PdfValue>([
    ['Type', name('XObject')],
    ['Subtype', name('Form')],
    ['BBox', [...box]],
    ['Resources', copy(page.resources)],
  ]);
  const group = page.dictionary.get('Group');
  if (group !== undefined) entries.set('Group', copy(group));
  return streamBody(entries, deflateSync(pageContent(file, page)), 'FlateDecode');
}

/** Where each page is cut (ISO 32000-1, 14.11.2). */
export const trimsOf = (file: PdfFile): readonly Rect[] =>
  listPages(file).map(({ dictionary: page }) => {
    const box = numbersOf(file.resolve(page.get('TrimBox')) ?? file.resolve(page.get('MediaBox')));
    return (box ?? [0, 0, 0, 0]) as unknown as Rect;
  });
