// Tests of Spanish and Japanese: forms of dates and lists, index headings, weekdays in text, what stays on one line.
import { describe, expect, it } from 'vitest';
import { conventions } from '../../pipeline/language/language.ts';

const [es, ja] = [conventions('es'), conventions('ja')];

const found = (language: string, text: string) => {
  const { printedDates, monthOf, weekdayOf } = conventions(language);
  return printedDates
    .flatMap((form) => [...text.matchAll(form)])
    .map(({ groups = {} }) => [
      monthOf(groups['month'] ?? ''),
      Number(groups['day']),
      weekdayOf(groups['weekday'] ?? ''),
    ]);
};

describe('Spanish', () => {
  it('writes days, ranges and times', () => {
    expect(es.date('2031-05-14')).toBe('miércoles 14 de mayo de 2031');
    expect(es.shortDate('2031-05-17')).toBe('sábado 17 de mayo');
    expect(es.dateRange('2031-05-14', '2031-05-16')).toBe('del 14 al 16 de mayo de 2031');
    expect(es.dateRange('2031-05-30', '2031-06-01')).toBe('del 30 de mayo al 1 de junio de 2031');
    expect(es.dateRange('2031-12-31', '2032-01-01')).toBe('del 31 de diciembre de 2031 al 1 de enero de 2032');
    expect(es.dateRange('2031-05-14', '2031-05-14')).toBe('miércoles 14 de mayo de 2031');
    expect(es.timeRange('10:30', '12:30')).toBe('10:30-12:30');
  });

  it.each([
    [[], ''],
    [['coreano'], 'coreano'],
    [['coreano', 'español'], 'coreano y español'],
    [['coreano', 'español', 'inglés'], 'coreano, español e inglés'],
    [['agua', 'hielo'], 'agua y hielo'],
    [['padres', 'hijos'], 'padres e hijos'],
  ])('enumerates %j', (items, written) => {
    expect(es.list(items)).toBe(written);
  });

  it('keeps Ñ apart in an index, but not an accent', () => {
    expect(['Ñandú', 'n\u0303u', 'Álvarez', 'zapata'].map(es.indexHeading)).toEqual(['Ñ', 'Ñ', 'A', 'Z']);
  });

  it.each([
    ['El lunes 30 de septiembre de 2019 empieza.', [[9, 30, 1]]],
    ['El Miércoles, 14 de mayo, empieza.', [[5, 14, 3]]],
    ['Empieza el 17 de mayo de 2031 (sáb.).', [[5, 17, 6]]],
    ['Empieza el 2031-05-15 (jue).', [[5, 15, 4]]],
    ['El domingo 30 personas de mayo vinieron.', []],
    ['Hay 30 de mayo.', []],
  ])('sees a weekday in %j', (text, dates) => {
    expect(found('es', text)).toEqual(dates);
  });

  it('binds a number to the word before it', () => {
    expect(es.bind('en la sala 3 y la antesala 4')).toBe('en la sala\u00a03 y la antesala 4');
  });
});

describe('Japanese', () => {
  it('writes days, ranges, times and lists', () => {
    expect(ja.date('2031-05-14')).toBe('2031年5月14日（水）');
    expect(ja.shortDate('2031-05-17')).toBe('5月17日（土）');
    expect(ja.dateRange('2031-05-14', '2031-05-16')).toBe('2031年5月14日（水）〜5月16日（金）');
    expect(ja.dateRange('2031-12-31', '2032-01-01')).toBe('2031年12月31日（水）〜2032年1月1日（木）');
    expect(ja.timeRange('10:30', '12:30')).toBe('10:30〜12:30');
    expect(ja.list(['日本語', '英語'])).toBe('日本語、英語');
  });

  it.each([
    ['おおた', 'あ'],
    ['がま', 'か'],
    ['ガマ', 'か'],
    ['ぱせり', 'は'],
    ['ッ', 'た'],
    ['ヴ', 'あ'],
    ['んどう', 'わ'],
    ['灯', '灯'],
    ['Lamp', 'L'],
  ])('puts %s under %s', (name, heading) => {
    expect(ja.indexHeading(name)).toBe(heading);
  });

  it('puts names in foreign scripts last', () => {
    expect(['とう', 'トウ', '灯', 'Lamp', '등'].map(ja.standsLast)).toEqual([false, false, false, true, true]);
  });

  it.each([
    ['5月14日（水）に開く。', [[5, 14, 3]]],
    ['2031年5月15日(木)に開く。', [[5, 15, 4]]],
    ['5月16日金曜日に開く。', [[5, 16, 5]]],
    ['5月16日に金を払う。', []],
    ['第3条（目的）', []],
  ])('sees a weekday in %j', (text, dates) => {
    expect(found('ja', text)).toEqual(dates);
  });

  it('binds a number to its counter and a date to its weekday', () => {
    expect(ja.bind('5月14日（水）に3人')).toBe('5\u2060月14\u2060日\u2060（水）に3\u2060人');
  });
});
