// A document and its translation file in memory, for tests that synchronise the two.
import { openMessages } from '../../pipeline/app/messages.ts';
import { describeSync } from '../../pipeline/cli/sync-report.ts';
import { parseCatalogue } from '../../pipeline/parse/catalogue.ts';
import type { Catalogue } from '../../pipeline/parse/catalogue-entry.ts';
import { catalogueText } from '../../pipeline/sync/catalogue-text.ts';
import type { Revised } from '../../pipeline/sync/minor.ts';
import { entryLines, type PlannedEntry, unchanged } from '../../pipeline/sync/planned-entry.ts';
import { sourceUnits } from '../../pipeline/sync/source-unit.ts';
import { type Event, synchronise } from '../../pipeline/sync/synchronise.ts';
import { translationMemory } from '../../pipeline/sync/translation-memory.ts';
import { parseDocument } from '../../pipeline/translate/document.ts';
import { inEnglish } from '../worded.ts';

const head = { project: 'lanterns', language: 'en', sourceLanguage: 'ko', date: '2031-02-03 04:05+0900' };
const path = 'translations/en/sessions/opening.po';

export interface After {
  /** The file; the same text when it stays as it is. */
  readonly text: string;
  readonly events: readonly Event[];
  /** What the command line says. */
  readonly report: string;
}

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

/** A synchronisation with a Markdown text; `others` are translation files of other documents. */
export function sync(markdown: string, file: string | undefined, others: readonly string[] = []): After {
  const document = parseDocument({
    id: 'sessions/opening',
    file: 'sources/sessions/opening.md',
    text: markdown,
    language: 'ko',
  });
  const catalogue = file === undefined ? undefined : read(file);
  const suggest = translationMemory([...(catalogue ? [catalogue] : []), ...others.map(read)]);
  const { entries, events } = synchronise(sourceUnits(document, []), catalogue?.entries ?? [], suggest);
  return told(catalogueText(catalogue, entries, head), file, events);
}

/** What `translations minor` does to a file that is in line with its source. */
export function revised(file: string, revise: (entries: readonly PlannedEntry[]) => Revised): After {
  const { entries, events } = revise(read(file).entries.map(unchanged));
  return told(catalogueText(read(file), entries, head), file, events);
}

function told(text: string | undefined, before: string | undefined, events: readonly Event[]): After {
  const files = [{ file: path, formerFile: undefined, events, text }];
  return { text: text ?? before ?? '', events, report: describeSync(files, openMessages('en'), false) };
}

/** The file with its entries rewritten by `edit`, as a person does it. */
export function edited(file: string, edit: (entry: PlannedEntry) => PlannedEntry): string {
  const { header = '', entries } = read(file);
  return `${[header, ...entries.map((entry) => entryLines(edit(unchanged(entry))))].join('\n\n')}\n`;
}

/** Everything below the header. */
export const body = (file: string): string => file.slice(file.indexOf('\n\n') + 2);
