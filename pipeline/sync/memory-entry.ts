// An entry as memory (`#~`): a translation that nothing prints any more, beside the words that it was made from.
import type { CatalogueEntry } from '../parse/catalogue-entry.ts';
import { masked } from './likeness.ts';
import { changed, type PlannedEntry, unchanged } from './planned-entry.ts';

export const asMemory = (entry: CatalogueEntry): PlannedEntry =>
  changed(unchanged(entry), {
    obsolete: true,
    source: sourceOf(entry),
    previousSource: undefined,
    comments: { extracted: [] },
  });

/** A translation into which new numbers were filled belongs to these. */
function sourceOf({ source, previousSource = source }: CatalogueEntry): string {
  return masked(previousSource) === masked(source) ? source : previousSource;
}
