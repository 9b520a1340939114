// The second currency of the pipeline: what is wrong, where, and what to do about it. In no language: see phrase.ts.
import type { Advice, Phrase, Values, Variant } from './phrase.ts';
import { type Rule, rules, type Severity } from './rules.ts';

export type { Severity } from './rules.ts';

/** A position in a source file. Line and column count from 1; `endColumn` is exclusive and on the same line. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn?: number;
}

export interface Diagnostic {
  /** Stable code such as `time.end-before-start`. */
  readonly rule: Rule;
  readonly severity: Severity;
  /** Which of the rule's sentences it is, where there are several. */
  readonly variant?: string;
  readonly values: Values;
  readonly place?: Place;
  /** What to do: advice of the rule by its name, or a phrase that many rules share. */
  readonly hints: readonly (string | Phrase)[];
  /** Other places that take part, such as the first use of a duplicate id. */
  readonly related: readonly { readonly says: Phrase; readonly place: Place }[];
  /** Only where the change is certain and touches nothing else. */
  readonly fix?: Fix;
}

/** A change that mends a mistake: `text` instead of what stands between two offsets of the file's text, in UTF-16 units. */
export interface Fix {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A value together with everything that was wrong on the way to it. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

type Details<R extends Rule> = {
  readonly values?: Values;
  readonly place?: Place | undefined;
  /** Left out: the rule's only advice, or the one that is named like the variant. */
  readonly hints?: readonly (Advice<R> | Phrase | undefined)[];
  readonly related?: Diagnostic['related'];
  readonly fix?: Fix | undefined;
  /** Where a policy makes more or less of it than usual. */
  readonly severity?: Severity;
} & ([Variant<R>] extends [never] ? { readonly variant?: never } : { readonly variant: Variant<R> });

/** What breaks a rule. TypeScript knows the variants and hints that the English messages have. */
export function mistake<R extends Rule>(
  rule: R,
  ...[details = {} as Details<R>]: [Variant<R>] extends [never] ? [Details<R>?] : [Details<R>]
): Diagnostic {
  const { values = {}, place, hints, related = [], severity = rules[rule], variant, fix } = details;
  return {
    rule,
    severity,
    ...(variant !== undefined && { variant }),
    values,
    ...(place && { place }),
    hints: hints === undefined ? [variant ?? ''] : hints.filter((hint) => hint !== undefined),
    related,
    ...(fix && { fix }),
  };
}

export const checked = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Checked<T> => ({ value, diagnostics });

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** Sorted by file, line, column and rule, so that a report reads like the files do. Repetitions are dropped. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = ({ place, rule, variant = '', values }: Diagnostic) =>
    [place?.file ?? '', pad(place?.line), pad(place?.column), rule, variant, JSON.stringify(values)].join('\0');
  const unique = new Map(diagnostics.map((one) => [key(one), one]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const pad = (number = 0) => String(number).padStart(7, '0');
