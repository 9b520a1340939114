// Names in one form throughout the programme: capitals, hyphens, and nothing in them that is no name.
import { hasSyllablesApart, romanisedGivenName } from '../language/korean-names.ts';
import { scriptConventions } from '../language/scripts.ts';
import { type Diagnostic, mistake, type Place } from '../model/diagnostic.ts';
import type { Person } from '../model/programme.ts';
import type { CheckInput } from './check-input.ts';

export const checkNameForms = ({ programme, memory }: CheckInput): readonly Diagnostic[] =>
  memory.recall(checkPeople, programme.people);

const checkPeople = (people: readonly Person[]): readonly Diagnostic[] => [
  ...people.flatMap(strayCharacters),
  ...withoutCapitals(people),
  ...mixedHyphens(people),
];

function strayCharacters({ id, record, at }: Person): readonly Diagnostic[] {
  return Object.entries(record.name).flatMap(([script, name]) =>
    (['family', 'given'] as const).flatMap((key) => {
      const part = name[key] ?? '';
      if (!hasStraySpace(part, script) && !hasStrayBracket(part)) return [];
      return [mistake('name.stray', { values: { id, part }, place: at(['name', script, key]) })];
    }),
  );
}

const hasStraySpace = (part: string, script: string): boolean =>
  part !== part.trim() || /\s\s/.test(part) || hasSyllablesApart(part, script);

/** `William (Bill)` is a name; `(Bill)` and `Bill)` are not. */
function hasStrayBracket(part: string): boolean {
  const bare = part.replace(/(?<=\S\s*)(?:\([^()]+\)|\[[^[\]]+\])/g, '');
  return /[()[\]{}<>「」『』]/.test(bare);
}

/** Where nearly everybody's family name is in capitals, in print or as it is typed. */
function withoutCapitals(people: readonly Person[]): readonly Diagnostic[] {
  const cased = people.flatMap(({ id, record, at }) =>
    Object.entries(record.name).flatMap(([script, { family, capitals }]) =>
      family !== undefined && scriptConventions(script).capitals ? [{ id, at, script, family, capitals }] : [],
    ),
  );
  const small = cased.filter(({ family, capitals }) => !capitals && !/\p{Lu}{2}/u.test(family));
  if (cased.length - small.length <= 2 * small.length) return [];
  return small.map(({ id, script, family, at }) =>
    mistake('name.capitals', { values: { id, family }, place: at(['name', script, 'family']) }),
  );
}

interface Given {
  readonly given: string;
  readonly place: Place;
}

/** Korean given names of two syllables: Wan-uk beside Mokhyeon. */
function mixedHyphens(people: readonly Person[]): readonly Diagnostic[] {
  const given = people.flatMap(({ record, at }): readonly Given[] => {
    const romanised = romanisedGivenName(record.name);
    return romanised === undefined ? [] : [{ given: romanised.given, place: at(['name', romanised.script, 'given']) }];
  });
  const [joined, hyphenated] = [given.filter((one) => !isHyphenated(one)), given.filter(isHyphenated)];
  const [few, many] = hyphenated.length > joined.length ? [joined, hyphenated] : [hyphenated, joined];
  const [example] = many;
  if (example === undefined) return [];
  return few.map((one) =>
    mistake('name.hyphens', { values: { given: one.given, example: example.given }, place: one.place }),
  );
}

const isHyphenated = ({ given }: Given): boolean => given.includes('-');
