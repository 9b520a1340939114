// Numbers, months, weekdays and times are the same in a text and its translation, by value, however each writes them.

import { quantitiesIn } from '../../language/quantities.ts';
import type { Quantity } from '../../language/quantity.ts';
import { type Diagnostic, mistake } from '../../model/diagnostic.ts';
import { type Pair, seeSource, wordsAlone } from './pair.ts';

const ruleOf = { number: 'pair.number', month: 'pair.date', weekday: 'pair.weekday', time: 'pair.time' } as const;

export function checkQuantities(pair: Pair): readonly Diagnostic[] {
  const [source, target] = [wordsAlone(pair.source), wordsAlone(pair.target)];
  const [there, here] = [quantitiesIn(source, pair.from), quantitiesIn(target, pair.to)];
  if (there === undefined || here === undefined) return [];
  const lost = without(there, here, target);
  const added = without(here, there, source);
  const kinds = Object.keys(ruleOf) as readonly (keyof typeof ruleOf)[];
  return [
    ...kinds.flatMap((kind) => compare(kind, lost.filter(isOf(kind)), added.filter(isOf(kind)), pair)),
    ...contradictingWords(there, here, pair),
  ];
}

const isOf = (kind: Quantity['kind']) => (one: Quantity) => one.kind === kind;
const agree = (one: Quantity, other: Quantity) => one.values.some((value) => other.values.includes(value));

/** Figures to which nothing in the other text answers. A name such as COP28 counts where the other text has it. */
const without = (ones: readonly Quantity[], others: readonly Quantity[], text: string): readonly Quantity[] =>
  ones.filter(
    (one) =>
      one.strength === 'figure' &&
      !(one.kind === 'number' && one.values.includes('1')) &&
      (one.stem === undefined || text.includes(one.stem)) &&
      !others.some((other) => agree(one, other)),
  );

function compare(
  kind: keyof typeof ruleOf,
  lost: readonly Quantity[],
  added: readonly Quantity[],
  pair: Pair,
): readonly Diagnostic[] {
  return Array.from({ length: Math.max(lost.length, added.length) }, (_, index) => {
    const [there, here] = [lost[index], added[index]];
    const variant = here === undefined ? 'lost' : there === undefined ? 'added' : 'other';
    return mistake(ruleOf[kind], {
      variant,
      values: { source: there?.written ?? '', found: here?.written ?? '' },
      place: here === undefined ? pair.place() : pair.place(here.start, here.end),
      hints: ['same'],
      related: seeSource(pair),
      // A weekday may be left out on purpose.
      ...(variant === 'lost' && kind === 'weekday' && { severity: 'warning' as const }),
    });
  });
}

/** Numbers in words are often part of an expression, so they count only where both texts have one that lacks its like. */
function contradictingWords(there: readonly Quantity[], here: readonly Quantity[], pair: Pair): readonly Diagnostic[] {
  const open = (ones: readonly Quantity[], others: readonly Quantity[]) =>
    ones.filter(
      (one) => one.strength === 'word' && !one.values.includes('1') && !others.some((other) => agree(one, other)),
    );
  const [lost] = open(there, here);
  const [added] = open(here, there);
  if (lost === undefined || added === undefined) return [];
  return [
    mistake('pair.number-word', {
      values: { source: lost.written, found: added.written },
      place: pair.place(added.start, added.end),
      related: seeSource(pair),
    }),
  ];
}
