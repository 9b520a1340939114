// What has been translated anywhere in the project, by its words: suggestions for units that nobody has translated yet.
import type { Catalogue, CatalogueEntry } from '../parse/catalogue-entry.ts';
import { masked } from './likeness.ts';
import { withNumbers } from './number-change.ts';
import { keyOf } from './situation.ts';
import type { SourceUnit } from './source-unit.ts';

/** The translation of the same words, or of words that differ in numbers only, with these filled in. */
export type Suggest = (unit: SourceUnit) => string | undefined;

export const suggestNothing: Suggest = () => undefined;

/** `catalogues` are those of one language into one other. Of several translations the first counts. */
export function translationMemory(catalogues: readonly Catalogue[]): Suggest {
  const certain = catalogues.flatMap(({ entries }) => entries).filter(({ target, fuzzy }) => target !== '' && !fuzzy);
  const same = firstBy(certain, keyOf);
  const alike = firstBy(certain, ({ source }) => masked(source));
  return ({ key, source }) => {
    const known = same.get(key);
    if (known !== undefined) return known.target;
    const similar = alike.get(masked(source));
    return similar && withNumbers(similar, source);
  };
}

const firstBy = (
  entries: readonly CatalogueEntry[],
  name: (entry: CatalogueEntry) => string,
): ReadonlyMap<string, CatalogueEntry> => new Map(entries.toReversed().map((entry) => [name(entry), entry]));
