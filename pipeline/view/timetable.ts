// The timetable of a day: what begins when, and where it stands when rooms lie side by side.
import { conventions } from '../language/language.ts';
import type { Day, Programme } from '../model/programme.ts';
import { relativeAddress } from './keys.ts';
import type { MakeCard, SessionCard } from './session-card.ts';
import type { CategoryView } from './session-view.ts';
import { siteAddress } from './site-addresses.ts';
import type { Texts, TextsView } from './texts.ts';
import { startOf, timetableGrid } from './timetable-grid.ts';

export interface SlotView {
  /** `10:30`, the same in every language. */
  readonly start: string;
  /** ISO 8601 local date and time. */
  readonly startsAt: string;
  /** Row of the grid; 0 when there is none. */
  readonly row: number;
  /** `area` is the CSS `grid-area` of each; empty when there is no grid. */
  readonly sessions: readonly (SessionCard & { readonly area: string })[];
}

export interface DayView {
  /** ISO date */
  readonly id: string;
  /** With the year and the weekday. */
  readonly date: TextsView;
  /** For a row of buttons: `Mon 30 Sep`. */
  readonly briefDate: TextsView;
  /** Address of the day's page. */
  readonly href: string;
  /** All of the day, in order. */
  readonly sessions: readonly SessionCard[];
  /** The sessions by the time at which they begin. */
  readonly slots: readonly SlotView[];
  /** Names of the rooms above the grid's columns; empty when there is no grid. */
  readonly columns: readonly TextsView[];
  /** Marks of the categories of the day, in printed order. */
  readonly categories: readonly CategoryView[];
}

/** A day for the page at `from`. */
export function dayView(day: Day, from: string, programme: Programme, texts: Texts, card: MakeCard): DayView {
  const { date, sessions } = day;
  const allRooms = programme.venues.flatMap(({ rooms }) => rooms);
  const grid = timetableGrid(sessions, allRooms);
  const cards = sessions.map((session) => card(session, from));
  const placed = sessions.map((session, index) => ({
    start: startOf(session),
    ...(cards[index] as SessionCard),
    area: grid?.areas.get(session) ?? '',
  }));
  const names = allRooms.filter(({ id }) => grid?.rooms.includes(id));
  return {
    id: date,
    date: texts.each((tag) => conventions(tag).date(date)),
    briefDate: texts.each((tag) => (conventions(tag).briefDate ?? conventions(tag).shortDate)(date)),
    href: relativeAddress(from, siteAddress.day(date)),
    sessions: cards,
    slots: [...Map.groupBy(placed, ({ start }) => start)].map(([startsAt, its]) => ({
      start: startsAt.slice(11),
      startsAt,
      row: grid?.rowOf(startsAt) ?? 0,
      sessions: its,
    })),
    columns: [
      ...(grid?.rooms ?? []).flatMap((id) => names.filter((room) => room.id === id).map(({ name }) => texts.of(name))),
      ...(grid?.elsewhere ? [texts.word('site.elsewhere')] : []),
    ],
    categories: programme.categories.flatMap(({ id }) => {
      const found = cards.find(({ category }) => category.id === id);
      return found ? [found.category] : [];
    }),
  };
}
