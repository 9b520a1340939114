// Marking keeps its promises in any content, however its saved states, text objects and sequences nest or cross.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markArtifacts } from '../../pipeline/pdf/mark-artifacts.ts';
import { walkMarked } from './marked-walk.ts';

const strings = fc.constantFrom('(EMC \\) Q)', '<51>', '(())', '<>', '()');
const shows = fc.oneof(
  strings.map((text) => `${text} Tj`),
  strings.map((text) => `[${text} -3 ${text}] TJ`),
  fc.constantFrom("(a) '", '1 2 (a) "', '2 0 Td', '/F1 9 Tf', '% EMC ET\n'),
);
const pieces = fc.constantFrom(
  '0 0 9 9 re f',
  '0 0 m 1 1 l S',
  '0 0 m 1 1 l W n',
  '/P1 sh',
  '/X1 Do',
  '/Tagged Do',
  '1 0 0 rg',
  'BI /W 1 /H 1 ID \nQ EMC EI',
  '% Q EMC BDC\n',
);
const openings = fc.constantFrom('/P <</MCID 1>> BDC', '/Span <</E (/MCID 1)>> BDC', '/Span BMC', '/Artifact <<>> BDC');
const joined = (parts: fc.Arbitrary<string>) => fc.array(parts, { maxLength: 5 }).map((all) => all.join(' '));
const showsInside = fc.oneof(
  shows,
  fc.tuple(openings, joined(shows)).map(([opening, inside]) => `${opening} ${inside} EMC`),
);
const texts = joined(showsInside).map((inside) => `BT ${inside} ET`);

/** Saved states and sequences that nest, as careful programs write them. */
const nested = fc.letrec<{ readonly content: string }>((tie) => ({
  content: fc
    .array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        pieces,
        texts,
        tie('content').map((inside) => `q ${inside} Q`),
        fc.tuple(openings, tie('content')).map(([opening, inside]) => `${opening} ${inside} EMC`),
      ),
      { maxLength: 5 },
    )
    .map((all) => all.join(' ')),
})).content;

/** The same in any order, also crossing and never closed. */
const tangled = fc
  .array(fc.oneof(pieces, texts, openings, fc.constantFrom('q', 'Q', 'EMC')), { maxLength: 30 })
  .map((all) => all.join(' '));

describe('any content', () => {
  it('paints nothing bare, cuts no pair, loses no operator and is marked once', () => {
    const isTaggedForm = (name: string): boolean => name === 'Tagged';
    fc.assert(
      fc.property(fc.oneof(nested, tangled), (content) => {
        const before = Buffer.from(content);
        const after = markArtifacts(before, { isTaggedForm });
        const walk = walkMarked(after, isTaggedForm);
        expect(walk.faults).toEqual([]);
        expect(walk.kept).toEqual(walkMarked(before).kept);
        expect(markArtifacts(after, { isTaggedForm })).toBe(after);
        if (walk.added === 0) expect(after).toBe(before);
      }),
      { numRuns: 2000 },
    );
  });
});
