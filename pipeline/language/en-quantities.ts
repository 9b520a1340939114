// How English writes quantities: 1.2 million, 2 p.m., thirty-five, two decades, half.
import { wordReader } from './quantities-by-words.ts';
import { clock, type Found } from './quantity.ts';

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
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const cardinals =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const counted = (names: readonly string[], worthOf: (index: number) => number) =>
  Object.fromEntries(names.map((name, index) => [name, [worthOf(index)]]));
/** A second value says that the word is no plain count. */
const vague = (names: readonly string[], worthOf: (index: number) => number) =>
  Object.fromEntries(names.map((name, index) => [name, [worthOf(index), worthOf(index)]]));

/** Half past two, a quarter to nine, seven o’clock. */
const spokenHours = cardinals.slice(0, 12).flatMap((name, index): readonly (readonly [string, Found])[] => [
  [`half past ${name}`, clock(index + 1, 30, undefined)],
  [`(?:a )?quarter past ${name}`, clock(index + 1, 15, undefined)],
  [`(?:a )?quarter to ${name}`, clock(index === 0 ? 12 : index, 45, undefined)],
  [`${name} o[’']clock`, clock(index + 1, 0, undefined)],
  [`(?<=(?:at|by|until|till) )${name}(?=[.,;!?)]|$)`, { ...clock(index + 1, 0, undefined), strength: 'loose' }],
]);

export const englishQuantities = wordReader({
  months,
  shortMonths: months.map((name) => (name === 'September' ? 'Sept?' : name.slice(0, 3))),
  doubtfulMonths: ['May', 'March'],
  weekdays,
  shortWeekdays: ['Sun', 'Mon', 'Tues?', 'Wed', 'Thu(?:rs?)?', 'Fri', 'Sat'],
  morning: 'a\\.m\\.|am|in the morning',
  afternoon: 'p\\.m\\.|pm|in the afternoon|in the evening|at night',
  noon: '(?:12 ?)?(?:noon|midday)',
  midnight: '(?:12 ?)?midnight',
  spoken: spokenHours,
  oClock: "o[’']clock",
  until: 'to|and|until|till',
  ordinal: 'st|nd|rd|th',
  numbers: {
    ...counted(cardinals, (index) => index + 1),
    ...vague(ordinals, (index) => index + 1),
    ...counted(tens, (index) => (index + 2) * 10),
    ...vague(
      tens.map((ten) => ten.replace(/y$/, 'ieth')),
      (index) => (index + 2) * 10,
    ),
    ...vague(
      tens.map((ten) => ten.replace(/y$/, 'ies')),
      (index) => (index + 2) * 10,
    ),
    zero: [0, 0],
    one: [1, 1],
    hundredth: [100, 100],
    thirds: [3, 3],
    fifths: [5, 5],
    both: [2, 2],
    twice: [2, 2],
    couple: [2, 2],
    pair: [2, 2],
    double: [2, 2],
    doubled: [2, 2],
    triple: [3, 3],
    tripled: [3, 3],
    dual: [2, 2],
    half: [50, 0.5, 2],
    halves: [2, 2],
    quarter: [25, 4, 15],
    quarters: [4, 25, 15],
    fortnight: [14, 2, 15],
    once: [1, 1],
    ten: [10],
  },
  scales: {
    hundreds: 100,
    hundred: 100,
    'thousands?': 1e3,
    'millions?': 1e6,
    'billions?': 1e9,
    'trillions?': 1e12,
    'dozens?': 12,
    'decades?': 10,
    centuries: 100,
    century: 100,
  },
  phrases: {
    'half a century': 50,
    'half[ -]century': 50,
    'half a decade': 5,
    'half a year': 6,
    'half an hour': 30,
    'half[ -]hour': 30,
    'quarter of a century': 25,
    'quarter[ -]century': 25,
    'three[ -]quarters': 75,
    'one in two': 50,
    'one in four': 25,
    'year and a half': 18,
    'hour and a half': 90,
  },
});
