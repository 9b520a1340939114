// Links get words and destinations, headings the levels of their parts.
import { describe, expect, it } from 'vitest';
import { isKind } from '../../../pipeline/pdf/object.ts';
import { readPdf } from '../../../pipeline/pdf/read.ts';
import { readTextString } from '../../../pipeline/pdf/text-string.ts';
import { editing } from '../../../pipeline/print/finish/edits.ts';
import { crossReference } from '../../../pipeline/print/finish/links.ts';
import { finishOutline } from '../../../pipeline/print/finish/outline.ts';
import { structureElements } from '../../../pipeline/print/finish/structure-elements.ts';
import { bookOf, chunkOf, type HandMade, handMade } from '../join/hand-made-part.ts';

const page = (mark: number, links: readonly string[] = []) => ({ mark, links, hasHeading: true, hasId: false });

describe('links', () => {
  const parts: readonly HandMade[] = [
    { key: 'one', level: 1, pages: [page(1, ['two-0', 'one-0'])] },
    { key: 'two', level: 1, pages: [page(2)] },
  ];
  const pages = [0, 1].map((chunk) => ({ kind: 'printed', chunk, page: 0, shift: 0 }) as const);
  const pdf = bookOf(parts.map(chunkOf), pages);
  const file = readPdf(pdf);
  const annotations = file.order
    .map((number) => file.object(number))
    .flatMap((value) => (value instanceof Map && value.has('Rect') ? [value] : []));

  it('say in words where they lead (ISO 14289-1, 7.18.5)', () => {
    const words = annotations.map((one) => one.get('Contents'));
    expect(words.map((value) => (isKind(value, 'string') ? readTextString(value) : ''))).toEqual([
      'to two-0',
      'to one-0',
    ]);
  });

  it('lead by name to other parts, and keep no address of our own scheme', () => {
    expect(annotations.map((one) => [one.has('A'), one.get('Dest')])).toEqual([
      [false, { kind: 'name', value: 'two-0' }],
      [false, { kind: 'name', value: 'one-0' }],
    ]);
    expect(Buffer.from(pdf).includes(`(${crossReference}`)).toBe(false);
  });
});

describe('headings', () => {
  const file = readPdf(handMade({ key: 'k', level: 1, pages: [page(1), page(2), page(3)] }));
  const outlineFor = (levels: readonly number[], titles: readonly string[]) => {
    const edits = editing(file);
    const partOf = (index: number) => ({ key: `part ${index}`, level: levels[index] ?? 1 });
    const items = finishOutline(file, structureElements(file), titles, partOf, edits);
    return { items, types: items.map(({ element = 0 }) => edits.read(element)?.get('S')) };
  };

  it('get the level of their part, and their elements the same type', () => {
    const { items, types } = outlineFor([1, 2, 8], []);
    expect(items.map(({ level }) => level)).toEqual([1, 2, 8]);
    expect(types).toEqual(['H1', 'H2', 'H6'].map((value) => ({ kind: 'name', value })));
  });

  it('take the words of the document when there are as many, and their own otherwise', () => {
    expect(outlineFor([1, 1, 1], ['a', 'b', 'c']).items.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect(outlineFor([1, 1, 1], ['a']).items.map(({ title }) => title)).toEqual(
      [0, 1, 2].map((index) => `k (1 0 R) ${index}`),
    );
  });
});
