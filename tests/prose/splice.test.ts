// Holds the splice to its promise: putting every unit back as it was leaves every byte of the author's text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../pipeline/prose/markdown.ts';
import { blockSkeleton } from '../../pipeline/prose/skeleton.ts';
import { splice } from '../../pipeline/prose/splice.ts';
import { proseUnits } from '../../pipeline/prose/units.ts';

const identity = (text: string): string => {
  const units = proseUnits(parseMarkdown(text), text);
  return splice(
    text,
    units.map((unit) => ({ unit, target: unit.source })),
  );
};

const inline = fc
  .array(
    fc.constantFrom(
      'word',
      '인권도시',
      '**세션(Session)**은',
      '*기울임*',
      '`code`',
      '[link](session:a)',
      '10~12시',
      '10:30',
      '& < > "',
      '\\*',
      '![그림](a.png "제목")',
      '한국'.normalize('NFD'),
      'a\u00a0b',
      '🙂',
      '[^1]',
      '<b>raw</b>',
      '::이름',
      '~~지움~~',
      'https://example.org/가',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => words.join(' '));
const paragraph = fc
  .tuple(inline, fc.option(fc.tuple(fc.constantFrom('\n', '  \n', '\\\n', '\n   '), inline)))
  .map(([first, rest]) => (rest === null ? first : `${first}${rest[0]}${rest[1]}`));
const indent = (text: string, first: string, other: string) => first + text.replaceAll('\n', `\n${other}`);
const block = fc.oneof(
  paragraph,
  fc.tuple(fc.integer({ min: 1, max: 6 }), inline).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => indent(item, '- ', '  ')).join('\n')),
  fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => indent(item, '1. ', '   ')).join('\n\n')),
  paragraph.map((text) => indent(text, '> ', '> ')),
  fc.tuple(paragraph, paragraph).map(([one, two]) => indent(`${one}\n\n- ${indent(two, '', '  ')}`, '> ', '> ')),
  fc
    .tuple(inline, inline)
    .map(([one, two]) => `| ${one.replaceAll('|', '')} | B |\n| :-- | --: |\n| ${two.replaceAll('|', '')} |  |`),
  paragraph.map((text) => `:::note[Title]\n${text}\n:::`),
  inline.map((text) => `[^1]: ${text}`),
  fc.constantFrom('```js\ncode\n```', '<!-- i18n:skip -->', '<div>\nhtml\n</div>', '---', '    indented'),
);
const document = fc
  .tuple(
    fc.array(block, { maxLength: 6 }),
    fc.boolean(),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([blocks, front, lineEnd, end]) =>
    `${front ? '---\nlang: ko\ntitle: 제목\n---\n\n' : ''}${blocks.join('\n\n')}${end}`.replaceAll('\n', lineEnd),
  );

describe('an identity splice', () => {
  it('is equal to the last byte for any document', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(identity(text)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  const sources = join(import.meta.dirname, '../../sources');
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  it.each(files)('is equal to the last byte for sources/%s', (name) => {
    const text = readFileSync(join(sources, name), 'utf8');
    expect(proseUnits(parseMarkdown(text), text).length).toBeGreaterThan(0);
    expect(identity(text)).toBe(text);
    const windows = text.replaceAll('\n', '\r\n');
    expect(identity(windows)).toBe(windows);
  });
});

describe('a splice of other words', () => {
  const replace = (text: string, words: (source: string) => string): string =>
    splice(
      text,
      proseUnits(parseMarkdown(text), text).map((unit) => ({ unit, target: words(unit.source) })),
    );

  it('changes the words and nothing else', () => {
    expect(replace('---\na: 1\n---\n\n##  One  ##\n\n*  item\n\n| a | b |\n|---|:-:|\n', () => 'X')).toBe(
      '---\na: 1\n---\n\n##  X  ##\n\n*  X\n\n| X | X |\n|---|:-:|\n',
    );
  });

  it('repeats the marks of quotes and the indent of lists after a hard line break', () => {
    expect(replace('> one\n', () => 'a\\\nb')).toBe('> a\\\n> b\n');
    expect(replace('- one\n', () => 'a\\\nb')).toBe('- a\\\n  b\n');
    expect(replace('> 1. one\n', () => 'a\\\nb')).toBe('> 1. a\\\n>    b\n');
  });

  it('keeps the structure of any document whose words become one plain word', () => {
    fc.assert(
      fc.property(document, (text) => {
        const translated = replace(text, () => 'word');
        expect(blockSkeleton(parseMarkdown(translated))).toBe(blockSkeleton(parseMarkdown(text)));
      }),
    );
  });
});
