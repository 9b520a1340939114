// A page of a press file as a form that can be placed on a sheet, with nothing in it read (ISO 32000-1, 8.10).

import { dictionary, isKind, name, numbersOf, type PdfDictionary } from '../../pdf/object.ts';
import type { PdfPage } from '../../pdf/pages.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { Rect } from '../../pdf/rect.ts';
import { type Copy, copySome, rawStream } from './copy-objects.ts';

/** The content stays packed as it is. */
export function pageForm(file: PdfFile, page: PdfPage, copy: Copy): Uint8Array {
  const content = file.resolve(page.dictionary.get('Contents'));
  if (!isKind(content, 'stream')) throw new Error('A page of a press file has one stream of content.');
  const own = dictionary({
    Type: name('XObject'),
    Subtype: name('Form'),
    BBox: boxOf(file, page, 'BleedBox'),
    Resources: copy(page.resources),
  });
  const kept: PdfDictionary = new Map([
    ...copySome(content.dictionary, ['Filter'], copy),
    ...copySome(page.dictionary, ['Group'], copy),
  ]);
  return rawStream(new Map([...own, ...kept]), content.raw);
}

export function boxOf(file: PdfFile, page: PdfPage, key: 'TrimBox' | 'BleedBox'): Rect {
  const box = numbersOf(file.resolve(page.dictionary.get(key)));
  if (box?.length !== 4) throw new Error(`A page of a press file has no ${key}.`);
  return box as unknown as Rect;
}
