// Resolves every id of the records and puts sessions and days in order: records in, a programme out.
import { type Checked, checked, type Diagnostic, error } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import type {
  Appearance,
  Category,
  Day,
  Organisation,
  OrganisationGroup,
  Page,
  Part,
  Person,
  Programme,
  Room,
  Session,
  SourceText,
  Venue,
} from '../model/programme.ts';
import type { Localised, SessionRecord } from '../model/schema.ts';
import { organisationRoleIds, roleIds } from '../model/schema.ts';
import type { Located } from '../parse/located.ts';
import type { DocumentRecord, SourceRecords } from '../parse/sources.ts';

type Path = readonly (string | number)[];
type At = Located<unknown>['at'];

/** Links what can be linked; what dangles is reported and left out, so that all mistakes come at once. */
export function link(records: SourceRecords): Checked<Programme> {
  const diagnostics: Diagnostic[] = [];
  const report = (one: Diagnostic) => void diagnostics.push(one);
  const { programme } = records;
  const resolver =
    <T>(things: ReadonlyMap<string, T>, rule: string, what: string) =>
    (id: string, at: At, path: Path): T | undefined => {
      const found = things.get(id);
      if (found === undefined) {
        report(
          error(rule, `${what} "${id}" is not known.`, {
            place: at(path),
            hints: [didYouMean(id, things.keys()) ?? `Known: ${[...things.keys()].slice(0, 12).join(', ')}.`],
          }),
        );
      }
      return found;
    };

  const country = (code: string | undefined): SourceText | undefined => {
    if (code === undefined) return undefined;
    const house = programme.value.countries[code];
    if (house !== undefined) return inline(house, programme.at, ['countries', code]);
    const names = programme.value.languages.map((tag) => [
      tag,
      new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? code,
    ]);
    return inline(Object.fromEntries(names) as Localised, programme.at, ['countries']);
  };

  const organisations = byId(
    records.organisations,
    report,
    ({ value, at }): Organisation => ({
      id: value.id,
      record: value,
      name: inline(value.name, at, ['name']),
      ...optional('country', country(value.country)),
    }),
  );
  const organisation = resolver(organisations, 'reference.organisation', 'The organisation');

  const people = byId(
    records.people,
    report,
    ({ value, at }): Person => ({
      id: value.id,
      record: value,
      ...optional(
        'organisation',
        value.organisation === undefined ? undefined : organisation(value.organisation, at, ['organisation']),
      ),
      ...optional('position', value.position === undefined ? undefined : inline(value.position, at, ['position'])),
      ...optional('country', country(value.country)),
      place: at(['id']),
    }),
  );
  const person = resolver(people, 'reference.person', 'The person');

  const venues = byId(records.venues, report, (record): Venue => linkVenue(record, report));
  const venue = resolver(venues, 'reference.venue', 'The venue')(programme.value.venue, programme.at, ['venue']);
  const rooms = new Map([...venues.values()].flatMap((one) => one.rooms.map((room) => [room.id, room] as const)));
  const room = resolver(rooms, 'reference.unknown-room', 'The room');

  const categories = new Map<string, Category>();
  programme.value.categories.forEach((record, index) => {
    const path: Path = ['categories', index];
    if (categories.has(record.id))
      report(duplicate(record.id, programme.at([...path, 'id']), programme.at(['categories'])));
    categories.set(record.id, {
      id: record.id,
      label: inline(record.label, programme.at, [...path, 'label']),
      letter: record.letter,
      colour: record.colour,
      ...optional(
        'description',
        record.description === undefined
          ? undefined
          : inline(record.description, programme.at, [...path, 'description']),
      ),
    });
  });
  const category = resolver(categories, 'reference.category', 'The category');
  const notices = new Map(
    Object.entries(programme.value.notices).map(([id, text]) => [id, inline(text, programme.at, ['notices', id])]),
  );
  const notice = resolver(notices, 'reference.notice', 'The notice');
  const roles = new Map<string, true>([...roleIds, ...Object.keys(programme.value.roles)].map((id) => [id, true]));
  const role = resolver(roles, 'reference.role', 'The role');

  const appearance = (
    one: SessionRecord['people'][number],
    document: DocumentRecord<SessionRecord>,
    path: Path,
  ): readonly Appearance[] => {
    const { at } = document.record;
    const found = person(one.person, at, [...path, 'person']);
    if (found === undefined) return [];
    if (one.role !== undefined) role(one.role, at, [...path, 'role']);
    const its =
      one.organisation === undefined
        ? found.organisation
        : organisation(one.organisation, at, [...path, 'organisation']);
    const text = (key: 'position' | 'title') => {
      const written = one[key];
      return written === undefined ? undefined : unit(document, written, [...path, key], `people.${one.person}.${key}`);
    };
    return [
      {
        person: found,
        ...optional('role', one.role),
        ...optional('organisation', its),
        ...optional('position', text('position') ?? found.position),
        ...optional('talk', text('title')),
        place: at(path),
      },
    ];
  };

  const linkSession = (document: DocumentRecord<SessionRecord>): Session | undefined => {
    const { value, at } = document.record;
    const its = category(value.category, at, ['category']);
    const atoms = value.rooms.flatMap((id, index) => room(id, at, ['rooms', index]) ?? []);
    const noticeText = value.notice === undefined ? undefined : notice(value.notice, at, ['notice']);
    const organisers = value.organisers.flatMap((id, index) => organisation(id, at, ['organisers', index]) ?? []);
    const appearances = value.people.flatMap((one, index) => appearance(one, document, ['people', index]));
    const parts = value.parts.map(
      (part, index): Part => ({
        title: unit(document, part.title, ['parts', index, 'title'], `parts.${part.id ?? index + 1}.title`),
        ...optional('start', part.start),
        ...optional('end', part.end),
        people: part.people.flatMap((one, at) => appearance(one, document, ['parts', index, 'people', at])),
        place: at(['parts', index]),
      }),
    );
    if (its === undefined) return undefined;
    const date = value.date.slice(0, 10);
    return {
      id: document.name,
      record: value,
      at,
      category: its,
      title: unit(document, value.title, ['title']),
      ...optional(
        'shortTitle',
        value.shortTitle === undefined ? undefined : unit(document, value.shortTitle, ['shortTitle']),
      ),
      ...optional('theme', value.theme === undefined ? undefined : unit(document, value.theme, ['theme'])),
      date,
      start: value.start,
      end: value.end,
      endDate: value.endDate ?? date,
      rooms: combined(atoms, rooms),
      ...optional('notice', noticeText),
      organisers,
      people: appearances,
      parts,
      ...optional(
        'noteTitle',
        value.note?.title === undefined ? undefined : unit(document, value.note.title, ['note', 'title']),
      ),
      note: bodyOf(document),
    };
  };

  const sessions = uniqueNames(records.sessions, report).flatMap((document) => linkSession(document) ?? []);
  const pages = uniqueNames(records.pages, report).map(
    (document): Page => ({
      id: document.name,
      record: document.record.value,
      title: unit(document, document.record.value.title, ['title']),
      body: bodyOf(document),
    }),
  );
  const groups = programme.value.organisations.map((group, index): OrganisationGroup => {
    const known = new Map<string, true>(
      [...organisationRoleIds, ...Object.keys(programme.value.organisationRoles)].map((id) => [id, true]),
    );
    resolver(known, 'reference.role', 'The organisation role')(group.role, programme.at, [
      'organisations',
      index,
      'role',
    ]);
    return {
      role: group.role,
      members: group.members.flatMap(
        (id, at) => organisation(id, programme.at, ['organisations', index, 'members', at]) ?? [],
      ),
    };
  });

  const order = [...categories.keys()];
  const ordered = sessions.toSorted(
    (a, b) =>
      compare(`${a.date}T${a.start}`, `${b.date}T${b.start}`) ||
      order.indexOf(a.category.id) - order.indexOf(b.category.id) ||
      (a.record.number ?? 0) - (b.record.number ?? 0) ||
      compare(a.id, b.id),
  );
  const title = inline(programme.value.title, programme.at, ['title']);
  return checked(
    {
      id: programme.value.id,
      record: programme.value,
      file: programme.file,
      languages: programme.value.languages,
      title,
      shortTitle:
        programme.value.shortTitle === undefined
          ? title
          : inline(programme.value.shortTitle, programme.at, ['shortTitle']),
      ...optional(
        'theme',
        programme.value.theme === undefined ? undefined : inline(programme.value.theme, programme.at, ['theme']),
      ),
      venue: venue ?? nowhere(programme.value.venue, programme.at),
      venues: [...venues.values()],
      organisations: groups,
      allOrganisations: [...organisations.values()],
      people: [...people.values()],
      categories: [...categories.values()],
      sessions: ordered,
      days: daysOf(ordered),
      pages: pages.toSorted((a, b) => a.record.order - b.record.order || compare(a.id, b.id)),
      roles: localisedMap(programme.value.roles, programme.at, 'roles'),
      organisationRoles: localisedMap(programme.value.organisationRoles, programme.at, 'organisationRoles'),
    },
    diagnostics,
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const inline = (texts: Localised, at: At, path: Path): SourceText => ({ kind: 'inline', texts, place: at(path) });

/** A text in a document's front matter: a plain string is in the document's language and translated by its catalogue. */
function unit(document: DocumentRecord<unknown>, text: Localised, path: Path, section = path.join('.')): SourceText {
  const place = document.record.at(path);
  if (typeof text !== 'string') return { kind: 'inline', texts: text, place };
  return {
    kind: 'unit',
    document: document.id,
    section,
    language: document.language,
    source: text.normalize('NFC'),
    place,
  };
}

const bodyOf = (document: DocumentRecord<unknown>) => ({
  id: document.id,
  file: document.record.file,
  text: document.text,
  language: document.language,
});

const localisedMap = (
  texts: Readonly<Record<string, Localised>>,
  at: At,
  key: string,
): ReadonlyMap<string, SourceText> =>
  new Map(Object.entries(texts).map(([id, text]) => [id, inline(text, at, [key, id])]));

const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

const duplicate = (id: string, place: ReturnType<At>, first: ReturnType<At>): Diagnostic =>
  error('reference.duplicate-id', `The id "${id}" is used twice.`, {
    place,
    hints: ['Give one of the two another id; an id names one thing.'],
    related: [{ message: 'first used here', place: first }],
  });

function byId<R extends { readonly id: string }, T>(
  records: readonly Located<R>[],
  report: (one: Diagnostic) => void,
  build: (record: Located<R>) => T,
): ReadonlyMap<string, T> {
  const first = new Map<string, Located<R>>();
  for (const record of records) {
    const other = first.get(record.value.id);
    if (other) report(duplicate(record.value.id, record.at(['id']), other.at(['id'])));
    else first.set(record.value.id, record);
  }
  return new Map([...first].map(([id, record]) => [id, build(record)]));
}

/** Two files whose names differ only in Unicode form or case are one id. */
function uniqueNames<T>(
  documents: readonly DocumentRecord<T>[],
  report: (one: Diagnostic) => void,
): readonly DocumentRecord<T>[] {
  const first = new Map<string, DocumentRecord<T>>();
  for (const document of documents) {
    const other = first.get(document.name.toLowerCase());
    if (other) report(duplicate(document.name, document.record.at([]), other.record.at([])));
    else first.set(document.name.toLowerCase(), document);
  }
  return [...first.values()];
}

function linkVenue(
  { value, at }: Located<import('../model/schema.ts').VenueRecord>,
  report: (one: Diagnostic) => void,
): Venue {
  const ids = new Map(value.rooms.map((room) => [room.id, true]));
  const seen = new Set<string>();
  const rooms = value.rooms.map((room, index): Room => {
    if (seen.has(room.id)) report(duplicate(room.id, at(['rooms', index, 'id']), at(['rooms'])));
    seen.add(room.id);
    (room.combines ?? []).forEach((id, part) => {
      if (ids.has(id)) return;
      report(
        error('reference.unknown-room', `The room "${id}" is not known.`, {
          place: at(['rooms', index, 'combines', part]),
          hints: [didYouMean(id, ids.keys())],
        }),
      );
    });
    return { id: room.id, name: inline(room.name, at, ['rooms', index, 'name']), atoms: room.combines ?? [room.id] };
  });
  return {
    id: value.id,
    record: value,
    name: inline(value.name, at, ['name']),
    ...optional('address', value.address === undefined ? undefined : inline(value.address, at, ['address'])),
    ...optional('transport', value.transport === undefined ? undefined : inline(value.transport, at, ['transport'])),
    rooms,
  };
}

const nowhere = (id: string, at: At): Venue => ({
  id,
  record: { id, name: id, rooms: [] },
  name: inline(id, at, ['venue']),
  rooms: [],
});

/** Rooms that together make up a combined room are that room: `212, 213` and `212+213` are one. */
function combined(rooms: readonly Room[], all: ReadonlyMap<string, Room>): readonly Room[] {
  const atoms = new Set(rooms.flatMap((room) => room.atoms));
  const whole = [...all.values()].find(
    (room) => room.atoms.length > 1 && room.atoms.length === atoms.size && room.atoms.every((atom) => atoms.has(atom)),
  );
  return whole ? [whole] : rooms;
}

function daysOf(sessions: readonly Session[]): readonly Day[] {
  return [...Map.groupBy(sessions, ({ date }) => date)].map(([date, its]) => ({ date, sessions: its }));
}
