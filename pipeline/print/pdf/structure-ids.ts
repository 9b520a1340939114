// Numbers the ids of table headers anew: Chromium takes them from a counter of its browser process.

import { isArray, isKind, objectBody, type PdfDictionary, type PdfString, type PdfValue } from './object.ts';
import type { PdfFile } from './read.ts';

/** `/ID (node00000020)` on a `TH`, `/Headers [(node00000020) ...]` on a cell (ISO 32000-1, 14.7.2 and 14.8.5.7). */
const places = /\/ID\s*\(node\d+\)|\/Headers\s*\[[^\]]*\]/g;

/**
 * New bodies for every object that holds such an id: `node00000001` and on, in the order in which the ids first
 * appear in the file, and the `IDTree` sorted by the new ones. Nothing else in those objects changes.
 */
export function renumberStructureIds(file: PdfFile): ReadonlyMap<number, Uint8Array> {
  const root = file.dictionary(file.catalog.get('StructTreeRoot')).get('IDTree');
  if (root !== undefined && !isKind(root, 'reference')) throw new Error('The IDTree is not an object of its own.');
  const renamed = new Map<string, string>();
  const rename = (id: string): string => {
    const known = renamed.get(id);
    if (known !== undefined) return known;
    const made = `node${String(renamed.size + 1).padStart(8, '0')}`;
    renamed.set(id, made);
    return made;
  };
  const changed = new Map<number, Uint8Array>();
  for (const [number, source] of objectsWithIds(file)) {
    const body = source.replace(places, (place) => place.replace(/node\d+/g, rename));
    if (body !== source) changed.set(number, Buffer.from(body, 'latin1'));
  }
  if (root === undefined) return changed;
  return new Map([...changed, ...sortedIdTree(file, root, rename)]);
}

/** Objects holding the bytes `(node`, found by one native search; streams and strings elsewhere are not meant. */
function* objectsWithIds(file: PdfFile): Generator<readonly [number, string]> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  let hit = bytes.indexOf('(node');
  for (const number of file.order) {
    if (hit < 0) return;
    const { start, end } = file.span(number) as { start: number; end: number };
    if (hit >= end) continue;
    const source = bytes.toString('latin1', start, end);
    if (!source.includes('endstream', source.length - 30)) {
      yield [number, source.slice(source.indexOf('obj') + 3, source.lastIndexOf('endobj')).trim()];
    }
    hit = bytes.indexOf('(node', end);
  }
}

/** The same leaves with as many names as before, filled in the order of the new ids (7.9.6 wants them sorted). */
function sortedIdTree(file: PdfFile, root: PdfValue, rename: (id: string) => string): Map<number, Uint8Array> {
  const bodies = new Map<number, Uint8Array>();
  const pairs = idPairs(file, root).map(([id, target]) => [rename(id), target] as const);
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
        isKind(key, 'string') && index % 2 === 0
          ? [[Buffer.from(key.bytes).toString('latin1'), names[index + 1] ?? null] as const]
          : [],
      )
    : [];
  return isArray(kids) ? [...own, ...kids.flatMap((kid) => idPairs(file, kid))] : own;
}

const idString = (id: string): PdfString => ({ kind: 'string', bytes: Buffer.from(id, 'latin1') });
