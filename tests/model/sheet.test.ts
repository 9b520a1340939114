// Tests of the sheet: sides that the browser does not round, and a trimmed page of exactly the size that was asked for.
import { describe, expect, it } from 'vitest';
import { makeSheet } from '../../pipeline/model/sheet.ts';

const margins = { inner: 20, outer: 14, top: 19, bottom: 20 };
const ptPerMm = 72 / 25.4;

describe.each([
  ['A5', 148, 210],
  ['188 × 257', 188, 257],
  ['A4', 210, 297],
  ['148.5 × 210.3', 148.5, 210.3],
] as const)('a sheet for %s', (_, width, height) => {
  const sheet = makeSheet({ width, height }, margins);

  it('has sides that are multiples of 8 px', () => {
    expect([sheet.width % 8, sheet.height % 8]).toEqual([0, 0]);
  });

  it('holds a trim box of the size that was asked for, to 0.001 pt', () => {
    const [left, bottom, right, top] = sheet.trimBox;
    expect(Math.abs(right - left - width * ptPerMm)).toBeLessThan(0.001);
    expect(Math.abs(top - bottom - height * ptPerMm)).toBeLessThan(0.001);
  });

  it('leaves at least 6 mm for the bleed on every side', () => {
    const [left, bottom, right, top] = sheet.trimBox;
    for (const edge of [left, bottom, sheet.width * 0.75 - right, sheet.height * 0.75 - top]) {
      expect(edge).toBeGreaterThanOrEqual(6 * ptPerMm);
    }
  });

  it('has a text area in whole px, mirrored between left-hand and right-hand pages', () => {
    const { text } = sheet;
    expect(Object.values(text).every(Number.isInteger)).toBe(true);
    const [left, , right] = sheet.trimBox.map((pt) => pt / 0.75);
    expect(text.leftOfRight - (left ?? 0)).toBeCloseTo((20 / 25.4) * 96, -0.5);
    expect((right ?? 0) - text.leftOfRight - text.width).toBeCloseTo((14 / 25.4) * 96, -0.5);
    expect(text.leftOfLeft - (left ?? 0)).toBeCloseTo((14 / 25.4) * 96, -0.5);
  });
});
