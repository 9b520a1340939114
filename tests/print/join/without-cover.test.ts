// A booklet may begin with a numbered page: nothing stands before it that had to be labelled.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isDictionary, serialize } from '../../../pipeline/pdf/object.ts';
import { readPdf } from '../../../pipeline/pdf/read.ts';
import { type BothWays, openBothWays } from './print-both.ts';
import { richBooklet } from './rich-booklet.ts';

let bothWays: BothWays;

beforeAll(async () => {
  bothWays = await openBothWays();
});

afterAll(() => bothWays.close());

it('a booklet without covers is printed, and its first page is page 1', async () => {
  const parts = richBooklet.parts.filter(({ key }) => key === 'table' || key === 'notes');
  const { pdf } = await bothWays.joined({ ...richBooklet, parts });
  const labels = readPdf(pdf).catalog.get('PageLabels');
  expect(isDictionary(labels) && serialize(labels)).toBe('<</Nums [0 <</S /D>>]>>');
});
