// Resolves every id of the records and puts sessions and days in order: records in, a programme out.
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import type { Category, Day, OrganisationGroup, Page, Programme, Session } from '../model/programme.ts';
import { organisationRoleIds, type PageRecord, type ProgrammeRecord } from '../model/schema.ts';
import type { Located } from '../parse/located.ts';
import type { DocumentRecord, SourceRecords } from '../parse/sources.ts';
import { type Directory, makeDirectory } from './directory.ts';
import { type Report, resolver, uniqueNames } from './resolve.ts';
import { bodyOf, linkSession } from './session.ts';
import { inline, inlineMap, made, unit } from './texts.ts';
import { unknownVenue } from './venue.ts';

/** Links what can be linked; what dangles is reported and left out, so that all mistakes come at once. */
export function link(records: SourceRecords): Checked<Programme> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (one) => void diagnostics.push(one);
  const { value, at } = records.programme;
  const directory = makeDirectory(records, report);
  const named = uniqueNames(records.sessions, report);
  const linked = named.flatMap((document) => linkSession(document, directory) ?? []);
  const sessions = inOrder(linked, directory.categories);
  const title = inline(value.title, at, ['title']);
  const programme: Programme = {
    id: value.id,
    record: value,
    at,
    unread: new Set([
      ...records.unread,
      ...named.map(({ name }) => name).filter((name) => !linked.some(({ id }) => id === name)),
    ]),
    languages: value.languages,
    title,
    shortTitle: value.shortTitle === undefined ? title : inline(value.shortTitle, at, ['shortTitle']),
    ...made('theme', value.theme, (text) => inline(text, at, ['theme'])),
    venue: directory.find.venue(value.venue, at, ['venue']) ?? unknownVenue(value.venue, at),
    venues: directory.venues,
    organisations: linkOrganisationGroups(records.programme, directory, report),
    allOrganisations: directory.organisations,
    people: directory.people,
    categories: directory.categories,
    sessions,
    days: daysOf(sessions),
    pages: linkPages(uniqueNames(records.pages, report)),
    roles: inlineMap(value.roles, at, 'roles'),
    organisationRoles: inlineMap(value.organisationRoles, at, 'organisationRoles'),
  };
  return checked(programme, diagnostics);
}

function linkOrganisationGroups(
  { value, at }: Located<ProgrammeRecord>,
  { find }: Directory,
  report: Report,
): readonly OrganisationGroup[] {
  const known = new Map([...organisationRoleIds, ...Object.keys(value.organisationRoles)].map((id) => [id, true]));
  const role = resolver(known, 'reference.role', 'The organisation role', report);
  return value.organisations.flatMap((group, index) => {
    const its = role(group.role, at, ['organisations', index, 'role']);
    const members = group.members.flatMap(
      (id, member) => find.organisation(id, at, ['organisations', index, 'members', member]) ?? [],
    );
    return its === undefined ? [] : [{ role: group.role, members }];
  });
}

const linkPages = (documents: readonly DocumentRecord<PageRecord>[]): readonly Page[] =>
  documents
    .map((document) => ({
      id: document.name,
      record: document.record.value,
      title: unit(document, document.record.value.title, ['title']),
      body: bodyOf(document),
    }))
    .toSorted((a, b) => a.record.order - b.record.order || compare(a.id, b.id));

/** By day and time, then in the editor's order of categories, then by number. */
function inOrder(sessions: readonly Session[], categories: readonly Category[]): readonly Session[] {
  const rank = new Map(categories.map(({ id }, index) => [id, index]));
  return sessions.toSorted(
    (a, b) =>
      compare(`${a.date}T${a.start}`, `${b.date}T${b.start}`) ||
      (rank.get(a.category.id) ?? 0) - (rank.get(b.category.id) ?? 0) ||
      (a.record.number ?? 0) - (b.record.number ?? 0) ||
      compare(a.id, b.id),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const daysOf = (sessions: readonly Session[]): readonly Day[] =>
  [...Map.groupBy(sessions, ({ date }) => date)].map(([date, its]) => ({ date, sessions: its }));
