// Nobody is in two places at once, and no room holds two sessions at once, also through combined rooms.
import { type Diagnostic, error, type Place } from '../model/diagnostic.ts';
import type { Session } from '../model/programme.ts';
import type { CheckInput } from './check.ts';

interface Claim {
  readonly session: Session;
  /** What is claimed: a room or a person. */
  readonly name: string;
  readonly place: Place;
}

export function checkPeopleAndPlaces({ programme }: CheckInput): readonly Diagnostic[] {
  const taking = programme.sessions.filter(({ record }) => record.status !== 'cancelled');
  const roomClaims = taking.flatMap((session) =>
    [...new Set(session.rooms.flatMap(({ atoms }) => atoms))].map(
      (name): Claim => ({ session, name, place: session.at(['rooms']) }),
    ),
  );
  const personClaims = taking.flatMap((session) => {
    const people = [...session.people, ...session.parts.flatMap((part) => part.people)];
    const first = new Map(people.toReversed().map(({ person, place }) => [person.id, place]));
    return [...first].map(([name, place]): Claim => ({ session, name, place }));
  });
  return [
    ...clashes(roomClaims).map(({ name, first, second }) =>
      error('place.double-booked', `Room ${name} is taken at that time by "${first.session.id}".`, {
        place: second.place,
        hints: ['Change the room or the time of one of the two sessions.'],
        related: [{ message: `${first.session.start}–${first.session.end} here`, place: first.place }],
      }),
    ),
    ...clashes(personClaims).map(({ name, first, second }) =>
      error('people.two-places', `"${name}" is also in "${first.session.id}" at that time.`, {
        place: second.place,
        hints: ['Change the time of one of the two sessions, or take the person out of one.'],
        related: [{ message: `${first.session.start}–${first.session.end} here`, place: first.place }],
      }),
    ),
  ];
}

/** Pairs of sessions that overlap in time and claim the same thing. Sessions come in the order of their starts. */
function clashes(claims: readonly Claim[]) {
  return [...Map.groupBy(claims, ({ name }) => name)].flatMap(([name, its]) =>
    its.flatMap((first, index) =>
      its
        .slice(index + 1)
        .filter((second) => overlap(first.session, second.session))
        .map((second) => ({ name, first, second })),
    ),
  );
}

const overlap = (a: Session, b: Session): boolean =>
  `${a.date}T${a.start}` < `${b.endDate}T${b.end}` && `${b.date}T${b.start}` < `${a.endDate}T${a.end}`;
