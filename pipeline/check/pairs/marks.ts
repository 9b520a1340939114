// What stands onto another word or figure: marks of ranges, and particles that follow a sound.
import { translatedText } from '../../language/translated-text.ts';
import { type Diagnostic, mistake } from '../../model/diagnostic.ts';
import { type Pair, seeSource, wordsAlone } from './pair.ts';

export function checkMarks(pair: Pair): readonly Diagnostic[] {
  const words = wordsAlone(pair.target);
  return [...ranges(pair, words), ...particles(pair, words)];
}

function ranges(pair: Pair, words: string): readonly Diagnostic[] {
  const { range } = translatedText(pair.to) ?? {};
  if (range === undefined) return [];
  return [...words.matchAll(range.wrong)].map(({ 0: found, index }) =>
    mistake('pair.range', {
      values: { found: found.trim(), right: range.right },
      place: pair.place(index, index + found.length),
      fix: pair.fix(index, index + found.length, range.right),
      related: seeSource(pair),
    }),
  );
}

const particles = (pair: Pair, words: string): readonly Diagnostic[] =>
  (translatedText(pair.to)?.wrongParticles?.(words) ?? []).map(({ start, end, found, right }) =>
    mistake('pair.particle', {
      values: { found, right },
      place: pair.place(start, end),
      fix: pair.fix(start, end, right),
      related: seeSource(pair),
    }),
  );
