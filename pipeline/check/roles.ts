// People without a use, a role or an affiliation, where the others beside them have one.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';
import type { Appearance, Programme } from '../model/programme.ts';
import type { CheckInput } from './check-input.ts';

export const checkRoles = ({ programme }: CheckInput): readonly Diagnostic[] => {
  const groups = programme.sessions.flatMap(({ people, parts }) => [people, ...parts.map((part) => part.people)]);
  return [...unusedPeople(programme, groups), ...groups.flatMap(withoutRole), ...withoutAffiliation(groups)];
};

type Group = readonly Appearance[];

/** A session that could not be read may use anybody. */
function unusedPeople({ people, unread }: Programme, groups: readonly Group[]): readonly Diagnostic[] {
  if (unread.size > 0) return [];
  const used = new Set(groups.flat().map(({ person }) => person.id));
  return people
    .filter(({ id }) => !used.has(id))
    .map(({ id, place }) => mistake('person.unused', { values: { id }, place }));
}

function withoutRole(group: Group): readonly Diagnostic[] {
  if (group.every(({ role }) => role === undefined)) return [];
  return group
    .filter(({ role }) => role === undefined)
    .map(({ person, place }) => mistake('person.no-role', { values: { id: person.id }, place }));
}

/** Interpreters speak for others: they are named without a house. */
function withoutAffiliation(groups: readonly Group[]): readonly Diagnostic[] {
  const isAffiliated = ({ organisation, position }: Appearance) => organisation !== undefined || position !== undefined;
  const bare = groups.flatMap((group) =>
    group.some(isAffiliated) ? group.filter((one) => !isAffiliated(one) && one.role !== 'interpreter') : [],
  );
  const first = new Map(bare.toReversed().map((one) => [one.person.id, one]));
  return [...first.values()].map(({ person, place }) =>
    mistake('person.no-affiliation', {
      values: { id: person.id },
      place: person.place,
      related: [{ says: phrase('appears-here'), place }],
    }),
  );
}
