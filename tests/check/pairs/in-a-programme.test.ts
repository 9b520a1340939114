// Rules about translations that need a whole programme: names, the glossary, a session's hours, mutes, places and fixes.
import { describe, expect, it } from 'vitest';
import { applyMutes } from '../../../pipeline/check/mutes.ts';
import { applyFixes } from '../../../pipeline/model/apply-fixes.ts';
import { makeMemory } from '../../../pipeline/model/memory.ts';
import { compileProject, projectOf } from '../../situations/compile-folder.ts';

interface Given {
  readonly note?: string;
  readonly entries?: readonly (readonly [source: string, target: string, comment?: string])[];
  readonly glossary?: string;
  readonly title?: string;
  readonly organisations?: string;
}

function project({ note, entries = [], glossary, title = '개회식', organisations = '' }: Given) {
  const body = note ?? entries.map(([source]) => source).join('\n\n');
  const catalogue = entries.map(
    ([source, target, comment]) =>
      `\n${comment === undefined ? '' : `${comment}\n`}msgctxt "sessions/opening#body"\nmsgid "${source}"\nmsgstr "${target}"\n`,
  );
  return projectOf({
    'sources/programme.yaml': `id: forum
year: 2019
title: { ko: 작은 포럼, en: Small Forum }
starts: 2019-09-30
ends: 2019-10-03
timezone: Asia/Seoul
languages: [ko, en]
venue: hall
categories:
  - { id: talk, label: { ko: 강연, en: Talk }, letter: T, colour: "#0b5fa5" }
version: { number: "1", date: 2026-11-23 }
`,
    'sources/venues.yaml': '- id: hall\n  name: { ko: 회관, en: Hall }\n',
    'sources/people.yaml': `- id: yoon
  name:
    Hang: { family: 윤, given: 목현 }
    Latn: { family: Yoon, given: Mok-hyeon }
- id: smith
  name:
    Hang: { family: 스미스, given: 존, order: given-first }
    Latn: { family: Smith, given: John, order: given-first }
`,
    'sources/organisations.yaml': `- { id: network, name: { ko: 세계인권도시네트워크, en: World Human Rights Cities Network } }
- { id: office, name: { ko: 인권사무소, en: Human Rights Office } }
${organisations}`,
    'sources/sessions/opening.md': `---
lang: ko
category: talk
title: ${title}
date: 2019-09-30
start: "14:00"
end: "16:00"
people:
  - { person: yoon, role: speaker, organisation: network }
  - { person: smith, role: speaker, organisation: office }
---

${body}
`,
    'translations/en/sessions/opening.po': `msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "sessions/opening#title"
msgid "${title}"
msgstr "Opening"
${catalogue.join('')}`,
    ...(glossary !== undefined && { 'translations/glossary.csv': glossary }),
  });
}

/** What is said about translations, as rule, variant and the text that is pointed at. */
function said(given: Given): readonly (readonly (string | undefined)[])[] {
  const its = project(given);
  const { diagnostics } = applyMutes(compileProject(its).diagnostics, its.texts);
  return diagnostics
    .filter(({ rule }) => /^(?:pair|glossary|mute|text)\.|^session\.time/.test(rule))
    .map(({ rule, variant, place }) => {
      const line = its.texts.find(({ path }) => path === place?.file)?.text.split('\n')[(place?.line ?? 1) - 1];
      return [rule, variant, line?.slice((place?.column ?? 1) - 1, (place?.endColumn ?? 1) - 1)];
    });
}

describe('checkNamesInPair', () => {
  it.each([
    ['윤목현 국장이 발표한다.', 'Director Yoon Mok-hyun speaks.', 'other', 'Yoon Mok-hyun'],
    ['윤목현 국장이 발표한다.', 'Director Mok-hyeun Yun speaks.', 'lost', 'msgstr "Director Mok-hyeun Yun speaks."'],
    ['존 스미스가 발표한다.', 'Jon Smyth speaks.', 'other', 'Jon Smyth'],
    [
      '세계인권도시네트워크가 연다.',
      'The World Human Right Cities Network opens.',
      'other',
      'World Human Right Cities Network',
    ],
  ])('finds that “%s” is “%s”', (source, target, variant, at) => {
    expect(said({ entries: [[source, target]] })).toEqual([['pair.name', variant, at]]);
  });

  it.each([
    ['윤목현 국장이 발표한다.', 'Director Yoon Mok-hyeon speaks.'],
    ['윤목현 국장이 발표한다.', 'Director YOON Mok-hyeon speaks.'],
    ['윤목현 국장이 발표한다.', 'Mok-hyeon Yoon, director, speaks.'],
    ['윤목현 국장이 발표한다.', 'Mr Yoon speaks.'],
    ['존 스미스가 발표한다.', 'John Smith’s talk'],
    ['인권사무소를 둔다.', 'It keeps a human rights office.'],
    ['인권사무소를 둔다.', 'It keeps an office for human rights.'],
    ['세계인권도시네트워크가 연다.', 'The network opens.'],
  ])('lets “%s” be “%s”', (source, target) => {
    expect(said({ entries: [[source, target]] })).toEqual([]);
  });
});

