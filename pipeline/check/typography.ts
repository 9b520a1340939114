// Marks and spaces as a printer would set them: quotes, brackets of the right language, one space, spaces around "&".
import { joinedWords } from '../language/characters.ts';
import { pitfallsOf } from '../language/pitfalls.ts';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { CheckInput } from './check-input.ts';
import type { Passage } from './passages.ts';
import { straightQuotes } from './straight-quotes.ts';

export const checkTypography = ({ passages, memory }: CheckInput): readonly Diagnostic[] =>
  passages.flatMap((group) => memory.recall(checkGroup, group));

const checkGroup = (group: readonly Passage[]): readonly Diagnostic[] => group.flatMap(checkPassage);

const checkPassage = (passage: Passage): readonly Diagnostic[] => [
  ...doubleSpaces(passage),
  ...tightAmpersands(passage),
  ...foreignMarks(passage),
  ...straightQuotes(passage),
];

/** Between two words of one line. At the start of a line they indent, at its end they break it. */
function doubleSpaces({ words, place, fix }: Passage): readonly Diagnostic[] {
  return [...words.matchAll(/(?<=[^\s>]) {2,}(?=\S)/g)].map(({ 0: found, index: start }) =>
    mistake('text.double-space', {
      values: { number: found.length },
      place: place(start, start + found.length),
      fix: fix(start, start + found.length, ' '),
    }),
  );
}

/** `R&D`, `Q&A` and `AT&T` are written like that; `Democracy&Rights` is not. */
function tightAmpersands({ words, place }: Passage): readonly Diagnostic[] {
  if (!words.includes('&')) return [];
  return [...words.matchAll(joinedWords)].flatMap((match) => {
    const { before = '', tight = '', after = '' } = match.groups ?? {};
    const isWord = (one: string) => one.length > 1 && one !== one.toUpperCase();
    if (tight === ' & ' || !isWord(before) || !isWord(after)) return [];
    const [found] = match;
    return [
      mistake('text.ampersand', {
        values: { found, right: `${before} & ${after}` },
        place: place(match.index, match.index + found.length),
      }),
    ];
  });
}

/** A title quoted in its own script keeps its own marks. */
function foreignMarks({ words, language = '', place }: Passage): readonly Diagnostic[] {
  const foreign = pitfallsOf(language)?.foreignMarks;
  if (foreign === undefined) return [];
  const own = words.replace(foreign.kept, (quoted) => '\0'.repeat(quoted.length));
  return [...own.matchAll(foreign.marks)].map(({ 0: mark, index: start }) =>
    mistake('text.foreign-marks', { values: { mark, instead: foreign.instead }, place: place(start, start + 1) }),
  );
}
