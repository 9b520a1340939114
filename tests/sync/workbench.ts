// A document and its translation file in memory, for tests that synchronise the two.
import { parseCatalogue } from '../../pipeline/parse/catalogue.ts';
import type { Catalogue } from '../../pipeline/parse/catalogue-entry.ts';
import { catalogueText } from '../../pipeline/sync/catalogue-text.ts';
import { entryLines, type PlannedEntry, unchanged } from '../../pipeline/sync/planned-entry.ts';
import { sourceUnits } from '../../pipeline/sync/source-unit.ts';
import { type Event, synchronise } from '../../pipeline/sync/synchronise.ts';
import { parseDocument } from '../../pipeline/translate/document.ts';
import { inEnglish } from '../worded.ts';

export const head = { project: 'lanterns', language: 'en', sourceLanguage: 'ko', date: '2031-02-03 04:05+0900' };
const path = 'translations/en/sessions/opening.po';

/** The catalogue; throws when the program itself finds a mistake in the text. */
export function read(text: string): Catalogue {
  const { value, diagnostics } = parseCatalogue({ path, text });
  if (diagnostics.length > 0)
    throw new Error(
      inEnglish(diagnostics)
        .map(({ message }) => message)
        .join('\n'),
    );
  return value;
}

/** The file after a synchronisation with a Markdown text; the same text when it stays as it is. */
export function sync(
  markdown: string,
  file: string | undefined,
): { readonly text: string; readonly events: readonly Event[] } {
  const document = parseDocument({
    id: 'sessions/opening',
    file: 'sources/sessions/opening.md',
    text: markdown,
    language: 'ko',
  });
  const catalogue = file === undefined ? undefined : read(file);
  const { entries, events } = synchronise(sourceUnits(document, []), catalogue?.entries ?? []);
  return { text: catalogueText(catalogue, entries, head) ?? file ?? '', events };
}

/** The file with its entries rewritten by `edit`, as a person does it. */
export function edited(file: string, edit: (entry: PlannedEntry) => PlannedEntry): string {
  const { header = '', entries } = read(file);
  return `${[header, ...entries.map((entry) => entryLines(edit(unchanged(entry))))].join('\n\n')}\n`;
}

/** Everything below the header. */
export const body = (file: string): string => file.slice(file.indexOf('\n\n') + 2);
