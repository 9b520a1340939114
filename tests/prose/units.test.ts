// Tests of the cut of a document into translation units: sections, roles, line breaks, containers, what is left out.
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../pipeline/prose/markdown.ts';
import { foldInline, proseUnits } from '../../pipeline/prose/units.ts';

const units = (text: string) => proseUnits(parseMarkdown(text), text);
const brief = (text: string) => units(text).map(({ section, role, source }) => [section, role, source]);

describe('proseUnits', () => {
  it('names the section by its heading, body before the first, with a number for a repeated one', () => {
    expect(brief('Intro.\n\n## Main part\n\nText.\n\n### 배경 설명\n\n글.\n\n## Main part\n\nMore.\n')).toEqual([
      ['body', 'paragraph', 'Intro.'],
      ['main-part', 'heading', 'Main part'],
      ['main-part', 'paragraph', 'Text.'],
      ['배경-설명', 'heading', '배경 설명'],
      ['배경-설명', 'paragraph', '글.'],
      ['main-part-1', 'heading', 'Main part'],
      ['main-part-1', 'paragraph', 'More.'],
    ]);
  });

  it('names the role by the nearest container that has one', () => {
    expect(
      brief(
        '> Quoted.\n\n- Item\n\n  > Inside\n\n1. First\n\n| A | B |\n| - | - |\n| c | d |\n\nNote.[^1]\n\n[^1]: Below.\n\n:::tip[Title]\nInside.\n:::\n',
      ).map(([, role, source]) => `${role}: ${source}`),
    ).toEqual([
      'quotation: Quoted.',
      'list item: Item',
      'list item: Inside',
      'list item: First',
      'table cell: A',
      'table cell: B',
      'table cell: c',
      'table cell: d',
      'paragraph: Note.[^1]',
      'footnote: Below.',
      'call-out title: Title',
      'paragraph: Inside.',
    ]);
  });

  it('folds soft line ends with the marks of their containers, and keeps hard ones', () => {
    expect(brief('> one\n> two  \n> three\\\n> four\n').map(([, , source]) => source)).toEqual([
      'one two\\\nthree\\\nfour',
    ]);
    expect(brief('- one\r\n  two\r\n').map(([, , source]) => source)).toEqual(['one two']);
  });

  it('gives offsets that hold exactly the inline text', () => {
    const text = '---\nlang: ko\n---\n\n## **하나** 둘 ##\n\n| 셋 | `넷` |\n| -- | --- |\n';
    expect(units(text).map(({ start, end }) => text.slice(start, end))).toEqual(['**하나** 둘', '셋', '`넷`']);
  });

  it('leaves out front matter, code, HTML, definitions and empty cells', () => {
    expect(
      brief(
        '---\ntitle: x\n---\n\n```\ncode\n```\n\n<div>html</div>\n\n[a]: https://example.org\n\n| A | |\n| - | - |\n|  | b |\n',
      ).map(([, , source]) => source),
    ).toEqual(['A', 'b']);
  });

  it('leaves out the one block after i18n:skip', () => {
    expect(brief('<!-- i18n:skip -->\nABC-123\n\nText.\n').map(([, , source]) => source)).toEqual(['Text.']);
    expect(brief('<!-- i18n:skip -->\n\n- one\n- two\n\nText.\n').map(([, , source]) => source)).toEqual(['Text.']);
    expect(brief('<!-- i18n:note be brief -->\n\nText.\n').map(([, , source]) => source)).toEqual(['Text.']);
  });

  it('remembers the item of a tight list only', () => {
    expect(units('- one\n- two\n').map(({ item }) => item?.type)).toEqual(['listItem', 'listItem']);
    expect(units('- one\n\n- two\n').map(({ item }) => item)).toEqual([undefined, undefined]);
  });

  it('composes Hangul', () => {
    expect(foldInline('한국'.normalize('NFD'))).toBe('한국');
  });
});
