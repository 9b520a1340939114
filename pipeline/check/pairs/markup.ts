// Links, pictures, footnotes, code and places that are filled in are the same in a text and its translation.
import { particleAtStart } from '../../language/translated-text.ts';
import { type Diagnostic, mistake } from '../../model/diagnostic.ts';
import { type Pair, seeSource } from './pair.ts';

const marks = {
  placeholder: /\{\{\s*[^}]+?\s*\}\}|\{\w+\}|%(?:\d+\$)?[sd](?!\p{L})/gu,
  image: /!\[[^\]]*\]\(\s*[^)\s]+/g,
  link: /(?<!!)\[(?!\^)[^\]]*\]\(\s*[^)\s]+/g,
  footnote: /\[\^[^\]]+\]/g,
  code: /(?<!`)`[^`]+`(?!`)/g,
} as const;

const kinds = Object.keys(marks) as readonly (keyof typeof marks)[];
/** Of links and pictures the address alone: their words are translated. */
const inText = (text: string, kind: keyof typeof marks): readonly string[] =>
  [...text.matchAll(marks[kind])].map(([found]) => found.replace(/^!?\[[^\]]*\]\(\s*/, '').replace(/\s/g, ''));

/** Those of the first list that the second has not, or not as often. */
function missingFrom(ones: readonly string[], others: readonly string[]): readonly string[] {
  const count = (list: readonly string[], one: string) => list.filter((other) => other === one).length;
  return [...new Set(ones)].filter((one) => count(ones, one) > count(others, one));
}

export function checkMarkup(pair: Pair): readonly Diagnostic[] {
  return [
    ...kinds.flatMap((kind) => {
      const [there, here] = [inText(pair.source, kind), inText(pair.target, kind)];
      const report = (variant: 'lost' | 'added') => (mark: string) =>
        mistake('pair.markup', {
          variant,
          values: { mark },
          place: pair.place(),
          hints: ['same'],
          related: seeSource(pair),
        });
      return [...missingFrom(there, here).map(report('lost')), ...missingFrom(here, there).map(report('added'))];
    }),
    ...[...pair.target.matchAll(marks.placeholder)].flatMap(({ 0: mark, index }) => {
      const end = index + mark.length;
      const particle = particleAtStart(pair.target.slice(end), pair.to);
      if (particle === undefined) return [];
      const values = { mark, particle };
      return [
        mistake('pair.placeholder-particle', {
          values,
          place: pair.place(end, end + particle.length),
          related: seeSource(pair),
        }),
      ];
    }),
  ];
}
