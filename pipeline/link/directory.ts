// Everything that a session can name by id: organisations, people, rooms, categories, notices and roles.
import { type Checked, checked, type Diagnostic, mistake, type Place } from '../model/diagnostic.ts';
import { once } from '../model/once.ts';
import type { Category, Organisation, Person, Room, SourceText, Venue } from '../model/programme.ts';
import type { ProgrammeRecord } from '../model/records/programme.ts';
import { roleIds } from '../model/records/session.ts';
import type { Located } from '../parse/located.ts';
import type { SourceRecords } from '../parse/sources.ts';
import { byId, duplicate, type Report, type Resolve, resolver } from './resolve.ts';
import { inline, inlineMap, made } from './texts.ts';
import { linkVenue } from './venue.ts';

export interface Directory {
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly venues: readonly Venue[];
  readonly rooms: readonly Room[];
  readonly categories: readonly Category[];
  /** What an id stands for; an unknown one is reported. */
  readonly finders: (report: Report) => Finders;
}

export interface Finders {
  readonly organisation: Resolve<Organisation>;
  readonly person: Resolve<Person>;
  readonly venue: Resolve<Venue>;
  readonly room: Resolve<Room>;
  readonly category: Resolve<Category>;
  readonly notice: Resolve<SourceText>;
  readonly role: Resolve<true>;
}

export function makeDirectory(
  programme: SourceRecords['programme'],
  records: Pick<SourceRecords, 'people' | 'organisations' | 'venues'>,
  unread: ReadonlySet<string>,
): Checked<Directory> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (one) => void diagnostics.push(one);
  const country = once((code: string) => countryName(code, programme));
  const organisations = byId(
    records.organisations,
    report,
    ({ value, at }): Organisation => ({
      id: value.id,
      record: value,
      name: inline(value.name, at, ['name']),
      ...made('country', value.country, country),
    }),
  );
  const organisation = resolver(organisations, (its) => mistake('reference.organisation', its), unread);
  const people = byId(
    records.people,
    report,
    ({ value, at }): Person => ({
      id: value.id,
      record: value,
      ...made('organisation', value.organisation, (id) => organisation(report)(id, at, ['organisation'])),
      ...made('position', value.position, (text) => inline(text, at, ['position'])),
      ...made('country', value.country, country),
      at,
      place: at(['id']),
    }),
  );
  const venues = byId(records.venues, report, (record) => linkVenue(record, report));
  reportSharedRoomIds(records.venues, report);
  const rooms = new Map([...venues.values()].flatMap((venue) => venue.rooms.map((room) => [room.id, room] as const)));
  const categories = linkCategories(programme, report);
  const roles = new Map<string, true>([...roleIds, ...Object.keys(programme.value.roles)].map((id) => [id, true]));
  const notices = inlineMap(programme.value.notices, programme.at, 'notices');
  const person = resolver(people, (its) => mistake('reference.person', its), unread);
  const venue = resolver(venues, (its) => mistake('reference.venue', its), unread);
  const room = resolver(rooms, (its) => mistake('reference.unknown-room', its), unread);
  const category = resolver(categories, (its) => mistake('reference.category', its));
  const notice = resolver(notices, (its) => mistake('reference.notice', its));
  const role = resolver(roles, (its) => mistake('reference.role', { ...its, variant: 'person' }));
  const directory: Directory = {
    organisations: [...organisations.values()],
    people: [...people.values()],
    venues: [...venues.values()],
    rooms: [...rooms.values()],
    categories: [...categories.values()],
    finders: (reportTo) => ({
      organisation: organisation(reportTo),
      person: person(reportTo),
      venue: venue(reportTo),
      room: room(reportTo),
      category: category(reportTo),
      notice: notice(reportTo),
      role: role(reportTo),
    }),
  };
  return checked(directory, diagnostics);
}

/** A room id names one room of the whole programme, whichever venue it is in. */
function reportSharedRoomIds(venues: SourceRecords['venues'], report: Report): void {
  const first = new Map<string, { readonly venue: string; readonly place: Place }>();
  for (const { value, at } of venues) {
    value.rooms.forEach(({ id }, index) => {
      const place = at(['rooms', index, 'id']);
      const other = first.get(id);
      if (other === undefined) first.set(id, { venue: value.id, place });
      else if (other.venue !== value.id) report(duplicate(id, place, other.place));
    });
  }
}

/** The house label of an ISO 3166 code, or what the language calls the country. */
function countryName(code: string, { value, at }: Located<ProgrammeRecord>): SourceText {
  const house = value.countries[code];
  if (house !== undefined) return inline(house, at, ['countries', code]);
  const called = (tag: string) => new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? code;
  return inline(Object.fromEntries(value.languages.map((tag) => [tag, called(tag)])), at, ['countries']);
}

function linkCategories({ value, at }: Located<ProgrammeRecord>, report: Report): ReadonlyMap<string, Category> {
  const categories = new Map<string, Category>();
  value.categories.forEach((record, index) => {
    const first = value.categories.findIndex(({ id }) => id === record.id);
    if (first < index) report(duplicate(record.id, at(['categories', index, 'id']), at(['categories', first, 'id'])));
    categories.set(record.id, {
      id: record.id,
      label: inline(record.label, at, ['categories', index, 'label']),
      letter: record.letter,
      colour: record.colour,
      ...made('description', record.description, (text) => inline(text, at, ['categories', index, 'description'])),
    });
  });
  return categories;
}
