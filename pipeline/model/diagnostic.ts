// The second currency of the pipeline: what is wrong, where, and what to do about it.

/** A position in a source file. Line and column count from 1; `endColumn` is exclusive and on the same line. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn?: number;
}

export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  /** Stable code such as `time.end-before-start`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place;
  readonly hints: readonly string[];
  /** Other places that take part, such as the first use of a duplicate id. */
  readonly related: readonly { readonly message: string; readonly place: Place }[];
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

interface Details {
  readonly place?: Place | undefined;
  readonly hints?: readonly (string | undefined)[];
  readonly related?: Diagnostic['related'];
  readonly fix?: Fix | undefined;
}

function diagnostic(severity: Severity, rule: string, message: string, details: Details): Diagnostic {
  return {
    rule,
    severity,
    message,
    ...(details.place && { place: details.place }),
    hints: (details.hints ?? []).filter((hint) => hint !== undefined),
    related: details.related ?? [],
    ...(details.fix && { fix: details.fix }),
  };
}

export const error = (rule: string, message: string, details: Details = {}): Diagnostic =>
  diagnostic('error', rule, message, details);

export const warning = (rule: string, message: string, details: Details = {}): Diagnostic =>
  diagnostic('warning', rule, message, details);

export const info = (rule: string, message: string, details: Details = {}): Diagnostic =>
  diagnostic('info', rule, message, details);

export const checked = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Checked<T> => ({ value, diagnostics });

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** Sorted by file, line, column and rule, so that a report reads like the files do. Repetitions are dropped. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = ({ place, rule, message }: Diagnostic) =>
    [place?.file ?? '', pad(place?.line), pad(place?.column), rule, message].join('\0');
  const unique = new Map(diagnostics.map((one) => [key(one), one]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const pad = (number = 0) => String(number).padStart(7, '0');
