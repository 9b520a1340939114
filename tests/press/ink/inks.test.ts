// Which inks print which colour: black alone for greys, limits, builds of house colours, one colour.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkTableKey, makeInkTable } from '../../../pipeline/press/ink/ink-table.ts';
import { type InkChoice, planInks } from '../../../pipeline/press/ink/inks.ts';
import { labOf } from '../../../pipeline/press/ink/lab.ts';
import { coated } from './coated.ts';

const table = makeInkTable(coated, 3);
const plan = (choice: Partial<InkChoice> = {}) =>
  planInks(coated, { limit: 3, blackOnly: false, builds: new Map(), ...choice }, table);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const colours = fc.tuple(share, share, share);
const sum = (inks: readonly number[]): number => inks.reduce((total, ink) => total + ink, 0);

describe('inks', () => {
  it('prints black with black ink alone and nothing with no ink', () => {
    expect(plan().inksOf([0, 0, 0])).toEqual([0, 0, 0, 1]);
    expect(plan().inksOf([1, 1, 1])).toEqual([0, 0, 0, 0]);
    expect(table.inksOf([1, 1, 1])).toEqual([0, 0, 0, 0]);
  });

  it('prints greys with as much black as is as light', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (grey) => {
        const share = plan().blackOf([grey, grey, grey]);
        const wanted = labOf([grey, grey, grey], table.black)[0];
        expect(Math.abs(coated.colourOf([0, 0, 0, share])[0] - wanted)).toBeLessThan(0.01);
        // Nearly black is made solid, and nothing else is changed.
        expect(plan().inksOf([grey, grey, grey])).toEqual([0, 0, 0, share >= 0.93 ? 1 : share]);
      }),
    );
  });

  it('prints nearly black as black, so that letters are not broken up into dots', () => {
    for (const grey of [0x0a, 0x1a, 0x22])
      expect(plan().inksOf([grey / 255, grey / 255, grey / 255])).toEqual([0, 0, 0, 1]);
    expect(plan().inksOf([0x44 / 255, 0x44 / 255, 0x44 / 255])[3]).toBeLessThan(0.9);
  });

  it('keeps more than the profile itself does under a lower limit, and takes nothing from the black', () => {
    const less = makeInkTable(coated, 2.6);
    const full = makeInkTable(coated, 4);
    fc.assert(
      fc.property(colours, (colour) => {
        expect(sum(less.inksOf(colour))).toBeLessThanOrEqual(2.6 + 1e-6);
        expect(less.inksOf(colour)[3]).toBe(full.inksOf(colour)[3]);
      }),
    );
    // The limit has something to do here: without it these inks are 298 %.
    expect(sum(full.inksOf([0, 0, 0]))).toBeGreaterThan(2.9);
  });

  it('prints a house colour with its build, whatever the letters of its code', () => {
    const builds = new Map([['#0B5FA5', [1, 0.6, 0, 0.1] as const]]);
    expect(plan({ builds }).inksOf([11 / 255, 95 / 255, 165 / 255])).toEqual([1, 0.6, 0, 0.1]);
    // Chromium writes four decimals.
    expect(plan({ builds }).inksOf([0.0431, 0.3725, 0.6471])).toEqual([1, 0.6, 0, 0.1]);
    expect(plan({ builds }).inksOf([11 / 255, 95 / 255, 166 / 255])).not.toEqual([1, 0.6, 0, 0.1]);
  });

  it('prints everything with black when there is no other ink', () => {
    const black = plan({ blackOnly: true });
    fc.assert(
      fc.property(colours, (colour) => {
        expect(black.inksOf(colour).slice(0, 3)).toEqual([0, 0, 0]);
      }),
    );
    expect(black.inksOf([1, 1, 0])[3]).toBeLessThan(black.inksOf([0, 0, 1])[3]);
    expect(black.keep([1, 0, 0, 0])[3]).toBeCloseTo(0.3);
  });

  it('has another key for another limit', () => {
    expect(inkTableKey(coated, 3)).toBe(inkTableKey(coated, 3));
    expect(inkTableKey(coated, 3)).not.toBe(inkTableKey(coated, 2.6));
  });
});
