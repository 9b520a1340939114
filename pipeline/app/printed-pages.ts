// How many pages each document has in the booklets that were built before.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Programme } from '../model/programme.ts';
import { readPageMap } from '../pdf/page-map.ts';
import { readPdf } from '../pdf/read.ts';
import { asciiKey, partKeyOf } from '../view/keys.ts';
import { existingOutput } from '../workspace/existing-output.ts';

/** By document. Counted in the booklet that has the language and the fewest others; empty when there is none. */
export function printedPages(
  home: string,
  { id, record }: Programme,
  language: string,
  documents: readonly { readonly id: string }[],
): ReadonlyMap<string, number> {
  const existing = existingOutput(home, 'booklets');
  const [booklet] = record.booklets
    .filter((one) => one.languages.includes(language) && existing.has(`${id}-${one.id}.pdf`))
    .toSorted((a, b) => a.languages.length - b.languages.length);
  if (booklet === undefined) return new Map();
  const { pageCount, pageOf } = pageMapOf(join(home, 'output/booklets', `${id}-${booklet.id}.pdf`));
  const keys = new Map(documents.map((document) => [document.id, partKey(document.id)]));
  return new Map(
    [...keys].flatMap(([document, key]) => {
      const first = pageOf.get(key);
      if (first === undefined) return [];
      // Every part begins on a new page; a document's other ids are named after the document.
      const inner = asciiKey(document);
      const starts = [...pageOf].filter(([name]) => !name.startsWith(inner)).map(([, page]) => page);
      const next = Math.min(pageCount + 1, ...starts.filter((page) => page > first));
      return [[document, next - first] as const];
    }),
  );
}

/** Another program may have put another file there; then nothing is known of its pages. */
function pageMapOf(path: string): ReturnType<typeof readPageMap> {
  try {
    return readPageMap(readPdf(readFileSync(path)));
  } catch {
    return { pageCount: 0, pageOf: new Map() };
  }
}

/** `sessions/network-2` is printed as the part of `session:network-2`. */
function partKey(document: string): string {
  const [folder = '', name = ''] = document.split(/\/(.*)/s);
  return partKeyOf(`${folder.replace(/s$/, '')}:${name}`);
}
