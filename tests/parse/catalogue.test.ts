import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../pipeline/parse/catalogue.ts';
import { inEnglish } from '../worded.ts';
import { brief, position, textFile } from './text-file.ts';

const header = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Source-Language: ko\\n"\n\n';
const parse = (body: string, path = 'translations/en/sessions/network-2.po') => parseCatalogue(textFile(body, path));

describe('parseCatalogue', () => {
  it('takes language and document from the path, the source language from the header', () => {
    const { value, diagnostics } = parse(header);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ language: 'en', document: 'sessions/network-2', sourceLanguage: 'ko', entries: [] });
  });

  it.each(['\n', '\r\n'])(
    'reads an entry with everything, and texts over several lines, at their places (%j)',
    (end) => {
      const body =
        `${header}# reviewed: kim\n#. heading\n#. at most 40\n#, fuzzy, no-wrap\n#| msgctxt "old#a"\n#| msgid ""\n` +
        '#| "옛 "\n#| "글"\nmsgctxt "a#b"\nmsgid ""\n"첫 줄\\n"\n"\\"둘째\\" \\\\ 줄"\nmsgstr ""\n"First\\tline\\n"\n"second"\n\n' +
        'msgid "2019"\nmsgstr "2019"\n';
      const { value, diagnostics } = parse(body.replaceAll('\n', end));
      expect(diagnostics).toEqual([]);
      const [first, second] = value.entries;
      expect(first).toMatchObject({
        context: 'a#b',
        source: '첫 줄\n"둘째" \\ 줄',
        previousSource: '옛 글',
        target: 'First\tline\nsecond',
        fuzzy: true,
        obsolete: false,
        comments: { translator: ['reviewed: kim'], extracted: ['heading', 'at most 40'] },
      });
      expect([first, second].map((entry) => entry && [position(entry.sourcePlace), position(entry.place)])).toEqual([
        ['15:1-9', '18:1-10'],
        ['22:1-13', '23:1-14'],
      ]);
      expect(second).toMatchObject({ context: '', previousSource: undefined, fuzzy: false });
    },
  );

  it('keeps the order of the file, also of numbers and without empty lines between entries', () => {
    const { value } = parse(`${header}msgid "b"\nmsgstr "B"\nmsgid "2"\nmsgstr "2"\n# note\nmsgid "1"\nmsgstr "1"\n`);
    expect(value.entries.map(({ source }) => source)).toEqual(['b', '2', '1']);
  });

  it('reads obsolete entries, each on its own even when they are alike', () => {
    const obsolete = '# kept\n#~| msgid "older"\n#~ msgid "옛글"\n#~ msgstr "old "\n#~ "text"\n\n';
    const { value, diagnostics } = parse(header + obsolete + obsolete);
    expect(diagnostics).toEqual([]);
    expect(value.entries).toHaveLength(2);
    expect(value.entries[0]).toMatchObject({
      obsolete: true,
      source: '옛글',
      target: 'old text',
      previousSource: 'older',
      comments: { translator: ['kept'] },
    });
    expect(value.entries.map(({ place }) => place.line)).toEqual([9, 15]);
  });

  it('reports a text translated twice, with the first place, but not in two contexts', () => {
    const entry = (context: string, target: string) => `msgctxt "${context}"\nmsgid "가"\nmsgstr "${target}"\n\n`;
    const { value, diagnostics } = parse(header + entry('a', '1') + entry('b', '2') + entry('a', '3'));
    expect(brief(diagnostics)).toEqual(['po.duplicate 15:1-10']);
    expect(diagnostics[0]?.related[0]?.place.line).toBe(7);
    expect(value.entries.map(({ target }) => target)).toEqual(['1', '2', '3']);
  });

  it('reports a header in another language than the folder, at its line, but not a region of it', () => {
    expect(brief(parse(header.replace('en', 'ja')).diagnostics)).toEqual(['po.language 3:1-17']);
    expect(brief(parse(header.replace('Language: en', 'X: y')).diagnostics)).toEqual(['po.language 2:1-10']);
    expect(parse(header.replace('Language: en', 'Language: en_US')).diagnostics).toEqual([]);
    expect(parse(header.replace('Language: en', 'Language: ko'), 'translations/ko/a.po').diagnostics).toEqual([]);
  });

  it.each([
    ['an unescaped quotation mark', 'msgid "그는 "네"라고"\nmsgstr ""\n', '6:1-17', '\\"'],
    ['a missing quotation mark', 'msgid "가\nmsgstr ""\n', '6:1-9', 'End every line'],
    ['a misspelt word', 'msgid "가"\nmsgtsr "a"\n', '7:1-11', 'msgstr'],
    ['a text that belongs to nothing', '# note\n"가"\n', '7:1-4', 'msgid'],
    ['a missing msgstr', 'msgid "가"\n', '6:1-10', 'msgstr ""'],
    ['marks of a merge', '<<<<<<< HEAD\nmsgid "가"\nmsgstr "a"\n', '6:1-13', 'Keep one'],
    ['two sources', 'msgid "가"\nmsgid "나"\nmsgstr "a"\n', '7:1-10', 'empty line'],
  ])('reports %s and reads what follows', (_, broken, place, hint) => {
    const { value, diagnostics } = parse(`${header}${broken}\n# next\nmsgid "다음"\nmsgstr "next"\n`);
    expect(brief(diagnostics)).toEqual([`po.syntax ${place}`]);
    expect(inEnglish(diagnostics)[0]?.hints.join()).toContain(hint);
    expect(value.entries.at(-1)?.target).toBe('next');
  });
});
