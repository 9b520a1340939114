// Tests of what a translator is offered for a text that is much like one of before.
import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../pipeline/parse/catalogue.ts';
import { changed, newEntry, unchanged } from '../../pipeline/sync/planned-entry.ts';
import { similarTranslations, suggestionLine, withSuggestions } from '../../pipeline/sync/suggestions.ts';

const catalogue = (text: string) =>
  parseCatalogue({
    path: 'translations/en/sessions/a.po',
    text: `msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Source-Language: ko\\n"\n\n${text}`,
  }).value;

const past = catalogue(`msgctxt "sessions/a#body"
msgid "등불은 밤에 골목길을 밝힌다."
msgstr "Lamps light the lanes at night."

#, fuzzy
msgctxt "sessions/a#draft"
msgid "등불은 밤에 골목길을 밝혔다."
msgstr "Nobody has confirmed this."

msgctxt "sessions/a#short"
msgid "등불"
msgstr "Lamp"

#~ msgctxt "sessions/a#gone"
#~ msgid "회의는 2019년 9월 30일에 열린다."
#~ msgstr "The meeting is held on 30 September 2019."
`);
const find = similarTranslations([past]);

describe('similarTranslations', () => {
  it('finds what is much alike, and says how much', () => {
    const [best, ...others] = find('등불은 밤에 골목길을 비춘다.');
    expect(others).toEqual([]);
    expect(best?.target).toBe('Lamps light the lanes at night.');
    expect(best?.percent).toBeGreaterThanOrEqual(70);
    expect(best?.percent).toBeLessThan(100);
  });

  it('finds texts that have vanished, whatever their numbers', () => {
    expect(find('회의는 2020년 10월 1일에 열린다.').map(({ percent, target }) => [percent, target])).toEqual([
      [100, 'The meeting is held on 30 September 2019.'],
    ]);
  });

  it.each(['바람은 바다에서 불어온다.', '등대', ''])('finds nothing for “%s”', (source) => {
    expect(find(source)).toEqual([]);
  });

  it('offers the three best of many, best first', () => {
    const many = catalogue(
      Array.from({ length: 40 }, (_, index) => {
        const tail = '가나다라마바사아자차'.slice(0, index % 10);
        return `msgctxt "sessions/a#${index}"\nmsgid "등불은 밤에 골목길을 밝힌다 ${tail}${index > 9 ? '끝' : ''}"\nmsgstr "${index}"\n`;
      }).join('\n'),
    );
    const found = similarTranslations([many])('등불은 밤에 골목길을 밝힌다 가나').map(({ percent }) => percent);
    expect(found).toHaveLength(3);
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    expect(found[0]).toBe(100);
  });
});

describe('withSuggestions', () => {
  const unit = {
    context: 'sessions/a#new',
    source: '등불은 밤에 골목길을 비춘다.',
    key: '등불은 밤에 골목길을 비춘다.',
    role: 'paragraph',
    directions: ['limit: 120 characters'],
  } as unknown as Parameters<typeof newEntry>[0];

  it('writes them above an entry that waits, after what the editor says', () => {
    const [entry] = withSuggestions([newEntry(unit)], find);
    expect(entry?.comments.extracted).toEqual([
      'paragraph',
      'limit: 120 characters',
      ...find(unit.source).map(suggestionLine),
    ]);
    expect(entry?.comments.extracted.at(-1)).toMatch(/^memory \d\d %: 등불은 .* → Lamps light the lanes at night\.$/);
  });

  it('touches nothing where nothing else changes, and clears up where something does', () => {
    const [waiting] = withSuggestions([newEntry(unit)], find);
    if (waiting === undefined) throw new Error('There is an entry.');
    const asInFile = { ...waiting, text: 'as it is in the file' };
    const translated = { ...asInFile, target: 'Lamps shine.' };
    expect(withSuggestions([translated], find)).toEqual([translated]);
    const [kept] = past.entries.map(unchanged).map((entry) => changed(entry, {}));
    if (kept === undefined) throw new Error('There is an entry.');
    const [cleared] = withSuggestions([translated, kept], find);
    expect(cleared?.comments.extracted).toEqual(['paragraph', 'limit: 120 characters']);
    expect(cleared?.target).toBe('Lamps shine.');
  });
});
