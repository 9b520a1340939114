// The paper of a proof: the smallest one with room around the page for what is said about it.
import { expect, it } from 'vitest';
import { proofSheet } from '../../pipeline/proof/proof-sheet.ts';

const inMillimetres = (points: number): number => Math.round((points * 25.4 * 100) / 72) / 100;

it('is A4 for A5, A3 for what is larger, and of its own size beyond', () => {
  const sizes = [
    { width: 148, height: 210 },
    { width: 188, height: 257 },
    { width: 210, height: 297 },
    { width: 297, height: 420 },
  ];
  expect(sizes.map((size) => proofSheet(size).name)).toEqual(['A4', 'A3', 'A3', '345 × 476 mm']);
});

it('has the page in its middle, as large as it is cut', () => {
  const { width, height, trim } = proofSheet({ width: 148, height: 210 });
  expect([width, height].map(inMillimetres)).toEqual([210, 297]);
  expect([trim[2] - trim[0], trim[3] - trim[1]].map(inMillimetres)).toEqual([148, 210]);
  expect(trim[0]).toBeCloseTo(width - trim[2], 6);
});
