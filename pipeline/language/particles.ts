// Puts the right form of a Korean particle after any word: 서울은, 제주는, COP28을, 3월로.
import { lastSound } from './last-sound.ts';

/** `pair` is the form after a consonant and the form after a vowel: `은/는`, `이/가`, `을/를`, `과/와`, `으로/로`. */
export function withParticle(word: string, pair: string): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  switch (lastSound(word)) {
    case 'vowel':
      return `${word}${afterVowel}`;
    case 'rieul':
      return `${word}${afterVowel.startsWith('로') ? afterVowel : afterConsonant}`;
    case 'consonant':
      return `${word}${afterConsonant}`;
    case undefined:
      return `${word}${both(afterConsonant, afterVowel)}`;
  }
}

/** As editors write it who do not know either: 은(는), 과(와), (으)로, (이)라는. */
function both(afterConsonant: string, afterVowel: string): string {
  if (!afterConsonant.endsWith(afterVowel)) return `${afterConsonant}(${afterVowel})`;
  return `(${afterConsonant.slice(0, -afterVowel.length)})${afterVowel}`;
}
