// A running head is one line: what fits stays as it is, and what does not ends with a whole word and an ellipsis.
import { expect, it } from 'vitest';
import { fitHead } from '../../pipeline/render/fit-head.ts';

it('leaves a head alone that fits, and cuts a longer one between words', () => {
  expect(fitHead('2019 세계인권도시포럼 · WHRCF 2019', 431)).toBe('2019 세계인권도시포럼 · WHRCF 2019');
  const long =
    '등대지기가 잠들면 누가 불을 지키는가 · Who Keeps the Light While a Keeper Sleeps? Care, Pay and Night Work';
  const cut = fitHead(long, 431);
  expect(cut.endsWith('…')).toBe(true);
  expect(long.startsWith(cut.slice(0, -1))).toBe(true);
  expect(long[cut.length - 1]).toMatch(/[\s,:?]/);
  expect(fitHead('가'.repeat(80), 431).length).toBeLessThan(60);
});
