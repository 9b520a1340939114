// Says what is wrong with a record, as an editor would say it.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import { type Advice, type Phrase, type PhraseKey, phrase, type Value } from '../model/phrase.ts';
import type { LocatedValue } from './located.ts';
import type { Problem } from './record-problems.ts';

export function describeProblem(problem: Problem, at: LocatedValue['at']): Diagnostic {
  const { kind, path, value, advice, expected } = problem;
  const key = String(path.at(-1) ?? '');
  const own = advice === '' ? undefined : phrase(advice as PhraseKey);
  const place = at(path, kind === 'unknown-key' || kind === 'bad-key' || kind === 'missing' ? 'key' : 'value');
  const values = { path: keyPath(path), key };
  const withShown = { ...values, shown: shown(value) };

  switch (kind) {
    case 'unknown-key': {
      const known = expected.length > 0 ? phrase('known-keys', { known: { list: expected } }) : undefined;
      const hints = [didYouMean(key, expected) ?? known];
      if (path.length < 2) return mistake('record.unknown-key', { variant: 'top', values: { key }, place, hints });
      const above = { key, path: keyPath(path.slice(0, -1)) };
      return mistake('record.unknown-key', { variant: 'within', values: above, place, hints });
    }
    case 'bad-key':
      return mistake('record.value', { variant: 'key', values, place, hints: [own] });
    case 'missing': {
      if (value === null) return mistake('record.missing', { variant: 'empty', values, place, hints: [own, 'empty'] });
      return mistake('record.missing', { variant: 'absent', values, place, hints: [own ?? 'absent'] });
    }
    case 'type': {
      const types = { ...withShown, wanted: { list: expected.map(typeName), or: true as const } };
      const hint = typeHint(expected, value);
      return mistake('record.type', {
        variant: expected.length > 0 ? 'wanted' : 'unusable',
        values: { ...types, value: String(value) },
        place,
        hints: [own ?? hint],
      });
    }
    case 'choice': {
      const hints = [didYouMean(String(value), expected), own, 'choices' as const];
      const choices = { ...withShown, choices: { list: expected } };
      return mistake('record.value', { variant: 'cannot', values: choices, place, hints });
    }
    case 'value':
      return mistake('record.value', {
        variant: value === '' ? 'empty' : Array.isArray(value) ? 'count' : 'cannot',
        values: withShown,
        place,
        hints: [own ?? problem.limit],
      });
  }
}

/** `"parts" no. 2, "title"`: entries of a list are counted from 1, as people do. */
function keyPath(path: Problem['path']): Phrase {
  const [first, ...rest] = path;
  if (first === undefined) return phrase('path.entry');
  const start =
    typeof first === 'number' ? phrase('path.first', { number: first + 1 }) : phrase('path.key', { key: first });
  return rest.reduce<Phrase>(
    (outer, step) =>
      typeof step === 'number'
        ? phrase('path.number', { list: outer, number: step + 1 })
        : phrase('path.within', { outer, key: step }),
    start,
  );
}

const types = ['string', 'number', 'int', 'boolean', 'array', 'object', 'record'] as const;

const typeName = (type: string): Phrase => phrase(`type.${types.find((one) => one === type) ?? 'other'}`);

/** What kind of thing a value from a file is. */
export function kindOf(value: unknown): Phrase {
  if (value === null || value === undefined) return phrase('type.nothing');
  return typeName(Array.isArray(value) ? 'array' : typeof value);
}

function shown(value: unknown): Value {
  if (typeof value === 'string')
    return phrase('shown.text', { text: value.length > 40 ? `${value.slice(0, 40)}…` : value });
  if (typeof value === 'number') return phrase('shown.number', { number: value });
  if (typeof value === 'boolean') return phrase('shown.truth', { value: String(value) });
  return kindOf(value);
}

function typeHint(expected: readonly string[], value: unknown): Advice<'record.type'> | undefined {
  const wants = (type: string) => expected.includes(type);
  const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (wants('string') && simple) return 'quote';
  if (wants('array') && simple) return 'as-list';
  if (wants('boolean')) return 'boolean';
  if (wants('int') && typeof value === 'number') return 'whole';
  if ((wants('number') || wants('int')) && typeof value === 'string') {
    return Number.isFinite(Number(value)) ? 'unquote' : 'digits';
  }
  return wants('object') || wants('record') ? 'group' : undefined;
}
