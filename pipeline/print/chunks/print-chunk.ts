// Prints some parts of a booklet together and keeps everything that is known of the result.

import { createHash } from 'node:crypto';
import { chunkDocument, type PageLabels } from '../../render/booklet-documents.ts';
import type { BookletHtml, PartHtml } from '../../render/booklet-html.ts';
import type { ChunkMemory } from '../chunk-memory.ts';
import { boxEntries } from '../finish/page-facts.ts';
import { type Chunk, makeChunk } from '../join/chunk.ts';
import type { PartLength } from '../parts/paginate.ts';
import { PartNotPrinted, partLengths } from '../parts/part-lengths.ts';
import { checkFonts, type PdfFinding } from '../pdf/fonts.ts';
import { readPageMap } from '../pdf/page-map.ts';
import { type PdfFile, readPdf } from '../pdf/read.ts';
import type { Press } from '../press.ts';
import type { ClippedContent, PrintedNumber } from './ready-page.ts';

/** A plain value: it can be written to disk and read again. */
export interface PrintedChunk {
  readonly chunk: Chunk;
  readonly keys: readonly string[];
  readonly lengths: ReadonlyMap<string, PartLength>;
  readonly numbers: readonly PrintedNumber[];
  readonly clipped: readonly ClippedContent[];
  /** Pages are those of the chunk, from 1. */
  readonly fonts: readonly PdfFinding[];
  /** Addresses that the chunk asked for in vain. */
  readonly refused: readonly string[];
}

export interface ChunkPrinter {
  readonly press: Press;
  readonly memory: ChunkMemory;
  readonly allowedFonts: ReadonlySet<string>;
  /** Everything beside the document that decides the result: versions of browser, faces and this program. */
  readonly versions: string;
}

/** A part could not be made into pages. */
export class PartProblem extends Error {
  readonly part: string;
  constructor(part: string, reason: string, cause?: unknown) {
    super(reason, { cause });
    this.part = part;
  }
}

/** Throws PartNotPrinted, PartProblem and NotPrinted. */
export async function printChunk(
  booklet: BookletHtml,
  parts: readonly PartHtml[],
  labels: PageLabels,
  printer: ChunkPrinter,
): Promise<PrintedChunk> {
  const document = chunkDocument(booklet, parts, labels);
  const { trimBox, text } = booklet.sheet;
  const levels = parts.map(({ key, level }) => [key, level] as const);
  const key = keyOf([printer.versions, document, trimBox, text, levels]);
  const known = await printer.memory.read(key);
  if (known) return known;
  const names = parts.map((part) => part.key);
  const viewport = { width: text.width, height: text.height };
  const printed = await printer.press.print({ name: names.join(', '), document, viewport, kind: 'full' });
  const made = examine(printed.pdf, names, (file) => {
    const lengths = partLengths(names, readPageMap(file));
    const partOf = pageOwners(parts, lengths);
    const chunk = makeChunk(file, {
      boxes: boxEntries({ media: trimBox, trim: trimBox }),
      links: printed.facts.links,
      headings: printed.facts.headings,
      partOf,
    });
    const { numbers, clipped } = printed.facts;
    const fonts = checkFonts(file, printer.allowedFonts);
    return { chunk, keys: names, lengths, numbers, clipped, fonts, refused: printed.refused };
  });
  // What went wrong this time may be mended without the document changing: a picture that was not there.
  if (made.refused.length === 0) printer.memory.write(key, made);
  return made;
}

/** Whatever is wrong with the bytes is said with the names of the parts that they should hold. */
function examine<T>(pdf: Uint8Array, names: readonly string[], look: (file: PdfFile) => T): T {
  try {
    return look(readPdf(pdf));
  } catch (problem) {
    if (problem instanceof PartNotPrinted) throw problem;
    throw new PartProblem(names.join(', '), problem instanceof Error ? problem.message : String(problem), problem);
  }
}

function pageOwners(parts: readonly PartHtml[], lengths: ReadonlyMap<string, PartLength>) {
  const owners = parts.flatMap((part) =>
    Array.from({ length: lengths.get(part.key)?.pages ?? 0 }, () => ({ key: part.key, level: part.level })),
  );
  return (page: number) => owners[page] ?? { key: '', level: 1 };
}

export const keyOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
