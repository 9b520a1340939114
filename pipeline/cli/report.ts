// Prints a report for people or as JSON, and turns it into an exit code.

import type { Wording } from '../app/messages.ts';
import type { Report } from '../app/report.ts';
import { type Diagnostic, hasErrors, type Place, type Severity } from '../model/diagnostic.ts';
import { type Phrase, phrase } from '../model/phrase.ts';
import { codeFrame } from '../parse/code-frame.ts';

/** 0 fine, 1 mistakes in the sources, 2 wrong usage, 3 no browser or font, 70 a bug. */
export const exitCodes = { fine: 0, mistakes: 1, usage: 2, environment: 3, bug: 70 } as const;

export function exitCode(diagnostics: readonly Diagnostic[], strict: boolean): number {
  if (diagnostics.some(({ rule }) => rule.startsWith('usage.'))) return exitCodes.usage;
  const bad = hasErrors(diagnostics) || (strict && diagnostics.some(({ severity }) => severity === 'warning'));
  return bad ? exitCodes.mistakes : exitCodes.fine;
}

/** Remarks ask for no action before printing, so a build only counts them. */
export function printReport(report: Report, wording: Wording, { remarks }: { readonly remarks: boolean }): void {
  const loud = report.diagnostics.filter(({ severity }) => severity !== 'info');
  const quiet = report.diagnostics.filter(({ severity }) => severity === 'info');
  // Remarks first and short: what must be mended stands at the end, where the eye is.
  if (remarks) for (const one of quiet) console.log(describeInOneLine(one, wording));
  if (remarks && quiet.length > 0) console.log('');
  for (const diagnostic of loud) console.log(describe(diagnostic, report.texts, wording));
  for (const { path, remark } of report.made) console.log(`output/${path}  ${wording.phrase(remark)}`);
  const hidden = remarks || quiet.length === 0 ? [] : [phrase('report.remarks-hidden')];
  const counts = summary(report).map(wording.phrase).join(', ');
  console.log([counts, ...hidden.map(wording.phrase)].join(' '));
}

export function printJson({ diagnostics, muted, made }: Report, wording: Wording): void {
  const findings = diagnostics.map((one) => {
    const { message, hints, related } = wording.diagnostic(one);
    return { code: one.rule, severity: one.severity, message, place: one.place, hints, related, fix: one.fix };
  });
  const files = made.map(({ path, remark }) => ({ path, remark: wording.phrase(remark) }));
  console.log(JSON.stringify({ diagnostics: findings, muted, made: files }, undefined, 2));
}

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };
const paint = (text: string, code: number): string => (process.stdout.isTTY ? `\x1b[${code}m${text}\x1b[0m` : text);
const position = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

const describeInOneLine = (one: Diagnostic, wording: Wording): string =>
  `${one.place ? `${position(one.place)}  ` : ''}${wording.diagnostic(one).message}`;

function describe(one: Diagnostic, texts: ReadonlyMap<string, string>, wording: Wording): string {
  const { severity, rule, place } = one;
  const { message, hints, related } = wording.diagnostic(one);
  const kind = paint(wording.phrase(phrase(`report.${severity}`)), colours[severity]);
  const text = place && texts.get(place.file);
  const frame = place === undefined || text === undefined ? [] : [codeFrame(text, place)];
  return [
    `${place ? `${position(place)}  ` : ''}${kind}  ${rule}`,
    `  ${message}`,
    ...frame.map((lines) => lines.replace(/^/gm, '  ')),
    ...hints.map((hint) => `  → ${hint}`),
    ...related.map((other) => `  (${other.message}: ${position(other.place)})`),
    '',
  ].join('\n');
}

function summary({ diagnostics, muted }: Report): readonly Phrase[] {
  const count = (wanted: Severity) => ({ count: diagnostics.filter(({ severity }) => severity === wanted).length });
  return [
    phrase('report.errors', count('error')),
    phrase('report.warnings', count('warning')),
    phrase('report.remarks', count('info')),
    ...(muted > 0 ? [phrase('report.muted', { count: muted })] : []),
  ];
}
