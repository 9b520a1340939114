// Words for mistakes in a record, as an editor would say them.
import { type Diagnostic, error } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import type { LocatedValue } from './located.ts';
import type { Problem } from './record-problems.ts';

export function describeProblem(problem: Problem, at: LocatedValue['at']): Diagnostic {
  const { kind, path, value, message: advice, expected } = problem;
  const name = keyPath(path);
  const key = String(path.at(-1) ?? '');
  const own = advice === '' ? undefined : advice;
  const place = at(path, kind === 'unknown-key' || kind === 'bad-key' || kind === 'missing' ? 'key' : 'value');

  switch (kind) {
    case 'unknown-key': {
      const where = path.length > 1 ? ` in ${keyPath(path.slice(0, -1))}` : '';
      const hint =
        didYouMean(key, expected) ?? (expected.length > 0 ? `Known keys: ${expected.join(', ')}.` : undefined);
      return error('record.unknown-key', `Unknown key "${key}"${where}.`, { place, hints: [hint] });
    }
    case 'bad-key':
      return error('record.value', `"${key}" cannot be used as a key here (${name}).`, { place, hints: [own] });
    case 'missing': {
      if (value === null) {
        const hints = [own, 'Write a value, or remove the line.'];
        return error('record.missing', `${name} has no value.`, { place, hints });
      }
      return error('record.missing', `${name} is missing.`, { place, hints: [own ?? `Add "${key}: …".`] });
    }
    case 'type': {
      const types = expected.map(typeName);
      const wanted = types.length > 0 ? ` must be ${types.join(' or ')}, but` : '';
      const hints = [own ?? typeHint(expected, value, key)];
      return error('record.type', `${name}${wanted} is ${shown(value)}.`, { place, hints });
    }
    case 'choice': {
      const hints = [didYouMean(String(value), expected), own, `Possible: ${expected.join(', ')}.`];
      return error('record.value', `${name} cannot be ${shown(value)}.`, { place, hints });
    }
    case 'value': {
      const hints = [own ?? (problem.limit === undefined ? undefined : `Write ${problem.limit}.`)];
      return error('record.value', `${name} ${value === '' ? 'is empty' : `cannot be ${shown(value)}`}.`, {
        place,
        hints,
      });
    }
  }
}

/** `"parts" no. 2, "title"`: entries of a list are counted from 1, as people do. */
function keyPath(path: Problem['path']): string {
  if (path.length === 0) return 'This entry';
  const words = path.map((step) => (typeof step === 'number' ? `no. ${step + 1}` : `"${step}"`));
  return words.reduce((all, word) => (word.startsWith('no. ') ? `${all} ${word}` : `${all}, ${word}`));
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys with values',
  record: 'a group of keys with values',
};

const typeName = (type: string): string => typeNames[type] ?? type;

/** What kind of thing a value from a file is. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeName(typeof value);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `the text "${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return kindOf(value);
}

function typeHint(expected: readonly string[], value: unknown, key: string): string | undefined {
  const wants = (type: string) => expected.includes(type);
  const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (wants('string') && simple) return `Put it in quotes: "${value}".`;
  if (wants('array') && simple) return `Write a list: ${key}: [${value}]`;
  if (wants('boolean')) return 'Write true or false, without quotes.';
  if (wants('int') && typeof value === 'number') return 'Write a number without a fraction.';
  if ((wants('number') || wants('int')) && typeof value === 'string') {
    return Number.isFinite(Number(value)) ? 'Write the number without quotes.' : 'Write digits only.';
  }
  if (wants('object') || wants('record'))
    return 'Write each key with its value on a line of its own, indented by two blanks.';
  return undefined;
}
