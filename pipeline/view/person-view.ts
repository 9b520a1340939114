// One person in a session as templates see them: name, role, affiliation, talk.
import type { Appearance, Programme } from '../model/programme.ts';
import { asciiKey } from './keys.ts';
import type { Texts, TextsView } from './texts.ts';

export interface PersonView {
  /** Id in the page, such as `person-yoon-mokhyeon`. */
  readonly key: string;
  /** The name in the script of each language; one alone where it is the same in all. */
  readonly name: TextsView;
  /** Such as moderator or keynote; empty if none is given. */
  readonly role: TextsView;
  /** Organisation and position; empty if none is given. */
  readonly affiliation: TextsView;
  /** Country; empty if none is given. */
  readonly country: TextsView;
  /** Country and affiliation in one line per language. */
  readonly lines: TextsView;
  /** Title of the person's own talk. */
  readonly talk: TextsView;
}

function roleName(role: string | undefined, roles: Programme['roles'], texts: Texts): TextsView {
  if (role === undefined) return [];
  const own = roles.get(role);
  return own === undefined ? texts.word(`role.${role}`) : texts.of(own);
}

export function personView(one: Appearance, roles: Programme['roles'], texts: Texts): PersonView {
  return {
    key: `person-${asciiKey(one.person.id)}`,
    name: texts.name(one.person),
    role: roleName(one.role, roles, texts),
    affiliation: texts.affiliation(one.organisation, one.position),
    country: texts.optional(one.person.country),
    lines: texts.line([one.person.country], one.organisation, one.position),
    talk: texts.optional(one.talk),
  };
}
