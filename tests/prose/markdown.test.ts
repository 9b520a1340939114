// Tests that bare addresses become links, and that leaving the search for them out changes nothing else.
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../pipeline/prose/markdown.ts';
import { walk } from '../../pipeline/prose/walk.ts';

const linksIn = (text: string): readonly string[] => {
  const found: string[] = [];
  walk<ReturnType<typeof parseMarkdown>['children'][number] | ReturnType<typeof parseMarkdown>>(
    parseMarkdown(text),
    (node) => {
      if ((node as { type: string }).type === 'link') found.push((node as unknown as { url: string }).url);
    },
  );
  return found;
};

describe('bare addresses', () => {
  it.each([
    ['someone@example.org', 'mailto:someone@example.org'],
    ['WWW.example.org', 'http://WWW.example.org'],
    ['https://example.org', 'https://example.org'],
    ['HTTP://example.org', 'HTTP://example.org'],
    ['someone&#64;example.org', 'mailto:someone@example.org'],
    ['someone&commat;example.org', 'mailto:someone@example.org'],
    ['&#119;ww.example.org', 'http://www.example.org'],
  ])('are links: %s', (text, address) => {
    expect(linksIn(text)).toEqual([address]);
  });

  it('are in no text that is read without looking for them', () => {
    const piece = fc.constantFrom(
      'a',
      'w',
      'ww',
      'ht',
      'tp',
      ':',
      '/',
      '.',
      '\\',
      '-',
      '_',
      '+',
      '*',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '가',
      ' ',
      '\n',
    );
    const plain = (text: string) => !/[@&]|www|http/i.test(text);
    fc.assert(
      fc.property(
        fc
          .array(piece, { maxLength: 30 })
          .map((all) => all.join(''))
          .filter(plain),
        (text) => {
          const alone = fromMarkdown(text);
          const looking = fromMarkdown(text, {
            extensions: [gfmAutolinkLiteral()],
            mdastExtensions: [gfmAutolinkLiteralFromMarkdown()],
          });
          expect(looking).toEqual(alone);
        },
      ),
    );
  });
});
