// Boxes and labels of pages: exact, rounded, and refused where a reader could not use them.
import { describe, expect, it } from 'vitest';
import { boxEntries, labelTree, type PageLabel } from '../../../pipeline/print/finish/page-facts.ts';
import { serialize } from '../../../pipeline/print/pdf/object.ts';

const plain = (value: Parameters<typeof serialize>[0]): string => serialize(value).replaceAll('\n', ' ');

describe('boxEntries', () => {
  it('rounds to four decimals, crops to the media box and leaves out a bleed that is none', () => {
    expect(plain(boxEntries({ media: [9.49606, 10, 429.02364, 605.2756], trim: [18.00004, 18.5, 420, 597] }))).toBe(
      '<</MediaBox [9.4961 10 429.0236 605.2756] /CropBox [9.4961 10 429.0236 605.2756] /TrimBox [18 18.5 420 597]>>',
    );
    expect(plain(boxEntries({ media: [0, 0, 9, 9], trim: [2, 2, 7, 7], bleed: [1, 1, 8, 8] }))).toContain(
      '/BleedBox [1 1 8 8]',
    );
  });

  it.each([
    [{ media: [0, 0, 100, 100], trim: [0, 0, 100, 101] }],
    [{ media: [0, 0, 100, 100], trim: [-1, 0, 100, 100] }],
    [{ media: [0, 0, 100, 100], trim: [50, 0, 50, 100] }],
    [{ media: [0, 0, 100, 100], trim: [1, 1, 9, 9], bleed: [0, 0, 101, 100] }],
  ] as const)('refuses %j', (boxes) => {
    expect(() => boxEntries(boxes)).toThrow(RangeError);
    expect(() => boxEntries(boxes)).toThrow(/does not lie in the media box 0 0 100 100/);
  });
});

describe('labelTree', () => {
  it('has an entry where the numbering changes', () => {
    const labels: readonly PageLabel[] = [
      { from: 0, style: 'none' },
      { from: 2, style: 'r' },
      { from: 6, style: 'D' },
    ];
    expect(plain(labelTree(labels, 7) ?? null)).toBe('<</Nums [0 <</P ()>> 2 <</S /r>> 6 <</S /D>>]>>');
    expect(labelTree([], 7)).toBeUndefined();
  });

  it.each<readonly [readonly PageLabel[], RegExp]>([
    [[{ from: 1, style: 'D' }], /ascend from page 0/],
    [
      [
        { from: 0, style: 'D' },
        { from: 0, style: 'r' },
      ],
      /ascend/,
    ],
    [
      [
        { from: 0, style: 'D' },
        { from: 3, style: 'r' },
      ],
      /page 3 of 3/,
    ],
  ])('refuses %j', (labels, message) => {
    expect(() => labelTree(labels, 3)).toThrow(RangeError);
    expect(() => labelTree(labels, 3)).toThrow(message);
  });
});
