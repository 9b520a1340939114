// Tests of dates, times, affiliations and index headings in each language, in the forms that the house prints.
import { describe, expect, it } from 'vitest';
import { calendarDay, isCalendarDay, minutesOf } from '../../pipeline/language/calendar.ts';
import { conventions, weekdayInAnyLanguage } from '../../pipeline/language/language.ts';

const [ko, en, pt] = [conventions('ko'), conventions('en'), conventions('pt')];

describe('dates', () => {
  it('are written in full, short and as a range', () => {
    expect([ko.date('2019-09-30'), ko.shortDate('2019-09-30')]).toEqual(['2019년 9월 30일(월)', '9월 30일(월)']);
    expect([en.date('2019-09-30'), en.shortDate('2019-10-03')]).toEqual([
      'Monday 30 September 2019',
      'Thursday 3 October',
    ]);
    expect(pt.date('2019-09-30')).toBe('segunda-feira, 30 de setembro de 2019');
  });

  it.each([
    ['2019-10-01', '2019-10-03', '2019년 10월 1일(화)~10월 3일(목)', '1–3 October 2019'],
    ['2019-09-30', '2019-10-03', '2019년 9월 30일(월)~10월 3일(목)', '30 September – 3 October 2019'],
    ['2019-12-31', '2020-01-01', '2019년 12월 31일(화)~2020년 1월 1일(수)', '31 December 2019 – 1 January 2020'],
    ['2019-09-30', '2019-09-30', '2019년 9월 30일(월)', 'Monday 30 September 2019'],
  ])('range from %s to %s', (first, last, korean, english) => {
    expect([ko.dateRange(first, last), en.dateRange(first, last)]).toEqual([korean, english]);
  });

  it('range in a language without data of its own, with one day named once', () => {
    expect(pt.dateRange('2019-09-30', '2019-09-30')).toBe(pt.date('2019-09-30'));
    expect(pt.dateRange('2019-09-30', '2019-10-01')).toBe(`${pt.date('2019-09-30')} – ${pt.date('2019-10-01')}`);
  });

  it('do not depend on the time zone of the machine', () => {
    for (let at = Date.UTC(2019, 0, 1); at < Date.UTC(2020, 0, 1); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(calendarDay(day).weekday);
      expect(pt.date(day)).toContain(`${Number(day.slice(8))} de `);
    }
  });
});

