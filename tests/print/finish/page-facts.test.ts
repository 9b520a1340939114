// Boxes and labels of pages: exact, rounded, and labels refused where a reader could not use them.
import { describe, expect, it } from 'vitest';
import { reference, serialize } from '../../../pipeline/pdf/object.ts';
import { boxEntries, labelTree, movedBox, type PageLabel } from '../../../pipeline/print/finish/page-facts.ts';

const plain = (value: Parameters<typeof serialize>[0]): string => serialize(value).replaceAll('\n', ' ');

describe('the box of a page', () => {
  it('lies as far to the left as the content is moved to the right, to four decimals', () => {
    expect(movedBox([9.49606, 10, 429.02364, 605.2756], 0)).toEqual([9.4961, 10, 429.0236, 605.2756]);
    expect(movedBox([9.49606, 10, 429.02364, 605.2756], -17.25)).toEqual([26.7461, 10, 446.2736, 605.2756]);
    expect(movedBox([18, 18.5, 420, 597], 3.5)).toEqual([14.5, 18.5, 416.5, 597]);
  });

  it('is all that a reader shows, and where the page is cut', () => {
    expect(plain(boxEntries(reference(7)))).toBe('<</MediaBox 7 0 R /CropBox 7 0 R /TrimBox 7 0 R>>');
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
