// Names in one form throughout the programme: capitals, hyphens, and nothing in them that is no name.
import { type Diagnostic, info, type Place, warning } from '../model/diagnostic.ts';
import type { Person } from '../model/programme.ts';
import type { CheckInput } from './check.ts';

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
      return [
        warning('name.stray', `The name of "${id}" has a stray space or bracket: “${part}”.`, {
          place: at(['name', script, key]),
          hints: ['Write the name alone; titles and remarks have keys of their own.'],
        }),
      ];
    }),
  );
}

/** Syllables of a Korean name are not set apart; foreign names in Hangul have longer words. */
const hasStraySpace = (part: string, script: string): boolean =>
  part !== part.trim() || /\s\s/.test(part) || (script === 'Hang' && /^\S(?:\s\S)+$/u.test(part));

/** `William (Bill)` is a name; `(Bill)` and `Bill)` are not. */
function hasStrayBracket(part: string): boolean {
  const bare = part.replace(/(?<=\S\s*)(?:\([^()]+\)|\[[^[\]]+\])/g, '');
  return /[()[\]{}<>「」『』]/.test(bare);
}

/** Where nearly everybody's family name is in capitals, in print or as it is typed. */
function withoutCapitals(people: readonly Person[]): readonly Diagnostic[] {
  const latin = people.flatMap(({ id, record, at }) => {
    const name = record.name['Latn'];
    return name?.family === undefined ? [] : [{ id, at, family: name.family, capitals: name.capitals }];
  });
  const small = latin.filter(({ family, capitals }) => !capitals && !/\p{Lu}{2}/u.test(family));
  if (latin.length - small.length <= 2 * small.length) return [];
  return small.map(({ id, family, at }) =>
    warning('name.capitals', `The family name “${family}” of "${id}" is printed without capitals, the others with.`, {
      place: at(['name', 'Latn', 'family']),
      hints: ['Remove "capitals: false", or write the part in capitals that is the family name.'],
    }),
  );
}

interface Given {
  readonly given: string;
  readonly place: Place;
}

/** Korean given names of two syllables: Wan-uk beside Mokhyeon. */
function mixedHyphens(people: readonly Person[]): readonly Diagnostic[] {
  const given = people.flatMap(({ record, at }): readonly Given[] => {
    const [korean, latin] = [record.name['Hang']?.given, record.name['Latn']?.given];
    const isPair = korean !== undefined && /^\p{Script=Hangul}{2}$/u.test(korean.normalize('NFC'));
    return isPair && latin !== undefined && /^\p{L}+(?:-\p{L}+)?$/u.test(latin)
      ? [{ given: latin, place: at(['name', 'Latn', 'given']) }]
      : [];
  });
  const [joined, hyphenated] = [given.filter((one) => !isHyphenated(one)), given.filter(isHyphenated)];
  const [few, many] = hyphenated.length > joined.length ? [joined, hyphenated] : [hyphenated, joined];
  const [example] = many;
  if (example === undefined) return [];
  return few.map((one) =>
    info('name.hyphens', `“${one.given}” is written in another way than most names here, such as “${example.given}”.`, {
      place: one.place,
      hints: ['Ask which way the person writes it; leave it if it is the person’s own.'],
    }),
  );
}

const isHyphenated = ({ given }: Given): boolean => given.includes('-');
