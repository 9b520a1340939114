// Brings the translation files of a project into line with its sources, and marks changes of a source as minor.
import { relative, resolve, sep } from 'node:path';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { markMinor, undoMinor } from '../sync/minor.ts';
import { replaceFiles } from '../workspace/replace-files.ts';
import { asTheyAre, type Plan, planTranslations, type TranslationFile } from './translation-plan.ts';
import { openTranslationProject, type TranslatableDocument } from './translation-project.ts';

export interface TranslationReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** None when the diagnostics hold an error. */
  readonly files: readonly TranslationFile[];
}

export interface SyncOptions extends Pick<Plan, 'date'> {
  readonly dryRun: boolean;
}

export const syncTranslations = (folder: string, { date, dryRun }: SyncOptions): Promise<TranslationReport> =>
  change(folder, { date, reviseFor: () => asTheyAre }, dryRun);

export interface MinorOptions extends Pick<Plan, 'date'> {
  readonly undo: boolean;
}

/** Marks every present change of one source as minor, in all languages, or takes these marks back. */
export async function markSourceMinor(
  folder: string,
  source: string,
  { date, undo }: MinorOptions,
): Promise<TranslationReport> {
  // A path may be written as it stands in the project, or as the folder in which the program runs sees it.
  const asked = [source, relative(resolve(folder), resolve(source))].map((path) =>
    path.split(sep).join('/').normalize('NFC'),
  );
  const isAsked = ({ file }: TranslatableDocument): boolean => asked.includes(file);
  const revise = undo ? undoMinor : markMinor;
  const report = await change(
    folder,
    { date, reviseFor: (document) => (isAsked(document) ? revise : undefined) },
    false,
  );
  if (report.diagnostics.length > 0 || report.files.length > 0) return report;
  return { ...report, diagnostics: [mistake('usage.document', { values: { file: source } })] };
}

async function change(folder: string, plan: Plan, dryRun: boolean): Promise<TranslationReport> {
  const { opened, diagnostics, texts } = await openTranslationProject(folder);
  const files = opened === undefined ? [] : planTranslations(opened, plan);
  const changed = files.flatMap(({ file, text }) => (text === undefined ? [] : [{ path: file, text }]));
  if (!dryRun) replaceFiles(resolve(folder), changed);
  return { diagnostics, texts, files };
}
