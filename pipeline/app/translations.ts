// Brings the translation files of a project into line with its sources, and says how complete they are.
import { resolve } from 'node:path';
import { link } from '../link/link.ts';
import { type Diagnostic, hasErrors, inReadingOrder, mistake } from '../model/diagnostic.ts';
import { type Memory, makeMemory } from '../model/memory.ts';
import { parseCatalogues } from '../parse/catalogues.ts';
import { parseSources } from '../parse/sources.ts';
import { catalogueText } from '../sync/catalogue-text.ts';
import { markMinor, undoMinor } from '../sync/minor.ts';
import type { PlannedEntry } from '../sync/planned-entry.ts';
import { sourceUnits } from '../sync/source-unit.ts';
import { type Event, synchronise } from '../sync/synchronise.ts';
import { catalogueFile } from '../translate/catalogues.ts';
import { programmeDocuments, programmeTexts } from '../translate/programme.ts';
import { readProject } from '../workspace/read-project.ts';
import { replaceFiles } from '../workspace/replace-files.ts';
import { textsByPath } from './report.ts';

/** What becomes of one translation file. */
export interface TranslationFile {
  readonly document: string;
  readonly language: string;
  /** The file of the source, and that of the translation. */
  readonly source: string;
  readonly file: string;
  readonly events: readonly Event[];
  readonly entries: readonly PlannedEntry[];
  /** The file's new text; undefined when it stays as it is. */
  readonly text: string | undefined;
}

export interface TranslationReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** Empty when the diagnostics hold an error: what cannot be read well must not be written. */
  readonly files: readonly TranslationFile[];
}

export interface SyncOptions {
  /** Goes into the header of a file that changes, such as `2026-11-23 12:00+0900`. */
  readonly date: string;
  readonly dryRun: boolean;
}

type Revise = (entries: readonly PlannedEntry[]) => readonly PlannedEntry[];

export async function syncTranslations(folder: string, options: SyncOptions): Promise<TranslationReport> {
  const report = await plan(folder, options.date, () => (entries) => entries);
  if (!options.dryRun) write(folder, report);
  return report;
}

/** Marks every present change of one source file as minor, in all languages, or takes these marks back. */
export async function markSourceMinor(
  folder: string,
  source: string,
  { date, undo }: { readonly date: string; readonly undo: boolean },
): Promise<TranslationReport> {
  const revise = undo ? undoMinor : markMinor;
  const report = await plan(folder, date, (file) => (file === source ? revise : undefined));
  if (!hasErrors(report.diagnostics) && report.files.length === 0) {
    return { ...report, diagnostics: [mistake('usage.document', { values: { file: source } })] };
  }
  write(folder, report);
  return report;
}

/** What `syncTranslations` would make of every file; writes nothing. */
export const translationStatus = (folder: string): Promise<TranslationReport> =>
  plan(folder, '', () => (entries) => entries);

/** `reviseFor` a source file gives what is done to its entries; undefined leaves the file out. */
async function plan(
  folder: string,
  date: string,
  reviseFor: (source: string) => Revise | undefined,
  memory: Memory = makeMemory(),
): Promise<TranslationReport> {
  const project = await readProject(resolve(folder));
  const records = parseSources(project.value.texts, memory);
  const catalogues = parseCatalogues(project.value.texts, memory);
  const diagnostics = inReadingOrder([
    ...project.diagnostics,
    ...records.diagnostics,
    ...catalogues.diagnostics,
  ]).filter(({ severity }) => severity === 'error');
  const texts = textsByPath(project.value);
  if (records.value === undefined || diagnostics.length > 0) return { diagnostics, texts, files: [] };

  const { value: programme } = link(records.value, memory);
  const former = new Map(catalogues.value.map((one) => [catalogueFile(one.language, one.document), one]));
  const sourceTexts = programmeTexts(programme);
  const files = programmeDocuments(programme, memory).flatMap((document) => {
    const revise = reviseFor(document.file);
    if (revise === undefined) return [];
    const units = sourceUnits(document, sourceTexts);
    return programme.languages
      .filter((language) => language !== document.language && units.length > 0)
      .map((language): TranslationFile => {
        const file = catalogueFile(language, document.id);
        const catalogue = former.get(file);
        const { entries: synchronised, events } = synchronise(units, catalogue?.entries ?? []);
        const entries = revise(synchronised);
        const head = { project: programme.id, language, sourceLanguage: document.language, date };
        const text = catalogueText(catalogue, entries, head);
        return { document: document.id, language, source: document.file, file, events, entries, text };
      });
  });
  return { diagnostics, texts, files };
}

function write(folder: string, { files }: TranslationReport): void {
  replaceFiles(
    resolve(folder),
    files.flatMap(({ file, text }) => (text === undefined ? [] : [{ path: file, text }])),
  );
}
