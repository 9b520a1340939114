// Leaves out the warnings and remarks that somebody has muted at their place, and reports mutes that are wrong themselves.
import { type Diagnostic, hasErrors, mistake } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import { isMutable, isRule, rules } from '../model/rules.ts';
import { type Mute, mutesIn } from '../parse/mutes.ts';
import type { SourceFile } from '../parse/place-finder.ts';

export interface Muted {
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings were left out. */
  readonly muted: number;
}

export function applyMutes(found: readonly Diagnostic[], files: readonly SourceFile[]): Muted {
  const mutes = files.filter(({ path }) => /\.(md|ya?ml|po)$/.test(path)).flatMap(mutesIn);
  if (mutes.length === 0) return { diagnostics: found, muted: 0 };
  const valid = mutes.filter(({ code, reason }) => isRule(code) && reason !== '');
  const kept = found.filter((one) => !mayBeMuted(one) || !valid.some((mute) => speaksFor(mute, one)));
  const wrong = mutes.flatMap((mute) => flawOf(mute, found) ?? []);
  return { diagnostics: [...kept, ...wrong], muted: found.length - kept.length };
}

const speaksFor = ({ code, place, lines: [first, last] }: Mute, { rule, place: at }: Diagnostic): boolean =>
  rule === code && at?.file === place.file && first <= at.line && at.line <= last;

/** A policy may make an error of a warning. */
const mayBeMuted = ({ rule, severity }: Diagnostic): boolean =>
  isMutable(rule) && (severity !== 'error' || rules[rule] === 'error');

function flawOf(mute: Mute, found: readonly Diagnostic[]): Diagnostic | undefined {
  const { code, reason, place } = mute;
  const details = { values: { code }, place };
  if (!isRule(code)) {
    return mistake('mute.unknown-code', { ...details, hints: [didYouMean(code, Object.keys(rules)) ?? 'list'] });
  }
  if (reason === '') return mistake('mute.no-reason', details);
  const its = found.filter((one) => speaksFor(mute, one));
  if (!isMutable(code) || its.some((one) => !mayBeMuted(one))) {
    return mistake('mute.of-error', details);
  }
  // After an error much is not looked at any more, so what a mute speaks for may be among it.
  return its.length === 0 && !hasErrors(found) ? mistake('mute.unused', details) : undefined;
}
