// Reads quantities in languages that name months and weekdays and have words for numbers: 1.2 million, two decades, 2 p.m.
import {
  anyDigit,
  clock,
  type Form,
  type Found,
  figures,
  month,
  number,
  type Quantity,
  quantitiesByForms,
  weekday,
} from './quantity.ts';

export interface WordWriting {
  /** From January, as patterns; `doubtful` ones are other words, too, where no figure is beside them. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly doubtfulMonths: readonly string[];
  /** From Sunday. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly morning: string;
  readonly afternoon: string;
  readonly noon: string;
  readonly midnight: string;
  readonly oClock: string;
  /** Hours in words. */
  readonly spoken: readonly (readonly [pattern: string, found: Found])[];
  /** Between two times that share a half of the day. */
  readonly until: string;
  readonly ordinal: string;
  /** Words of one value: numbers, ordinals, and words that stand for some number. */
  readonly numbers: Readonly<Record<string, readonly number[]>>;
  /** Words that multiply what stands before them. */
  readonly scales: Readonly<Record<string, number>>;
  /** Sets phrases such as half a century. */
  readonly phrases: Readonly<Record<string, number>>;
}

export function wordReader(writing: WordWriting): (text: string) => readonly Quantity[] {
  const forms = formsOf(writing);
  return (text) => quantitiesByForms(text, forms);
}

const edge = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';

