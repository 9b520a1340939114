// Prints parts with page numbers while no number is known yet, only to see how long they are.

import { readPageMap } from '../../pdf/page-map.ts';
import { readPdf } from '../../pdf/read.ts';
import { chunkDocument } from '../../render/booklet-documents.ts';
import type { BookletHtml, PartHtml } from '../../render/booklet-html.ts';
import type { PartLength } from '../parts/paginate.ts';
import { partLengths } from '../parts/part-lengths.ts';
import type { Printer } from '../printer.ts';
import { namingStuckParts } from './name-stuck-parts.ts';

/** Without tags and outline: that takes half the time. */
export async function draftLengths(
  booklet: BookletHtml,
  parts: readonly PartHtml[],
  { printer }: { readonly printer: Printer },
): Promise<ReadonlyMap<string, PartLength>> {
  const { width, height } = booklet.sheet.text;
  const keys = parts.map(({ key }) => key);
  const document = chunkDocument(booklet, parts, new Map());
  const job = { name: keys.join(', '), document, viewport: { width, height }, kind: 'plain' as const };
  const { pdf } = await namingStuckParts(printer, job, parts, (part) => chunkDocument(booklet, [part], new Map()));
  return partLengths(keys, readPageMap(readPdf(pdf)));
}
