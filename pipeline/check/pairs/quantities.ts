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
  const lost = withoutKnownYears(without(there, here, target), there, here);
  const added = withoutKnownYears(without(here, there, source), here, there);
  const kinds = Object.keys(ruleOf) as readonly (keyof typeof ruleOf)[];
  return [
    ...kinds.flatMap((kind) => compare(kind, lost.filter(isOf(kind)), added.filter(isOf(kind)), pair)),
    ...contradictingWords(there, here, pair),
  ];
}

/** A date may say its year in one language and leave it out in the other; another year would be a mistake. */
function withoutKnownYears(
  open: readonly Quantity[],
  its: readonly Quantity[],
  others: readonly Quantity[],
): readonly Quantity[] {
  const hasSameMonth = its.some((one) => one.kind === 'month' && others.some((other) => agree(one, other)));
  return hasSameMonth && !others.some(isYear) ? open.filter((one) => !isYear(one)) : open;
}

const isYear = ({ kind, values }: Quantity): boolean =>
  kind === 'number' && values.some((value) => /^(?:19|20|21)\d\d$/.test(value));

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
  // A name may be short in one language and in full in another, but they must not contradict each other.
  const length = pair.kind === 'data' ? Math.min(lost.length, added.length) : Math.max(lost.length, added.length);
  return Array.from({ length }, (_, index) => {
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
