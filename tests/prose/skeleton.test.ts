// Tests of the skeleton that a translation is held against: it sees every change of blocks and no change of words.
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../pipeline/prose/markdown.ts';
import { blockSkeleton } from '../../pipeline/prose/skeleton.ts';

const skeleton = (text: string) => blockSkeleton(parseMarkdown(text));

describe('blockSkeleton', () => {
  it.each([
    ['A paragraph.', '다른 *말*로 [쓴](https://example.org) 글.'],
    ['- one\n- two', '- 하나 **둘**\n- 셋'],
    ['| a | b |\n| - | - |\n| c | d |', '| 가 | 나 |\n| - | - |\n| 다 | `라` |'],
    ['# one', '하나\n==='],
  ])('is the same for other words: %j', (one, other) => {
    expect(skeleton(one)).toBe(skeleton(other));
  });

  it.each([
    ['1. First', '1\\. First'],
    ['# Title', '## Title'],
    ['- a\n- b', '- a'],
    ['- a', '1. a'],
    ['one', 'one\n\ntwo'],
    ['| a | b |\n| - | - |', '| a |\n| - |'],
    ['> a', 'a'],
    [':::note\na\n:::', ':::tip\na\n:::'],
    ['a[^1]\n\n[^1]: b', 'a[^2]\n\n[^2]: b'],
    ['- a\n  - b', '- a\n- b'],
    ['a', 'a\n\n---'],
    ['a', '    a'],
  ])('tells %j from %j', (one, other) => {
    expect(skeleton(one)).not.toBe(skeleton(other));
  });
});
