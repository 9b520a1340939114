// Mistakes that translators make, each of which must be found, under its own code and at its place.
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../pipeline/model/rules.ts';
import { findings, pointedAt, type Texts } from './pair-of.ts';

type Seeded = [rule: Rule, texts: Texts, at?: string];

/** The rule, the texts, and what is pointed at where it is not the whole translation. */
const seeded: readonly Seeded[] = [
  ['pair.number', ['ko→en', '참가자는 3만 5천 명이다.', 'There were 3,500 participants.'], '3,500'],
  ['pair.number', ['ko→en', '예산은 1억 2천만 원이다.', 'The budget is 12 million won.'], '12 million'],
  ['pair.number', ['ko→en', '제3세션에서 다룬다.', 'It is taken up in Session 4.'], '4'],
  ['pair.number', ['en→ko', 'More than 120 cities took part.', '210개가 넘는 도시가 참가했다.'], '210'],
  ['pair.number', ['en→ko', 'It rose by 2.5 per cent.', '25퍼센트 늘었다.'], '25'],
  ['pair.number', ['en→ko', 'The hall seats 1,500.', '이 강당에는 150석이 있다.'], '150'],
  ['pair.number', ['en→ko', '1.2 million people live there.', '그곳에는 12만 명이 산다.'], '12만'],
  ['pair.number', ['ko→en', '2019년에 문을 열었다.', 'It opened in 2018.'], '2018'],
  ['pair.number', ['ko→en', '2019년 9월 30일에 연다.', 'It opens on 30 September 2020.'], '2020'],
  ['pair.number', ['ko→en', '62층에 있다.', 'It is on a high floor.']],
  ['pair.number', ['ko→en', '많은 도시가 참가했다.', 'As many as 40 cities took part.'], '40'],
  ['pair.number', ['en→ko', 'Articles 3 and 17 apply.', '제3조와 제18조가 적용된다.'], '18조'],
  ['pair.number', ['en→ko', 'Call 062-613-2070.', '062-613-2071로 전화하십시오.'], '2071'],
  ['pair.number', ['es→en', 'Participan 120 ciudades.', '210 cities take part.'], '210'],
  ['pair.time', ['ja→ko', '午後2時に始まる。', '오후 3시에 시작한다.'], '오후 3시'],
  ['pair.weekday', ['es→ko', 'El lunes', '화요일에'], '화'],
  ['pair.number-word', ['ko→en', '세 명이 발표한다.', 'Four people speak.'], 'Four'],
  ['pair.number-word', ['en→ko', 'Two cities sign.', '세 도시가 서명한다.'], '세'],
  ['pair.number-word', ['en→ko', 'Five panels follow.', '패널 여섯 개가 이어진다.'], '여섯'],
  ['pair.date', ['ko→en', '9월 30일에 시작한다.', 'It begins on 30 October.'], 'October'],
  ['pair.date', ['en→ko', 'It ends on 3 October 2019.', '2019년 11월 3일에 끝난다.'], '11'],
  ['pair.date', ['en→ko', 'Registration closes in May 2019.', '등록은 2019년 3월에 마감한다.'], '3'],
  ['pair.number', ['ko→en', '9월 30일에 시작한다.', 'It begins on 29 September.'], '29'],
  ['pair.number', ['en→ko', 'It ends on 3 October.', '10월 4일에 끝난다.'], '4'],
  ['pair.weekday', ['ko→en', '월요일에 모인다.', 'We meet on Tuesday.'], 'Tuesday'],
  ['pair.weekday', ['en→ko', 'Every Friday there is a market.', '토요일마다 장이 선다.'], '토'],
  ['pair.weekday', ['ko→en', '9월 30일(월)에 시작한다.', 'It begins on Sunday 30 September.'], 'Sunday'],
  ['pair.time', ['ko→en', '오후 2시에 시작한다.', 'It begins at 2 a.m.'], '2 a.m.'],
  ['pair.time', ['ko→en', '오후 2시 30분에 모인다.', 'We meet at 14:00.'], '14:00'],
  ['pair.time', ['en→ko', 'Doors open at 9:30.', '문은 9시에 연다.'], '9시'],
  ['pair.time', ['en→ko', 'Doors open at nine.', '문은 10시에 엽니다.'], '10시'],
  ['pair.time', ['en→ko', 'Lunch is at noon.', '점심은 오후 1시에 먹는다.'], '오후 1시'],
  ['pair.time', ['en→ko', 'From 10:30 to 12:30.', '10:30~13:30.'], '13:30'],
  ['pair.markup', ['en→ko', 'See [the site](https://a.org).', '누리집을 보십시오.']],
  ['pair.markup', ['en→ko', 'See [the site](https://a.org).', '[누리집](https://b.org)을 보십시오.']],
  ['pair.markup', ['en→ko', 'Signed in Paris.[^1]', '파리에서 서명했다.']],
  ['pair.markup', ['en→ko', 'Run `npm ci` first.', '먼저 `npm`을 실행한다.']],
  ['pair.markup', ['en→ko', '![A hall](hall.jpg)', '![강당](hal.jpg)']],
  ['pair.markup', ['en→ko', 'Page {{number}} of {{total}}', '{{number}}쪽']],
  ['pair.markup', ['en→ko', 'Hello {name}', '{이름} 님, 안녕하십니까']],
  ['pair.markup', ['ko→en', '파리에서 서명했다.', 'Signed in Paris.[^2]']],
  ['pair.placeholder-particle', ['en→ko', '{{name}} opens.', '{{name}}는 문을 연다.'], '는'],
  ['pair.placeholder-particle', ['en→ko', 'Go to {room}.', '{room}으로 가십시오.'], '으로'],
  ['pair.script', ['ko→en', '시민과 함께한다.', 'Together with 시민.'], '시민'],
  ['pair.script', ['ko→en', '광주에서 만난다.', 'We meet in 光州.'], '光州'],
  ['pair.script', ['en→ko', 'Peace, rights and cities', '평화、인권、도시'], '、'],
  ['pair.script', ['en→ko', 'Rights and cities', '인권の도시'], 'の'],
  ['pair.particle', ['en→ko', 'UNESCO leads it.', '이 사업은 UNESCO을 중심으로 한다.'], 'UNESCO을'],
  ['pair.particle', ['en→ko', 'The forum is held.', '포럼를 연다.'], '포럼를'],
  ['pair.particle', ['en→ko', 'Close 10 of them.', '그 가운데 10를 닫는다.'], '10를'],
  ['pair.range', ['en→ko', '10:30–12:30', '10:30–12:30'], '–'],
  ['pair.range', ['en→ko', 'Articles 3–5 apply.', '제3–5조를 적용한다.'], '–'],
  ['pair.range', ['ko→en', '3~5명', '3~5 people'], '~'],
  ['pair.repeated', ['ko→en', '도시의 권리', 'The right to the the city'], 'the the'],
  ['pair.repeated', ['en→ko', 'The right to the city', '도시에 대한 대한 권리'], '대한 대한'],
  ['pair.repeated', ['ko→en', '그 도시는 열려 있다.', 'The the city is open.'], 'The the'],
  ['pair.edge-space', ['ko→en', '개회식', 'Opening '], ' '],
  ['pair.edge-space', ['ko→en', '개회식', ' Opening'], ' '],
  ['pair.brackets', ['ko→en', '포럼(광주)', 'Forum (Gwangju']],
  ['pair.brackets', ['en→ko', 'The “right” city', '“옳은 도시']],
  ['pair.brackets', ['en→ko', 'The book “Cities”', '책 『도시」']],
  ['pair.untranslated', ['en→ko', 'The forum is held every year.', 'The forum is held every year.']],
  ['pair.untranslated', ['ko→en', '포럼은 해마다 열립니다.', '포럼은 해마다 열립니다.']],
  ['pair.too-long', ['en→ko', 'Opening', '세계인권도시포럼 개회식', 10]],
  ['pair.too-long', ['ko→en', '개회식', 'Opening ceremony of the forum', 20]],
];

