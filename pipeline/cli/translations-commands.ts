// The commands for translations: sync, minor and status.
import { Command, InvalidArgumentError } from 'commander';
import { markSourceMinor, syncTranslations, type TranslationReport, translationStatus } from '../app/translations.ts';
import { exitCode, exitCodes, printJson, printReport } from './report.ts';
import { speak } from './speak.ts';
import { describeGaps, describeStatus, describeSync, statusRow } from './translations-report.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly undo?: boolean;
  readonly json?: boolean;
  readonly require?: number;
}

/** The clock is read here only: everything below is told the date. */
const now = (): string => `${new Date().toISOString().slice(0, 16).replace('T', ' ')}+0000`;

const percentage = (value: string): number => {
  const number = Number(value);
  if (!(number >= 0 && number <= 100) || value.trim() === '')
    throw new InvalidArgumentError('Give a number up to 100.');
  return number;
};

export function translationsCommand(): Command {
  const translations = new Command('translations').description('keep translation files in line with the sources');
  translations
    .command('sync')
    .description('bring translations/<language>/*.po into line with the sources; nothing translated is lost')
    .argument('[folder]', 'folder with sources/ and translations/', '.')
    .option('--dry-run', 'say what would happen and write nothing')
    .option('--json', 'print the report as JSON')
    .action(async (folder: string, { dryRun = false, json = false }: Options) => {
      tellSync(await syncTranslations(folder, { date: now(), dryRun }), dryRun, json);
    });
  translations
    .command('minor')
    .description('mark the present changes of a source file as minor: its translations stay in use')
    .argument('<file>', 'such as sources/sessions/opening.md')
    .argument('[folder]', 'folder with sources/ and translations/', '.')
    .option('--undo', 'take the mark back')
    .option('--json', 'print the report as JSON')
    .action(async (file: string, folder: string, { undo = false, json = false }: Options) => {
      tellSync(await markSourceMinor(folder, file, { date: now(), undo }), false, json);
    });
  translations
    .command('status')
    .description('show how complete the translations are, in units and words')
    .argument('[folder]', 'folder with sources/ and translations/', '.')
    .option(
      '--require <percent>',
      'fail when a language has less than this translated, and name what lacks',
      percentage,
    )
    .option('--json', 'print the status as JSON')
    .action(async (folder: string, options: Options) => {
      tellStatus(await translationStatus(folder), options);
    });
  return translations;
}

function tellSync(report: TranslationReport, dryRun: boolean, json: boolean): void {
  if (stopped(report, json)) return;
  if (json) {
    const files = report.files.map(({ document, language, file, events, text }) => ({
      ...{ document, language, file, changed: text !== undefined },
      units: events,
    }));
    console.log(JSON.stringify({ diagnostics: report.diagnostics, files }, undefined, 2));
  } else console.log(describeSync(report.files, dryRun));
}

function tellStatus(report: TranslationReport, { json = false, require: wanted }: Options): void {
  if (stopped(report, json)) return;
  const rows = report.files.map(statusRow);
  const lacking = wanted === undefined ? [] : rows.filter(({ language }) => share(rows, language) < wanted);
  console.log(json ? JSON.stringify({ status: rows }, undefined, 2) : describeStatus(rows));
  if (lacking.length === 0) return;
  console.error(describeGaps(lacking));
  process.exitCode = exitCodes.mistakes;
}

/** Of a language's units, how many of a hundred appear in it. */
function share(rows: readonly ReturnType<typeof statusRow>[], language: string): number {
  const own = rows.filter((row) => row.language === language);
  const total = own.reduce((sum, { counts }) => sum + counts.total.units, 0);
  const gaps = own.reduce((sum, row) => sum + row.gaps.length, 0);
  return total === 0 ? 100 : (100 * (total - gaps)) / total;
}

function stopped(report: TranslationReport, json: boolean): boolean {
  if (report.diagnostics.length === 0) return false;
  const finished = { ...report, muted: 0, made: [] };
  if (json) printJson(finished, speak());
  else printReport(finished, speak(), { remarks: false });
  process.exitCode = exitCode(report.diagnostics, false);
  return true;
}
