// Reads a translation file (PO) with the places of its texts.
import { type GettextMessage, po } from 'gettext-parser';
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';
import type { Catalogue, CatalogueEntry } from './catalogue-entry.ts';
import { type EntryLines, scanCatalogue } from './catalogue-scan.ts';
import { placeFinder, type SourceFile } from './place-finder.ts';

export type { Catalogue, CatalogueEntry } from './catalogue-entry.ts';

interface Message extends GettextMessage {
  readonly obsolete: boolean;
  readonly lines: EntryLines;
}

/**
 * gettext-parser reads a whole file into objects by msgid: positions, repeated entries and the order of numeric texts
 * are lost. So a scan of ours cuts the file into entries, and the parser reads each of them.
 */
export function parseCatalogue(file: SourceFile): Checked<Catalogue> {
  const { value: scanned, diagnostics: syntax } = scanCatalogue(file);
  const diagnostics: Diagnostic[] = [...syntax];
  const placeOf = placeFinder(file);
  const messages = scanned.map((lines): Message => ({ ...parseEntry(lines.text), obsolete: lines.obsolete, lines }));

  const isHeader = ({ msgid, msgctxt, obsolete }: Message) => msgid === '' && !msgctxt && !obsolete;
  const header = messages.find(isHeader);
  const headers = new Map(
    (header?.msgstr?.[0] ?? '').split('\n').map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim()];
    }),
  );
  const entries = messages
    .filter((message) => !isHeader(message))
    .map((message): CatalogueEntry => {
      const { msgctxt = '', msgid, msgstr = [], comments = {}, obsolete, lines } = message;
      const flags = (comments.flag ?? '').split(/[,\n]/).map((flag) => flag.trim());
      return {
        context: msgctxt,
        source: msgid,
        previousSource: previousSource(comments.previous),
        target: msgstr[0] ?? '',
        fuzzy: flags.includes('fuzzy'),
        flags: flags.filter((flag) => flag !== '' && flag !== 'fuzzy'),
        text: lines.text,
        obsolete,
        comments: { translator: commentLines(comments.translator), extracted: commentLines(comments.extracted) },
        place: placeOf(...lines.target),
        targetOffset: lines.target[0],
        sourcePlace: placeOf(...lines.source),
      };
    });

  const { language, document } = placeInProject(file.path);
  diagnostics.push(...duplicates(entries));
  if (header !== undefined) {
    const declared = headers.get('language') ?? '';
    if (!sameLanguage(declared, language)) {
      const place = placeOf(...(lineOfHeader(file.text, 'Language') ?? header.lines.target));
      const variant = declared === '' ? 'unnamed' : 'other';
      diagnostics.push(mistake('po.language', { variant, values: { declared, folder: language }, place }));
    }
  }
  const sourceLanguage = headers.get('x-source-language') || undefined;
  return checked(
    { file: file.path, language, sourceLanguage, document, entries, header: header?.lines.text },
    diagnostics,
  );
}

/** The scan has checked the form, so that every text it lets through is one entry to the parser. */
function parseEntry(text: string): GettextMessage {
  const { translations, obsolete = {} } = po.parse(text);
  const [message] = [translations, obsolete]
    .flatMap(Object.values)
    .flatMap((table) => Object.values<GettextMessage>(table));
  if (message === undefined) throw new Error(`Bug: this PO entry has no message: ${text}`);
  return message;
}

function previousSource(previous: string | undefined): string | undefined {
  if (previous === undefined || !/^msgid\s/m.test(previous)) return undefined;
  return parseEntry(`${previous}\nmsgstr ""`).msgid;
}

const commentLines = (comment: string | undefined): readonly string[] =>
  (comment ?? '').split('\n').filter((line) => line.trim() !== '');

function placeInProject(path: string): { readonly language: string; readonly document: string } {
  const [, language = '', ...rest] = path.split('/');
  return { language, document: rest.join('/').replace(/\.po$/i, '') };
}

/** Poedit writes en_US where the folder says en: a region is more exact, not another language. */
function sameLanguage(declared: string, folder: string): boolean {
  const tag = declared.replaceAll('_', '-').toLowerCase();
  const wanted = folder.toLowerCase();
  return tag === wanted || tag.startsWith(`${wanted}-`);
}

function lineOfHeader(text: string, name: string): readonly [number, number] | undefined {
  const found = new RegExp(`^"${name}:.*?"`, 'im').exec(text);
  return found ? [found.index, found.index + found[0].length] : undefined;
}

function duplicates(entries: readonly CatalogueEntry[]): readonly Diagnostic[] {
  const first = new Map<string, CatalogueEntry>();
  // Obsolete entries are memory: the same text may have vanished twice.
  return entries
    .filter(({ obsolete }) => !obsolete)
    .flatMap((entry) => {
      const key = JSON.stringify([entry.context, entry.source]);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, entry);
        return [];
      }
      const start = entry.source.length > 40 ? `${entry.source.slice(0, 40)}…` : entry.source;
      return [
        mistake('po.duplicate', {
          variant: entry.context === '' ? 'anywhere' : 'section',
          values: { source: start, section: entry.context },
          place: entry.sourcePlace,
          related: [{ says: phrase('first-translated'), place: earlier.sourcePlace }],
        }),
      ];
    });
}
