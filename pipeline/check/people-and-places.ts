// Nobody is in two places at once, and no room holds two sessions at once, also through combined rooms.
import { type Diagnostic, mistake, type Place } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';
import type { Session } from '../model/programme.ts';
import type { CheckInput } from './check-input.ts';

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
  const personClaims = taking.filter(isWithinOneDay).flatMap((session) => {
    const people = [...session.people, ...session.parts.flatMap((part) => part.people)];
    const first = new Map(people.toReversed().map(({ person, place }) => [person.id, place]));
    return [...first].map(([name, place]): Claim => ({ session, name, place }));
  });
  return [
    ...clashes(roomClaims).map(({ name, first, second }) =>
      mistake('place.double-booked', {
        values: { room: name, session: first.session.id },
        place: second.place,
        related: takenHere(first),
      }),
    ),
    ...clashes(personClaims).map(({ name, first, second }) =>
      mistake('people.two-places', {
        values: { person: name, session: first.session.id },
        place: second.place,
        related: takenHere(first),
      }),
    ),
  ];
}

/** Nobody stands in an exhibition day and night; a party past midnight is within 24 hours. */
const isWithinOneDay = ({ date, start, endDate, end }: Session): boolean =>
  Date.parse(`${endDate}T${end}Z`) - Date.parse(`${date}T${start}Z`) < 24 * 60 * 60 * 1000;

const takenHere = ({ session: { start, end }, place }: Claim) => [
  { says: phrase('taken-here', { start, end }), place },
];

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
