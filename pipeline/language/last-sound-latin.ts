// How a word in Latin letters ends when a Korean reads it aloud: acronyms letter by letter, words as loanwords are written.
import type { LastSound } from './last-sound.ts';

export function lastSoundOfLatin(word: string): LastSound {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  const isAcronym = plain === plain.toUpperCase() || !/[aeiouy]/i.test(plain);
  if (!isAcronym) return lastSoundOfLoanword(plain.toLowerCase());
  return readAsWords[plain] ?? lastSoundOfLetter(plain.at(-1)?.toUpperCase() ?? '');
}

/** 엘 ends in ㄹ; 엠 and 엔 end in a consonant; all other names of letters end in a vowel (R is 아르). */
const lastSoundOfLetter = (letter: string): LastSound =>
  letter === 'L' ? 'rieul' : letter === 'M' || letter === 'N' ? 'consonant' : 'vowel';

/** 에이펙, 오펙: acronyms whose last letter says something else than the word. */
const readAsWords: Readonly<Record<string, LastSound>> = { APEC: 'consonant', OPEC: 'consonant', NGO: 'vowel' };

/**
 * By the rules for writing loanwords (외래어 표기법): a stop after a short vowel closes the syllable (인터넷, 북, 웹), after a
 * long one or a consonant it gets 으 (시트, 파트, 링크).
 */
function lastSoundOfLoanword(word: string): LastSound {
  if (/le?$/.test(word) || /ll$/.test(word)) return 'rieul';
  if (/[mn]e?$|mme$|ng$/.test(word)) return /(?:cafe|acne)$/.test(word) ? 'vowel' : 'consonant';
  if (/ook$|ck$|ique$|[aeiouy]c$/.test(word)) return 'consonant';
  if (/(?:^|[^aeiouy])[aeiouy][ptkb]$|ype$|ope$/.test(word)) return 'consonant';
  return 'vowel';
}
