// How Japanese writes quantities: 3万5千, 午後2時30分, 二人, 半分.
import { myriadReader } from './quantities-by-myriads.ts';
import { type Form, type Found, wordForm } from './quantity.ts';

const loose = (...values: readonly number[]): Found => ({
  kind: 'number',
  values: values.map(String),
  strength: 'loose',
});
const time = (value: string): Found => ({ kind: 'time', values: [value] });

/** Signs for numbers stand in other words as well, so they only help the other text to agree. */
const signs = new Map([...'一二三四五六七八九'].map((sign, index) => [sign, loose(index + 1)]));
const phrase = (pattern: string, found: Found): Form => ({ pattern: new RegExp(pattern, 'gu'), read: () => [found] });

export const japaneseQuantities = myriadReader({
  month: '月',
  hour: '時',
  minute: '分',
  half: '半',
  fraction: '分の',
  duration: '間',
  morning: '午前|朝',
  afternoon: '午後|夕方|夜',
  weekdays: '日月火水木金土',
  weekdayEnding: '曜',
  small: { 十: 10, 百: 100, 千: 1000 },
  large: { 万: 1e4, 億: 1e8, 兆: 1e12 },
  doubtful: '兆',
  words: [
    phrase('半[分数]', loose(50, 0.5, 2)),
    phrase('十(?=[二三四五六七八九]?[人年日個])', loose(10)),
    wordForm(
      new Map([
        ['正午', time('t12:00')],
        ['真夜中', time('t0:00')],
        ['半世紀', loose(50)],
        ['半年', loose(6)],
        ...signs,
      ]),
      '',
    ),
  ],
});
