// Prints some parts of a booklet together and keeps everything that is known of the result.
import { setImmediate } from 'node:timers/promises';
import { readPageMap } from '../../pdf/page-map.ts';
import { readPdf } from '../../pdf/read.ts';
import { chunkDocument, type PageLabels, type PrintDocument } from '../../render/booklet-documents.ts';
import type { BookletHtml, PartHtml } from '../../render/booklet-html.ts';
import type { PartLength } from '../parts/paginate.ts';
import { PartNotPrinted, partLengths } from '../parts/part-lengths.ts';
import type { Printer } from '../printer.ts';
import type { ChunkMemory } from './chunk-memory.ts';
import type { ClippedContent } from './clipped-content.ts';
import { type Examination, type Examined, examineChunk } from './examine-chunk.ts';
import { namingStuckParts } from './name-stuck-parts.ts';
import type { NearEdge } from './near-edge.ts';
import type { PrintedNumber } from './ready-page.ts';

export interface PrintedChunk {
  readonly keys: readonly string[];
  readonly lengths: ReadonlyMap<string, PartLength>;
  /** Rejected with PartProblem. Comes later than the lengths, which others wait for. */
  readonly examined: Promise<Examined>;
  readonly numbers: readonly PrintedNumber[];
  readonly clipped: readonly ClippedContent[];
  readonly nearEdge: readonly NearEdge[];
  /** Addresses that the chunk asked for in vain. */
  readonly refused: readonly string[];
}

export interface ChunkPrinting {
  readonly printer: Printer;
  readonly memory: ChunkMemory;
  readonly allowedFonts: ReadonlySet<string>;
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
  { printer, memory, allowedFonts }: ChunkPrinting,
): Promise<PrintedChunk> {
  const document = chunkDocument(booklet, parts, labels);
  const { text } = booklet.sheet;
  const levels = parts.map(({ key, level }) => [key, level] as const);
  const key = contentOf(document, [text, levels]);
  const known = memory.get(key);
  if (known) return known;
  const names = parts.map((part) => part.key);
  const origin = { left: text.leftOfRight * 0.75, top: text.top * 0.75 };
  const viewport = { width: text.width, height: text.height };
  const job = { name: names.join(', '), document, viewport, kind: 'full' as const };
  const { pdf, facts, refused } = await namingStuckParts(printer, job, parts, (part) =>
    chunkDocument(booklet, [part], labels),
  );
  const lengths = orProblem(names, () => partLengths(names, readPageMap(readPdf(pdf))));
  const examined = examineSoon({
    ...{ pdf, lengths, faces: allowedFonts },
    facts: { links: facts.links, headings: facts.headings, bareHeadings: facts.bareHeadings },
    parts: parts.map(({ key, level, fullBleed }) => ({ key, level, origin: fullBleed ? corner : origin })),
  }).catch(async (problem: unknown) => {
    // Bytes that cannot be used must not be found again.
    memory.delete(key);
    await printer.forget(job);
    return orProblem(names, () => {
      throw problem;
    });
  });
  examined.catch(() => undefined);
  const { numbers, clipped, nearEdge } = facts;
  const made = { keys: names, lengths, examined, numbers, clipped, nearEdge, refused };
  // What went wrong this time may be mended without the document changing: a picture that was not there.
  if (refused.length === 0) memory.set(key, made);
  return made;
}

/** Not at once: what the tabs are to do next is sent first. */
const examineSoon = async (examination: Examination): Promise<Examined> => {
  await setImmediate();
  return examineChunk(examination);
};

/** Where a page without margins begins. */
const corner = { left: 0, top: 0 };

/** Whatever is wrong with the bytes is said with the names of the parts that they should hold. */
function orProblem<T>(names: readonly string[], look: () => T): T {
  try {
    return look();
  } catch (problem) {
    if (problem instanceof PartNotPrinted) throw problem;
    throw new PartProblem(names.join(', '), problem instanceof Error ? problem.message : String(problem), problem);
  }
}

/** Everything that decides a print, as one text. It is only compared, so nothing is gained by hashing it. */
export const contentOf = (document: PrintDocument, rest: unknown = ''): string =>
  [...Object.values(document), JSON.stringify(rest)].join('\0');
