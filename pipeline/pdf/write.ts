// Writes a PDF again in one pass: untouched objects keep their bytes, changed ones get new ones.

import { createHash } from 'node:crypto';
import { dictionary, type PdfDictionary, serialize } from './object.ts';
import type { PdfFile } from './read.ts';

export interface Patch {
  /** Where in the old file. */
  readonly start: number;
  readonly bytes: Uint8Array;
}

export interface Changes {
  /** New bodies (what stands between `obj` and `endobj`, see `objectBody`) by number; unknown numbers are added. */
  readonly objects: ReadonlyMap<number, Uint8Array>;
  /** Bytes in place of as many old ones, ascending; for small changes in many objects that are otherwise kept. */
  readonly patches?: readonly Patch[];
  /** Entries that replace those of the trailer, such as a new `Info`. `Size` and `ID` are always made here. */
  readonly trailer?: PdfDictionary;
}

/**
 * A complete file: header, objects in their old order, added ones by number, one cross-reference table, trailer.
 * The same file and changes give the same bytes; `ID` is a hash of everything before the trailer (14.4).
 */
export function writePdf(file: PdfFile, changes: Changes): Uint8Array {
  const { patches = [] } = changes;
  const added = [...changes.objects.keys()].filter((number) => file.span(number) === undefined).sort((a, b) => a - b);
  const offsets = new Array<number>(Math.max(file.size, (added.at(-1) ?? 0) + 1)).fill(0);
  const output = Buffer.allocUnsafe(enough(file, changes, offsets.length));
  let position = 0;
  const put = (text: string): void => {
    position += output.write(text, position, 'latin1');
  };

  // Four bytes above 127 in a comment tell mail programs that this is not text (7.5.2).
  put(`%PDF-${file.version}\n%\xd3\xeb\xe9\xe1\n`);
  // Untouched neighbours are copied as one run: 60,000 small copies would cost more than the bytes.
  let run = { start: 0, end: 0 };
  let patch = 0;
  const copyRun = (): void => {
    const target = position - (run.end - run.start);
    output.set(file.bytes.subarray(run.start, run.end), target);
    for (; (patches[patch]?.start ?? Number.POSITIVE_INFINITY) < run.end; patch += 1) {
      const { start, bytes } = patches[patch] as Patch;
      if (start >= run.start) output.set(bytes, target + start - run.start);
    }
    run = { start: 0, end: 0 };
  };
  for (const number of [...file.order, ...added]) {
    const span = file.span(number);
    const body = changes.objects.get(number);
    if (body !== undefined || span === undefined) {
      copyRun();
      offsets[number] = position;
      put(`${number} 0 obj\n`);
      output.set(body ?? [], position);
      position += body?.length ?? 0;
      put('\nendobj\n');
    } else {
      if (run.end !== span.start) copyRun();
      run = { start: run.end === span.start ? run.start : span.start, end: span.end };
      offsets[number] = position;
      position += span.end - span.start;
    }
  }
  copyRun();
  const tableStart = position;
  put(`xref\n0 ${offsets.length}\n${offsets.map(entry).join('')}`);
  const content = output.subarray(0, position);
  const trailer = `trailer\n${serialize(trailerOf(file, changes, offsets.length, content))}\n`;
  return Buffer.concat([content, Buffer.from(`${trailer}startxref\n${tableStart}\n%%EOF\n`, 'latin1')]);
}

/** An upper bound of everything before the trailer: `4294967295 0 obj` and `endobj` take less than 40 bytes. */
function enough(file: PdfFile, changes: Changes, size: number): number {
  let total = file.bytes.length + size * 20 + 100;
  for (const body of changes.objects.values()) total += body.length + 40;
  return total;
}

/** Object 0 heads the list of free numbers; other gaps point back to it and are never used again (7.5.4). */
const entry = (offset: number): string =>
  offset === 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;

function trailerOf(file: PdfFile, changes: Changes, size: number, content: Uint8Array): PdfDictionary {
  const digest = { kind: 'string', bytes: createHash('sha256').update(content).digest().subarray(0, 16) } as const;
  const kept = new Map([...file.trailer, ...(changes.trailer ?? [])]);
  return new Map([...kept, ...dictionary({ Size: size, ID: [digest, digest] })]);
}
