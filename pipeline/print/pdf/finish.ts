// Makes the download file out of what Chromium printed: exact boxes, page labels, fixed dates, nothing of the machine.

import { dictionary, isKind, name, objectBody, type PdfDictionary, type PdfValue, reference } from './object.ts';
import { listPages } from './pages.ts';
import { type PdfFile, readPdf } from './read.ts';
import type { Rect } from './rect.ts';
import { renumberStructureIds } from './structure-ids.ts';
import { textString } from './text-string.ts';
import { writePdf } from './write.ts';

export interface PageLabel {
  /** Index of the first page it holds for, from 0. */
  readonly from: number;
  /** Roman small letters, figures, or no number at all. */
  readonly style: 'r' | 'D' | 'none';
  /** The number of that first page; 1 when left out. */
  readonly start?: number;
  readonly prefix?: string;
}

export interface FinishOptions {
  /** The same for every page. `media` becomes the crop box too, so a reader shows exactly that. */
  readonly boxes: { readonly media: Rect; readonly trim: Rect; readonly bleed?: Rect };
  /** Ascending, the first from 0; an empty list leaves plain page numbers. */
  readonly pageLabels: readonly PageLabel[];
  /** `2019-10-01`; a time behind the day is ignored. */
  readonly date: string;
  readonly title?: string;
  readonly author?: string;
  readonly producer: string;
}

/**
 * Structure tree, outline and links stay. The same printed page and options give the same bytes in every browser
 * process, and finishing a finished file changes nothing. A file that was read already need not be read again.
 * Throws a RangeError for options that contradict themselves and an Error for a file that `readPdf` refuses.
 */
export function finishDownload(printed: Uint8Array | PdfFile, options: FinishOptions): Uint8Array {
  const file = printed instanceof Uint8Array ? readPdf(printed) : printed;
  const ids = renumberStructureIds(file);
  const objects = new Map(ids.objects);
  const boxes = boxEntries(options.boxes);
  for (const page of listPages(file)) objects.set(page.number, objectBody(withBoxes(page.dictionary, boxes)));

  const catalog = new Map(file.catalog);
  const labels = labelTree(options.pageLabels, listPages(file).length);
  if (labels === undefined) catalog.delete('PageLabels');
  else catalog.set('PageLabels', labels);
  objects.set(numberOf(file, 'Root'), objectBody(catalog));

  const information = numberOf(file, 'Info');
  objects.set(information, objectBody(informationOf(file, options)));
  return writePdf(file, { objects, patches: ids.patches, trailer: dictionary({ Info: reference(information) }) });
}

/** The object a trailer entry points to; a file without one gets the next free number. */
function numberOf(file: PdfFile, key: 'Root' | 'Info'): number {
  const value = file.trailer.get(key);
  return isKind(value, 'reference') ? value.number : file.size;
}

/** Boxes of ISO 32000-1, 14.11.2. Ten thousandths of a point are 35 nanometres: finer would only show rounding noise. */
function boxEntries({ media, trim, bleed }: FinishOptions['boxes']): PdfDictionary {
  const inside = ([left, bottom, right, top]: Rect): boolean =>
    left >= media[0] && bottom >= media[1] && right <= media[2] && top <= media[3] && left < right && bottom < top;
  for (const box of [trim, bleed ?? trim]) {
    if (!inside(box))
      throw new RangeError(`The box ${box.join(' ')} does not lie in the media box ${media.join(' ')}.`);
  }
  const rounded = (box: Rect): PdfValue => box.map((side) => Math.round(side * 10_000) / 10_000);
  return dictionary({
    MediaBox: rounded(media),
    CropBox: rounded(media),
    ...(bleed && { BleedBox: rounded(bleed) }),
    TrimBox: rounded(trim),
  });
}

/** Old boxes go first: an ArtBox beside a TrimBox would be two truths. */
function withBoxes(page: PdfDictionary, boxes: PdfDictionary): PdfDictionary {
  const kept = [...page].filter(([key]) => !key.endsWith('Box'));
  return new Map([...kept, ...boxes]);
}

/** A number tree by page index that must begin at 0 (12.4.2). Small enough to stand in the catalog itself. */
function labelTree(labels: readonly PageLabel[], pageCount: number): PdfDictionary | undefined {
  if (labels.length === 0) return undefined;
  labels.forEach(({ from }, index) => {
    const before = labels[index - 1]?.from;
    if (before === undefined ? from !== 0 : from <= before)
      throw new RangeError('Page labels must ascend from page 0.');
    if (from >= pageCount) throw new RangeError(`A page label starts at page ${from} of ${pageCount}.`);
  });
  const entries = labels.flatMap(({ from, style, start, prefix }): readonly PdfValue[] => [
    from,
    dictionary({
      ...(style !== 'none' && { S: name(style) }),
      ...(prefix !== undefined && { P: textString(prefix) }),
      ...(start !== undefined && start !== 1 && { St: start }),
    }),
  ]);
  return dictionary({ Nums: entries });
}

/** Midnight UTC, so the day never depends on where the file was built (7.9.4). */
function informationOf(file: PdfFile, options: FinishOptions): PdfDictionary {
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(options.date);
  if (day === null) throw new RangeError(`"${options.date}" is not a date such as 2019-10-01.`);
  const date = textString(`D:${day[1]}${day[2]}${day[3]}000000+00'00'`);
  const changed = dictionary({
    ...(options.title !== undefined && { Title: textString(options.title) }),
    ...(options.author !== undefined && { Author: textString(options.author) }),
    Producer: textString(options.producer),
    CreationDate: date,
    ModDate: date,
  });
  return new Map([...file.dictionary(file.trailer.get('Info')), ...changed]);
}
