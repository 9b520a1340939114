// Cuts a booklet into chunks: by its content alone, so that the same parts are printed together on every machine.

import { createHash } from 'node:crypto';

const fewest = 8;
const most = 14;
/** On average a cut follows every so many parts, once there are enough. */
const usual = 4;

/**
 * Where a part ends a chunk is decided by its own key, so a new session changes only the chunk it falls into. A chunk
 * has 8 to 14 parts, about 11 on average: larger ones print a book faster, smaller ones print a change faster.
 */
export function cutChunks<Part extends { readonly key: string }>(parts: readonly Part[]): readonly (readonly Part[])[] {
  const chunks: Part[][] = [];
  let open: Part[] = [];
  for (const part of parts) {
    open.push(part);
    if (open.length >= most || (open.length >= fewest && endsChunk(part.key))) {
      chunks.push(open);
      open = [];
    }
  }
  if (open.length > 0) {
    // A few parts at the end are not worth a print of their own.
    const last = chunks.at(-1);
    if (last && open.length < fewest) last.push(...open);
    else chunks.push(open);
  }
  return chunks;
}

const endsChunk = (key: string): boolean => createHash('sha256').update(key).digest().readUInt32BE(0) % usual === 0;
