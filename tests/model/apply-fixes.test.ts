// Fixes change what they name and nothing else, whatever their order.
import { expect, it } from 'vitest';
import { applyFixes, compatibleFixes } from '../../pipeline/model/apply-fixes.ts';

const fix = (start: number, end: number, text: string) => ({ file: 'a.md', start, end, text });

it('changes each place once, in whatever order the fixes come', () => {
  const fixes = compatibleFixes([fix(7, 9, ' '), fix(0, 1, 'Aaa'), fix(4, 6, '')]);
  expect(applyFixes('a b c d  e', fixes)).toBe('Aaa b d e');
});

it('makes the first of two fixes that overlap, and both of two that touch', () => {
  expect(compatibleFixes([fix(2, 5, 'x'), fix(4, 6, 'y')])).toEqual([fix(2, 5, 'x')]);
  expect(compatibleFixes([fix(5, 6, 'y'), fix(2, 5, 'x')])).toEqual([fix(2, 5, 'x'), fix(5, 6, 'y')]);
});

it('counts in UTF-16 units, as editors do', () => {
  expect(applyFixes('👩 a  b', compatibleFixes([fix(4, 6, ' ')]))).toBe('👩 a b');
});
