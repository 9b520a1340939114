// Reads all PO files of a project.
import { type Checked, checked } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { TextFile } from '../workspace/text-file.ts';
import { type Catalogue, parseCatalogue } from './catalogue.ts';

export function parseCatalogues(files: readonly TextFile[], memory: Memory): Checked<readonly Catalogue[]> {
  const results = files
    .filter(({ path }) => /^translations\/[^/]+\/.+\.po$/.test(path))
    .map(({ path, text }) => memory.recall(readCatalogue, path, text));
  return checked(
    results.map(({ value }) => value),
    results.flatMap(({ diagnostics }) => diagnostics),
  );
}

const readCatalogue = (path: string, text: string): Checked<Catalogue> => parseCatalogue({ path, text });
