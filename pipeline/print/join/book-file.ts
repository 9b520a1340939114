// Gathers the objects of a book and writes them once: header, bodies, cross-reference table, trailer (ISO 32000-1, 7.5).

import { createHash } from 'node:crypto';
import { dictionary, type PdfValue, serialize } from '../pdf/object.ts';
import { type LinkPlace, sideText } from './link-places.ts';
import { fieldWidth, type Relocated } from './relocate.ts';
import { idText } from './structure-root.ts';

export interface Placing {
  /** The number that stands for a symbol. */
  readonly symbol: (symbol: number) => number;
  readonly keyOffset: number;
  readonly idOffset: number;
  /** Links that move, by pt. */
  readonly sides: readonly (LinkPlace & { readonly shift: number })[];
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

export function makeBookFile(): BookFile {
  let next = 1;
  const pieces: { readonly bytes: Uint8Array; readonly base: number; readonly starts: Int32Array | undefined }[] = [];
  const reserve = (count: number): number => {
    const first = next;
    next += count;
    return first;
  };
  return {
    reserve,
    add: (body, number = reserve(1)) => {
      const bytes = Buffer.concat([
        Buffer.from(`${number} 0 obj\n`, 'latin1'),
        typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
        Buffer.from('\nendobj\n', 'latin1'),
      ]);
      pieces.push({ bytes, base: number, starts: undefined });
      return number;
    },
    place: (relocated, base, placing) => {
      pieces.push({ bytes: placed(relocated, base, placing), base, starts: relocated.starts });
    },
    finish: (trailer) => {
      // Four bytes above 127 in a comment tell mail programs that this is not text (7.5.2).
      const header = Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1');
      const offsets = new Uint32Array(next);
      let position = header.length;
      for (const { bytes, base, starts } of pieces) {
        if (starts === undefined) offsets[base] = position;
        else
          starts.forEach((start, index) => {
            offsets[base + index] = position + start + padding(base + index);
          });
        position += bytes.length;
      }
      const content = Buffer.concat([header, ...pieces.map(({ bytes }) => bytes)]);
      const digest = { kind: 'string', bytes: createHash('sha256').update(content).digest().subarray(0, 16) } as const;
      const entries = serialize(dictionary({ ...trailer, Size: next, ID: [digest, digest] }));
      const tail = `trailer\n${entries}\nstartxref\n${position}\n%%EOF\n`;
      return Buffer.concat([content, table(offsets), Buffer.from(tail, 'latin1')]);
    },
  };
}

const padding = (number: number): number => fieldWidth - String(number).length;

/** Object 0 heads the list of free numbers; a reserved number that nobody used points back to it (7.5.4). */
function table(offsets: Uint32Array): Uint8Array {
  const lines: string[] = [`xref\n0 ${offsets.length}\n`];
  for (const offset of offsets) {
    lines.push(offset === 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`);
  }
  return Buffer.from(lines.join(''), 'latin1');
}

/** A copy of the body with all fields filled. */
function placed(relocated: Relocated, base: number, { symbol, keyOffset, idOffset, sides }: Placing): Uint8Array {
  const { starts, references, keys, ids } = relocated;
  const body = Buffer.from(relocated.body);
  const symbols = new Map<number, number>();
  const known = (target: number): number => {
    const number = symbols.get(target) ?? symbol(target);
    symbols.set(target, number);
    return number;
  };
  for (let index = 0; index < starts.length; index += 1) write(body, starts[index] as number, base + index);
  for (let index = 0; index < references.length; index += 2) {
    const target = references[index + 1] as number;
    write(body, references[index] as number, target >= 0 ? base + target : known(target));
  }
  for (let index = 0; index < keys.length; index += 2) {
    write(body, keys[index] as number, (keys[index + 1] as number) + keyOffset);
  }
  for (let index = 0; index < ids.length; index += 2) {
    body.write(idText((ids[index + 1] as number) + idOffset), ids[index] as number, 'latin1');
  }
  for (const { leftAt, rightAt, left, right, shift } of sides) {
    body.write(sideText(left + shift), leftAt, 'latin1');
    body.write(sideText(right + shift), rightAt, 'latin1');
  }
  return body;
}

/** Right-aligned in its field, which holds blanks. */
function write(body: Uint8Array, position: number, number: number): void {
  let rest = number;
  let at = position + fieldWidth - 1;
  do {
    body[at] = 0x30 + (rest % 10);
    rest = Math.floor(rest / 10);
    at -= 1;
  } while (rest > 0);
}
