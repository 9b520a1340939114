// Tests of what a document points at, and of words that only look like directives.
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../pipeline/prose/markdown.ts';
import { proseReferences } from '../../pipeline/prose/references.ts';

const references = (text: string) =>
  proseReferences(parseMarkdown(text)).map(({ kind, target, offset }) => [
    kind,
    target,
    text.slice(offset, offset + 3),
  ]);

describe('proseReferences', () => {
  it('finds links by id, pictures and unknown call-outs in reading order', () => {
    expect(
      references(
        '[a](session:network-1) ![b](../그림.png) [c](page:about)\n\n:::nota\nx\n:::\n\n[d]: session:network-2\n\n[d]\n',
      ),
    ).toEqual([
      ['session', 'network-1', '[a]'],
      ['image', '../그림.png', '![b'],
      ['page', 'about', '[c]'],
      ['directive', 'nota', ':::'],
      ['session', 'network-2', '[d]'],
    ]);
  });

  it('passes over addresses, known call-outs and times', () => {
    expect(
      references('[a](https://example.org) <mailto:a@example.org> [b](#top) 10:30 ::이름\n\n:::tip\nx\n:::\n'),
    ).toEqual([]);
  });

  it('reads percent-encoded ids, and takes what is no code as it is', () => {
    expect(references('[a](session:%EA%B0%9C%ED%9A%8C) ![b](50%.png) ![c](my%20house.png)')).toEqual([
      ['session', '개회', '[a]'],
      ['image', '50%.png', '![b'],
      ['image', 'my house.png', '![c'],
    ]);
  });

  it('composes ids that a Mac typed decomposed', () => {
    expect(references(`[a](session:${'개회'.normalize('NFD')})`)).toEqual([['session', '개회', '[a]']]);
  });
});