describe('the calendar', () => {
  it.each(['2019-02-29', '2019-02-30', '2019-13-01', '2019-00-10', '2019-04-31', '2019-01-00'])('has no %s', (day) => {
    expect(isCalendarDay(day)).toBe(false);
    expect(() => calendarDay(day)).toThrow(RangeError);
  });

  it('knows leap years', () => {
    expect([isCalendarDay('2020-02-29'), isCalendarDay('2000-02-29'), isCalendarDay('1900-02-29')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('counts minutes of the clock', () => {
    expect([minutesOf('00:00'), minutesOf('09:30'), minutesOf('23:59')]).toEqual([0, 570, 1439]);
  });
});

it('times are a range with a tilde in Korean and an en dash elsewhere', () => {
  expect([ko, en, pt].map(({ timeRange }) => timeRange('10:30', '12:30'))).toEqual([
    '10:30~12:30',
    '10:30–12:30',
    '10:30–12:30',
  ]);
});

describe('an affiliation', () => {
  it.each([
    ['민주인권평화국', '국장', '민주인권평화국장'],
    ['인권과', '과장', '인권과장'],
    ['인권센터', '센터장', '인권센터장'],
    ['인권위원회', '위원장', '인권위원회 위원장'],
    ['인권재단', '국장', '인권재단 국장'],
    ['민주인권평화국', '부국장', '민주인권평화국 부국장'],
  ])('of %s and %s', (organisation, position, written) => {
    expect(ko.affiliation(organisation, position)).toBe(written);
  });

  it('has a comma elsewhere', () => {
    expect([en.affiliation('Harbour Council', 'Chair'), pt.affiliation('Consejo', 'Presidenta')]).toEqual([
      'Harbour Council, Chair',
      'Consejo, Presidenta',
    ]);
  });
});

describe('index headings', () => {
  it.each([
    ['강', 'ㄱ'],
    ['까치', 'ㄱ'],
    ['나', 'ㄴ'],
    ['따오기', 'ㄷ'],
    ['라', 'ㄹ'],
    ['뿌리', 'ㅂ'],
    ['쌍', 'ㅅ'],
    ['안진', 'ㅇ'],
    ['짜임', 'ㅈ'],
    ['차', 'ㅊ'],
    ['카', 'ㅋ'],
    ['타', 'ㅌ'],
    ['파', 'ㅍ'],
    ['힣', 'ㅎ'],
    ['Shin', 'S'],
    ['beta', 'B'],
  ])('of %s is %s', (name, heading) => {
    expect(ko.indexHeading(name)).toBe(heading);
  });

  it('put an accented letter under the plain one', () => {
    expect([en.indexHeading('Özil'), en.indexHeading('alpha'), pt.indexHeading('Álvarez')]).toEqual(['O', 'A', 'A']);
  });
});

describe('printed weekdays', () => {
  const found = (language: string, text: string) =>
    conventions(language).printedDates.flatMap((form) => [...text.matchAll(form)].map((match) => match[0]));

  it.each([
    '9월 30일(월)',
    '9월 30일 (월요일)',
    '2019년 9월 30일(월)',
    '2019. 9. 30.(월)',
    '2019-09-30 (월)',
    '9월 30일 월요일',
  ])('are seen in Korean: %s', (written) => {
    expect(found('ko', `포럼은 ${written}에 열린다.`)).toEqual([written]);
  });

  it.each(['ko', 'en', 'es', 'ja'])('are looked for with patterns that Node 22 can read: %s', (language) => {
    for (const { source } of conventions(language).printedDates) {
      const names = [...source.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name);
      expect(names).toContain('weekday');
      expect(new Set(names).size, source).toBe(names.length);
    }
  });

  it.each(['10:30', '제3조(목적)', '30일간(일요일 제외)', '10~12시', '212·213호', '일요일'])(
    'are not seen in %s',
    (written) => {
      expect(found('ko', `포럼은 ${written} 그리고`)).toEqual([]);
    },
  );

  it.each([
    '2019-09-30 (Mon)',
    'September 30 (Mon)',
    'Sep 30, 2019 (Monday)',
    'Monday 30 September 2019',
    'Monday 30 September',
    'Monday, 30 September 2019',
    'Monday, September 30, 2019',
  ])('are seen in English: %s', (written) => {
    expect(found('en', `The forum opens on ${written} at ten.`)).toEqual([written]);
  });

  it.each(['Room 212-213 (Sunflower)', '10:30', 'On Monday 30 people came', 'pages 9-11 (Mon to Fri open)'])(
    'are not seen in %s',
    (written) => {
      expect(found('en', `${written} and more`)).toEqual([]);
    },
  );

  it('mean a month and a weekday', () => {
    expect([en.monthOf('Sept'), en.monthOf('9'), en.monthOf('Foo'), ko.monthOf('9')]).toEqual([9, 9, undefined, 9]);
    expect([
      weekdayInAnyLanguage('월'),
      weekdayInAnyLanguage('월요일'),
      weekdayInAnyLanguage('Tues'),
      weekdayInAnyLanguage('Mo'),
    ]).toEqual([1, 1, 2, undefined]);
  });
});

describe('binding', () => {
  it('keeps a number with its counter, and nothing else', () => {
    expect(ko.bind('10 개 도시, 3 층, 5 %')).toBe('10\u00a0개 도시, 3\u00a0층, 5\u00a0%');
    expect(ko.bind('10 개인')).toBe('10 개인');
    expect(en.bind('Room 212, Session 3')).toBe('Room\u00a0212, Session\u00a03');
    expect(pt.bind('Sala 3')).toBe('Sala 3');
  });
});

describe('conventions', () => {
  it('fall back from a region to its language, and to plain forms', () => {
    expect([conventions('ko-KR'), conventions('en-GB')]).toEqual([ko, en]);
    expect([pt.endonym, conventions('fr').endonym, ko.endonym]).toEqual(['português', 'français', '한국어']);
  });
});
