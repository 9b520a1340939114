// Any list of headings becomes an outline that a reader can walk in every direction.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKind, type PdfDictionary } from '../../../pipeline/pdf/object.ts';
import { addOutline, type BookHeading } from '../../../pipeline/print/join/outline-tree.ts';

function outline(levels: readonly number[]) {
  const items = new Map<number, PdfDictionary>();
  let next = 1;
  const headings = levels.map(
    (level, index): BookHeading => ({ title: String(index), level, page: 900, element: undefined, left: 0, top: 9 }),
  );
  const root = addOutline(
    headings,
    () => next++,
    (value, number) => void items.set(number, value),
  );
  const follow = (number: number, key: string): number | undefined => {
    const value = items.get(number)?.get(key);
    return isKind(value, 'reference') ? value.number : undefined;
  };
  return { root, items, follow };
}

type Outline = ReturnType<typeof outline>;

const kidsOf = ({ follow }: Outline, number: number): readonly number[] => {
  const kids: number[] = [];
  for (let at = follow(number, 'First'); at !== undefined; at = follow(at, 'Next')) kids.push(at);
  return kids;
};

/** Items in sight below an item when it is open (ISO 32000-1, table 153). */
function inSight(tree: Outline, number: number): number {
  const isOpen = (kid: number): boolean => Number(tree.items.get(kid)?.get('Count') ?? 0) > 0;
  return kidsOf(tree, number).reduce((sum, kid) => sum + 1 + (isOpen(kid) ? inSight(tree, kid) : 0), 0);
}

const lists = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 40 });

describe('addOutline', () => {
  it('links every item to its neighbours, its parent and its ends', () => {
    fc.assert(
      fc.property(lists, (levels) => {
        const tree = outline(levels);
        const visit = (number: number): readonly string[] => {
          const kids = kidsOf(tree, number);
          expect(tree.follow(number, 'Last')).toBe(kids.at(-1));
          return kids.flatMap((kid, index) => {
            expect(tree.follow(kid, 'Parent')).toBe(number);
            expect(tree.follow(kid, 'Prev')).toBe(kids[index - 1]);
            const title = tree.items.get(kid)?.get('Title');
            return [isKind(title, 'string') ? Buffer.from(title.bytes).toString() : '', ...visit(kid)];
          });
        };
        expect(visit(tree.root ?? 0)).toEqual(levels.map((_, index) => String(index)));
      }),
    );
  });

  it('counts what is in sight, and folds from the second level on', () => {
    fc.assert(
      fc.property(lists, (levels) => {
        const tree = outline(levels);
        for (const [number, item] of tree.items) {
          const sight = inSight(tree, number);
          expect(Math.abs(Number(item.get('Count') ?? 0))).toBe(sight);
        }
        expect(Number(tree.items.get(tree.root ?? 0)?.get('Count'))).toBeGreaterThan(0);
      }),
    );
    const { items, root, follow } = outline([1, 2, 3, 3, 1]);
    const first = follow(root ?? 0, 'First') ?? 0;
    const second = follow(first, 'First') ?? 0;
    expect([root ?? 0, first, second].map((number) => items.get(number)?.get('Count'))).toEqual([3, 1, -2]);
  });

  it('nests an item below the last one of a lower level, also over gaps', () => {
    fc.assert(
      fc.property(lists, (levels) => {
        const { items, follow, root } = outline(levels);
        const numbers = [...items.keys()].filter((number) => number !== root).sort((one, other) => one - other);
        numbers.forEach((number, index) => {
          const above = levels.findLastIndex((level, at) => at < index && level < (levels[index] ?? 0));
          expect(follow(number, 'Parent')).toBe(above < 0 ? root : numbers[above]);
        });
      }),
    );
  });

  it('is left out when there are no headings', () => {
    expect(outline([]).root).toBeUndefined();
  });
});
