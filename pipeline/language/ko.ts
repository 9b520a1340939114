// Korean: dates as 2019년 9월 30일(월), ranges with a tilde, names without a space, an index by initial consonant.
import { calendarDay } from './calendar.ts';
import type { LanguageConventions } from './conventions.ts';

const weekdays = ['일', '월', '화', '수', '목', '금', '토'];
const initials = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';

const shortDate = (iso: string) => {
  const { month, day, weekday } = calendarDay(iso);
  return `${month}월 ${day}일(${weekdays[weekday]})`;
};

const date = (iso: string) => `${calendarDay(iso).year}년 ${shortDate(iso)}`;

export const korean: LanguageConventions = {
  tag: 'ko',
  endonym: '한국어',
  nameScripts: ['Hang', 'Latn'],
  date,
  shortDate,
  dateRange: (first, last) =>
    first === last
      ? date(first)
      : `${date(first)}~${calendarDay(first).year === calendarDay(last).year ? shortDate(last) : date(last)}`,
  timeRange: (start, end) => `${start}~${end}`,
  list: (items) => items.join(', '),
  series: (items) => items.join(', '),
  // 민주인권평화국 and its 국장 are written 민주인권평화국장.
  affiliation: (organisation, position) => {
    const unit = /^(국|과|팀|실|센터)장$/.exec(position)?.[1];
    return unit && organisation.endsWith(unit) ? `${organisation}장` : `${organisation} ${position}`;
  },
  indexHeading: (name) => {
    const code = name.codePointAt(0) ?? 0;
    if (code >= 0xac00 && code <= 0xd7a3) return initials[Math.floor((code - 0xac00) / 588)] ?? '';
    return name.slice(0, 1).toUpperCase();
  },
  standsLast: (name) => !/^\p{Script=Hangul}/u.test(name),
  printedDates: [
    /(?:(?<year>\d{4})(?:년|\.|-)\s*)?(?<month>\d{1,2})(?:월|\.|-)\s*(?<day>\d{1,2})(?:일|\.)?\s*\((?<weekday>[일월화수목금토])(?:요일)?\)/gu,
    /(?:(?<year>\d{4})(?:년|\.|-)\s*)?(?<month>\d{1,2})(?:월|\.|-)\s*(?<day>\d{1,2})(?:일|\.)?\s*(?<weekday>[일월화수목금토])요일/gu,
  ],
  monthOf: (written) => (/^\d{1,2}$/.test(written) ? Number(written) : undefined),
  weekdayOf: (written) => {
    const found = weekdays.indexOf(written.replace(/요일$/, ''));
    return found < 0 ? undefined : found;
  },
  // A number and its counter stay together; so do a word and the weekday, dot or particle that is written onto it.
  bind: (text) =>
    text
      .replace(/(\d) (?=(?:개|곳|년|월|일|명|건|회|층|호|시|분|%)(?!\p{L}))/gu, '$1\u00a0')
      .replace(/(일)(?=\([일월화수목금토]\))/gu, '$1\u2060')
      .replace(/(\p{Script=Hangul})(?=·)/gu, '$1\u2060')
      .replace(/([)”’」』])(?=\p{Script=Hangul})/gu, '$1\u2060'),
};
