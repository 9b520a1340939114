// Pairs of texts for tests, with places that are offsets, and what the rules say of them.
import { checkGroup, type PairFacts } from '../../../pipeline/check/pairs/check-pairs.ts';
import type { Pair } from '../../../pipeline/check/pairs/pair.ts';
import type { Diagnostic } from '../../../pipeline/model/diagnostic.ts';

/** `ko→en` and the like, the source, the translation. */
export type Texts = readonly [direction: string, source: string, target: string, limit?: number | undefined];

function pairOf([direction, source, target, limit]: Texts, index = 0): Pair {
  const [from = '', to = ''] = direction.split('→');
  return {
    source,
    target,
    from,
    to,
    kind: 'prose',
    section: `a#${index}`,
    limit,
    place: (start = 0, end = target.length) => ({ file: 'a.po', line: 1, column: start + 1, endColumn: end + 1 }),
    fix: (start, end, text) => ({ file: 'a.po', start, end, text }),
    sourcePlace: () => ({ file: 'a.md', line: 1, column: 1 }),
  };
}

const noFacts: PairFacts = { names: new Map(), glossary: [] };

export const findings = (texts: readonly Texts[], facts: PairFacts = noFacts): readonly Diagnostic[] =>
  checkGroup(texts.map(pairOf), facts);

/** The part of the translation that a finding points at. */
export const pointedAt = ({ place }: Diagnostic, target: string): string =>
  target.slice((place?.column ?? 1) - 1, (place?.endColumn ?? 1) - 1);
