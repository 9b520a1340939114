// Makes a printed file a chunk: finishes its structure, checks its faces. Pure and expensive.

import { checkFonts, type PdfFinding } from '../../pdf/fonts.ts';
import { readPdf } from '../../pdf/read.ts';
import { strandedHeadings } from '../finish/stranded-headings.ts';
import { type Chunk, type ChunkPart, makeChunk } from '../join/chunk.ts';
import type { PartLength } from '../parts/paginate.ts';
import type { PageFacts } from './ready-page.ts';

export interface Examination {
  readonly pdf: Uint8Array;
  readonly facts: Pick<PageFacts, 'links' | 'headings' | 'bareHeadings'>;
  readonly lengths: ReadonlyMap<string, PartLength>;
  /** In the order in which they were printed. */
  readonly parts: readonly ChunkPart[];
  /** PostScript names of the faces that may occur. */
  readonly faces: ReadonlySet<string>;
}

export interface Examined {
  readonly chunk: Chunk;
  /** Pages are those of the chunk, from 1. */
  readonly fonts: readonly PdfFinding[];
  readonly stranded: readonly { readonly title: string; readonly page: number }[];
}

/** Throws an Error for a file that is damaged. */
export function examineChunk({ pdf, lengths, facts, parts, faces }: Examination): Examined {
  const file = readPdf(pdf);
  const owners = parts.flatMap((part) => Array.from({ length: lengths.get(part.key)?.pages ?? 0 }, () => part));
  const partOf = (page: number) => owners[page] ?? { key: '', level: 1, origin: { left: 0, top: 0 } };
  const chunk = makeChunk(file, { links: facts.links, headings: facts.headings, partOf });
  const outline = chunk.outline.map((item, index) => ({ ...item, isBare: facts.bareHeadings.includes(index) }));
  const stranded = strandedHeadings(file, outline, (page) => partOf(page).key);
  return {
    chunk,
    fonts: checkFonts(file, faces),
    stranded: stranded.map(({ title, page }) => ({ title, page: page + 1 })),
  };
}
