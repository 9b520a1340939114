// What a translation into one language must not contain: foreign letters, marks of other languages, wrong particles.
import { withParticle } from './particles.ts';

export interface WrongParticle {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly right: string;
}

export interface TranslatedText {
  readonly foreign: RegExp;
  /** A mark between two figures that is not the language's. */
  readonly range: { readonly wrong: RegExp; readonly right: string };
  readonly mayRepeat: RegExp;
  readonly wrongParticles?: (words: string) => readonly WrongParticle[];
  /** Depends on the last sound of the word before it. */
  readonly particle?: RegExp;
}

const clockOrNumber = '\\d{1,2}:\\d{2}|\\d';

const known: ReadonlyMap<string, TranslatedText> = new Map([
  [
    'ko',
    {
      // Japanese and Chinese marks; ㆍ and ・ for the middle dot are typing mistakes.
      foreign: /[、。・ㆍ]|[\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
      range: {
        wrong: new RegExp(`(?<=${clockOrNumber})(?: ?[–—] ?| [~∼] )(?=\\d{1,2}:\\d{2})|(?<=\\d)[–—](?=\\d)`, 'gu'),
        right: '~',
      },
      // Spoken twice on purpose: 하나 하나, 조금 조금.
      mayRepeat: /^(?:하나|조금|차츰|점점|서로|오래|아주|매우|더욱|두고|가지)$/u,
      particle: /^(?:은|는|이|가|을|를|과|와|으로|로|이나|나|이라는|라는|이란|란)(?=[\s.,!?)]|$)/u,
      wrongParticles: koreanParticles,
    },
  ],
  [
    'en',
    {
      foreign: /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]+/gu,
      range: { wrong: /(?<=\d)\s?[~∼〜]\s?(?=\d)/gu, right: '–' },
      mayRepeat: /^(?:that|had|very|is|so|no|ha|bye|blah|New|Baden|Pago|Walla)$/u,
    },
  ],
]);

export const translatedText = (language: string): TranslatedText | undefined =>
  known.get(language) ?? known.get(language.split('-')[0] ?? '');

/** A particle straight after something that is filled in later. */
export const particleAtStart = (text: string, language: string): string | undefined =>
  translatedText(language)?.particle?.exec(text)?.[0];

/**
 * 를 after a consonant is always wrong; after acronyms and figures all pairs are, where a street (종로3가, 대학2로) cannot be
 * meant. Other Hangul words end like a word with a particle too often.
 */
function koreanParticles(words: string): readonly WrongParticle[] {
  const places =
    /(?<word>\p{Script=Hangul}+?|(?<![\p{L}\d])(?:[A-Z]{2,}\d*|\d+))(?<particle>은|는|을|를|과|와)(?![\p{L}\p{N}])/gu;
  const pairs = ['은/는', '을/를', '과/와'];
  return [...words.matchAll(places)].flatMap(({ index, groups = {} }) => {
    const { word = '', particle = '' } = groups;
    if (/\p{Script=Hangul}$/u.test(word) && particle !== '를') return [];
    const pair = pairs.find((one) => one.split('/').includes(particle));
    const found = `${word}${particle}`;
    const right = pair === undefined ? found : withParticle(word, pair);
    return right === found || right.includes('(') ? [] : [{ start: index, end: index + found.length, found, right }];
  });
}
