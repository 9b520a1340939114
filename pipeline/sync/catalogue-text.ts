// The text of a translation file after a synchronisation; the very same text when nothing has changed.
import type { Catalogue } from '../parse/catalogue-entry.ts';
import { entryLines, type PlannedEntry } from './planned-entry.ts';

export interface CatalogueHead {
  readonly project: string;
  readonly language: string;
  readonly sourceLanguage: string;
  /** Such as `2026-11-23 12:00+0900`. */
  readonly date: string;
}

/** Undefined when the file can stay as it is. */
export function catalogueText(
  former: Catalogue | undefined,
  entries: readonly PlannedEntry[],
  head: CatalogueHead,
): string | undefined {
  const before = former?.entries.map(({ text }) => text) ?? [];
  if (before.length === entries.length && entries.every(({ text }, index) => text === before[index])) return undefined;
  const header = former?.header === undefined ? newHeader(head) : withDate(former.header, head.date);
  return `${[header, ...entries.map(entryLines)].join('\n\n')}\n`;
}

const withDate = (header: string, date: string): string =>
  header.replace(/^"PO-Revision-Date:.*"$/m, `"PO-Revision-Date: ${date}\\n"`);

function newHeader({ project, language, sourceLanguage, date }: CatalogueHead): string {
  const plural = pluralForms(language);
  const fields = [
    `Project-Id-Version: ${project}`,
    `PO-Revision-Date: ${date}`,
    `Language: ${language}`,
    `X-Source-Language: ${sourceLanguage}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    ...(plural === undefined ? [] : [`Plural-Forms: ${plural}`]),
  ];
  return ['msgid ""', 'msgstr ""', ...fields.map((field) => `"${field}\\n"`)].join('\n');
}

/** Texts of documents have no plural forms, but tools ask for the header. Left out where counting is less simple. */
function pluralForms(language: string): string | undefined {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  if (pluralCategories.length === 1) return 'nplurals=1; plural=0;';
  return pluralCategories.length === 2 ? 'nplurals=2; plural=(n != 1);' : undefined;
}
