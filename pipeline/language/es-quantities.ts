// How Spanish writes quantities: 1,2 millones, las 14.30 h, treinta y cinco, dos décadas, la mitad.
import { wordReader } from './quantities-by-words.ts';
import type { Found, Quantity } from './quantity.ts';

const months = 'enero febrero marzo abril mayo junio julio agosto sep?tiembre octubre noviembre diciembre'.split(' ');
const weekdays = ['domingo', 'lunes', 'martes', 'mi[ée]rcoles', 'jueves', 'viernes', 's[áa]bado'];
const cardinals =
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte'.split(
    ' ',
  );
const ordinals = ['primer', 'segund', 'tercer', 'cuart', 'quint', 'sext', 'séptim', 'octav', 'noven', 'décim'];
const tens = ['treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];

const none: readonly (readonly [string, Found])[] = [];
const numbers = Object.fromEntries([
  ...cardinals.map((name, index) => [name, [index + 1]]),
  ...tens.map((name, index) => [name, [(index + 3) * 10]]),
  ...ordinals.flatMap((stem, index) => [`${stem}o`, `${stem}a`].map((name) => [name, [index + 1, index + 1]])),
  // A second value says that the word is no plain count.
  ...['un', 'una', 'uno'].map((name) => [name, [1, 1]]),
  ['ambos', [2, 2]],
  ['ambas', [2, 2]],
  ['mitad', [50, 0.5, 2]],
  ['media', [30, 0.5, 50]],
  ['medio', [50, 0.5, 2]],
  ['quincena', [15, 2, 14]],
]) as Readonly<Record<string, readonly number[]>>;

/** 1.500 and 2,5 as English writes them, character for character. */
const pointed = (text: string): string =>
  text
    .replace(/(?<=\d),(?=\d{1,2}(?!\d))/g, '.')
    .replace(/(?<![\d.])\d{1,3}(?:\.\d{3})+(?!\d)/g, (found) => found.replaceAll('.', ','));

const read = wordReader({
  months,
  shortMonths: [],
  doubtfulMonths: [],
  weekdays,
  shortWeekdays: [],
  morning: 'a\\. ?m\\.|de la mañana',
  afternoon: 'p\\. ?m\\.|de la tarde|de la noche',
  noon: 'mediodía',
  midnight: 'medianoche',
  spoken: none,
  oClock: 'en punto|h(?:oras)?',
  until: 'a|y|hasta',
  ordinal: '[.]?[ºª]',
  numbers,
  scales: {
    'cien(?:to)?s?': 100,
    mil: 1e3,
    miles: 1e3,
    'mill(?:ón|ones)(?: de)?': 1e6,
    'docenas?': 12,
    'décadas?': 10,
    'siglos?': 100,
  },
  phrases: { 'medio siglo': 50, 'media hora': 30, 'medio año': 6, 'tres cuartos': 75, 'tres cuartas partes': 75 },
});

export const spanishQuantities = (text: string): readonly Quantity[] => read(pointed(text));
