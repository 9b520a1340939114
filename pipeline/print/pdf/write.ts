// Writes a PDF again in one pass: untouched objects keep their bytes, changed ones get new ones.

import { createHash } from 'node:crypto';
import { dictionary, type PdfDictionary, serialize } from './object.ts';
import type { PdfFile } from './read.ts';

export interface Changes {
  /** New bodies (what stands between `obj` and `endobj`, see `objectBody`) by number; unknown numbers are added. */
  readonly objects: ReadonlyMap<number, Uint8Array>;
  /** Entries that replace those of the trailer, such as a new `Info`. `Size` and `ID` are always made here. */
  readonly trailer?: PdfDictionary;
}

/**
 * A complete file: header, objects in their old order, added ones by number, one cross-reference table, trailer.
 * The same file and changes give the same bytes; `ID` is a hash of everything before the trailer (14.4).
 */
export function writePdf(file: PdfFile, changes: Changes): Uint8Array {
  const chunks: Uint8Array[] = [header(file.version)];
  let position = (chunks[0] as Uint8Array).length;
  const added = [...changes.objects.keys()].filter((number) => file.span(number) === undefined).sort((a, b) => a - b);
  const offsets = new Array<number>(Math.max(file.size, (added.at(-1) ?? 0) + 1)).fill(0);
  let run = { start: 0, end: 0 };
  const endRun = (): void => {
    if (run.end > run.start) chunks.push(file.bytes.subarray(run.start, run.end));
  };
  const put = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    position += chunk.length;
  };

  for (const number of [...file.order, ...added]) {
    const span = file.span(number);
    const body = changes.objects.get(number);
    offsets[number] = position;
    if (body === undefined && span !== undefined) {
      // Neighbours travel as one slice: 60,000 small copies would cost more than the bytes.
      if (run.end !== span.start) {
        endRun();
        run = { start: span.start, end: span.end };
      } else run = { start: run.start, end: span.end };
      position += span.end - span.start;
    } else if (body !== undefined) {
      endRun();
      run = { start: 0, end: 0 };
      put(latin(`${number} 0 obj\n`));
      put(body);
      put(latin('\nendobj\n'));
    }
  }
  endRun();
  const table = latin(`xref\n0 ${offsets.length}\n${offsets.map(entry).join('')}`);
  const content = Buffer.concat([...chunks, table]);
  const trailer = latin(
    `trailer\n${serialize(trailerOf(file, changes, offsets.length, content))}\nstartxref\n${position}\n%%EOF\n`,
  );
  return Buffer.concat([content, trailer]);
}

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Four bytes above 127 in a comment tell mail programs that this is not text (7.5.2). */
const header = (version: string): Uint8Array => latin(`%PDF-${version}\n%\xd3\xeb\xe9\xe1\n`);

/** Object 0 heads the list of free numbers; other gaps point back to it and are never used again (7.5.4). */
const entry = (offset: number): string =>
  offset === 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;

function trailerOf(file: PdfFile, changes: Changes, size: number, content: Uint8Array): PdfDictionary {
  const digest = { kind: 'string', bytes: createHash('sha256').update(content).digest().subarray(0, 16) } as const;
  const kept = new Map([...file.trailer, ...(changes.trailer ?? [])]);
  return new Map([...kept, ...dictionary({ Size: size, ID: [digest, digest] })]);
}
