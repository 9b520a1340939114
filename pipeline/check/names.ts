// Lists what nobody has confirmed yet: names in a script, organisations, and a session's texts in a language.
import { scriptConventions } from '../language/scripts.ts';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { CheckInput } from './check-input.ts';

export function checkNames({ programme }: CheckInput): readonly Diagnostic[] {
  return [
    ...programme.people.flatMap(({ record, place }) =>
      Object.entries(record.name)
        .filter(([, name]) => !name.confirmed)
        .map(([script, name]) =>
          mistake('name.unconfirmed', {
            variant: 'person',
            values: { name: `${name.family ?? ''}${scriptConventions(script).gap}${name.given ?? ''}` },
            place,
          }),
        ),
    ),
    ...programme.allOrganisations
      .filter(({ record }) => !record.confirmed)
      .map(({ id, name }) =>
        mistake('name.unconfirmed', { variant: 'organisation', values: { id }, place: name.place }),
      ),
    ...programme.sessions.flatMap((session) =>
      Object.entries(session.record.confirmed)
        .filter(([, confirmed]) => !confirmed)
        .map(([language]) =>
          mistake('name.unconfirmed', {
            variant: 'session',
            values: { id: session.id, language: { language } },
            place: session.at(['confirmed']),
          }),
        ),
    ),
  ];
}
