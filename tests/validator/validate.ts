// Asks veraPDF, a validator that is not ours, whether PDFs keep what PDF/UA and PDF/A promise.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../product/run-cli.ts';

export interface FailedRule {
  /** Of the standard that the profile is named after, such as `7.18.5`. */
  readonly clause: string;
  /** Number of the check within the clause, as veraPDF counts them. */
  readonly test: number;
  /** How many places break the rule. */
  readonly count: number;
  readonly message: string;
  /** Where it is broken first, as a path from the root of the document. */
  readonly place: string;
}

export interface Verdict {
  readonly file: string;
  readonly profile: string;
  readonly compliant: boolean;
  /** How many checks were made, passed or not. */
  readonly checks: number;
  readonly failed: readonly FailedRule[];
}

interface NoVerdict {
  readonly file: string;
  readonly profile: string;
  readonly error: string;
}

/** What of PDF/X-4 can be seen by the engine, for which nobody gives rules away. */
export const pressRules = join(import.meta.dirname, 'press-rules.xml');

/** The package's main file lies beside the folder that holds the engine. */
const jar = (): string => {
  const main = fileURLToPath(import.meta.resolve('@opendataloader/pdf'));
  return join(dirname(main), '../lib/opendataloader-pdf-cli.jar');
};

/**
 * One verdict per file and profile, profile by profile, by one run of Java. Profiles are named like veraPDF's own:
 * `PDFUA-1`, `PDFA-2A`, `PDFA-2B` …, or are files of rules of ours, `pressRules`. Throws an Error for a file that is no PDF and for a profile that does not exist.
 * Needs a JDK: call `needsTool('javac', context)` first.
 */
export async function validatePdf(
  files: readonly string[],
  profiles: readonly string[] = ['PDFUA-1', 'PDFA-2A'],
): Promise<readonly Verdict[]> {
  const source = join(import.meta.dirname, 'Validate.java');
  const parameters = ['-cp', jar(), source, profiles.join(','), ...files];
  // Java reads names of files by the locale, which is ASCII in a bare container.
  const { code, stdout, stderr } = await runProgram('java', parameters, { LC_ALL: 'C.UTF-8' });
  if (code !== 0) throw new Error(`The validator failed: ${stderr.trim()}`);
  const verdicts = stdout.trim().split('\n').filter(Boolean).map(readLine);
  if (verdicts.length !== files.length * profiles.length) throw new Error(`The validator left files out: ${stdout}`);
  return verdicts;
}

function readLine(line: string): Verdict {
  const verdict = JSON.parse(line) as Verdict | NoVerdict;
  if ('error' in verdict) throw new Error(`${verdict.file} cannot be validated: ${verdict.error}`);
  return verdict;
}
