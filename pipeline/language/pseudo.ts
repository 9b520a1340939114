// A made-up language in which layouts are tried: longer, accented, in brackets. What stays plain was never translated.
import type { Words } from './words.ts';

/** Letters of Latin-1, which every face for Latin letters has. */
const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', n: 'ñ', c: 'ç' },
  ...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', Y: 'Ý', N: 'Ñ', C: 'Ç' },
};

/** What must stay as it is: addresses, and places that are filled in. */
const fixed = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\{\{.*?\}\}|&#?\w+;/g;

/**
 * `«Wéélcóómé»`, `«환영합합니다다»`: about a third longer, in the letters of its own language. Texts without a letter
 * stay, and so does what is in the language already.
 */
export function pseudo(text: string): string {
  if (!/\p{L}/u.test(text) || /^\s*«.*»\s*$/s.test(text)) return text;
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const kept = words.match(fixed) ?? [];
  const changed = words.split(fixed).map((part, index) => longer(part) + (kept[index] ?? ''));
  return `${before}«${changed.join('')}»${after}`;
}

/** Vowels of Latin letters are doubled, but in acronyms; of other letters in a row every third is. */
const longer = (text: string): string =>
  text
    .replace(/[a-z]/giu, (letter) => accents[letter] ?? letter)
    .replace(/[áéíóú]|(?<!\p{Lu})[ÁÉÍÓÚ](?!\p{Lu})/gu, (letter) => letter + letter.toLowerCase())
    .replace(
      /(?!\p{Script=Latin})\p{Lo}{3}|(?!\p{Script=Latin})\p{Lo}{2}(?!\p{L})/gu,
      (letters) => letters + letters.slice(-1),
    );

/** The program's own words in the made-up language. */
export const pseudoWords = (words: Words): Words => ({
  ...words,
  in: (language) => {
    const translate = words.in(language);
    return (key, values) => pseudo(translate(key, values));
  },
});
