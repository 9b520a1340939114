// Resolves every id of the records and puts sessions and days in order: records in, a programme out.
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { Category, Day, OrganisationGroup, Page, Programme, Session } from '../model/programme.ts';
import { organisationRoleIds, type ProgrammeRecord } from '../model/records/programme.ts';
import type { PageRecord } from '../model/records/session.ts';
import type { Located } from '../parse/located.ts';
import type { DocumentRecord, SourceRecords } from '../parse/sources.ts';
import { type Finders, makeDirectory } from './directory.ts';
import { type Report, resolver, uniqueNames } from './resolve.ts';
import { bodyOf, linkSession } from './session.ts';
import { inline, inlineMap, made, unit } from './texts.ts';
import { unknownVenue } from './venue.ts';

/** Links what can be linked; what dangles is reported and left out, so that all mistakes come at once. */
export function link(records: SourceRecords, memory: Memory): Checked<Programme> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (one) => void diagnostics.push(one);
  const keep = <T>(result: Checked<T>): T => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  const { programme: main, people, organisations, venues } = records;
  const { value, at } = main;
  const lists = memory.recognise({ people, organisations, venues }, 'lists');
  const unread = memory.recognise([...records.unread], 'unread');
  const directory = keep(memory.recall(directoryOf, main, lists, unread));
  const find = directory.finders(report);
  const named = uniqueNames(records.sessions, report);
  const linked = named.flatMap((document) => keep(memory.recall(linkSession, document, directory)) ?? []);
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
    venue: find.venue(value.venue, at, ['venue']) ?? unknownVenue(value.venue, at),
    venues: directory.venues,
    organisations: linkOrganisationGroups(main, find, report),
    allOrganisations: directory.organisations,
    people: directory.people,
    categories: directory.categories,
    sessions,
    days: daysOf(sessions),
    pages: linkPages(uniqueNames(records.pages, report)),
    roles: memory.recall(rolesOf, main),
    organisationRoles: inlineMap(value.organisationRoles, at, 'organisationRoles'),
  };
  return checked(programme, diagnostics);
}

const rolesOf = ({ value, at }: SourceRecords['programme']) => inlineMap(value.roles, at, 'roles');

const directoryOf = (
  programme: SourceRecords['programme'],
  lists: Parameters<typeof makeDirectory>[1],
  unread: readonly string[],
) => makeDirectory(programme, lists, new Set(unread));

function linkOrganisationGroups(
  { value, at }: Located<ProgrammeRecord>,
  find: Finders,
  report: Report,
): readonly OrganisationGroup[] {
  const known = new Map([...organisationRoleIds, ...Object.keys(value.organisationRoles)].map((id) => [id, true]));
  const role = resolver(known, (its) => mistake('reference.role', { ...its, variant: 'organisation' }))(report);
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
