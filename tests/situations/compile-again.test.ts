// Proves that a compile with the memory of the one before says and makes what a compile without any does.
import { describe, expect, it } from 'vitest';
import type { Compiled } from '../../pipeline/app/compile.ts';
import type { Checked } from '../../pipeline/model/diagnostic.ts';
import { type Memory, makeMemory } from '../../pipeline/model/memory.ts';
import type { ImageFile, Project } from '../../pipeline/workspace/read-project.ts';
import { compileProject, projectOf } from './compile-folder.ts';

const session = (number: number, body = `안녕하세요 ${number}.\n\n![그림](river.png) [다음](session:s1)\n`) =>
  `---\nlang: ko\ncategory: talks\nnumber: ${number}\ntitle: 모임 ${number}\ndate: 2030-05-0${number}\nstart: "09:00"\nend: "10:00"\nrooms: [r1]\npeople: [p1]\n---\n\n${body}`;
const catalogue = (number: number, greeting = `Hello ${number}.`) =>
  `msgid ""\nmsgstr "Language: en\\n"\n\nmsgctxt "sessions/s${number}#title"\nmsgid "모임 ${number}"\nmsgstr "Meeting ${number}"\n\nmsgctxt "sessions/s${number}#body"\nmsgid "안녕하세요 ${number}."\nmsgstr "${greeting}"\n`;

const files: Readonly<Record<string, string>> = {
  'sources/programme.yaml': `id: small
year: 2030
title: { ko: 작은 모임, en: Small Meeting }
starts: 2030-05-01
ends: 2030-05-09
timezone: Asia/Seoul
languages: [ko, en]
venue: hall
categories: [{ id: talks, label: { ko: 이야기, en: Talks }, letter: T, colour: "#1f3a5f" }]
booklets: [{ id: both, languages: [ko, en] }, { id: ko, languages: [ko] }]
version: { number: "1", date: 2030-01-02 }
`,
  'sources/venues.yaml':
    '- { id: hall, name: { ko: 회관, en: Hall }, rooms: [{ id: r1, name: { ko: 방, en: Room } }] }\n',
  'sources/people.yaml':
    '- { id: p1, name: { Hang: { family: 가온, given: 구름 }, Latn: { family: Gaon, given: Gureum } } }\n',
  'sources/sessions/s1.md': session(1),
  'sources/sessions/s2.md': session(2),
  'sources/sessions/s3.md': session(3, '안녕하세요 3.\n\n5월 3일(월)에 [없는 곳](session:s9)\n'),
  'translations/en/sessions/s1.po': catalogue(1),
  'translations/en/sessions/s2.po': catalogue(2),
};

const river: ImageFile = {
  path: 'sources/sessions/river.png',
  diskPath: '/nowhere/river.png',
  width: 40,
  height: 30,
  bytes: 9,
  hash: 'a'.repeat(64),
};
const project = (
  changed: Readonly<Record<string, string | undefined>> = {},
  image: Partial<ImageFile> = {},
): Project => {
  const texts = Object.entries({ ...files, ...changed }).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text] as const],
  );
  return { ...projectOf(Object.fromEntries(texts)), images: [{ ...river, ...image }] };
};

/** Everything that comes out; the programme is left out, since its places are looked up by functions. */
const outcome = ({ value, diagnostics }: Checked<Compiled | undefined>) => ({
  site: value?.site,
  booklets: value?.booklets,
  pictures: value?.pictures,
  diagnostics,
});
const wanted = { site: true, booklets: undefined };
const compiled = (one: Project, memory?: Memory) => outcome(compileProject(one, wanted, memory));

const words = (label: string) => JSON.stringify({ session: { date: label } });
const changes: readonly (readonly [string, Project])[] = [
  ['nothing', project()],
  ['a note', project({ 'sources/sessions/s1.md': session(1, '고친 글.\n') })],
  ['a title', project({ 'sources/sessions/s2.md': session(2).replace('모임 2', '다른 모임') })],
  ['the name of a file', project({ 'sources/sessions/s2.md': undefined, 'sources/sessions/s4.md': session(2) })],
  ['a session taken out', project({ 'sources/sessions/s1.md': undefined })],
  ['a session more', project({ 'sources/sessions/s4.md': session(4) })],
  ['a translation', project({ 'translations/en/sessions/s1.po': catalogue(1, 'Good day.') })],
  ['a translation that breaks the structure', project({ 'translations/en/sessions/s1.po': catalogue(1, '# Hello') })],
  ['a translation taken out', project({ 'translations/en/sessions/s2.po': undefined })],
  ['a name', project({ 'sources/people.yaml': files['sources/people.yaml']?.replace('가온', '나래') })],
  ['a person with another id', project({ 'sources/people.yaml': files['sources/people.yaml']?.replace('p1', 'p2') })],
  ['a role', project({ 'sources/programme.yaml': `${files['sources/programme.yaml']}roles: { guest: 손님 }\n` })],
  [
    'the year',
    project({ 'sources/programme.yaml': files['sources/programme.yaml']?.replace('year: 2030', 'year: 2031') }),
  ],
  [
    "the program's words",
    project({ 'translations/ko/interface.json': words('언제'), 'translations/en/interface.json': words('When') }),
  ],
  ['a picture', project({}, { hash: 'b'.repeat(64), width: 41 })],
  ['a picture taken away', { ...project(), images: [] }],
  ['a template', project({ 'templates/booklet/session.liquid': '<h1>{{ session.title | text }}</h1>' })],
  ['a mistake in a template', project({ 'templates/booklet/session.liquid': '<h1>{{ sesion.title | text }}</h1>' })],
  ['a mistake in the data', project({ 'sources/sessions/s1.md': session(1).replace('category', 'kategory') })],
  ['no programme', project({ 'sources/programme.yaml': undefined })],
];

describe('a compile with the memory of the last', () => {
  it.each(changes)('equals one without after a change of %s, and after the change back', (_, changed) => {
    const memory = makeMemory();
    compiled(project(), memory);
    expect(compiled(changed, memory)).toEqual(compiled(changed));
    expect(compiled(project(), memory)).toEqual(compiled(project()));
  });

  it('stays right through all changes in a row', () => {
    const memory = makeMemory();
    for (const [, changed] of changes) expect(compiled(changed, memory)).toEqual(compiled(changed));
  });

  it('is compared on a programme that has something to say and to show', () => {
    const { diagnostics, booklets, site } = compiled(project());
    expect(new Set(diagnostics.map(({ rule }) => rule))).toContain('time.weekday');
    expect(new Set(diagnostics.map(({ rule }) => rule))).toContain('reference.link');
    expect(booklets).toHaveLength(2);
    expect(JSON.stringify(site)).toContain('Hello 1.');
  });
});
