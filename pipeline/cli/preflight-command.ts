// The command that looks at a PDF as a print shop would: preflight.
import { Command } from 'commander';
import type { Wording } from '../app/messages.ts';
import { preflight } from '../app/preflight.ts';
import type { Preflighted } from '../app/preflight-page.ts';
import { resultsOf, summaryOf, verdictOf } from '../app/preflight-results.ts';
import { type Phrase, phrase } from '../model/phrase.ts';
import { millimetres } from '../preflight/asked.ts';
import type { Place } from '../preflight/finding.ts';
import { exitCode, exitCodes } from './report.ts';
import { messagesOption, speak } from './speak.ts';

interface Options {
  readonly profile?: string;
  readonly project: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

export const preflightCommand = (): Command =>
  new Command('preflight')
    .description('look at any PDF as a print shop would, and write <project>/output/reports/preflight.html')
    .argument('<pdf>', 'the file that is to be printed')
    .option('--profile <name>', 'a press profile of the project; what is usual if nothing is said')
    .option('--project <folder>', 'folder with sources/, for the profile and the report', '.')
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print the report as JSON')
    .addOption(messagesOption())
    .action(async (file: string, { profile, project, strict, json }: Options) => {
      const wording = speak();
      const outcome = await preflight({ file, profile, home: project });
      if (outcome.kind === 'refused') {
        console.error(wording.phrase(outcome.says));
        process.exitCode = exitCodes.usage;
        return;
      }
      const { result, report } = outcome;
      if (json === true) console.log(JSON.stringify(asJson(result, wording), undefined, 2));
      else printPreflight(result, wording, report);
      const diagnostics = result.inspection.reports.map(({ diagnostic }) => diagnostic);
      process.exitCode = exitCode(diagnostics, strict === true);
    });

const signs = { fine: '✓', info: '•', warning: '!', error: '✗' } as const;

/** Every check on a line, what is wrong with what to do about it. */
function printPreflight({ name, inspection }: Preflighted, wording: Wording, report: string): void {
  const summary = summaryOf(inspection);
  console.log([name, ...(summary === undefined ? [] : [wording.phrase(summary)])].join('  '));
  for (const { fine, unseen, reports } of resultsOf(inspection)) {
    if (fine !== undefined) console.log(`  ${signs.fine} ${wording.phrase(fine)}`);
    if (unseen !== undefined) console.log(`  ${signs.info} ${wording.phrase(unseen)}`);
    for (const { diagnostic } of reports) {
      const { message, hints } = wording.diagnostic(diagnostic);
      console.log(`  ${signs[diagnostic.severity]} ${message}  ${diagnostic.rule}`);
      for (const hint of hints) console.log(`    → ${hint}`);
    }
  }
  console.log(wording.phrase(verdictOf(inspection)));
  console.log(wording.phrase(phrase('preflight.report', { file: report })));
}

function asJson({ name, inspection }: Preflighted, wording: Wording) {
  const say = (one: Phrase | undefined): string | undefined => one && wording.phrase(one);
  return {
    file: name,
    verdict: say(verdictOf(inspection)),
    summary: say(summaryOf(inspection)),
    pages: inspection.pages.length,
    checks: resultsOf(inspection).map(({ id, severity, fine, unseen, reports }) => ({
      check: id,
      result: unseen === undefined ? severity : 'unseen',
      ...((fine ?? unseen) && { says: say(fine ?? unseen) }),
      findings: reports.map(({ diagnostic, places }) => ({
        code: diagnostic.rule,
        severity: diagnostic.severity,
        ...wording.diagnostic(diagnostic),
        places: places.map((place) => placeOf(place, inspection)),
      })),
    })),
  };
}

/** The box in mm from the upper left corner of the page as it is cut. */
function placeOf({ page, box }: Place, { pages }: Preflighted['inspection']) {
  const trim = pages[page - 1]?.trim;
  if (box === undefined || trim === undefined) return { page };
  const [left, top] = [box[0] - trim[0], trim[3] - box[3]];
  const [x, y, width, height] = [left, top, box[2] - box[0], box[3] - box[1]].map(
    (value) => Math.round(millimetres(value) * 10) / 10,
  );
  return { page, x, y, width, height };
}
