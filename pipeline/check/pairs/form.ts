// The form of a translation: its own script, no word twice, no space at its edges, marks in pairs.
import { translatedText } from '../../language/translated-text.ts';
import { type Diagnostic, mistake } from '../../model/diagnostic.ts';
import { type Pair, seeSource, unquoted, wordsAlone } from './pair.ts';

export function checkForm(pair: Pair): readonly Diagnostic[] {
  const words = wordsAlone(pair.target);
  return [...foreignScript(pair, words), ...repeated(pair, words), ...edges(pair), ...lonelyMarks(pair, words)];
}

function foreignScript(pair: Pair, words: string): readonly Diagnostic[] {
  const { foreign } = translatedText(pair.to) ?? {};
  if (foreign === undefined) return [];
  return [...unquoted(words).matchAll(foreign)].map(({ 0: found, index }) =>
    mistake('pair.script', {
      values: { found, language: { language: pair.to } },
      place: pair.place(index, index + found.length),
      related: seeSource(pair),
    }),
  );
}

function repeated(pair: Pair, words: string): readonly Diagnostic[] {
  const { mayRepeat } = translatedText(pair.to) ?? {};
  return [...words.matchAll(/(?<![\p{L}\p{N}\p{M}’'-])(\p{L}{2,}) \1(?![\p{L}\p{N}\p{M}’'-])/giu)]
    .filter(({ 1: word = '' }) => mayRepeat !== undefined && !mayRepeat.test(word))
    .map(({ 0: found, 1: word = '', index }) =>
      mistake('pair.repeated', {
        values: { word },
        place: pair.place(index, index + found.length),
        related: seeSource(pair),
      }),
    );
}

function edges(pair: Pair): readonly Diagnostic[] {
  const { target } = pair;
  const [left, right] = [target.length - target.trimStart().length, target.trimEnd().length];
  if (left === 0 && right === target.length) return [];
  const [start, end] = left > 0 ? [0, left] : [right, target.length];
  return [
    mistake('pair.edge-space', {
      place: pair.place(start, end),
      fix: pair.fix(start, end, ''),
      related: seeSource(pair),
    }),
  ];
}

const pairsOfMarks = ['()', '[]', '“”', '「」', '『』', '《》', '〈〉', '（）'] as const;

/** A list such as `1)` leaves a bracket alone in both texts. */
function lonelyMarks(pair: Pair, words: string): readonly Diagnostic[] {
  const source = wordsAlone(pair.source);
  const balance = (text: string, [open = '', close = '']: string) => text.split(open).length - text.split(close).length;
  return pairsOfMarks
    .filter((marks) => balance(words, marks) !== 0 && balance(source, marks) === 0)
    .map((marks) =>
      mistake('pair.brackets', {
        values: { marks: `${marks[0]} ${marks[1]}` },
        place: pair.place(),
        related: seeSource(pair),
      }),
    );
}
