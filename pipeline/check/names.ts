// Lists what nobody has confirmed yet: names in a script, organisations, and a session's texts in a language.
import { scriptConventions } from '../language/scripts.ts';
import { type Diagnostic, info } from '../model/diagnostic.ts';
import type { CheckInput } from './check.ts';

export function checkNames({ programme }: CheckInput): readonly Diagnostic[] {
  const unconfirmed = (message: string, place: Diagnostic['place']) =>
    info('name.unconfirmed', message, { place, hints: ['Ask, correct it if needed, then set "confirmed: true".'] });
  return [
    ...programme.people.flatMap(({ record, place }) =>
      Object.entries(record.name)
        .filter(([, name]) => !name.confirmed)
        .map(([script, name]) =>
          unconfirmed(
            `The name ${name.family ?? ''}${scriptConventions(script).gap}${name.given ?? ''} is not confirmed.`,
            place,
          ),
        ),
    ),
    ...programme.allOrganisations
      .filter(({ record }) => !record.confirmed)
      .map(({ id, name }) =>
        unconfirmed(
          `The names of the organisation "${id}" are not confirmed.`,
          name.kind === 'inline' ? name.place : undefined,
        ),
      ),
    ...programme.sessions.flatMap((session) =>
      Object.entries(session.record.confirmed)
        .filter(([, confirmed]) => !confirmed)
        .map(([language]) =>
          unconfirmed(
            `The title and theme of "${session.id}" are not confirmed in "${language}".`,
            session.at(['confirmed']),
          ),
        ),
    ),
  ];
}
