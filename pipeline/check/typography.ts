// Marks and spaces as a printer would set them: quotes, brackets of the right language, one space, spaces around "&".
import { pitfallsOf } from '../language/pitfalls.ts';
import { type Diagnostic, warning } from '../model/diagnostic.ts';
import type { CheckInput } from './check.ts';
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
    warning('text.double-space', `There are ${found.length} spaces between two words.`, {
      place: place(start, start + found.length),
      hints: ['Leave one, or run "chaekja check --fix".'],
      fix: fix(start, start + found.length, ' '),
    }),
  );
}

/** `R&D`, `Q&A` and `AT&T` are written like that; `Democracy&Rights` is not. */
function tightAmpersands({ words, place }: Passage): readonly Diagnostic[] {
  if (!words.includes('&')) return [];
  const joined = /(?<before>[\p{Script=Latin}\p{M}.’]*)(?<tight> ?& ?)(?<after>[\p{Script=Latin}\p{M}]*)/gu;
  return [...words.matchAll(joined)].flatMap((match) => {
    const { before = '', tight = '', after = '' } = match.groups ?? {};
    const isWord = (one: string) => one.length > 1 && one !== one.toUpperCase();
    if (tight === ' & ' || !isWord(before) || !isWord(after)) return [];
    const [found] = match;
    return [
      warning('text.ampersand', `There is no space on both sides of the “&” in “${found}”.`, {
        place: place(match.index, match.index + found.length),
        hints: [`Write “${before} & ${after}”.`],
      }),
    ];
  });
}

/** A title quoted in its own script keeps its own marks. */
function foreignMarks({ words, language = '', place }: Passage): readonly Diagnostic[] {
  const foreign = pitfallsOf(language)?.foreignMarks;
  if (foreign === undefined) return [];
  const own = words.replace(/[「『][^「」『』]*[\p{Script=Hangul}\p{Script=Han}][^「」『』]*[」』]/gu, (quoted) =>
    '\0'.repeat(quoted.length),
  );
  return [...own.matchAll(foreign.marks)].map(({ 0: mark, index: start }) =>
    warning('text.foreign-marks', `“${mark}” is not a mark of this language.`, {
      place: place(start, start + 1),
      hints: [`Write ${foreign.instead} instead.`],
    }),
  );
}
