// A printer that prints nothing twice: what was printed before from the same content comes from the cache.

import { createHash } from 'node:crypto';
import type { ResultCache } from '../workspace/result-cache.ts';
import type { Printer } from './printer.ts';
import type { Printed, PrintJob } from './tab.ts';

/**
 * The key is everything that decides a print: the document with its styles, the names of its pictures, which are hashes
 * of their content, and the versions of browser and faces. A print that asked for something in vain is not kept: the
 * file may be there the next time.
 */
export function rememberPrints(printer: Printer, cache: ResultCache, faces: string): Printer {
  return {
    ...printer,
    print: async (job) => {
      const key = keyOf(job, await printer.version(), faces);
      const known = await cache.read(key);
      const found = known && unpack(known);
      if (found) return found;
      const printed = await printer.print(job);
      if (printed.refused.length === 0) cache.write(key, pack(printed));
      return printed;
    },
    forget: async (job) => cache.remove(keyOf(job, await printer.version(), faces)),
  };
}

/** Raise it when the facts that are read from a page change. */
const format = 2;

const keyOf = ({ document, viewport, kind }: PrintJob, version: string, faces: string): string =>
  createHash('sha256')
    .update(JSON.stringify([format, version, faces, document, viewport, kind]))
    .digest('hex');

/** Facts as JSON with their length before them, then the file. */
function pack({ pdf, facts }: Printed): Uint8Array {
  const text = Buffer.from(JSON.stringify(facts), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, pdf]);
}

function unpack(bytes: Uint8Array): Printed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 4 + buffer.readUInt32BE(0);
  return { facts: JSON.parse(buffer.toString('utf8', 4, end)), pdf: buffer.subarray(end), refused: [] };
}
