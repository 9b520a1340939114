// Nobody is in two places at once, and no room holds two sessions at once, also through combined rooms.
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Session } from '../model/programme.ts';
import type { CheckInput } from './check.ts';

interface Claim {
  readonly session: Session;
  /** What is claimed: a room or a person. */
  readonly name: string;
}

export function checkPeopleAndPlaces({ programme }: CheckInput): readonly Diagnostic[] {
  const taking = programme.sessions.filter(({ record }) => record.status !== 'cancelled');
  const roomClaims = taking.flatMap((session) =>
    [...new Set(session.rooms.flatMap(({ atoms }) => atoms))].map((name): Claim => ({ session, name })),
  );
  const personClaims = taking.flatMap((session) => {
    const people = [...session.people, ...session.parts.flatMap((part) => part.people)];
    return [...new Set(people.map(({ person }) => person.id))].map((name): Claim => ({ session, name }));
  });
  return [
    ...clashes(roomClaims).map(({ name, first, second }) =>
      error('place.double-booked', `Room ${name} is taken at that time by "${first.id}".`, {
        place: second.at(['rooms']),
        hints: ['Change the room or the time of one of the two sessions.'],
        related: [{ message: `${first.start}–${first.end} here`, place: first.at(['rooms']) }],
      }),
    ),
    ...clashes(personClaims).map(({ name, first, second }) =>
      error('people.two-places', `"${name}" is also in "${first.id}" at that time.`, {
        place: second.at(['people']),
        hints: ['Change the time of one of the two sessions, or take the person out of one.'],
        related: [{ message: `${first.start}–${first.end} here`, place: first.at(['people']) }],
      }),
    ),
  ];
}

/** Pairs of sessions that overlap in time and claim the same thing. Sessions come in the order of their starts. */
function clashes(claims: readonly Claim[]) {
  return [...Map.groupBy(claims, ({ name }) => name)].flatMap(([name, its]) =>
    its.flatMap(({ session: first }, index) =>
      its
        .slice(index + 1)
        .filter(({ session: second }) => overlap(first, second))
        .map(({ session: second }) => ({ name, first, second })),
    ),
  );
}

const overlap = (a: Session, b: Session): boolean =>
  `${a.date}T${a.start}` < `${b.endDate}T${b.end}` && `${b.date}T${b.start}` < `${a.endDate}T${a.end}`;
