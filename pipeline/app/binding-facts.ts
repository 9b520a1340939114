// How a booklet is bound, in words: sheets, pages that nothing was written for, and whether it fills its signatures.
import { type Phrase, phrase, type Value } from '../model/phrase.ts';
import { type BindingPlan, signature } from '../press/binding/plan.ts';
import type { BlankPage } from '../print/parts/paginate.ts';

export interface BindingFacts {
  readonly plan: BindingPlan;
  readonly blanks: readonly BlankPage[];
}

/** All of it on one line. */
export const bindingLine = (facts: BindingFacts): Phrase =>
  phrase('binding.line', {
    book: boundBook(facts),
    blanks:
      facts.blanks.length === 0 ? phrase('binding.no-blank') : phrase('binding.blanks', { why: blankPagesOf(facts) }),
    signatures: signaturesOf(facts),
  });

export function boundBook({ plan: { binding, pages, sheets, missing } }: BindingFacts): Phrase {
  const book = phrase(`binding.${binding}`, { pages, count: sheets });
  return missing === 0 ? book : phrase('binding.missing', { book, count: missing });
}

/** Which pages are blank, and why: none is ever put in silently. */
export function blankPagesOf({ blanks }: BindingFacts): Value {
  const why = (['last-sheet', 'right-hand-start'] as const).flatMap((reason): readonly Value[] => {
    const pages = blanks.filter((one) => one.reason === reason).map(({ page }) => page);
    return pages.length === 0 ? [] : [phrase(`binding.${reason}`, { count: pages.length, pages: rangesOf(pages) })];
  });
  return why.length === 0 ? phrase('binding.no-blank') : { list: why };
}

/** Sheets are printed in signatures: a book that fills them costs no more than one that does not. */
export const signaturesOf = ({ plan: { economical, pages, missing } }: BindingFacts): Phrase =>
  economical === pages + missing
    ? phrase('binding.whole-signatures', { signature })
    : phrase('binding.signatures', { signature, count: economical - pages - missing });

function rangesOf(pages: readonly number[]): Value {
  const ranges: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to === page - 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  return { list: ranges.map(({ from, to }) => (from === to ? String(from) : phrase('binding.range', { from, to }))) };
}
