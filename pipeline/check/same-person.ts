// The same person under two ids: names that differ only in spelling. Nobody is ever merged.
import { surnameClass } from '../language/korean-surnames.ts';
import { scriptConventions } from '../language/scripts.ts';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';
import type { Person } from '../model/programme.ts';
import type { CheckInput } from './check-input.ts';

export const checkSamePerson = ({ programme, memory }: CheckInput): readonly Diagnostic[] =>
  memory.recall(twinsAmong, programme.people);

function twinsAmong(people: readonly Person[]): readonly Diagnostic[] {
  const keys = people.flatMap((person) => [...nameKeys(person)].map((key) => ({ key, person })));
  const twins = [...Map.groupBy(keys, ({ key }) => key).values()].flatMap((group) =>
    group.flatMap(({ person: first }, index) =>
      group.slice(index + 1).map(({ person: second }) => ({ first, second })),
    ),
  );
  const pairs = new Map(twins.map((pair) => [`${pair.first.id} ${pair.second.id}`, pair]));
  return [...pairs.values()]
    .filter(({ first, second }) => !areToldApart(first, second))
    .map(({ first, second }) =>
      mistake('person.same-twice', {
        values: { first: first.id, second: second.id },
        place: second.place,
        hints: ['one', 'two'],
        related: [{ says: phrase('other-one'), place: first.place }],
      }),
    );
}

/** By an editor, or by confirmed names that differ in a script that leaves no choice of spelling. */
function areToldApart(first: Person, second: Person): boolean {
  if (first.record.distinctFrom?.includes(second.id) || second.record.distinctFrom?.includes(first.id)) return true;
  return Object.entries(first.record.name).some(([script, one]) => {
    const other = second.record.name[script];
    return scriptConventions(script).exact && one.confirmed && !!other?.confirmed && folded(one) !== folded(other);
  });
}

const folded = ({ family = '', given = '' }: Person['record']['name'][string]): string => fold(family + given);

/** Case, hyphens, spaces and accents are matters of spelling. */
const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');

/** Whichever comes first; a name of one word alone is too little to go by. */
const keyOf = (...words: readonly string[]): readonly string[] => {
  const folds = words.map(fold).filter((word) => word !== '');
  return folds.length < 2 ? [] : [folds.map(surnameClass).sort().join(' ')];
};

function nameKeys({ record }: Person): ReadonlySet<string> {
  const names = Object.values(record.name).flatMap(({ family = '', given = '' }) => keyOf(family, given));
  const variants = (record.variants ?? []).flatMap((variant) => {
    const words = variant.trim().split(/[\s,]+/);
    return [
      ...keyOf(words[0] ?? '', words.slice(1).join('')),
      ...keyOf(words.slice(0, -1).join(''), words.at(-1) ?? ''),
    ];
  });
  return new Set([...names, ...variants]);
}
