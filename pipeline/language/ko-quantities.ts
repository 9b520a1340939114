// How Korean writes quantities: 3만 5천, 오후 2시 30분, 세 명, 사흘, 절반.
import { myriadReader } from './quantities-by-myriads.ts';
import { type Form, type Found, wordForm } from './quantity.ts';

const ones = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉'];
const tens = ['열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
const counters =
  '명|사람|분|개|곳|번|차례|가지|나라|시간|달|해|살|편|팀|쪽|권|건|층|도시|마을|배|주|단계|갈래|축|부문|단체|기관';

const word = (...values: readonly number[]): Found => ({
  kind: 'number',
  values: values.map(String),
  strength: 'word',
});
const loose = (...values: readonly number[]): Found => ({ ...word(...values), strength: 'loose' });
const time = (value: string): Found => ({ kind: 'time', values: [value] });

const counted = (words: readonly string[], from: number, found: (value: number) => Found) =>
  new Map(words.map((written, index) => [written, found(from + index)]));
const native = new Map([
  ...tens.flatMap((ten, tenth) => [
    ...counted(
      ['', ...ones].map((one) => ten + one),
      (tenth + 1) * 10,
      word,
    ),
  ]),
  ['스무', word(20)] as const,
  ...counted(ones, 1, word),
]);
const chinese = new Map(
  Object.entries({ 십: 10, 백: 100, 천: 1000, 만: 1e4, 백만: 1e6, 천만: 1e7, 억: 1e8 }).map(([written, value]) => [
    written,
    loose(value),
  ]),
);
const days = ['하루', '이틀', '사흘', '나흘', '닷새', '엿새', '이레', '여드레', '아흐레', '열흘'];
const alone = '(?<!\\p{L})';
const phrase = (pattern: string, found: Found): Form => ({ pattern: new RegExp(pattern, 'gu'), read: () => [found] });

export const koreanQuantities = myriadReader({
  month: '월',
  hour: '시',
  minute: '분',
  half: '반',
  fraction: '분의',
  duration: '간',
  morning: '오전|새벽|아침',
  afternoon: '오후|저녁|밤',
  weekdays: '일월화수목금토',
  weekdayEnding: '요일',
  small: { 십: 10, 백: 100, 천: 1000 },
  large: { 만: 1e4, 억: 1e8, 조: 1e12 },
  doubtful: '조',
  words: [
    phrase('(?:낮\\s*12시|정오)', time('t12:00')),
    phrase('(?:밤\\s*12시|자정)', time('t0:00')),
    phrase(`${alone}(?:절반|반(?=\\s|[을이은의]))`, loose(50, 0.5, 2)),
    wordForm(
      new Map([
        ['반세기', loose(50)],
        ['반년', loose(6)],
        ['보름', loose(15)],
        ['첫', loose(1)],
        ...counted(days, 1, loose),
        ...counted(['첫째', '둘째', '셋째', '넷째', '다섯째'], 1, loose),
      ]),
      alone,
    ),
    wordForm(counted(['둘', '셋', '넷'], 2, loose), alone, '(?=[이은을로의\\s,]|$)'),
    wordForm(native, alone, `(?=\\s?(?:${counters}))`),
    wordForm(counted([...ones.slice(1), '열'], 2, loose), alone, '(?=\\s)'),
    wordForm(chinese, '(?<![\\p{L}\\d]|\\d\\s)', '(?=\\s?(?:명|년|개|원|여|가지))'),
  ],
});