describe('checkPairs', () => {
  it.each<Seeded>(seeded)('finds %s in %j', (rule, texts, at) => {
    const found = findings([texts]);
    expect(found.map((one) => one.rule)).toContain(rule);
    const [its] = found.filter((one) => one.rule === rule);
    if (its === undefined) return;
    expect(pointedAt(its, texts[2])).toBe(at ?? texts[2]);
    expect(its.related.map(({ place }) => place.file)).toContain('a.md');
  });

  it('finds two translations of one text in a document', () => {
    const found = findings([
      ['ko→en', '인권도시', 'Human rights city'],
      ['ko→en', '개회식', 'Opening'],
      ['ko→en', '인권도시', 'City of human rights'],
    ]);
    expect(found.map(({ rule, values }) => [rule, values['found'], values['first']])).toEqual([
      ['pair.two-translations', 'City of human rights', 'Human rights city'],
    ]);
  });

  it('finds a sentence that speaks otherwise than its document', () => {
    const target = '포럼은 광주에서 열린다.';
    const found = findings([
      ['en→ko', 'We begin.', '저희는 시작합니다. 모두 환영합니다.'],
      ['en→ko', 'We go on.', '저희는 계속합니다. 자리에 앉아 주십시오.'],
      ['en→ko', 'The forum is held in Gwangju.', target],
    ]);
    expect(found.map(({ rule }) => rule)).toEqual(['pair.register']);
    expect(found.map((one) => pointedAt(one, target))).toEqual(['열린다']);
  });

  it('mends what is certain', () => {
    const mended = (texts: Texts) => {
      const [fix] = findings([texts]).flatMap((one) => one.fix ?? []);
      return fix && texts[2].slice(0, fix.start) + fix.text + texts[2].slice(fix.end);
    };
    expect(mended(['ko→en', '개회식', 'Opening '])).toBe('Opening');
    expect(mended(['ko→en', '3~5명', '3~5 people'])).toBe('3–5 people');
    expect(mended(['en→ko', 'The forum is held.', '포럼를 연다.'])).toBe('포럼을 연다.');
  });
});
