// The commands that send translations out and take them back: export and import.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import {
  type ExchangeFormat,
  type ExchangeReport,
  exchangeFormats,
  exportTranslations,
  importTranslations,
  type Received,
} from '../app/exchange.ts';
import { type PhraseKey, phrase, type Values } from '../model/phrase.ts';
import { exitCode, exitCodes, printReport } from './report.ts';
import { messagesOption, speak } from './speak.ts';

interface Options {
  readonly format: ExchangeFormat;
  readonly language?: string;
  readonly out?: string;
}

const languageOption = () => new Option('--language <language>', 'only into this language, such as en');

/** `now` is the date for the headers of PO files. */
export function exchangeCommands(now: () => string): readonly Command[] {
  const sending = new Command('export')
    .description('write files for spreadsheets and translators’ tools, one for each pair of languages')
    .argument('[folder]', 'folder with sources/ and translations/', '.')
    .addOption(new Option('--format <format>', 'kind of file').choices(exchangeFormats).default('xlsx'))
    .addOption(languageOption())
    .option('--out <folder>', 'where to put them; output/exchange/ of the project if nothing is said')
    .addOption(messagesOption())
    .action(async (home: string, { format, language, out }: Options) => {
      const report = await exportTranslations(home, { format, language, date: now() });
      if (stopped(report)) return;
      const target = resolve(out ?? join(home, 'output/exchange'));
      mkdirSync(target, { recursive: true });
      for (const { name, content } of report.files) {
        writeFileSync(join(target, name), content);
        console.log(join(target, name));
      }
    });
  const receiving = new Command('import')
    .description(
      'take over what came back; where somebody else translated meanwhile, both are shown and nothing changes',
    )
    .argument('<file>', 'a file that “export” made: .xlsx, .xliff or .po; or a memory of another tool: .tmx')
    .argument('[folder]', 'folder with sources/ and translations/', '.')
    .addOption(languageOption())
    .addOption(messagesOption())
    .action(async (file: string, home: string, { language }: Options) => {
      const report = await importTranslations(home, file, { language, date: now() });
      if (!stopped(report)) tell(report);
    });
  return [sending, receiving];
}

function tell({ arrivals, changed }: Received): void {
  const say = (key: PhraseKey, values?: Values) => speak().phrase(phrase(key, values));
  for (const one of arrivals) {
    if (one.kind === 'conflict') {
      console.log(`${one.unit.document}#${one.unit.section}  ${say('exchange.conflict')}`);
      console.log(
        `  ${say('exchange.here', { text: one.unit.target })}\n  ${say('exchange.there', { text: one.target })}`,
      );
      process.exitCode = exitCodes.mistakes;
    }
    if (one.kind === 'homeless' && one.target !== '')
      console.log(
        `${one.name.document}#${one.name.section}  ${say('exchange.homeless')}\n  ${say('exchange.there', { text: one.target })}`,
      );
  }
  for (const path of changed) console.log(path);
  const count = (kind: Received['arrivals'][number]['kind']) => arrivals.filter((one) => one.kind === kind).length;
  const values = { accepted: count('accepted'), unchanged: count('unchanged'), conflicts: count('conflict') };
  console.log(say('exchange.summary', { ...values, homeless: count('homeless') }));
}

function stopped({ diagnostics, texts }: ExchangeReport): boolean {
  if (diagnostics.length === 0) return false;
  printReport({ diagnostics, texts, muted: 0, made: [] }, speak(), { remarks: false });
  process.exitCode = exitCode(diagnostics, false);
  return true;
}
