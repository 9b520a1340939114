// Prints a report for people or as JSON, and turns it into an exit code.

import type { Report } from '../app/report.ts';
import { type Diagnostic, hasErrors, type Place, type Severity } from '../model/diagnostic.ts';
import { codeFrame } from '../parse/code-frame.ts';

/** 0 fine, 1 mistakes in the sources, 2 wrong usage, 3 no browser or font, 70 a bug. */
export const exitCodes = { fine: 0, mistakes: 1, usage: 2, environment: 3, bug: 70 } as const;

export function exitCode(diagnostics: readonly Diagnostic[], strict: boolean): number {
  if (diagnostics.some(({ rule }) => rule.startsWith('usage.'))) return exitCodes.usage;
  const bad = hasErrors(diagnostics) || (strict && diagnostics.some(({ severity }) => severity === 'warning'));
  return bad ? exitCodes.mistakes : exitCodes.fine;
}

/** Remarks ask for no action before printing, so a build only counts them. */
export function printReport(
  report: Report,
  { json, remarks }: { readonly json: boolean; readonly remarks: boolean },
): void {
  if (json) {
    console.log(JSON.stringify({ diagnostics: report.diagnostics, made: report.made }, undefined, 2));
    return;
  }
  const loud = report.diagnostics.filter(({ severity }) => severity !== 'info');
  const quiet = report.diagnostics.filter(({ severity }) => severity === 'info');
  // Remarks first and short: what must be mended stands at the end, where the eye is.
  if (remarks) for (const one of quiet) console.log(describeInOneLine(one));
  if (remarks && quiet.length > 0) console.log('');
  for (const diagnostic of loud) console.log(describe(diagnostic, report.texts));
  for (const { path, remark } of report.made) console.log(`output/${path}  ${remark}`);
  const hidden = remarks ? 0 : quiet.length;
  console.log(`${summary(report.diagnostics)}${hidden > 0 ? ' ("chaekja check" shows the remarks)' : ''}`);
}

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };
const paint = (text: string, code: number): string => (process.stdout.isTTY ? `\x1b[${code}m${text}\x1b[0m` : text);
const position = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

const describeInOneLine = ({ message, place }: Diagnostic): string =>
  `${place ? `${position(place)}  ` : ''}${message}`;

function describe(
  { severity, rule, message, place, hints, related }: Diagnostic,
  texts: ReadonlyMap<string, string>,
): string {
  const head = `${place ? `${position(place)}  ` : ''}${paint(severity, colours[severity])}  ${rule}`;
  const text = place && texts.get(place.file);
  const frame = place === undefined || text === undefined ? [] : [codeFrame(text, place)];
  return [
    head,
    `  ${message}`,
    ...frame.map((lines) => lines.replace(/^/gm, '  ')),
    ...hints.map((hint) => `  → ${hint}`),
    ...related.map((one) => `  (${one.message}: ${position(one.place)})`),
    '',
  ].join('\n');
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (wanted: Severity, singular: string, plural: string) => {
    const number = diagnostics.filter(({ severity }) => severity === wanted).length;
    return `${number} ${number === 1 ? singular : plural}`;
  };
  return `${count('error', 'error', 'errors')}, ${count('warning', 'warning', 'warnings')}, ${count('info', 'remark', 'remarks')}`;
}
