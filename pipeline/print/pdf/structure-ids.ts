// Numbers the ids of table headers anew: Chromium takes them from a counter of its browser process.

import { isDigit, isSpace } from './cursor.ts';
import { isArray, isKind, objectBody, type PdfDictionary, type PdfString, type PdfValue } from './object.ts';
import type { PdfFile } from './read.ts';
import type { Changes } from './write.ts';

/**
 * The ids `(node00000020)` become `(node00000001)` and on, in the order in which they first appear in the file as
 * `/ID` of a `TH` or among the `/Headers` of a cell (ISO 32000-1, 14.7.2 and 14.8.5.7). They keep their length, so
 * the objects need not be parsed; only the nodes of the `IDTree` are made anew, sorted by the new ids.
 */
export function renumberStructureIds(file: PdfFile): Required<Pick<Changes, 'objects' | 'patches'>> {
  const root = file.dictionary(file.catalog.get('StructTreeRoot')).get('IDTree');
  if (root !== undefined && !isKind(root, 'reference')) throw new Error('The IDTree is not an object of its own.');
  const renamed = new Map<string, Uint8Array>();
  const rename = (id: string): Uint8Array => {
    const known = renamed.get(id);
    if (known !== undefined) return known;
    const made = Buffer.from(`node${String(renamed.size + 1).padStart(id.length - 4, '0')}`, 'latin1');
    renamed.set(id, made);
    return made;
  };
  const patches = [...idsIn(file.bytes)].map(([start, id]) => ({ start, bytes: rename(id) }));
  return { objects: root === undefined ? new Map() : sortedIdTree(file, root, rename), patches };
}

/**
 * Where ids stand, found by one native search for `(node` and what is before it. Compressed data could look like
 * this by chance only in theory: the place is more than sixteen given bytes long.
 */
function* idsIn(input: Uint8Array): Generator<readonly [start: number, id: string]> {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  let listEnd = 0;
  for (let hit = bytes.indexOf('(node'); hit >= 0; hit = bytes.indexOf('(node', hit + 1)) {
    let end = hit + 5;
    while (isDigit(bytes[end])) end += 1;
    const before = wordBefore(bytes, hit);
    const inList = before === listEnd || (bytes[before - 1] === 0x5b && follows(bytes, before - 1, '/Headers'));
    const isId = (inList || follows(bytes, before, '/ID')) && end > hit + 5 && bytes[end] === 0x29;
    listEnd = isId && inList ? end + 1 : 0;
    if (isId) yield [hit + 1, bytes.toString('latin1', hit + 1, end)];
  }
}

function wordBefore(bytes: Uint8Array, position: number): number {
  let end = position;
  while (isSpace(bytes[end - 1])) end -= 1;
  return end;
}

/** Whether the last word before a position is this one. */
function follows(bytes: Uint8Array, position: number, word: string): boolean {
  const end = wordBefore(bytes, position);
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[end - word.length + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}

/** The same leaves with as many names as before, filled in the order of the new ids (7.9.6 wants them sorted). */
function sortedIdTree(file: PdfFile, root: PdfValue, rename: (id: string) => Uint8Array): Map<number, Uint8Array> {
  const bodies = new Map<number, Uint8Array>();
  const pairs = idPairs(file, root).map(([id, target]) => [text(rename(id)), target] as const);
  pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  let next = 0;

  const fill = (value: PdfValue, isRoot: boolean): PdfValue => {
    const node = new Map(file.dictionary(value));
    const first = next;
    const names = file.resolve(node.get('Names'));
    if (isArray(names)) {
      const own = pairs.slice(next, next + names.length / 2);
      next += own.length;
      node.set(
        'Names',
        own.flatMap(([id, target]) => [idString(id), target]),
      );
    }
    const kids = file.resolve(node.get('Kids'));
    if (isArray(kids))
      node.set(
        'Kids',
        kids.map((kid) => fill(kid, false)),
      );
    const [low, high] = [pairs[first], pairs[next - 1]];
    if (!isRoot && low !== undefined && high !== undefined) node.set('Limits', [idString(low[0]), idString(high[0])]);
    if (!isKind(value, 'reference')) return node;
    bodies.set(value.number, objectBody(node));
    return value;
  };

  fill(root, true);
  return bodies;
}

function idPairs(file: PdfFile, value: PdfValue): readonly (readonly [string, PdfValue])[] {
  const node: PdfDictionary = file.dictionary(value);
  const names = file.resolve(node.get('Names'));
  const kids = file.resolve(node.get('Kids'));
  const own = isArray(names)
    ? names.flatMap((key, index) =>
        isKind(key, 'string') && index % 2 === 0 ? [[text(key.bytes), names[index + 1] ?? null] as const] : [],
      )
    : [];
  return isArray(kids) ? [...own, ...kids.flatMap((kid) => idPairs(file, kid))] : own;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const idString = (id: string): PdfString => ({ kind: 'string', bytes: Buffer.from(id, 'latin1') });
