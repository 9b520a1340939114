// Remembers printed chunks by the content they were printed from: in this process, and in a folder for the next one.

import type { PrintedChunk } from './chunks/print-chunk.ts';

export interface ChunkMemory {
  readonly read: (key: string) => Promise<PrintedChunk | undefined>;
  readonly write: (key: string, chunk: PrintedChunk) => void;
}

/** Forgets everything at once: `--no-cache`. */
export const noMemory: ChunkMemory = { read: () => Promise.resolve(undefined), write: () => undefined };
