// Correct translations that look wrong: none of them may be reported.
import { describe, expect, it } from 'vitest';
import { findings, type Texts } from './pair-of.ts';

const correct: [direction: string, source: string, target: string, limit?: number][] = [
  ['ko→en', '참가자의 절반이 시민이다.', 'Fifty per cent of the participants are citizens.'],
  ['ko→en', '참가자의 50%가 시민이다.', 'Half of the participants are citizens.'],
  ['en→ko', 'For two decades the city has worked on it.', '20년 동안 이 도시는 그 일을 해 왔다.'],
  ['en→ko', 'It begins on the 30th.', '30일에 시작한다.'],
  ['en→ko', 'It is the 21st century.', '지금은 21세기다.'],
  ['ko→en', '제3세션', 'Session 3'],
  ['ko→en', '제3세션', 'Session III'],
  ['ko→en', '3만 5천 명', '35,000 people'],
  ['ko→en', '1억 2천만 원', '120 million won'],
  ['ko→en', '12만 명', '0.12 million people'],
  ['ko→en', '2조 원', '2 trillion won'],
  ['ko→en', '헌법 제10조', 'Article 10 of the Constitution'],
  ['ko→en', '세 명이 발표한다.', 'Three people speak.'],
  ['ko→en', '한 사람도 남지 않았다.', 'Nobody was left.'],
  ['ko→en', '둘째 날에는 네 도시를 방문한다.', 'On day 2 we visit four cities.'],
  ['ko→en', '오후 2시', '14:00'],
  ['ko→en', '오후 2시', '2 p.m.'],
  ['ko→en', '오후 2시~4시', '2–4 p.m.'],
  ['ko→en', '14:00~16:00', '2 p.m. to 4 p.m.'],
  ['ko→en', '오전 9시 30분부터 12시까지', 'from 9:30 a.m. to noon'],
  ['ko→en', '정오', '12 noon'],
  ['en→ko', 'at midnight', '밤 12시에'],
  ['en→ko', 'at half past two', '2시 30분에'],
  ['ko→en', '9월 30일(월)', 'Monday 30 September'],
  ['ko→en', '2019. 9. 30.(월)', 'Monday, September 30, 2019'],
  ['ko→en', '2019년 9월 30일~10월 3일', '30 September – 3 October 2019'],
  ['en→ko', 'Mondays and Fridays', '월요일과 금요일'],
  ['en→ko', 'Mon–Fri', '월~금요일'],
  ['en→ko', 'May we begin?', '시작해도 되겠습니까?'],
  ['en→ko', 'They march on.', '그들은 계속 나아간다.'],
  ['en→ko', 'The second world war', '제2차 세계대전'],
  ['en→ko', 'both cities', '두 도시'],
  ['en→ko', 'a dozen cities', '열두 도시'],
  ['en→ko', 'a fortnight', '2주'],
  ['en→ko', 'three days', '사흘'],
  ['en→ko', 'COP28 was held in Dubai.', '제28차 당사국총회가 두바이에서 열렸다.'],
  ['en→ko', 'G20 leaders', '주요 20개국 정상'],
  ['en→ko', 'one of the cities', '도시 가운데 하나'],
  ['en→ko', 'someone or no one', '누군가, 또는 아무도'],
  ['ko→en', '5·18 민주화운동', 'the May 18 Democratization Movement'],
  ['ko→en', '5·18기념재단', 'The May 18 Memorial Foundation'],
  ['ko→en', '1990년대', 'the 1990s'],
  ['ko→en', '2019~20년', '2019–20'],
  ['ko→en', '4분의 3', 'three quarters'],
  ['ko→en', '시민 1,000여 명', 'some one thousand citizens'],
  ['ko→en', '수십 년', 'decades'],
  ['ko→en', '일부 도시', 'some cities'],
  ['ko→en', '이 도시는 사람을 위한 도시이다.', 'This is a city for people.'],
  ['en→ko', 'See [the site](https://a.org/3).', '[누리집](https://a.org/3)을 보십시오.'],
  ['en→ko', 'Write to info@city12.org.', 'info@city12.org로 보내십시오.'],
  ['en→ko', '{{count}} sessions', '회의 {{count}}개'],
  ['en→ko', 'UNESCO', 'UNESCO'],
  ['en→ko', 'Raoul Wallenberg Institute', 'Raoul Wallenberg Institute'],
  ['en→ko', 'https://www.uclg.org', 'https://www.uclg.org'],
  ['ko→en', '정(情)', 'jeong (情)'],
  ['ko→en', '“한(恨)”이라는 말', 'The word “한” (han)'],
  ['en→ko', 'I know that that is so.', '그것이 그러함을 안다.'],
  ['ko→en', '그들이 가졌던 것', 'What they had had'],
  ['en→ko', 'Sing Sing prison', '싱싱 교도소'],
  ['en→ko', '1) Openness', '1) 개방성'],
  ['en→ko', 'Article 19(2)', '제19조 제2항'],
  ['en→ko', 'The 10th forum', '제10회 포럼'],
  ['en→ko', 'UNESCO leads it.', 'UNESCO가 이끈다.'],
  ['en→ko', 'Close 10 of them.', '그 가운데 10을 닫는다.'],
  ['en→ko', 'Go to 5-ga.', '종로5가로 가십시오.'],
  ['en→ko', 'The child and the moon', '아이와 달'],
  ['en→ko', 'Opening', '개회식', 10],
  ['en→ko', 'See [here](https://a.very.long.address.org/).', '[여기](https://a.very.long.address.org/) 참조', 8],
  ['ko→en', '제7·8조', 'Articles 7 and 8'],
  ['ko→en', '100만 명', 'one million people'],
  ['ko→en', '한두 사람', 'one or two people'],
  ['ko→en', '두세 번', 'two or three times'],
  ['en→ko', 'twenty-five years', '25년'],
  ['en→ko', 'in the 2nd and 3rd weeks', '둘째 주와 셋째 주에'],
  ['ko→en', '세계 3대 도시', 'one of the three largest cities in the world'],
  ['ko→en', '반세기', 'half a century'],
  ['ko→en', '1인 가구', 'one-person households'],
  ['ko→en', '10월', 'October'],
  ['en→ko', 'Doors open at nine.', '문은 9시에 엽니다.'],
  ['en→ko', 'It holds a zero byte.', '값이 0인 바이트가 들어 있습니다.'],
  ['ko→en', '2019년 9월 30일에 연다.', 'It opens on 30 September.'],
  ['en→ko', 'From 30 September 2019 on', '9월 30일부터'],
  ['ja→ko', '午後2時30分に二人が話す。', '오후 2시 30분에 두 명이 말한다.'],
  ['ja→en', '9月30日（月）から3万5千人', 'from Monday 30 September, 35,000 people'],
  [
    'es→en',
    'El lunes 30 de septiembre a las 14:30 hablan tres personas.',
    'Three people speak on Monday 30 September at 2:30 p.m.',
  ],
  ['es→ko', 'La mitad de 1.500 ciudades', '1,500개 도시의 절반'],
  ['es→ko', 'Marrakech y 3 ciudades', '마라케시와 3개 도시'],
  ['en→ko', 'This is not a dream.', '이것은 꿈이 아니다. 사람이 한다. 도시가 한다. 우리가 한다.'],
];

describe('checkPairs', () => {
  it.each(correct)('finds nothing in %s “%s” = “%s”', (direction, source, target, limit) => {
    expect(
      findings([[direction, source, target, limit]]).map(({ rule, variant, values }) => ({ rule, variant, values })),
    ).toEqual([]);
  });

  it('lets sentences in quotation marks speak as they do', () => {
    const plain: Texts = ['en→ko', 'It is open.', '그곳은 열려 있다. 누구나 들어간다. 모두 환영한다.'];
    const quoted: Texts = ['en→ko', 'He said “Come.”', '그는 “오십시오.” 하고 말했다.'];
    expect(findings([plain, quoted])).toEqual([]);
  });

  it('says nothing of registers where a document has both', () => {
    const one: Texts = ['en→ko', 'It is open.', '그곳은 열려 있다. 누구나 들어간다.'];
    const other: Texts = ['en→ko', 'Welcome.', '환영합니다. 들어오십시오.'];
    expect(findings([one, other])).toEqual([]);
  });
});
