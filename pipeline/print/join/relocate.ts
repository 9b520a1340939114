// Copies the objects of a printed file into a form that can be moved: numbers stand in fields of fixed width.

import { isDigit, isRegular, isSpace } from '../pdf/cursor.ts';
import type { PdfFile } from '../pdf/read.ts';

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

interface Output {
  readonly position: () => number;
  readonly copy: (source: Uint8Array, start: number, end: number) => void;
  readonly put: (bytes: Uint8Array) => void;
  readonly text: (text: string) => void;
  readonly bytes: () => Uint8Array;
}

/** Grows by doubling: fields are wider than what they replace, how much is known only at the end. */
function makeOutput(expected: number): Output {
  let buffer = Buffer.allocUnsafe(Math.ceil(expected * 1.3) + 1024);
  let length = 0;
  const room = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = Buffer.allocUnsafe((length + more) * 2);
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  };
  return {
    position: () => length,
    copy: (source, start, end) => {
      room(end - start);
      buffer.set(source.subarray(start, end), length);
      length += end - start;
    },
    put: (bytes) => {
      room(bytes.length);
      buffer.set(bytes, length);
      length += bytes.length;
    },
    text: (text) => {
      room(text.length);
      length += buffer.write(text, length, 'latin1');
    },
    bytes: () => Buffer.from(buffer.subarray(0, length)),
  };
}

interface Copying {
  readonly output: Output;
  readonly reference: (number: number) => void;
  readonly key: (key: number) => void;
  readonly id: (text: string, owned: boolean) => void;
}

/**
 * Copies up to the end or to the data of a stream, which is copied whole. Runs of bytes between two fields are copied
 * at once; names and strings are passed over, so a text that looks like a reference stays as it is.
 */
function copyObject(bytes: Uint8Array, start: number, end: number, { output, reference, key, id }: Copying): void {
  let run = start;
  let at = start;
  let lastName = '';
  const flush = (until: number): void => {
    if (until > run) output.copy(bytes, run, until);
  };
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte === 0x28) {
      const close = endOfString(bytes, at, end);
      const text = idIn(bytes, at, close);
      if (text !== undefined) {
        flush(at + 5);
        id(text, lastName === 'ID');
        run = close - 1;
      }
      at = close;
    } else if (byte === 0x3c) {
      // `<<` opens a dictionary, `<` alone a hexadecimal string.
      if (bytes[at + 1] === 0x3c) at += 2;
      else while (at < end && bytes[at] !== 0x3e) at += 1;
    } else if (byte === 0x2f) {
      const from = at + 1;
      at = from;
      while (at < end && isRegular(bytes[at])) at += 1;
      lastName = nameOfInterest(bytes, from, at);
    } else if (isDigit(byte)) {
      const from = at;
      let number = 0;
      for (; isDigit(bytes[at]); at += 1) number = number * 10 + (bytes[at] as number) - 0x30;
      if (bytes[at] === 0x20 && bytes[at + 1] === 0x30 && bytes[at + 2] === 0x20 && bytes[at + 3] === 0x52) {
        flush(from);
        reference(number);
        run = at;
        at += 4;
      } else if (lastName === 'StructParent') {
        flush(from);
        key(number);
        run = at;
      }
      lastName = '';
    } else if (byte === 0x73 && bytes[at + 1] === 0x74 && bytes[at + 2] === 0x72 && isStreamWord(bytes, at)) {
      at = end;
    } else if (isRegular(byte)) {
      // A fraction, a sign or a word: none of its digits begins a number.
      while (at < end && isRegular(bytes[at])) at += 1;
    } else at += 1;
  }
  flush(end);
}

/** `stream` and a line end: everything behind it is data (7.3.8.1). */
const isStreamWord = (bytes: Uint8Array, at: number): boolean =>
  bytes[at + 3] === 0x65 && bytes[at + 4] === 0x61 && bytes[at + 5] === 0x6d && isSpace(bytes[at + 6]);

/** `StructParent` stands for its plural too. */
function nameOfInterest(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  if (length === 2 && bytes[start] === 0x49 && bytes[start + 1] === 0x44) return 'ID';
  if ((length !== 12 && length !== 13) || bytes[start] !== 0x53 || bytes[start + 6] !== 0x50) return '';
  const text = Buffer.from(bytes.subarray(start, end)).toString('latin1');
  return text === 'StructParent' || text === 'StructParents' ? 'StructParent' : '';
}

/** Behind the bracket that closes the string; brackets nest, and a backslash takes the next byte with it (7.3.4.2). */
function endOfString(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new Error('A string does not end.');
}

/** The eight digits of `(node00000012)`, as Chromium writes ids; undefined for any other string. */
function idIn(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start !== 14 || bytes[start + 1] !== 0x6e || bytes[start + 4] !== 0x65) return undefined;
  const text = Buffer.from(bytes.subarray(start + 1, end - 1)).toString('latin1');
  return /^node\d{8}$/.test(text) ? text.slice(4) : undefined;
}
