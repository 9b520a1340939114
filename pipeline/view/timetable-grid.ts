// Where the sessions of a day lie on a grid of times and rooms, for screens that are wide enough.
import type { Room, Session } from '../model/programme.ts';

/** What has to be known of a session. */
export interface Timed extends Pick<Session, 'date' | 'start' | 'endDate' | 'end'> {
  readonly rooms: readonly Pick<Room, 'atoms'>[];
  readonly record: Pick<Session['record'], 'kind'>;
}

export interface Grid<S> {
  /** Rooms in which sessions run side by side, and whether the last column is for sessions without any. */
  readonly rooms: readonly string[];
  readonly elsewhere: boolean;
  /** CSS `grid-area` of each session; the first row has the rooms' names, the first column the times. */
  readonly areas: ReadonlyMap<S, string>;
  /** The row at which each time of day begins. */
  readonly rowOf: (time: string) => number;
}

interface Box<S> {
  readonly session: S;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** More columns would leave no room for a title. */
const mostColumns = 7;

/** Undefined when nothing runs side by side, or when the day cannot be drawn without covering something. */
export function timetableGrid<S extends Timed>(
  sessions: readonly S[],
  order: readonly Pick<Room, 'id'>[],
): Grid<S> | undefined {
  const isLong = ({ record }: Timed) => record.kind === 'exhibition';
  const beside = (one: S) =>
    isLong(one) ||
    sessions.some((other) => other !== one && !isLong(other) && overlap(startOf(one), endOf(one), other));
  const parallel = sessions.filter(beside);
  const used = (which: readonly S[]) => new Set(which.flatMap(({ rooms }) => rooms.flatMap(({ atoms }) => atoms)));
  const inUse = used(parallel.filter((one) => !isLong(one)));
  const only = used(parallel);
  const sorted = order.map(({ id }) => id).filter((id) => only.has(id));
  // What is open all day stands at the edge, so that everybody's sessions can go across the rest.
  const rooms = [...sorted.filter((id) => inUse.has(id)), ...sorted.filter((id) => !inUse.has(id))];
  const elsewhere = parallel.some((session) => session.rooms.length === 0);
  const columns = rooms.length + Number(elsewhere);
  const wide = parallel.some(isLong) ? Math.max(inUse.size, 1) : columns;
  if (columns < 2 || columns > mostColumns) return undefined;

  const times = [...new Set(sessions.flatMap((one) => [startOf(one), endOf(one)]))].sort();
  const rowOf = (time: string) => times.indexOf(time) + 2;
  const boxes = sessions.map((session): Box<S> => {
    const own = session.rooms.flatMap(({ atoms }) => atoms.map((atom) => rooms.indexOf(atom) + 2));
    const [left, right] = !beside(session)
      ? [2, wide + 2]
      : own.length > 0
        ? [Math.min(...own), Math.max(...own) + 1]
        : [columns + 1, columns + 2];
    return { session, top: rowOf(startOf(session)), bottom: rowOf(endOf(session)), left, right };
  });
  if (boxes.some((one, index) => boxes.slice(index + 1).some((other) => cover(one, other)))) return undefined;
  const areas = new Map(boxes.map((one) => [one.session, `${one.top} / ${one.left} / ${one.bottom} / ${one.right}`]));
  return { rooms, elsewhere, areas, rowOf };
}

export const startOf = ({ date, start }: Timed): string => `${date}T${start}`;
const endOf = ({ endDate, end }: Timed): string => `${endDate}T${end}`;

const overlap = (start: string, end: string, other: Timed): boolean => start < endOf(other) && startOf(other) < end;

const cover = (one: Box<unknown>, other: Box<unknown>): boolean =>
  one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;
