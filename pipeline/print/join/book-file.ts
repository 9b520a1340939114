// Gathers the objects of a book and writes them once: header, bodies, cross-reference table, trailer (ISO 32000-1, 7.5).

import { createHash } from 'node:crypto';
import { dictionary, type PdfValue, serialize } from '../../pdf/object.ts';
import { fieldWidth, type Relocated } from './relocate.ts';
import { idText } from './structure-root.ts';

export interface Placing {
  /** The number that stands for a symbol. */
  readonly symbol: (symbol: number) => number;
  readonly keyOffset: number;
  readonly idOffset: number;
}

export interface BookFile {
  /** The first of `count` numbers that nobody else has. */
  readonly reserve: (count: number) => number;
  /** Adds an object, under a reserved number or a new one. */
  readonly add: (body: string | Uint8Array, number?: number) => number;
  /** Adds all objects of a relocated file, whose numbers begin at `base`. */
  readonly place: (relocated: Relocated, base: number, placing: Placing) => void;
  readonly finish: (trailer: Readonly<Record<string, PdfValue>>) => Uint8Array;
}

/** Some objects in a row, which know how to write themselves into the file. */
interface Piece {
  readonly length: number;
  readonly base: number;
  /** Where the number of each object stands, from the piece's own beginning. */
  readonly starts: ArrayLike<number>;
  readonly write: (target: Buffer, at: number) => void;
}

/** `version` is that of the format, which a standard may limit. */
export function makeBookFile(version = '1.7'): BookFile {
  let next = 1;
  const pieces: Piece[] = [];
  const reserve = (count: number): number => {
    const first = next;
    next += count;
    return first;
  };
  return {
    reserve,
    add: (body, number = reserve(1)) => {
      const [head, tail] = [Buffer.from(`${number} 0 obj\n`, 'latin1'), Buffer.from('\nendobj\n', 'latin1')];
      const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
      const write = (target: Buffer, at: number): void => {
        target.set(head, at);
        target.set(bytes, at + head.length);
        target.set(tail, at + head.length + bytes.length);
      };
      pieces.push({ length: head.length + bytes.length + tail.length, base: number, starts: [0], write });
      return number;
    },
    place: (relocated, base, placing) => {
      const { starts, body } = relocated;
      const padded = Int32Array.from(starts, (start, index) => start + fieldWidth - String(base + index).length);
      const write = (target: Buffer, at: number): void => fillIn(target, at, relocated, base, placing);
      pieces.push({ length: body.length, base, starts: padded, write });
    },
    finish: (trailer) => {
      // Four bytes above 127 in a comment tell mail programs that this is not text (7.5.2).
      const header = Buffer.from(`%PDF-${version}\n%\xd3\xeb\xe9\xe1\n`, 'latin1');
      const contentLength = pieces.reduce((sum, { length }) => sum + length, header.length);
      const tableHead = Buffer.from(`xref\n0 ${next}\n`, 'latin1');
      const file = Buffer.allocUnsafe(contentLength + tableHead.length + next * entryLength);
      const offsets = new Uint32Array(next);
      file.set(header);
      let position = header.length;
      for (const { length, base, starts, write } of pieces) {
        write(file, position);
        for (let index = 0; index < starts.length; index += 1)
          offsets[base + index] = position + (starts[index] as number);
        position += length;
      }
      file.set(tableHead, position);
      writeTable(file, position + tableHead.length, offsets);
      const content = file.subarray(0, contentLength);
      const digest = { kind: 'string', bytes: createHash('sha256').update(content).digest().subarray(0, 16) } as const;
      const entries = serialize(dictionary({ ...trailer, Size: next, ID: [digest, digest] }));
      const tail = `trailer\n${entries}\nstartxref\n${position}\n%%EOF\n`;
      return Buffer.concat([file, Buffer.from(tail, 'latin1')]);
    },
  };
}

const entryLength = 20;
const usedEntry = Buffer.from('0000000000 00000 n \n', 'latin1');
const freeEntry = Buffer.from('0000000000 65535 f \n', 'latin1');

/** Object 0 heads the list of free numbers; a reserved number that nobody used points back to it (7.5.4). */
function writeTable(target: Buffer, start: number, offsets: Uint32Array): void {
  offsets.forEach((offset, index) => {
    const at = start + index * entryLength;
    target.set(offset === 0 ? freeEntry : usedEntry, at);
    if (offset > 0) writeDigits(target, at + 9, offset);
  });
}

/** Copies the body and fills all its fields. */
function fillIn(
  target: Buffer,
  at: number,
  { body, starts, references, keys, ids }: Relocated,
  base: number,
  { symbol, keyOffset, idOffset }: Placing,
): void {
  target.set(body, at);
  const symbols = new Map<number, number>();
  const known = (name: number): number => {
    const number = symbols.get(name) ?? symbol(name);
    symbols.set(name, number);
    return number;
  };
  const end = at + fieldWidth - 1;
  for (let index = 0; index < starts.length; index += 1)
    writeDigits(target, end + (starts[index] as number), base + index);
  for (let index = 0; index < references.length; index += 2) {
    const place = references[index + 1] as number;
    writeDigits(target, end + (references[index] as number), place >= 0 ? base + place : known(place));
  }
  for (let index = 0; index < keys.length; index += 2) {
    writeDigits(target, end + (keys[index] as number), (keys[index + 1] as number) + keyOffset);
  }
  for (let index = 0; index < ids.length; index += 2) {
    target.write(idText((ids[index + 1] as number) + idOffset), at + (ids[index] as number), 'latin1');
  }
}

/** Writes a number so that its last digit is at `end`: right-aligned in its field. */
function writeDigits(target: Buffer, end: number, number: number): void {
  let rest = number;
  let at = end;
  do {
    target[at] = 0x30 + (rest % 10);
    rest = Math.floor(rest / 10);
    at -= 1;
  } while (rest > 0);
}
