// How a sentence speaks to its reader, in languages whose verbs say so.

export interface Spoken {
  readonly register: 'formal' | 'plain' | 'polite';
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** All syllables that end in ㅂ: 합니다, but not 아니다. */
const endsInBieup = Array.from({ length: 399 }, (_, index) => String.fromCodePoint(0xac00 + index * 28 + 17)).join('');

/** The ends of Korean sentences: 합니다, 하십시오; 한다; 해요. Ends in a noun and rhetorical questions say nothing. */
const korean = new RegExp(
  `(?<formal>\\p{Script=Hangul}*(?:[${endsInBieup}]니[다까]|십시오))[.?!]|(?<polite>\\p{Script=Hangul}+(?<!까)요)[.?!]|(?<plain>\\p{Script=Hangul}*다)[.?!]`,
  'gu',
);

const known: ReadonlyMap<string, RegExp> = new Map([['ko', korean]]);

/** One for each sentence that shows it; none for a language whose verbs do not. */
export function registersOf(text: string, language: string): readonly Spoken[] {
  const pattern = known.get(language) ?? known.get(language.split('-')[0] ?? '');
  if (pattern === undefined) return [];
  return [...text.matchAll(pattern)].flatMap(({ groups = {}, index }): readonly Spoken[] => {
    const [register, written] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
    if (register === undefined || written === undefined) return [];
    return [{ register: register as Spoken['register'], written, start: index, end: index + written.length }];
  });
}
