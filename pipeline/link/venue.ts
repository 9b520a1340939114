// Links venues and their rooms; rooms that stand for several are combined rooms.
import { mistake } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Room, Venue } from '../model/programme.ts';
import type { VenueRecord } from '../model/records/directories.ts';
import type { Located } from '../parse/located.ts';
import { duplicate, type Report } from './resolve.ts';
import { type At, inline, made } from './texts.ts';

export function linkVenue({ value, at }: Located<VenueRecord>, report: Report): Venue {
  const ids = value.rooms.map(({ id }) => id);
  value.rooms.forEach((room, index) => {
    const first = ids.indexOf(room.id);
    if (first < index) report(duplicate(room.id, at(['rooms', index, 'id']), at(['rooms', first, 'id'])));
    (room.combines ?? []).forEach((id, part) => {
      if (ids.includes(id)) return;
      const place = at(['rooms', index, 'combines', part]);
      report(mistake('reference.unknown-room', { values: { id }, place, hints: [didYouMean(id, ids)] }));
    });
  });
  return {
    id: value.id,
    record: value,
    name: inline(value.name, at, ['name']),
    ...made('address', value.address, (text) => inline(text, at, ['address'])),
    ...made('transport', value.transport, (text) => inline(text, at, ['transport'])),
    rooms: value.rooms.map((room, index) => ({
      id: room.id,
      name: inline(room.name, at, ['rooms', index, 'name']),
      atoms: room.combines ?? [room.id],
    })),
  };
}

/** Stands in for a venue that is not known, so that linking can go on to the next mistake. */
export const unknownVenue = (id: string, at: At): Venue => ({
  id,
  record: { id, name: id, rooms: [] },
  name: inline(id, at, ['venue']),
  rooms: [],
});

/** Rooms that together make up a combined room are that room: `212, 213` and `212+213` are one. */
export function combineRooms(rooms: readonly Room[], all: readonly Room[]): readonly Room[] {
  const atoms = new Set(rooms.flatMap((room) => room.atoms));
  const whole = all.find(
    (room) => room.atoms.length > 1 && room.atoms.length === atoms.size && room.atoms.every((atom) => atoms.has(atom)),
  );
  return whole ? [whole] : rooms;
}
