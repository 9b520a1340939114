// Copies the objects of a printed file into a form that can be moved: numbers stand in fields of fixed width.

import { isSpace } from '../../pdf/cursor.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { copyObject } from './copy-object.ts';
import { makeOutput } from './growing-output.ts';

/**
 * Objects one after the other, with every number that depends on its neighbours in a field of seven characters, so
 * that joining is copying and overwriting. Positions are in `body`. Like the object file of a compiler, it knows its
 * own objects from 0 and names everything outside by a symbol, a negative number.
 */
export interface Relocated {
  readonly body: Uint8Array;
  /** Position of the number field before `0 obj`, by object. */
  readonly starts: Int32Array;
  /** Pairs of position and object or symbol, for references (ISO 32000-1, 7.3.10). */
  readonly references: Int32Array;
  /** Pairs of position and key, for `StructParent` and `StructParents` (14.7.4.4). */
  readonly keys: Int32Array;
  /** Pairs of position and id, for ids of structure elements (14.7.2); a field of eight digits. */
  readonly ids: Int32Array;
  /** The object that carries each id; -1 when none does. */
  readonly idOwners: Int32Array;
}

export interface Relocation {
  readonly relocated: Relocated;
  /** The new number of an old one, or its symbol; undefined for a dropped one. */
  readonly placeOf: (number: number) => number | undefined;
}

export interface Contents {
  /** Bodies that replace those of the file or are added to it; numbers are the file's. */
  readonly bodies: ReadonlyMap<number, Uint8Array>;
  readonly dropped: ReadonlySet<number>;
  /** What stands for an object outside, by its number in the file: the result's own object or a negative symbol. */
  readonly outside: ReadonlyMap<number, number>;
}

/** Digits of a field: ten million objects. */
export const fieldWidth = 7;
const field = Buffer.alloc(fieldWidth, 0x20);
/** Before the number of an object only a line end may stand (ISO 19005-2, 6.1.9). */
const lineEnds = Buffer.alloc(fieldWidth, 0x0a);

/** Throws an Error when an object refers to one that was dropped. */
export function relocate(file: PdfFile, { bodies, dropped, outside }: Contents): Relocation {
  const added = [...bodies.keys()].filter((number) => file.span(number) === undefined).sort((a, b) => a - b);
  const numbers = [...file.order, ...added].filter((number) => !dropped.has(number) && !outside.has(number));
  const places = new Map(numbers.map((number, index) => [number, index]));
  const placeOf = (number: number): number | undefined => places.get(number) ?? outside.get(number);

  const output = makeOutput(file.bytes.length + [...bodies.values()].reduce((sum, body) => sum + body.length, 0));
  const starts = new Int32Array(numbers.length);
  const references: number[] = [];
  const keys: number[] = [];
  const ids: number[] = [];
  const idNumbers = new Map<string, number>();
  const owners: number[] = [];

  numbers.forEach((number, index) => {
    starts[index] = output.position();
    output.put(lineEnds);
    output.text(' 0 obj\n');
    const own = bodies.get(number);
    const span = file.span(number);
    const bytes = own ?? file.bytes;
    const start = own ? 0 : afterHeader(file.bytes, span?.start ?? 0);
    const end = own ? own.length : (span?.end ?? 0);
    copyObject(bytes, start, end, {
      output,
      reference: (target) => {
        const place = placeOf(target);
        if (place === undefined) throw new Error(`Object ${number} refers to object ${target}, which is not there.`);
        references.push(output.position(), place);
        output.put(field);
      },
      key: (key) => {
        keys.push(output.position(), key);
        output.put(field);
      },
      id: (text, owned) => {
        const known = idNumbers.get(text) ?? idNumbers.size;
        idNumbers.set(text, known);
        if (owned) owners[known] = index;
        ids.push(output.position(), known);
        output.text('00000000');
      },
    });
    if (own) output.text('\nendobj\n');
  });
  return {
    placeOf,
    relocated: {
      body: output.bytes(),
      starts,
      references: Int32Array.from(references),
      keys: Int32Array.from(keys),
      ids: Int32Array.from(ids),
      idOwners: Int32Array.from({ length: idNumbers.size }, (_, id) => owners[id] ?? -1),
    },
  };
}

function afterHeader(bytes: Uint8Array, start: number): number {
  let position = start;
  while (bytes[position] !== 0x6a) position += 1;
  return isSpace(bytes[position + 1]) ? position + 2 : position + 1;
}
