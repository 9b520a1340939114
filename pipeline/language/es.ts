// Spanish: dates as lunes 30 de septiembre de 2019, ranges in words, an enumeration that ends in y, an index with Ñ.
import { calendarDay } from './calendar.ts';
import type { LanguageConventions } from './conventions.ts';

const weekdays = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];
const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

const dayAndMonth = (iso: string) => {
  const { month, day } = calendarDay(iso);
  return `${day} de ${months[month - 1]}`;
};
const shortDate = (iso: string) => `${weekdays[calendarDay(iso).weekday]} ${dayAndMonth(iso)}`;
const date = (iso: string) => `${shortDate(iso)} de ${calendarDay(iso).year}`;

const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const indexOfPrefix = (names: readonly string[], written: string): number | undefined => {
  const start = unaccented(written);
  const found = names.findIndex((name) => start.length >= 3 && unaccented(name).startsWith(start));
  return found < 0 ? undefined : found;
};

const weekday =
  '(?<weekday>domingo|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|dom|lun|mar|mi[ée]|jue|vie|s[áa]b)';
const dated =
  '(?<day>\\d{1,2}) de (?<month>enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)(?: del? (?<year>\\d{4}))?';

export const spanish: LanguageConventions = {
  tag: 'es',
  endonym: 'Español',
  nameScripts: ['Latn'],
  date,
  shortDate,
  dateRange: (first, last) => {
    const [from, to] = [calendarDay(first), calendarDay(last)];
    if (first === last) return date(first);
    if (from.year !== to.year) return `del ${dayAndMonth(first)} de ${from.year} al ${dayAndMonth(last)} de ${to.year}`;
    const start = from.month === to.month ? `${from.day}` : dayAndMonth(first);
    return `del ${start} al ${dayAndMonth(last)} de ${to.year}`;
  },
  timeRange: (start, end) => `${start}-${end}`,
  list: (items) => {
    const last = items.at(-1);
    if (last === undefined || items.length === 1) return last ?? '';
    // “e” before the sound of i: coreano e inglés, but agua y hielo.
    const and = /^h?i(?![aeouáéóú])/i.test(last.normalize('NFC')) ? 'e' : 'y';
    return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
  },
  series: (items) => items.join(', '),
  affiliation: (organisation, position) => `${organisation}, ${position}`,
  indexHeading: (name) => {
    const first = name.normalize('NFC').slice(0, 1).toUpperCase();
    return first === 'Ñ' ? first : first.normalize('NFD').slice(0, 1);
  },
  standsLast: () => false,
  printedDates: [
    `(?<!\\p{L})${weekday},? ${dated}`,
    `\\b${dated},? \\(${weekday}\\.?\\)`,
    `\\b(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2}) \\(${weekday}\\.?\\)`,
  ].map((form) => new RegExp(form, 'giu')),
  monthOf: (written) => {
    if (/^\d{1,2}$/.test(written)) return Number(written);
    const found = indexOfPrefix(months, written.replace(/^setiembre/i, 'septiembre'));
    return found === undefined ? undefined : found + 1;
  },
  weekdayOf: (written) => indexOfPrefix(weekdays, written.replace(/\.$/, '')),
  bind: (text) => text.replace(/(?<!\p{L})(n\.º|núm\.|sala|salas|sesión|artículo|página|pág\.) (?=\d)/giu, '$1\u00a0'),
};
