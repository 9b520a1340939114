// How a word ends when it is read aloud in Korean, which decides the form of the particle after it.
import { lastSoundOfLatin } from './last-sound-latin.ts';

/** `rieul` is the consonant ㄹ, before which 으 of 으로 falls away. Undefined when nobody can tell from the letters. */
export type LastSound = 'vowel' | 'rieul' | 'consonant';

const closing = /[\s"'“”‘’»>」』〉》〕】\]})*_`.,!?…:;·-]+$/u;
/** 국립국어원: a particle agrees with the word before the brackets, 서울(Seoul)은. */
const inBrackets = /(?<=[\p{L}\p{N}])\s*(?:\([^()]*\)|\[[^[\]]*\])$/u;

export function lastSound(word: string): LastSound | undefined {
  const text = bare(word.normalize('NFKC'));
  const letter = [...text].at(-1) ?? '';
  const clock = /\d{1,2}:(\d{2})$/.exec(text);
  // 아홉 시, 아홉 시 삼십 분; 구월 삼십일.
  if (clock) return clock[1] === '00' ? 'vowel' : 'consonant';
  if (/\d{4}-\d{2}-\d{2}$/.test(text)) return 'rieul';
  if (/\d$/.test(letter)) return lastSoundOfNumber(/[\d,.]*$/.exec(text)?.[0] ?? '');
  const unit = /\d\s*([a-zA-Z]+)$/.exec(text)?.[1];
  const knownUnit = unit === undefined ? undefined : units[unit];
  if (knownUnit) return knownUnit;
  if (/[A-Za-z\u00c0-\u024f]/.test(letter)) return lastSoundOfLatin(/[A-Za-z\u00c0-\u024f]+$/.exec(text)?.[0] ?? '');
  return lastSoundOfHangul(letter) ?? signs[letter];
}

function bare(text: string): string {
  const shorter = text.trim().replace(inBrackets, '');
  const bareText = shorter.replace(closing, '');
  // Nothing but signs, such as an emoji in brackets, is left as it is.
  if (bareText === '') return text.trim();
  return bareText === text ? text : bare(bareText);
}

function lastSoundOfHangul(letter: string): LastSound | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) {
    const final = (code - 0xac00) % 28;
    return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant';
  }
  // Single letters are read by their names: 기역, 리을, 아.
  if (code === 0x1105 || code === 0x11af) return 'rieul';
  if ((code >= 0x1100 && code <= 0x1112) || (code >= 0x11a8 && code <= 0x11c2)) return 'consonant';
  return code >= 0x1161 && code <= 0x1175 ? 'vowel' : undefined;
}

/** 영일이삼사오육칠팔구 */
const digits: readonly LastSound[] = [
  ...(['consonant', 'rieul', 'vowel', 'consonant', 'vowel'] as const),
  ...(['vowel', 'consonant', 'rieul', 'rieul', 'vowel'] as const),
];

/** 십 백 천 만 억 end in a consonant, 조 and 해 in a vowel; a fraction is read digit by digit. */
function lastSoundOfNumber(written: string): LastSound | undefined {
  const number = written.replaceAll(',', '');
  const last = Number(number.at(-1));
  if (last !== 0 || /\./.test(number) || /^0+$/.test(number)) return digits[last];
  const zeros = /0+$/.exec(number)?.[0].length ?? 0;
  return (zeros >= 12 && zeros < 16) || zeros >= 20 ? 'vowel' : 'consonant';
}

const units: Readonly<Record<string, LastSound>> = {
  ...{ m: 'vowel', cm: 'vowel', mm: 'vowel', km: 'vowel', kB: 'vowel', KB: 'vowel', MB: 'vowel', GB: 'vowel' },
  ...{ s: 'vowel', ms: 'vowel', g: 'consonant', kg: 'consonant', px: 'rieul' },
};

const signs: Readonly<Record<string, LastSound>> = {
  ...{ '%': 'vowel', '℃': 'vowel', '°': 'vowel', $: 'vowel', '€': 'vowel', '₩': 'consonant' },
  ...{ '+': 'vowel', '&': 'vowel', '@': 'consonant', '#': 'consonant', '/': 'vowel' },
};
