// Tests of Korean particles after words of every kind, each as it is read aloud.
import { describe, expect, it } from 'vitest';
import { withParticle } from '../../pipeline/language/particles.ts';
import { makeWords } from '../../pipeline/language/words.ts';

const cases: Readonly<Record<string, string>> = {
  // Hangul: a vowel, a consonant, and ㄹ, before which 으로 is 로.
  '은/는': '광주는 서울은 무등산은 회의는 값은 뷁은 흙은 ㄱ은 ㅏ는 ㅋㅋ은',
  '이/가': '제주가 부산이 프로그램이 차례가 넋이 앎이',
  '을/를': '책을 책자를 원고를 번역을 삶을',
  '과/와': '광주와 담양과 좌장과 발제자와',
  '으로/로': '광주로 부산으로 서울로 ㄹ로 길로 책으로',
  // Numbers as they are read: 영 일 이 삼 …, 십 백 천 만 억, 조.
  ...{ '을/를 ': '0을 1을 2를 3을 4를 5를 6을 7을 8을 9를 10을 20을 100을 1,000을 10000을 300000을 100000000을' },
  ...{ '이/가 ': '1000000000000가 1.5가 2.0이 2019가 2020이 007이 ①이 제3이 15층이' },
  ...{ '으로/로 ': '1로 3으로 7로 8로 10으로 2로 6으로' },
  // Times and dates: 아홉 시, 아홉 시 삼십 분, 구월 삼십일.
  ...{ '은/는 ': '09:00는 09:30은 2019-09-30은' },
  ...{ '으로/로  ': '09:00로 09:30으로 2019-09-30로' },
  // Acronyms letter by letter, some as words; file names and identifiers.
  ...{ '이/가  ': 'COP28이 UN이 UNESCO가 ILO가 APEC이 WHRCF가 NGO가 FM이 DMZ가 SDGs가' },
  ...{ '으로/로   ': 'URL로 HTML로 PDF로 UN으로 XML로 html로 css로 network-1로 network-2로' },
  // Words by the rules for loanwords: a stop after a short vowel closes the syllable.
  ...{ '을/를  ': 'web을 internet을 book을 music을 site를 part를 link를 page를 title을 file을 name을 time을 line을' },
  ...{ '과/와 ': 'café와 tea와 Seoul과 Berlin과 London과 Tokyo와 Roma와 poster와 meeting과 table과' },
  // Units and signs.
  ...{ '은/는  ': '148mm는 30kg은 60%는 12px은 5MB는' },
  // Quotation marks are not read, nor what stands in brackets after a word.
  ...{ '이/가   ': '“차례”가 ‘서울’이 「무등산」이 서울(Seoul)이 제주(Jeju)가 (서울)이 <제주>가 “a.md”가' },
  // Decomposed letters, as one system writes file names.
  ...{ '은/는   ': `${'광주'.normalize('NFD')}는 ${'담양'.normalize('NFD')}은` },
};

const table = Object.entries(cases).flatMap(([pair, words]) => {
  const forms = pair.trim().split('/');
  return words.split(' ').map((expected) => {
    const particle = [...forms].sort((a, b) => b.length - a.length).find((form) => expected.endsWith(form)) ?? '';
    return [expected.slice(0, -particle.length), pair.trim(), expected] as const;
  });
});

describe('a particle', () => {
  it.each(table)('after %s of %s gives %s', (word, pair, expected) => {
    expect(withParticle(word, pair)).toBe(expected);
  });

  it('has many cases', () => {
    expect(table.length).toBeGreaterThan(110);
  });

  it.each([
    ['光州', '은/는', '光州은(는)'],
    ['光州', '으로/로', '光州(으)로'],
    ['光州', '이라는/라는', '光州(이)라는'],
    ['🙂', '을/를', '🙂을(를)'],
    ['', '이/가', '이(가)'],
  ])('is written in both forms after %s, which can be read in many ways', (word, pair, expected) => {
    expect(withParticle(word, pair)).toBe(expected);
  });

  it('is asked for inside a message', () => {
    const words = makeWords(
      new Map([
        [
          'ko',
          new Map([
            ['x', '{{a, particle(을/를)}} {{b, particle(으로/로)}} 바꿉니다.'],
            ['y', '{{a, quoted(이라는/라는)}} 방'],
          ]),
        ],
      ]),
    );
    expect(words.in('ko')('x', { a: '홀', b: 2 })).toBe('홀을 2로 바꿉니다.');
    expect(words.in('ko')('y', { a: '백록홀' })).toBe('“백록홀”이라는 방');
  });
});
