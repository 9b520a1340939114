// The command line: reads arguments, shows progress and reports, turns outcomes into exit codes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { build, check } from '../app/build.ts';
import { mend } from '../app/mend.ts';
import type { Wording } from '../app/messages.ts';
import { type ProofRound, proofRounds } from '../app/proof-sheets.ts';
import type { Report } from '../app/report.ts';
import { type Phrase, phrase } from '../model/phrase.ts';
import type { Printer } from '../print/printer.ts';
import { NoBrowser } from '../print/spawn-browser.ts';
import { packageFolder } from '../workspace/package-folder.ts';
import { annotation } from './annotations.ts';
import { preflightCommand } from './preflight-command.ts';
import { makeProgress } from './progress.ts';
import { exitCode, exitCodes, printJson, printReport } from './report.ts';
import { describeChanges } from './show-changes.ts';
import { messagesOption, speak, wrongUse } from './speak.ts';
import { translationsCommand } from './translations-commands.ts';

interface Options {
  readonly only?: 'site' | 'booklets' | 'press' | 'proof';
  readonly round?: ProofRound;
  readonly edition?: readonly string[];
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly annotations?: boolean;
  readonly pseudo?: boolean;
  readonly cache?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly browserUrl?: readonly string[];
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => {
  if (value.startsWith('-')) throw wrongUse('usage.booklet');
  return [...before, value];
};

const collectAddress = (value: string, before: readonly string[] = []): readonly string[] => {
  if (!URL.canParse(value) || !/^(https?|wss?):/.test(value)) throw wrongUse('usage.address');
  return [...before, value];
};

function version(): string {
  const description = readFileSync(join(packageFolder(), 'package.json'), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}

/** `early` is a printer that was started before the arguments were read. */
function makeProgram(early: Printer | undefined): Command {
  const program = new Command('chaekja')
    .description('Publishes multilingual event programmes: a website and booklets from one set of plain files.')
    .version(version())
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: true });

  program
    .command('build')
    .description('make the website and the booklets in <folder>/output')
    .argument('[folder]', 'folder with sources/ and translations/', '.')
    .addOption(new Option('--only <product>', 'make only one product').choices(['site', 'booklets', 'press', 'proof']))
    .addOption(new Option('--round <proof>', 'with --only proof: which proof it is').choices(proofRounds))
    .option('--edition <id>', 'make only this booklet (may be repeated)', collect)
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print the report as JSON')
    .addOption(messagesOption())
    .option('--pseudo', 'try the layout with longer, accented texts in «brackets», in <folder>/output/pseudo')
    .option('--no-cache', 'print everything anew and keep nothing for the next time')
    .option(
      '--browser-url <address>',
      'print with a running browser (may be repeated: several in turn)',
      collectAddress,
    )
    .action(async (folder: string, options: Options) => {
      const wording = speak();
      const vain = vainOption(options);
      if (vain !== undefined) {
        console.error(wording.phrase(vain));
        process.exitCode = exitCodes.usage;
        return;
      }
      const progress = makeProgress(process.stderr, wording, options.json === true);
      try {
        const report = await build(folder, {
          press: options.only === 'press',
          proof: options.only === 'proof',
          round: options.round,
          site:
            (options.only === undefined || options.only === 'site') &&
            (options.edition === undefined || options.only === 'site'),
          booklets: options.only === 'site' ? [] : options.edition,
          strict: options.strict === true,
          pseudo: options.pseudo === true,
          progress: progress.say,
          cache: options.cache !== false,
          ...(options.browserUrl ? { browserUrls: options.browserUrl } : { printer: early }),
        });
        progress.end();
        finish(report, wording, options, false);
      } finally {
        progress.end();
      }
    });

  program
    .command('check')
    .description('report every mistake that can be found without printing')
    .argument('[folder]', 'folder with sources/ and translations/', '.')
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print the report as JSON')
    .option('--fix', 'mend in the files what needs no decision, and report what is left')
    .addOption(new Option('--dry-run', 'show what --fix would change, and write nothing').implies({ fix: true }))
    .option('--annotations', 'print findings as workflow commands, which code-hosting services show beside the line')
    .addOption(messagesOption())
    .action(async (folder: string, options: Options) => {
      if (options.fix === true) await fix(folder, speak(), options);
      else finish(await check(folder, { progress: () => undefined }), speak(), options, true, folder);
    });
  program.addCommand(inherit(preflightCommand(), program));
  return program.addCommand(inherit(translationsCommand(), program));
}

/** What is asked for together and does not go together. */
function vainOption({ only, pseudo, round }: Options): Phrase | undefined {
  if (pseudo === true && (only === 'press' || only === 'proof')) return phrase('usage.pseudo');
  return round !== undefined && only !== 'proof' ? phrase('usage.round') : undefined;
}

/** A command made elsewhere reports mistakes of usage like those made here. */
function inherit(command: Command, program: Command): Command {
  command.copyInheritedSettings(program);
  for (const one of command.commands) one.copyInheritedSettings(program);
  return command;
}

async function fix(folder: string, wording: Wording, options: Options): Promise<void> {
  const dryRun = options.dryRun === true;
  const { report, changes, refused } = await mend(folder, { dryRun, progress: () => undefined });
  // Standard output is the report's alone when a program reads it.
  const say = options.json || options.annotations ? console.error : console.log;
  for (const line of describeChanges(changes, wording)) say(line);
  for (const path of refused) say(wording.phrase(phrase('mend.refused', { path })));
  const count = changes.reduce((sum, { fixes }) => sum + fixes.length, 0);
  say(`${wording.phrase(phrase(dryRun ? 'mend.would' : 'mend.done', { count }))}\n`);
  finish(report, wording, options, true, folder);
}

function finish(report: Report, wording: Wording, options: Options, remarks: boolean, folder = '.'): void {
  if (options.annotations) {
    for (const one of report.diagnostics) console.log(annotation(one, wording, folder));
  } else if (options.json) printJson(report, wording);
  else printReport(report, wording, { remarks });
  process.exitCode = exitCode(report.diagnostics, options.strict === true);
}

/** Runs the command that the process was started with and sets its exit code. */
export async function runCommandLine(early?: Printer): Promise<void> {
  try {
    await makeProgram(early).parseAsync();
  } catch (problem) {
    explain(problem);
  } finally {
    await early?.close();
  }
}

function explain(problem: unknown): void {
  if (problem instanceof CommanderError) process.exitCode = problem.exitCode === 0 ? 0 : exitCodes.usage;
  else if (problem instanceof NoBrowser) {
    console.error(speak().phrase(problem.says));
    process.exitCode = exitCodes.environment;
  } else {
    console.error(speak().phrase(phrase('bug')));
    console.error(problem);
    process.exitCode = exitCodes.bug;
  }
}
