// Tests of the link from records to a programme: order of sessions, days and pages, and rooms that join others.
import { describe, expect, it } from 'vitest';
import { link } from '../../pipeline/link/link.ts';
import { makeMemory } from '../../pipeline/model/memory.ts';
import type { Programme } from '../../pipeline/model/programme.ts';
import { parseSources } from '../../pipeline/parse/sources.ts';
import { projectOf } from '../situations/compile-folder.ts';

const programme = `id: small-forum
year: 2019
title: { ko: 작은 포럼, en: Small Forum }
starts: 2019-09-30
ends: 2019-10-03
timezone: Asia/Seoul
languages: [ko, en]
venue: hall
countries: { KR: { ko: 한국, en: Korea } }
categories:
  - { id: plenary, label: Plenary, letter: P, colour: "#000000" }
  - { id: network, label: Network, letter: N, colour: "#000000" }
version: { number: "1", date: 2026-11-23 }
`;
const venues = `- id: hall
  name: Hall
  rooms:
    - { id: "211", name: Room 211 }
    - { id: "212", name: Room 212 }
    - { id: "213", name: Room 213 }
    - { id: "212+213", name: Rooms 212 + 213, combines: ["212", "213"] }
`;
const session = (date: string, start: string, more = '', category = 'network') =>
  `---\nlang: en\ncategory: ${category}\ntitle: T\ndate: ${date}\nstart: ${start}\nend: "23:00"\n${more}---\n`;

function linked(files: Readonly<Record<string, string>>): Programme {
  const memory = makeMemory();
  const records = parseSources(
    projectOf({ 'sources/programme.yaml': programme, 'sources/venues.yaml': venues, ...files }).texts,
    memory,
  );
  if (records.value === undefined) throw new Error('The records cannot be read.');
  const { value, diagnostics } = link(records.value, memory);
  expect([...records.diagnostics, ...diagnostics]).toEqual([]);
  return value;
}

describe('link', () => {
  it('orders sessions by start, then category as listed, then number, then id', () => {
    const found = linked({
      'sources/sessions/a-late.md': session('2019-10-01', '09:00'),
      'sources/sessions/b.md': session('2019-09-30', '10:00', 'number: 2\n'),
      'sources/sessions/c.md': session('2019-09-30', '10:00', 'number: 1\n'),
      'sources/sessions/d.md': session('2019-09-30', '10:00', '', 'plenary'),
      'sources/sessions/e.md': session('2019-09-30', '09:30'),
      'sources/sessions/f2.md': session('2019-10-01', '10:00'),
      'sources/sessions/f1.md': session('2019-10-01', '10:00'),
    });
    expect(found.sessions.map(({ id }) => id)).toEqual(['e', 'd', 'c', 'b', 'a-late', 'f1', 'f2']);
    expect(found.days.map(({ date, sessions }) => [date, sessions.length])).toEqual([
      ['2019-09-30', 4],
      ['2019-10-01', 3],
    ]);
  });

  it.each([
    ['["212", "213"]', ['212+213']],
    ['["213", "212"]', ['212+213']],
    ['["212+213"]', ['212+213']],
    ['["212+213", "212"]', ['212+213']],
    ['["212", "211"]', ['212', '211']],
    ['["211", "212", "213"]', ['211', '212', '213']],
    ['["213"]', ['213']],
    ['[]', []],
  ])('reads the rooms %s as %j', (written, rooms) => {
    const found = linked({ 'sources/sessions/a.md': session('2019-09-30', '10:00', `rooms: ${written}\n`) });
    expect(found.sessions[0]?.rooms.map(({ id }) => id)).toEqual(rooms);
  });

  it('takes the affiliation of a person, unless the session prints another', () => {
    const found = linked({
      'sources/organisations.yaml': '- { id: one, name: One }\n- { id: two, name: Two }\n',
      'sources/people.yaml':
        '- id: alpha\n  name: { Latn: { family: Alpha } }\n  organisation: one\n  position: { en: Chair, ko: 의장 }\n  country: KR\n',
      'sources/sessions/a.md': session(
        '2019-09-30',
        '10:00',
        'people:\n  - alpha\n  - { person: alpha, organisation: two, position: Guest }\n',
      ),
    });
    const people = found.sessions[0]?.people ?? [];
    expect(people.map(({ organisation }) => organisation?.id)).toEqual(['one', 'two']);
    expect(people[0]?.position).toMatchObject({ kind: 'inline', texts: { en: 'Chair', ko: '의장' } });
    expect(people[1]?.position).toMatchObject({
      kind: 'unit',
      source: 'Guest',
      section: 'people.alpha.position',
      document: 'sessions/a',
    });
    expect(people[0]?.person.country).toMatchObject({ texts: { ko: '한국', en: 'Korea' } });
  });

  it('names a country that the programme does not name by its international name', () => {
    const found = linked({ 'sources/people.yaml': '- id: beta\n  name: { Latn: { family: Beta } }\n  country: JP\n' });
    expect(found.people[0]?.country).toMatchObject({ texts: { ko: '일본', en: 'Japan' } });
  });

  it('takes a plain text for one in the language of its file, and a list of languages for translated', () => {
    const found = linked({
      'sources/sessions/a.md': session('2019-09-30', '10:00', 'theme: { ko: 주제, en: Theme }\n'),
    });
    expect(found.sessions[0]?.title).toMatchObject({ kind: 'unit', language: 'en', section: 'title', source: 'T' });
    expect(found.sessions[0]?.theme).toMatchObject({ kind: 'inline', texts: { ko: '주제', en: 'Theme' } });
  });

  it('orders pages by their number, then by id', () => {
    const page = (order: string) => `---\nlang: en\ntitle: P\n${order}---\n`;
    const found = linked({
      'sources/pages/b.md': page(''),
      'sources/pages/a.md': page(''),
      'sources/pages/c.md': page('order: -1\n'),
    });
    expect(found.pages.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('takes ids that differ only in their Unicode form for the same', () => {
    const found = linked({
      'sources/people.yaml': `- id: ${'가상인'.normalize('NFD')}\n  name: { Hang: { family: 가, given: 상인 } }\n`,
      'sources/sessions/a.md': session('2019-09-30', '10:00', 'people: [가상인]\n'),
    });
    expect(found.sessions[0]?.people[0]?.person.id).toBe('가상인');
  });
});
