// Japanese: dates as 2019年9月30日（月）, ranges with a wave dash, names without a space, an index by rows of kana.
import { calendarDay } from './calendar.ts';
import type { LanguageConventions } from './conventions.ts';

const weekdays = ['日', '月', '火', '水', '木', '金', '土'];

const shortDate = (iso: string) => {
  const { month, day, weekday } = calendarDay(iso);
  return `${month}月${day}日（${weekdays[weekday]}）`;
};
const date = (iso: string) => `${calendarDay(iso).year}年${shortDate(iso)}`;

/** Each row begins with its heading. */
const rows = [
  'あぁいぃうぅえぇおぉ',
  'かきくけこゕゖ',
  'さしすせそ',
  'たちつってと',
  'なにぬねの',
  'はひふへほ',
  'まみむめも',
  'やゃゆゅよょ',
  'らりるれろ',
  'わゎゐゑをん',
];

/** The first kana of a name as hiragana without its voicing mark, so that ガ and が stand under か. */
function plainKana(name: string): string {
  const [first = ''] = name.normalize('NFD');
  const code = first.codePointAt(0) ?? 0;
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : first;
}

export const japanese: LanguageConventions = {
  tag: 'ja',
  endonym: '日本語',
  nameScripts: ['Jpan', 'Latn'],
  date,
  shortDate,
  dateRange: (first, last) =>
    first === last
      ? date(first)
      : `${date(first)}〜${calendarDay(first).year === calendarDay(last).year ? shortDate(last) : date(last)}`,
  timeRange: (start, end) => `${start}〜${end}`,
  list: (items) => items.join('、'),
  series: (items) => items.join('、'),
  affiliation: (organisation, position) => `${organisation} ${position}`,
  indexHeading: (name) => {
    const kana = plainKana(name);
    return rows.find((row) => row.includes(kana))?.slice(0, 1) ?? name.normalize('NFD').slice(0, 1).toUpperCase();
  },
  standsLast: (name) => !/^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(name),
  printedDates: [
    /(?:(?<year>\d{4})[年\-/]\s*)?(?<month>\d{1,2})[月\-/]\s*(?<day>\d{1,2})日?\s*[(（](?<weekday>[日月火水木金土])(?:曜日?)?[)）]/gu,
    /(?:(?<year>\d{4})[年\-/]\s*)?(?<month>\d{1,2})[月\-/]\s*(?<day>\d{1,2})日?\s*(?<weekday>[日月火水木金土])曜/gu,
  ],
  monthOf: (written) => (/^\d{1,2}$/.test(written) ? Number(written) : undefined),
  weekdayOf: (written) => {
    const found = weekdays.indexOf(written.replace(/曜日?$/, ''));
    return found < 0 ? undefined : found;
  },
  // A line may end between any two characters, but not between a number and its counter or a date and its weekday.
  bind: (text) =>
    text
      .replace(/(\d)(?=[年月日時分回名人階号室円度])/gu, '$1\u2060')
      .replace(/(日)(?=[(（][日月火水木金土][)）])/gu, '$1\u2060'),
};
