// Reduces what the schema library reports to the few kinds of mistake an editor makes.
import type { z } from 'zod';
import { nearest } from '../model/nearest.ts';
import { type Phrase, phrase } from '../model/phrase.ts';
import { keysAt } from './schema-keys.ts';

export interface Problem {
  readonly kind: 'unknown-key' | 'bad-key' | 'missing' | 'type' | 'choice' | 'value';
  readonly path: readonly (string | number)[];
  /** What the file has at the path. */
  readonly value: unknown;
  /** What the schema advises: a key of the phrases, or the empty text. */
  readonly advice: string;
  /** Types for `type`, choices for `choice`, known keys for `unknown-key`. */
  readonly expected: readonly string[];
  /** The limit or format that a value missed. */
  readonly limit?: Phrase;
}

type Issue = z.core.$ZodIssue;
type Path = Problem['path'];

export function recordProblems(issues: readonly Issue[], schema: z.ZodType, value: unknown): readonly Problem[] {
  const problems = issues.flatMap((issue) => reduce(issue, [], schema, value));
  // A misspelt key is one mistake, not an unknown key and a missing one.
  const meant = new Set(
    problems.flatMap(({ kind, path, expected }) => {
      const found = kind === 'unknown-key' ? nearest(String(path.at(-1)), expected) : undefined;
      return found === undefined ? [] : [pathKey([...path.slice(0, -1), found])];
    }),
  );
  return problems.filter(({ kind, path }) => kind !== 'missing' || !meant.has(pathKey(path)));
}

function reduce(
  issue: Issue,
  above: Path,
  schema: z.ZodType,
  root: unknown,
  advice = issue.message,
): readonly Problem[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const value = valueAt(root, path);
  const problem = (kind: Problem['kind'], expected: readonly string[] = [], limit?: Phrase): Problem => ({
    kind,
    path,
    value,
    advice,
    expected,
    ...(limit !== undefined && { limit }),
  });

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => ({
        ...problem('unknown-key', known),
        path: [...path, key],
        value: valueAt(root, [...path, key]),
      }));
    }
    case 'invalid_key':
      return [{ ...problem('bad-key'), advice: advice || (issue.issues[0]?.message ?? '') }];
    case 'invalid_union': {
      if (value === undefined || value === null) return [problem('missing')];
      const branch = furthest(issue.errors);
      if (branch === undefined) return [problem('type', [...new Set(issue.errors.flat().flatMap(expectedTypes))])];
      return branch.flatMap((inner) => reduce(inner, path, schema, root));
    }
    case 'invalid_type':
      if (value === undefined || value === null) return [problem('missing', expectedTypes(issue))];
      // A text of the wrong form (a date, an address) fails with the type of its format.
      return [problem('type', expectedTypes(issue))];
    case 'invalid_value':
      return [problem(value === undefined || value === null ? 'missing' : 'choice', issue.values.map(String))];
    case 'too_small':
      return [problem('value', [], limitOf('least', issue.origin, issue.minimum, issue.inclusive))];
    case 'too_big':
      return [problem('value', [], limitOf('most', issue.origin, issue.maximum, issue.inclusive))];
    case 'invalid_format':
      return [problem('value', [], issue.format === 'url' ? phrase('limit.address') : undefined)];
    default:
      return [problem('value')];
  }
}

/** The branch of a union that understood most of the value; undefined when none even fits its type. */
function furthest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const ranked = branches
    .map((branch) => ({ branch, depth: depthOf(branch) }))
    .sort((left, right) => right.depth - left.depth || left.branch.length - right.branch.length);
  return ranked[0] !== undefined && ranked[0].depth > 0 ? ranked[0].branch : undefined;
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(
    0,
    ...issues.map((issue) => {
      if (issue.code === 'invalid_union') return issue.path.length + Math.max(0, ...issue.errors.map(depthOf));
      return issue.path.length + (issue.code === 'invalid_type' ? 0 : 1);
    }),
  );
}

function expectedTypes(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(expectedTypes);
  if (issue.code === 'invalid_type') return [issue.expected];
  return [];
}

function limitOf(bound: 'least' | 'most', origin: string, size: number | bigint, inclusive = true): Phrase {
  if (origin === 'string') return phrase(`limit.${bound}-characters`, { size: Number(size) });
  if (origin === 'array') return phrase(`limit.${bound}-entries`, { count: Number(size) });
  if (inclusive) return phrase(`limit.${bound}`, { size: Number(size) });
  return phrase(bound === 'least' ? 'limit.more' : 'limit.less', { size: Number(size) });
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    const isParent = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return isParent ? (value as Record<string | number, unknown>)[step] : undefined;
  }, root);
}

const pathKey = (path: Path): string => JSON.stringify(path);
