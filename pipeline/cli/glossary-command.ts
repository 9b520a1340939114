// The command that sends the glossary out: translations glossary.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { exportGlossary, type GlossaryFormat, glossaryFormats } from '../app/glossary.ts';
import { phrase } from '../model/phrase.ts';
import { exitCode, printReport } from './report.ts';
import { messagesOption, speak } from './speak.ts';

interface Options {
  readonly format: GlossaryFormat;
  readonly out?: string;
}

export const glossaryCommand = (): Command =>
  new Command('glossary')
    .description('write translations/glossary.csv for spreadsheets (CSV) or termbases (TBX)')
    .argument('[folder]', 'folder with sources/ and translations/', '.')
    .addOption(new Option('--format <format>', 'kind of file').choices(glossaryFormats).default('tbx'))
    .option('--out <file>', 'where to put it; output/exchange/ of the project if nothing is said')
    .addOption(messagesOption())
    .action(async (home: string, { format, out }: Options) => {
      const { text, diagnostics, texts } = await exportGlossary(home, format);
      if (diagnostics.length > 0) {
        printReport({ diagnostics, texts, muted: 0, made: [] }, speak(), { remarks: false });
        process.exitCode = exitCode(diagnostics, false);
      }
      if (text === undefined) {
        if (diagnostics.length === 0) console.log(speak().phrase(phrase('exchange.no-glossary')));
        return;
      }
      const file = resolve(out ?? join(home, 'output/exchange', `glossary.${format}`));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(file);
    });
