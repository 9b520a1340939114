// English: dates as Monday 30 September 2019, ranges with an en dash, an index by first letter.
import { calendarDay } from './calendar.ts';
import type { LanguageConventions } from './conventions.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const indexOfPrefix = (names: readonly string[], written: string): number | undefined => {
  const found = names.findIndex((name) => written.length >= 3 && name.toLowerCase().startsWith(written.toLowerCase()));
  return found < 0 ? undefined : found;
};

const dayAndMonth = (iso: string) => {
  const { month, day } = calendarDay(iso);
  return `${day} ${months[month - 1]}`;
};

const shortDate = (iso: string) => `${weekdays[calendarDay(iso).weekday]} ${dayAndMonth(iso)}`;
const date = (iso: string) => `${shortDate(iso)} ${calendarDay(iso).year}`;

const month =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const weekday = '(?<weekday>(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?)';
const day = '(?<day>\\d{1,2})';
const year = '(?:,? (?<year>\\d{4}))?';

/** With the weekday before the date or in brackets after it, day first or month first, or as an ISO 8601 date. */
const printedDates = [
  `\\b${weekday},? ${day} ${month}\\b${year}`,
  `\\b${weekday},? ${month} ${day}\\b${year}`,
  `\\b${month} ${day}${year},? \\(${weekday}\\)`,
  `\\b${day} ${month}${year},? \\(${weekday}\\)`,
  `\\b(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2}) \\(${weekday}\\)`,
].map((form) => new RegExp(form, 'g'));

export const english: LanguageConventions = {
  tag: 'en',
  endonym: 'English',
  nameScripts: ['Latn'],
  date,
  shortDate,
  briefDate: (iso) => {
    const { month, day, weekday } = calendarDay(iso);
    return `${weekdays[weekday]?.slice(0, 3)} ${day} ${months[month - 1]?.slice(0, 3)}`;
  },
  dateRange: (first, last) => {
    const [from, to] = [calendarDay(first), calendarDay(last)];
    if (first === last) return date(first);
    if (from.year !== to.year) return `${dayAndMonth(first)} ${from.year} – ${dayAndMonth(last)} ${to.year}`;
    if (from.month !== to.month) return `${dayAndMonth(first)} – ${dayAndMonth(last)} ${to.year}`;
    return `${from.day}–${dayAndMonth(last)} ${to.year}`;
  },
  timeRange: (start, end) => `${start}–${end}`,
  list: (items) => items.join(', '),
  series: (items) => items.join(', '),
  affiliation: (organisation, position) => `${organisation}, ${position}`,
  indexHeading: (name) => name.normalize('NFD').slice(0, 1).toUpperCase(),
  standsLast: () => false,
  printedDates,
  monthOf: (written) => {
    if (/^\d{1,2}$/.test(written)) return Number(written);
    const found = indexOfPrefix(months, written);
    return found === undefined ? undefined : found + 1;
  },
  weekdayOf: (written) => indexOfPrefix(weekdays, written),
  bind: (text) => text.replace(/\b(No\.|Room|Rooms|Session|Article|page) (?=\d)/g, '$1\u00a0'),
};