describe('checkGlossary', () => {
  const glossary = `ko,en,use,note
인권도시,human rights city | human rights cities,required,
인권,human rights,preferred,
조례,ordinance | by-law,preferred,
UCLG,,do-not-translate,
시민,civilian,forbidden,Say citizen.
,guys,forbidden,
`;
  it.each([
    ['인권도시를 만든다.', 'We make a city of rights.', 'required', 'msgstr "We make a city of rights."'],
    ['인권을 지킨다.', 'We keep the rights of men.', 'required', 'msgstr "We keep the rights of men."'],
    ['UCLG와 함께한다.', 'With the united cities.', 'kept', 'msgstr "With the united cities."'],
    ['시민이 만든다.', 'Made by civilians.', 'forbidden', 'civilians'],
    ['모두 모인다.', 'All guys meet.', 'forbidden', 'guys'],
  ])('finds that “%s” is “%s”', (source, target, variant, at) => {
    expect(said({ glossary, entries: [[source, target]] })).toEqual([['pair.glossary', variant, at]]);
  });

  it.each([
    ['인권도시를 만든다.', 'We make a human rights city.'],
    ['인권도시들이 모인다.', 'Human rights cities meet.'],
    ['인권도시와 인권', 'A human rights city and human rights'],
    ['조례를 정한다.', 'It makes by-laws.'],
    ['UCLG는 넓다.', 'UCLG is wide.'],
    ['군인과 민간인', 'Soldiers and civilians'],
    ['참시민의 모임', 'A meeting of true citizens'],
  ])('lets “%s” be “%s”', (source, target) => {
    expect(said({ glossary, entries: [[source, target]] })).toEqual([]);
  });

  it('asks for the word of the source at the first mention, and only there', () => {
    const table = 'ko,en,use,gloss\n향약,village code,required,yes\n';
    const later = ['향약을 다시 읽는다.', 'We read the village code again.'] as const;
    const first = ['향약을 읽는다.', 'We read the village code.'] as const;
    const glossed = ['향약을 읽는다.', 'We read the village code (향약).'] as const;
    expect(said({ glossary: table, entries: [first, later] })).toEqual([
      ['pair.glossary', 'gloss', 'msgstr "We read the village code."'],
    ]);
    expect(said({ glossary: table, entries: [glossed, later] })).toEqual([]);
  });

  it('lets an entry differ that says why', () => {
    const entry = ['인권을 지킨다.', 'We keep the rights of men.', '# mute: pair.glossary a title of 1789'] as const;
    expect(said({ glossary, entries: [entry] })).toEqual([]);
  });
});

describe('checkSessionTimes', () => {
  it('finds hours that are not the session’s, on its day, in the source and in the translation', () => {
    const source = '9월 30일 14:00~17:00에 열립니다.';
    expect(said({ entries: [[source, 'It is held on 30 September, 2–5 p.m.']] })).toEqual([
      ['session.time', undefined, '14:00~17:00'],
      ['session.time', undefined, '2–5 p.m.'],
    ]);
  });

  it.each([
    '9월 30일 14:00~16:00에 열립니다.',
    '9월 30일 오후 2시부터 4시까지 열립니다.',
    '9월 30일 14:30~15:00에 쉽니다.',
    '10월 1일 14:00~17:00에 다시 만납니다.',
    '해마다 14:00~17:00에 엽니다.',
  ])('lets “%s” stand', (note) => {
    expect(said({ note })).toEqual([]);
  });
});

describe('checkPairs', () => {
  it('may be muted for one entry, also where it is an error, but not without a reason', () => {
    const [source, target] = ['30명이 모인다.', 'Forty people meet: 40.'];
    expect(said({ entries: [[source, target, '# mute: pair.number ten more came']] })).toEqual([]);
    expect(said({ entries: [[source, target, '# mute: pair.number']] }).map(([rule]) => rule)).toContain('pair.number');
  });

  it('looks at an unchanged text again only when a name has changed', () => {
    const memory = makeMemory();
    const its = project({ entries: [['30명이 모인다.', 'Forty people meet: 40.']] });
    const finding = (title: string, body: string) => {
      const path = 'sources/sessions/other.md';
      const text = (its.texts.find((file) => file.path === 'sources/sessions/opening.md')?.text ?? '')
        .replace(/^title: .*$/m, `title: ${title}`)
        .replace(/---\n\n.*$/s, `---\n\n${body}\n`);
      const texts = [...its.texts, { path, text, byteOrderMark: false }];
      const { diagnostics } = compileProject({ ...its, texts }, { site: true, booklets: undefined }, memory);
      return diagnostics.find(({ rule, place }) => rule === 'pair.number' && place?.file.endsWith('.po'));
    };
    const first = finding('{ ko: 다른 자리, en: Another Place }', '첫 글');
    expect(first).toBeDefined();
    expect(finding('{ ko: 다른 자리, en: Another Place }', '바꾼 글')).toBe(first);
    const renamed = finding('{ ko: 새로운 자리, en: A New Place }', '바꾼 글');
    expect(renamed).toEqual(first);
    expect(renamed).not.toBe(first);
  });

  it('holds the languages of data against each other, at the place of the second', () => {
    const organisations = '- { id: house, name: { ko: 제3의 집, en: The House of 4 } }\n';
    expect(said({ organisations })).toEqual([['pair.number', 'other', '4']]);
  });

  it('mends spaces and ranges in a translation file and nothing else', () => {
    const its = project({ entries: [['제3~5조를 \\"본다\\".', 'Articles 3~5 are  “seen” \\"so\\" ']] });
    const fixes = compileProject(its).diagnostics.flatMap(({ fix }) => fix ?? []);
    const file = its.texts.find(({ path }) => path.endsWith('.po'));
    const mended = applyFixes(
      file?.text ?? '',
      fixes.filter((fix) => fix.file === file?.path),
    );
    expect(mended).toContain('msgstr "Articles 3–5 are “seen” ');
    expect(mended).not.toContain(' "\n');
  });
});
