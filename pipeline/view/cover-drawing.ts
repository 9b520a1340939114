// The cover's drawing: the programme as a dial, with a ring for each day and an arc for each session at its hours.
import type { Programme, Session } from '../model/programme.ts';

/** Lengths are in units of a drawing 200 wide and 200 high, with its centre at 0,0. */
export interface CoverDrawing {
  /** The hour at which the dial begins, such as `09:00`. */
  readonly from: string;
  /** The hour at which it ends, such as `19:00`. */
  readonly to: string;
  /** One band per day, from the first outside to the last inside. */
  readonly rings: readonly Stroke[];
  /** One for each session; `dashes` is the `stroke-dasharray` of its category. */
  readonly arcs: readonly (Stroke & { readonly colour: string; readonly dashes: string })[];
  /** A tick for each full hour. */
  readonly ticks: string;
}

/** A line of the drawing. */
export interface Stroke {
  /** The attribute `d` of a `path`. */
  readonly path: string;
  /** `stroke-width` */
  readonly width: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const outerRadius = 94;
const innerRadius = 24;
const widestBand = 24;
/** Share of a band that is drawn; the rest is the gap to the next one. */
const inked = 0.9;
/** Degrees left open at the top, where a day ends and begins. */
const gap = 26;

/** Stripes across an arc, so that categories differ without their colour, too: solid, then ever other rhythms. */
const dashes = ['none', '3.2 1', '1.1 0.9', '5 1 1.4 1', '0.7 1.6', '8 1.2'];

export const categoryDashes = (position: number): string => dashes[position % dashes.length] ?? 'none';

export function coverDrawing({ categories, days }: Pick<Programme, 'categories' | 'days'>): CoverDrawing {
  const spans = days.flatMap(({ sessions }) => sessions.map(spanOf));
  const from = Math.floor(Math.min(...spans.map(({ start }) => start), 12 * 60) / 60);
  const to = Math.max(from + 1, Math.ceil(Math.max(...spans.map(({ end }) => end), 12 * 60) / 60));
  const degrees = (minute: number) => gap / 2 + ((minute / 60 - from) / (to - from)) * (360 - gap);
  const band = Math.min(widestBand, (outerRadius - innerRadius) / Math.max(1, days.length));
  const position = new Map(categories.map(({ id }, index) => [id, index]));
  return {
    from: clock(from),
    to: clock(to),
    rings: days.map((_, day) => ({
      path: arc(outerRadius - (day + 0.5) * band, degrees(from * 60), degrees(to * 60)),
      width: round(band * inked),
    })),
    arcs: days.flatMap(({ sessions }, day) => {
      const lanes = lanesOf(sessions);
      const count = Math.max(...lanes) + 1;
      const lane = (band * inked) / count;
      return sessions.map((session, index) => {
        const { start, end } = spanOf(session);
        const outside = outerRadius - day * band - (band * (1 - inked)) / 2;
        return {
          path: arc(
            outside - ((lanes[index] ?? 0) + 0.5) * lane,
            degrees(start),
            Math.max(degrees(start) + 0.6, degrees(end) - 0.5),
          ),
          width: round(count === 1 ? lane : lane * 0.92),
          colour: session.category.colour,
          dashes: categoryDashes(position.get(session.category.id) ?? 0),
        };
      });
    }),
    ticks: Array.from({ length: to - from + 1 }, (_, hour) => {
      const angle = degrees((from + hour) * 60);
      return `M${point(outerRadius + 1.5, angle)}L${point(outerRadius + 5, angle)}`;
    }).join(''),
  };
}

/** Minutes of its first day; what goes on after midnight ends with the dial. */
function spanOf({ date, endDate, start, end }: Session): Span {
  const first = minutes(start);
  return { start: first, end: endDate > date ? 24 * 60 : Math.max(first + 5, minutes(end)) };
}

/** The first free lane for each session, so that those at the same time lie beside each other. */
function lanesOf(sessions: readonly Session[]): readonly number[] {
  const ends: number[] = [];
  return sessions.map((session) => {
    const { start, end } = spanOf(session);
    const free = ends.findIndex((last) => last <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    return lane;
  });
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const round = (value: number): string => String(Math.round(value * 100) / 100);

/** A point at an angle that runs clockwise from the top. */
function point(radius: number, angle: number): string {
  const radians = (angle * Math.PI) / 180;
  return `${round(radius * Math.sin(radians))} ${round(-radius * Math.cos(radians))}`;
}

const arc = (radius: number, start: number, end: number): string =>
  `M${point(radius, start)}A${round(radius)} ${round(radius)} 0 ${end - start > 180 ? 1 : 0} 1 ${point(radius, end)}`;
