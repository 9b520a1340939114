// Links one session: its category, rooms, organisers, people and parts.
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import type { Appearance, Document, Part, Session } from '../model/programme.ts';
import type { SessionRecord } from '../model/records/session.ts';
import type { DocumentRecord } from '../parse/sources.ts';
import type { Directory, Finders } from './directory.ts';
import { made, optional, type Path, unit } from './texts.ts';
import { combineRooms } from './venue.ts';

type SessionDocument = DocumentRecord<SessionRecord>;

/** The session, or undefined when its category is not known; all its dangling ids are reported either way. */
export function linkSession(document: SessionDocument, directory: Directory): Checked<Session | undefined> {
  const diagnostics: Diagnostic[] = [];
  const find = directory.finders((one) => void diagnostics.push(one));
  const { value, at } = document.record;
  const category = find.category(value.category, at, ['category']);
  const rooms = value.rooms.flatMap((id, index) => find.room(id, at, ['rooms', index]) ?? []);
  const date = value.date.slice(0, 10);
  const session = {
    id: document.name,
    record: value,
    at,
    title: unit(document, value.title, ['title']),
    ...made('shortTitle', value.shortTitle, (text) => unit(document, text, ['shortTitle'])),
    ...made('theme', value.theme, (text) => unit(document, text, ['theme'])),
    date,
    start: value.start,
    end: value.end,
    endDate: value.endDate ?? date,
    venue: directory.venues.find((venue) => venue.rooms.some((room) => room === rooms[0])),
    rooms: combineRooms(rooms, directory.rooms),
    ...made('notice', value.notice, (id) => find.notice(id, at, ['notice'])),
    organisers: value.organisers.flatMap((id, index) => find.organisation(id, at, ['organisers', index]) ?? []),
    people: value.people.flatMap((one, index) => linkAppearance(one, document, ['people', index], find)),
    parts: value.parts.map((part, index) => linkPart(part, index, document, find)),
    ...made('noteTitle', value.note?.title, (text) => unit(document, text, ['note', 'title'])),
    note: bodyOf(document),
  };
  return checked(category && { ...session, category }, diagnostics);
}

function linkPart(part: SessionRecord['parts'][number], index: number, document: SessionDocument, find: Finders): Part {
  const path = ['parts', index] as const;
  return {
    title: unit(document, part.title, [...path, 'title'], `parts.${part.id ?? index + 1}.title`),
    ...optional('start', part.start),
    ...optional('end', part.end),
    people: part.people.flatMap((one, at) => linkAppearance(one, document, [...path, 'people', at], find)),
    place: document.record.at(path),
  };
}

function linkAppearance(
  one: SessionRecord['people'][number],
  document: SessionDocument,
  path: Path,
  find: Finders,
): readonly Appearance[] {
  const { at } = document.record;
  const person = find.person(one.person, at, [...path, 'person']);
  const role =
    one.role === undefined || find.role(one.role, at, [...path, 'role']) === undefined ? undefined : one.role;
  const organisation =
    one.organisation === undefined
      ? person?.organisation
      : find.organisation(one.organisation, at, [...path, 'organisation']);
  if (person === undefined) return [];
  const text = (key: 'position' | 'title') => {
    const written = one[key];
    return written === undefined ? undefined : unit(document, written, [...path, key], `people.${one.person}.${key}`);
  };
  return [
    {
      person,
      ...optional('role', role),
      ...optional('organisation', organisation),
      ...optional('position', text('position') ?? person.position),
      ...optional('talk', text('title')),
      place: at(path),
    },
  ];
}

export const bodyOf = (document: DocumentRecord<unknown>): Document => ({
  id: document.id,
  file: document.record.file,
  text: document.text,
  language: document.language,
});
