// What a running program keeps of printed chunks: those of the last run, by the content they were made from.

import type { PrintedChunk } from './print-chunk.ts';

export interface ChunkMemory {
  readonly get: (key: string) => PrintedChunk | undefined;
  readonly set: (key: string, chunk: PrintedChunk) => void;
  readonly delete: (key: string) => void;
  /** Drops what was not asked for since the last call. */
  readonly endRun: () => void;
}

export function makeChunkMemory(): ChunkMemory {
  let before = new Map<string, PrintedChunk>();
  let now = new Map<string, PrintedChunk>();
  return {
    get: (key) => {
      const known = now.get(key) ?? before.get(key);
      if (known) now.set(key, known);
      return known;
    },
    set: (key, chunk) => void now.set(key, chunk),
    delete: (key) => {
      now.delete(key);
      before.delete(key);
    },
    endRun: () => {
      before = now;
      now = new Map();
    },
  };
}
