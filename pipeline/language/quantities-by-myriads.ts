// Reads quantities in languages that count in ten thousands and write a sign behind every part of a date: 3만 5천, 9月30日.
import {
  clock,
  type Form,
  figures,
  type Half,
  month,
  number,
  type Quantity,
  quantitiesByForms,
  weekday,
} from './quantity.ts';

export interface MyriadWriting {
  /** Signs behind year, month, hour and minute; what turns a month or an hour into a duration. */
  readonly month: string;
  readonly hour: string;
  readonly minute: string;
  readonly half: string;
  /** Between the parts of a fraction, the whole first: 4분의 3. */
  readonly fraction: string;
  readonly duration: string;
  readonly morning: string;
  readonly afternoon: string;
  /** From Sunday, with the word that ends a full name. */
  readonly weekdays: string;
  readonly weekdayEnding: string;
  readonly small: Readonly<Record<string, number>>;
  readonly large: Readonly<Record<string, number>>;
  /** A sign that means something else as often: 제1조 is an article. */
  readonly doubtful: string;
  /** Fixed words: noon, three days, half. */
  readonly words: readonly Form[];
}

export function myriadReader(writing: MyriadWriting): (text: string) => readonly Quantity[] {
  const forms = formsOf(writing);
  return (text) => quantitiesByForms(text, forms);
}

const mark = '\\s*[~∼〜～–-]\\s*';

function formsOf(writing: MyriadWriting): readonly Form[] {
  const { hour, minute, half, duration, weekdays, weekdayEnding } = writing;
  const { morning, afternoon } = writing;
  const part = `(?:(?<part>${morning}|${afternoon})\\s*)?`;
  const halfOf = (written: string | undefined): Half =>
    written === undefined ? undefined : new RegExp(`^(?:${morning})$`).test(written) ? 'morning' : 'afternoon';
  const time: Form['read'] = ({ groups = {} }) => {
    const { part: written, hours = '', minutes, half: isHalf } = groups;
    if (Number(hours) > 24 || Number(minutes ?? 0) > 59) return [];
    return [clock(Number(hours), isHalf ? 30 : Number(minutes ?? 0), halfOf(written), hours.startsWith('0'))];
  };
  const digital: Form['read'] = ({ groups = {}, input }) => {
    const { part: written, hours = '', minutes = '' } = groups;
    if (Number(hours) > 24 || Number(minutes) > 59) return [];
    const isExact = !new RegExp(afternoon).test(input);
    return [clock(Number(hours), Number(minutes), halfOf(written), isExact || hours.startsWith('0'))];
  };
  const day: Form['read'] = ([written = '']) => [weekday(weekdays.indexOf(written))];
  const row = `(?:[·・,、/~-]\\s*[${weekdays}])*`;
  return [
    ...writing.words,
    { pattern: new RegExp(`${part}(?<hours>\\d{1,2})(?=${mark}\\d{1,2}${hour}(?!${duration}))`, 'gu'), read: time },
    {
      pattern: new RegExp(
        `${part}(?<!\\d)(?<hours>\\d{1,2})${hour}(?!${duration})(?:\\s*(?<minutes>\\d{1,2})${minute}|\\s*(?<half>${half}))?`,
        'gu',
      ),
      read: time,
    },
    { pattern: new RegExp(`${part}(?<!\\d)(?<hours>\\d{1,2}):(?<minutes>\\d{2})(?!\\d)`, 'gu'), read: digital },
    { pattern: new RegExp(`(?<!\\d)(\\d+)${writing.fraction}\\s*(\\d+)`, 'gu'), read: fraction },
    { pattern: /(?<!\d)(\d{4})(?:\.\s*|-)(\d{1,2})(?:\.\s*|-)(\d{1,2})(?!\d)/gu, read: fullDate },
    {
      pattern: /(?<![\d.])(\d{1,2})\.\s+(\d{1,2})\.(?=\s*\()/gu,
      read: ([, m, d]) => [month(Number(m)), number(Number(d))],
    },
    {
      pattern: new RegExp(`(?<![\\d.])(\\d{1,2})(?=(?:\\s*[·・,~-]\\s*\\d{1,2})*\\s*${writing.month})`, 'gu'),
      read: ([, written]) => (Number(written) <= 12 ? [month(Number(written))] : []),
    },
    { pattern: /(?<![\d·.])(\d{1,2})([·.])(\d{1,2})(?![\d·.%만억]|\s*퍼센트)/gu, read: namedDay },
    { pattern: new RegExp(`[${weekdays}](?=${row}${weekdayEnding})`, 'gu'), read: day },
    {
      pattern: new RegExp(
        `(?<=[일日\\d.]\\s*[(（](?:[${weekdays}][·・,、/~-]\\s*)*)[${weekdays}](?=${row}[)）])`,
        'gu',
      ),
      read: day,
    },
    largeNumbers(writing),
    ...figures,
  ];
}

const fraction: Form['read'] = ([, whole = '', part = '']) => {
  const share = Number(part) / Number(whole);
  const values = [share, Math.round(share * 1e4) / 100].map(String);
  return [{ kind: 'number', values, strength: 'loose' }, number(Number(whole), 'loose'), number(Number(part), 'loose')];
};

const fullDate: Form['read'] = ([, year, written, day]) =>
  Number(written) > 12 || Number(day) > 31 ? [] : [number(Number(year)), month(Number(written)), number(Number(day))];

/** 5·18 is called by its day, by its place, or not at all in another language; 5.18 may also be a fraction. */
const namedDay: Form['read'] = ([, first = '', dot, second = '']) => {
  if (Number(first) > 12 || Number(second) > 31 || Number(first) === 0 || Number(second) === 0) return [];
  const values = [
    `m${Number(first)}`,
    String(Number(`${first}.${second}`)),
    ...(second.length === 2 ? [first + second] : []),
  ];
  const strength = dot === '·' ? 'loose' : 'figure';
  return [
    { kind: 'number', values: dot === '·' ? [...values, first] : values, strength },
    number(Number(second), 'loose'),
  ];
};

function largeNumbers({ small, large, doubtful }: MyriadWriting): Form {
  const [smalls, larges] = [Object.keys(small).join(''), Object.keys(large).join('')];
  const figure = '\\d[\\d,]*(?:\\.\\d+)?';
  const unit = `(?:[${smalls}]*[${larges}]|[${smalls}]{1,2})(?!큼)`;
  const steps = new RegExp(`(${figure})\\s?([${smalls}${larges}]*)`, 'gu');
  return {
    pattern: new RegExp(
      `(?<![\\d,])${figure}\\s?${unit}(?:\\s?${figure}\\s?${unit})*(?:\\s?${figure}(?=\\s?[여명원개건달人円名]))?`,
      'gu',
    ),
    read: ([written = '']) => {
      let [total, section] = [0, 0];
      for (const [, digits = '', units = ''] of written.matchAll(steps)) {
        const signs = [...units];
        section += signs.reduce((value, sign) => value * (small[sign] ?? 1), Number(digits.replaceAll(',', '')));
        for (const sign of signs) {
          if (large[sign] === undefined) continue;
          total += section * large[sign];
          section = 0;
        }
      }
      const value = Math.round((total + section) * 1e6) / 1e6;
      const plain = /^\d+/.exec(written)?.[0];
      return [{ kind: 'number', values: [String(value), ...(written.endsWith(doubtful) && plain ? [plain] : [])] }];
    },
  };
}
