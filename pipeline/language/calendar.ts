// Calendar arithmetic on ISO 8601 dates, without time zones: a printed date is a day, not an instant.

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 = Sunday. */
  readonly weekday: number;
}

/** Reads `2019-09-30`. Throws a RangeError for a day that does not exist. */
export function calendarDay(iso: string): CalendarDay {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const instant = new Date(Date.UTC(year, month - 1, day));
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) throw new RangeError(`no such day: ${iso}`);
  return { year, month, day, weekday: instant.getUTCDay() };
}

export const isCalendarDay = (iso: string): boolean => {
  try {
    return calendarDay(iso) !== undefined;
  } catch {
    return false;
  }
};

export const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};
