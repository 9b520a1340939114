// Reads all PO files of a project.
import { type Checked, checked } from '../model/diagnostic.ts';
import type { TextFile } from '../workspace/text-file.ts';
import { type Catalogue, parseCatalogue } from './catalogue.ts';

export function parseCatalogues(files: readonly TextFile[]): Checked<readonly Catalogue[]> {
  const results = files.filter(({ path }) => /^translations\/[^/]+\/.+\.po$/.test(path)).map(parseCatalogue);
  return checked(
    results.map(({ value }) => value),
    results.flatMap(({ diagnostics }) => diagnostics),
  );
}
