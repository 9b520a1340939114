// Checks a parsed value against its schema.
import type { z } from 'zod';
import { type Checked, checked, mistake } from '../model/diagnostic.ts';
import { type Located, type LocatedValue, placesWithin } from './located.ts';
import { describeProblem, kindOf } from './record-message.ts';
import { type Problem, recordProblems } from './record-problems.ts';

/** The same as `z.output<S>`, in a form that TypeScript can also look into while S is not known yet. */
type Output<S extends z.ZodType> = S['_zod']['output'];

/** Undefined when the value cannot be used. A record whose only fault is unknown keys is kept without them. */
export function parseRecord<S extends z.ZodType>(
  schema: S,
  located: Pick<LocatedValue, 'value' | 'at'>,
  file: string,
): Checked<Located<Output<S>> | undefined> {
  const record = (value: Output<S>): Located<Output<S>> => ({ value, at: located.at, file });
  // An empty message marks what the schema says nothing about; that wording is ours, not the library's.
  const parsed = schema.safeParse(located.value, { error: () => '' });
  if (parsed.success) return checked(record(parsed.data));

  const problems = recordProblems(parsed.error.issues, schema, located.value);
  const diagnostics = problems.map((problem) => describeProblem(problem, located.at));
  if (!problems.every(({ kind }) => kind === 'unknown-key')) return checked(undefined, diagnostics);
  const again = schema.safeParse(withoutKeys(located.value, problems));
  return checked(again.success ? record(again.data) : undefined, diagnostics);
}

/** The same for a file that holds a list: each entry stands for itself. An empty file is an empty list. */
export function parseRecords<S extends z.ZodType>(
  schema: S,
  located: LocatedValue,
  file: string,
): Checked<readonly Located<Output<S>>[]> {
  const { value } = located;
  if (value === null || value === undefined) return checked([]);
  if (!Array.isArray(value)) {
    const place = located.at([]);
    return checked([], [mistake('record.type', { variant: 'list', values: { shown: kindOf(value) }, place })]);
  }
  const entries = value.map((entry: unknown, index) =>
    parseRecord(schema, { value: entry, at: placesWithin(located.at, index) }, file),
  );
  const records = entries.flatMap(({ value: record }) => (record === undefined ? [] : [record]));
  return checked(
    records,
    entries.flatMap(({ diagnostics }) => diagnostics),
  );
}

function withoutKeys(value: unknown, problems: readonly Problem[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const { path } of problems) {
    let parent = copy as Record<string | number, unknown> | undefined;
    for (const step of path.slice(0, -1)) parent = parent?.[step] as typeof parent;
    const key = path.at(-1);
    if (parent && key !== undefined) delete parent[key];
  }
  return copy;
}
