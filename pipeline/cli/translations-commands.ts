// The commands for translations: sync, status and minor.
import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { writeStatusPages } from '../app/status-pages.ts';
import { type LanguageStatus, type StatusReport, translationStatus } from '../app/translation-status.ts';
import { markSourceMinor, syncTranslations, type TranslationReport } from '../app/translations.ts';
import { exchangeCommands } from './exchange-commands.ts';
import { glossaryCommand } from './glossary-command.ts';
import { exitCode, exitCodes, printJson, printReport } from './report.ts';
import { messagesOption, speak, wrongUse } from './speak.ts';
import { describeGaps, describeStatus } from './status-table.ts';
import { describeSync } from './sync-report.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly undo?: boolean;
  readonly json?: boolean;
  readonly require?: number;
}

const folder = ['[folder]', 'folder with sources/ and translations/', '.'] as const;

/** The clock is read here only: everything below is told the date. */
const now = (): string => `${new Date().toISOString().slice(0, 16).replace('T', ' ')}+0000`;

const percentage = (value: string): number => {
  const number = Number(value);
  if (!(number >= 0 && number <= 100) || value.trim() === '') throw wrongUse('usage.percentage');
  return number;
};

export function translationsCommand(): Command {
  const translations = new Command('translations').description('keep translations in line with the sources');
  translations
    .command('sync')
    .description('bring translations/<language>/*.po into line with the sources; nothing translated is lost')
    .argument(...folder)
    .option('--dry-run', 'say what would happen and write nothing')
    .option('--json', 'print the report as JSON')
    .addOption(messagesOption())
    .action(async (home: string, { dryRun = false, json = false }: Options) => {
      tellSync(await syncTranslations(home, { date: now(), dryRun }), dryRun, json);
    });
  translations
    .command('status')
    .description('show how complete the translations are, here and as a page per language in output/reports/')
    .argument(...folder)
    .option('--require <percent>', 'fail when less of a language is translated, and name what lacks', percentage)
    .option('--json', 'print the status as JSON')
    .addOption(messagesOption())
    .action(async (home: string, options: Options) => {
      tellStatus(home, await translationStatus(home), options);
    });
  translations
    .command('minor')
    .description('mark the present changes of a source as minor: its translations stay in use')
    .argument('<file>', 'such as sources/sessions/opening.md')
    .argument(...folder)
    .option('--undo', 'take the marks back')
    .option('--json', 'print the report as JSON')
    .addOption(messagesOption())
    .action(async (file: string, home: string, { undo = false, json = false }: Options) => {
      tellSync(await markSourceMinor(home, file, { date: now(), undo }), false, json);
    });
  for (const command of [...exchangeCommands(now), glossaryCommand()]) translations.addCommand(command);
  return translations;
}

function tellSync(report: TranslationReport, dryRun: boolean, json: boolean): void {
  if (stopped(report, json)) return;
  if (json) {
    const files = report.files.map(({ document, language, file, formerFile, events, text }) => ({
      ...{ document: document.id, language, file, formerFile, changed: text !== undefined },
      units: events,
    }));
    console.log(JSON.stringify({ diagnostics: [], files }, undefined, 2));
  } else console.log(describeSync(report.files, speak(), dryRun));
}

function tellStatus(home: string, report: StatusReport, { json = false, require: wanted }: Options): void {
  if (stopped(report, json)) return;
  const lacking = report.languages.filter(({ share }) => wanted !== undefined && share < wanted);
  const wording = speak();
  const pages = writeStatusPages(resolve(home), report, wording);
  if (json)
    console.log(JSON.stringify({ diagnostics: [], languages: report.languages.map(withoutCode) }, undefined, 2));
  else {
    for (const one of report.languages) console.log(describeStatus(one, wording));
    for (const path of pages) console.log(relative(process.cwd(), path));
  }
  for (const one of lacking) console.error(describeGaps(one, wording));
  if (lacking.length > 0) process.exitCode = exitCodes.mistakes;
}

/** What scripts get; a name may be added, never taken away. */
const withoutCode = ({ language, share, counts, documents }: LanguageStatus) => ({
  ...{ language, share, counts },
  documents: documents.map(({ name, file, counts: its, gaps }) => ({ document: name, file, counts: its, gaps })),
});

function stopped(report: Pick<TranslationReport, 'diagnostics' | 'texts'>, json: boolean): boolean {
  if (report.diagnostics.length === 0) return false;
  const finished = { ...report, muted: 0, made: [] };
  if (json) printJson(finished, speak());
  else printReport(finished, speak(), { remarks: false });
  process.exitCode = exitCode(report.diagnostics, false);
  return true;
}
