// A translated document speaks to its readers in one way throughout: 합니다 or 한다.
import { registersOf } from '../../language/registers.ts';
import { type Diagnostic, mistake } from '../../model/diagnostic.ts';
import { phrase } from '../../model/phrase.ts';
import { type Pair, seeSource, unquoted, wordsAlone } from './pair.ts';

/** Below this many sentences nobody can say what the rest of a document does. */
const fewest = 4;
/** This share of all sentences is the document's way. */
const most = 0.75;

export function checkRegister(pairs: readonly Pair[]): readonly Diagnostic[] {
  const spoken = pairs
    .filter(({ kind }) => kind === 'prose')
    .flatMap((pair) => registersOf(unquoted(wordsAlone(pair.target)), pair.to).map((one) => ({ pair, ...one })));
  if (spoken.length < fewest) return [];
  const kinds = [...Map.groupBy(spoken, ({ register }) => register)];
  const usual = kinds.find(([, its]) => its.length >= spoken.length * most);
  const example = usual?.[1][0];
  if (usual === undefined || example === undefined) return [];
  return spoken
    .filter(({ register }) => register !== usual[0])
    .map(({ pair, start, end, written }) =>
      mistake('pair.register', {
        values: { found: written, usual: example.written },
        place: pair.place(start, end),
        related: [
          { says: phrase('usual-here'), place: example.pair.place(example.start, example.end) },
          ...seeSource(pair),
        ],
      }),
    );
}
