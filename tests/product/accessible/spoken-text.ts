// Text as somebody hears it: one character after another with its language, and whether a blank stands before it.

export interface SpokenCharacter {
  readonly character: string;
  /** What it is said to be in. */
  readonly language: string;
  readonly blankBefore: boolean;
}

export interface TextRun {
  readonly text: string;
  readonly language: string;
}

/** Composed, without white space and what is never seen; runs end nowhere but at their own blanks. */
export function spoken(runs: readonly TextRun[]): readonly SpokenCharacter[] {
  const characters: SpokenCharacter[] = [];
  let blankBefore = true;
  for (const { text, language } of runs) {
    for (const character of text.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')) {
      const isBlank = /\s/u.test(character);
      if (!isBlank) characters.push({ character, language, blankBefore });
      blankBefore = isBlank;
    }
  }
  return characters;
}

export const plain = (characters: readonly SpokenCharacter[]): string =>
  characters.map(({ character }) => character).join('');

/** Without signs, so that one that is missing hides nothing else. */
export function letters(characters: readonly SpokenCharacter[]): readonly SpokenCharacter[] {
  let blankBefore = false;
  return characters.flatMap((one) => {
    blankBefore ||= one.blankBefore;
    if (!/[\p{L}\p{N}]/u.test(one.character)) return [];
    const found = { ...one, blankBefore };
    blankBefore = false;
    return [found];
  });
}

/** With single blanks between words. */
export const sentence = (characters: readonly SpokenCharacter[]): string =>
  characters
    .map(({ character, blankBefore }) => (blankBefore ? ' ' : '') + character)
    .join('')
    .trim();

/** The words around a place, for messages. */
export const around = (characters: readonly SpokenCharacter[], index: number): string =>
  sentence(characters.slice(Math.max(0, index - 15), index + 15));

/** Where two texts first differ, with their surroundings; undefined when they say the same. */
export function firstDifference(
  wanted: readonly SpokenCharacter[],
  found: readonly SpokenCharacter[],
): string | undefined {
  const length = Math.max(wanted.length, found.length);
  for (let index = 0; index < length; index += 1) {
    if (wanted[index]?.character === found[index]?.character) continue;
    return `HTML: “${around(wanted, index)}”, PDF: “${around(found, index)}”`;
  }
  return undefined;
}
