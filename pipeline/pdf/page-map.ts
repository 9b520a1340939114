// Says on which page each link target of a printed document lies, from its named destinations.

import { isArray, isDictionary, isKind, type PdfObject, type PdfValue } from './object.ts';
import { pageNumbers } from './pages.ts';
import type { PdfFile } from './read.ts';

export interface PageMap {
  readonly pageCount: number;
  /** Physical page by id, counted from 1 whatever the labels say. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** Every link of a file asks for it. */
const known = new WeakMap<PdfFile, PageMap>();

/**
 * Reads `/Dests` of the catalog, as Chromium writes it, and the name tree `/Names /Dests` (ISO 32000-1, 12.3.2.3).
 * Only ids that some link points to have a destination; one on a page that is gone is left out.
 */
export function readPageMap(file: PdfFile): PageMap {
  const before = known.get(file);
  if (before !== undefined) return before;
  const pages = pageNumbers(file);
  const pageOf = new Map<string, number>();
  for (const [name, value] of destinations(file)) {
    const page = destinationPage(file, value, pages);
    if (page !== undefined) pageOf.set(destinationId(name), page);
  }
  const map = { pageCount: pages.size, pageOf };
  known.set(file, map);
  return map;
}

/**
 * The id behind a destination's name. Chromium names a destination after the *fragment of the link*, not after the
 * id: `href="#두"` gives `/#25EB#2591#2590`, where `#25` is the escape of `%` in a name, thus `%EB%91%90`, the
 * percent-encoded UTF-8 of the id. ASCII letters, digits and most signs stay as they are.
 * Lossy in one case: an id that itself holds `%41` and is linked as `#a%41` is named like the id `aA` linked as
 * `#a%41`; such a name is decoded. A name that is not valid percent-encoding is returned as it is.
 */
export function destinationId(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The 1-based page of an explicit destination, `[12 0 R /XYZ 0 600 0]` or `<</D [...]>>`. */
export function destinationPage(
  file: PdfFile,
  value: PdfValue | undefined,
  pages: ReadonlyMap<number, number>,
): number | undefined {
  const resolved: PdfObject = file.resolve(value);
  const explicit = isDictionary(resolved) ? file.resolve(resolved.get('D')) : resolved;
  const target = isArray(explicit) ? explicit[0] : undefined;
  return isKind(target, 'reference') ? pages.get(target.number) : undefined;
}

/** Names as they are written, with what they lead to. */
export function* destinations(file: PdfFile): Generator<readonly [string, PdfValue]> {
  yield* file.dictionary(file.catalog.get('Dests'));
  yield* nameTree(file, file.dictionary(file.catalog.get('Names')).get('Dests'), 0);
}

/** Name trees (7.9.6): pairs in `Names`, further nodes in `Kids`. The depth stops a tree that runs in a circle. */
function* nameTree(file: PdfFile, value: PdfValue | undefined, depth: number): Generator<readonly [string, PdfValue]> {
  if (depth > 32) throw new Error('The PDF is damaged: its tree of destinations does not end.');
  const node = file.dictionary(value);
  const names = file.resolve(node.get('Names'));
  if (isArray(names)) {
    for (let index = 0; index + 1 < names.length; index += 2) {
      const key = file.resolve(names[index]);
      if (isKind(key, 'string')) yield [Buffer.from(key.bytes).toString('latin1'), names[index + 1] as PdfValue];
    }
  }
  const kids = file.resolve(node.get('Kids'));
  if (isArray(kids)) for (const kid of kids) yield* nameTree(file, kid, depth + 1);
}