function formsOf(writing: WordWriting): readonly Form[] {
  const { morning, afternoon, until, ordinal } = writing;
  const clockTime = '(?<!\\d)(?<hours>\\d{1,2})(?:[:.](?<minutes>\\d{2}))?';
  const part = `\\s?(?:(?<morning>${morning})|(?<afternoon>${afternoon}))${end}`;
  const time: Form['read'] = ({ groups = {}, input }) => {
    const { hours = '', minutes = '0', morning: early, afternoon: late } = groups;
    if (Number(hours) > 24 || Number(minutes) > 59) return [];
    const half = early ? 'morning' : late ? 'afternoon' : undefined;
    const isExact = groups['plain'] !== undefined && !new RegExp(part, 'u').test(input);
    return [clock(Number(hours), Number(minutes), half, isExact || hours.startsWith('0'))];
  };
  return [
    {
      pattern: new RegExp(
        `${clockTime}(?=\\s?(?:–|-|${until})\\s?\\d{1,2}(?:[:.]\\d{2})?${part.replace(/\?<\w+>/g, '?:')})`,
        'giu',
      ),
      read: time,
      hint: anyDigit,
    },
    { pattern: new RegExp(`${clockTime}${part}`, 'giu'), read: time, hint: anyDigit },
    { pattern: /(?<!\d)(?<plain>(?<hours>\d{1,2}):(?<minutes>\d{2}))(?!\d)/gu, read: time, hint: anyDigit },
    {
      pattern: new RegExp(`(?<!\\d)(?<hours>\\d{1,2}) (?:${writing.oClock})${end}`, 'giu'),
      read: time,
      hint: anyDigit,
    },
    ...fixed([
      ...writing.spoken,
      [writing.noon, { kind: 'time', values: ['t12:00'] }],
      [writing.midnight, { kind: 'time', values: ['t0:00'] }],
    ]),
    {
      pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu,
      read: ([, year, written, day]) => [number(Number(year)), month(Number(written)), number(Number(day))],
    },
    ...monthForms(writing),
    namesOf(
      writing.weekdays.map((name) => `${name}s?`),
      (index) => weekday(index),
    ),
    namesOf(writing.shortWeekdays, (index) => ({ ...weekday(index), strength: 'loose' })),
    ...scaled(writing),
    ...fixed(Object.entries(writing.phrases).map(([words, value]) => [words, number(value, 'loose')])),
    {
      pattern: /(?<![\p{L}\p{N}])(?:I{1,3}|IV|VI{0,3}|IX|X{1,2}(?:I{1,3}|IV|VI{0,3}|IX)?)(?![\p{L}\p{N}’'.])/gu,
      read: roman,
    },
    words(writing),
    {
      pattern: new RegExp(`(?<![\\d,.])(\\d+)(?:${ordinal}|s)${end}`, 'gu'),
      read: ([, digits]) => [number(Number(digits))],
    },
    // 5.18 may be a day and a fraction.
    {
      pattern: /(?<![\d·.,])(\d{1,2})[·.](\d{1,2})(?![\d·.,%]|\s?per\s?cent)/gu,
      read: ([, first = '', second = '']) =>
        Number(first) < 1 || Number(first) > 12 || Number(second) > 31
          ? []
          : [
              { kind: 'number', values: [`m${first}`, String(Number(`${first}.${second}`)), joinedDay(first, second)] },
              number(Number(second), 'loose'),
            ],
    },
    ...figures,
  ];
}

/** One look for all of them: English has sixty ways to say an hour, hardly a text has one, and reading takes half as long. */
function fixed(phrases: readonly (readonly [pattern: string, found: Found])[]): readonly Form[] {
  const hint = new RegExp(`${edge}(?:${phrases.map(([pattern]) => pattern).join('|')})${end}`, 'iu');
  return phrases.map(([pattern, found]) => ({
    pattern: new RegExp(`${edge}(?:${pattern})${end}`, 'giu'),
    read: () => [found],
    hint,
  }));
}

/** May 18 is 518 in names. */
const joinedDay = (month: string, day: string): string => (day.length === 2 ? month + day : `m${month}`);

/** Which of several names stands there, by its place in the list. */
function namesOf(
  names: readonly string[],
  found: (index: number) => Found,
  around = (name: string) => edge + name + end,
): Form {
  const each = names.map((name) => new RegExp(`^(?:${name})$`, 'u'));
  return {
    pattern: names.length === 0 ? /(?!)/gu : new RegExp(around(`(?:${names.join('|')})`), 'gu'),
    read: ([written = '']) => {
      const index = each.findIndex((one) => one.test(written));
      return index < 0 ? [] : [found(index)];
    },
  };
}

function monthForms({ months, shortMonths, doubtfulMonths, ordinal }: WordWriting): readonly Form[] {
  const beside = (name: string) => `(?<=\\d(?:${ordinal})?(?: (?:of|de))? )${name}${end}|${edge}${name}(?=\\.? \\d)`;
  const certain = months.map((name) => (doubtfulMonths.includes(name) ? '(?!)' : name));
  return [
    namesOf(certain, (index) => month(index + 1)),
    { ...namesOf(months, (index) => month(index + 1), beside), hint: anyDigit },
    namesOf(months, (index) => ({ ...month(index + 1), strength: 'loose' })),
    { ...namesOf(shortMonths, (index) => month(index + 1), beside), hint: anyDigit },
  ];
}

/** `1.2 million`: the figure alone agrees, too, with a language that writes the same. */
const scaled = ({ scales }: WordWriting): readonly Form[] =>
  Object.entries(scales).map(([scale, factor]) => ({
    pattern: new RegExp(`(?<![\\d,.])(\\d[\\d,]*(?:\\.\\d+)?)[ -]${scale}${end}`, 'giu'),
    read: ([, digits = '']) => [number(Math.round(Number(digits.replaceAll(',', '')) * factor * 1e6) / 1e6)],
    hint: anyDigit,
  }));

const roman: Form['read'] = ([written = '']) => {
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  const values = [...written].map((letter) => worth[letter] ?? 0);
  const value = values.reduce((sum, one, index) => (one < (values[index + 1] ?? 0) ? sum - one : sum + one), 0);
  return [number(value, 'loose')];
};

/** Every number word of a row counts by itself, too: nobody can tell "two three-day visits" from a number. */
function words({ numbers, scales }: WordWriting): Form {
  const one = [...Object.keys(numbers), ...Object.keys(scales)].sort((a, b) => b.length - a.length).join('|');
  const worthOf = (word: string) => numbers[word]?.[0];
  const scaleOf = (word: string) =>
    Object.entries(scales).find(([scale]) => new RegExp(`^(?:${scale})$`, 'i').test(word))?.[1];
  return {
    pattern: new RegExp(`${edge}(?:${one})(?:(?: and |[\\s-])(?:${one}))*${end}`, 'giu'),
    read: ([written = '']) => {
      const row = written.toLowerCase().split(/ and |[\s-]/);
      let [total, section] = [0, 0];
      for (const word of row) {
        const scale = scaleOf(word);
        if (scale === undefined) section += worthOf(word) ?? 0;
        else if (scale === 100) section = (section || 1) * scale;
        else {
          total += (section || 1) * scale;
          section = 0;
        }
      }
      const parts = row.flatMap((word) => numbers[word] ?? scaleOf(word) ?? []);
      const isCount = row.length === 1 && (numbers[row[0] ?? '']?.length ?? 0) === 1;
      return [
        {
          kind: 'number',
          values: [...new Set([total + section, ...parts].map(String))],
          strength: isCount ? 'word' : 'loose',
        },
      ];
    },
  };
}
