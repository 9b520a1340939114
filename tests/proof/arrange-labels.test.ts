// Labels in a margin keep their order, do not cover each other, and stay where they are wanted when there is room.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrangeLabels, type Label } from '../../pipeline/proof/arrange-labels.ts';

const margin = 300;
const label = fc.record({
  wanted: fc.double({ min: -20, max: 320, noNaN: true }),
  height: fc.constantFrom(7, 14),
});
const labelsAt = (...tops: readonly number[]): readonly Label[] => tops.map((wanted) => ({ wanted, height: 7 }));
const topsOf = (labels: readonly Label[]): readonly number[] => arrangeLabels(labels, margin).map(({ top }) => top);

it('has no label over another one or outside the margin, in their order', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 60 }), (labels) => {
      const arranged = arrangeLabels(labels, margin);
      for (const [index, { top, height, wanted }] of arranged.entries()) {
        expect(top).toBeGreaterThanOrEqual(-1e-9);
        expect(top + height).toBeLessThanOrEqual(margin + 1e-9);
        const before = arranged[index - 1];
        if (before === undefined) continue;
        expect(top).toBeGreaterThanOrEqual(before.top + before.height - 1e-9);
        expect(wanted).toBeGreaterThanOrEqual(before.wanted);
      }
      const total = labels.reduce((sum, { height }) => sum + height, 0);
      if (total <= margin) expect(arranged).toHaveLength(labels.length);
    }),
  );
});

it('leaves labels with room where they are wanted', () => {
  expect(topsOf(labelsAt(293, 100, 40.5, 10))).toEqual([10, 40.5, 100, 293]);
});

it('moves the last ones up where the margin ends', () => {
  expect(topsOf(labelsAt(280, 299, 299))).toEqual([279, 286, 293]);
});

it('leaves the last ones out where there is no room for all', () => {
  expect(topsOf(labelsAt(...Array.from({ length: 50 }, () => 0)))).toHaveLength(42);
});
