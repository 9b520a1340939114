// Reads all PO files of a project.
import { type Checked, checked } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { TextFile } from '../workspace/text-file.ts';
import { type Catalogue, parseCatalogue } from './catalogue.ts';

export function parseCatalogues(files: readonly TextFile[], memory: Memory): Checked<readonly Catalogue[]> {
  const results = files.filter(isCatalogue).map(({ path, text }) => memory.recall(readCatalogue, path, text));
  return checked(
    results.map(({ value }) => value),
    results.flatMap(({ diagnostics }) => diagnostics),
  );
}

/** Reads one at each step, so that `parseCatalogues` finds them in the memory. */
export function* readCataloguesAhead(files: readonly TextFile[], memory: Memory): Generator<void> {
  for (const { path, text } of files.filter(isCatalogue)) yield void memory.recall(readCatalogue, path, text);
}

const isCatalogue = ({ path }: TextFile): boolean => /^translations\/[^/]+\/.+\.po$/.test(path);

const readCatalogue = (path: string, text: string): Checked<Catalogue> => parseCatalogue({ path, text });
