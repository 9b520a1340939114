// Says when a booklet cannot be bound as it is to be: sheets have four pages, leaves two, and staples hold sixteen sheets.
import { expect, it } from 'vitest';
import { buildBooklets, messagesOf, smallProgramme } from './small-programme.ts';

const booklet = (settings: string): Readonly<Record<string, string>> => ({
  'sources/programme.yaml': [
    'id: small-forum',
    'year: 2019',
    'title: Small Forum',
    'starts: 2019-09-30',
    'ends: 2019-10-03',
    'timezone: Asia/Seoul',
    'languages: [en]',
    'venue: hall',
    'categories: [{ id: network, label: Network, letter: N, colour: "#0b5fa5" }]',
    `booklets: [{ id: book, languages: [en], ${settings} }]`,
    'version: { number: "1", date: 2026-11-23 }',
    '',
  ].join('\n'),
});

it.each([
  [
    'an odd number of pages in a perfect binding',
    'binding: perfect, parts: [cover, contents, sessions]',
    /5 pages.*of 2/,
  ],
  ['six pages in two sheets', 'binding: saddle, parts: [cover, contents, sessions, back-cover]', /6 pages.*of 4/],
  ['too many pages for a staple', 'binding: saddle, notesPages: 63, parts: [cover, sessions, notes]', /stapled, 64/],
])('warns of %s and makes the booklet all the same', async (_, settings, message) => {
  const report = await buildBooklets(smallProgramme(booklet(settings)));
  expect(messagesOf(report)).toEqual([expect.stringMatching(/^print\.page-count: /)]);
  expect(messagesOf(report)).toEqual([expect.stringMatching(message)]);
  expect(report.diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
  expect(report.made).toHaveLength(1);
});

it.each([
  ['pages to write on fill the last sheet', 'binding: saddle, parts: [cover, contents, sessions, notes]'],
  ['a perfect binding holds many pages', 'binding: perfect, notesPages: 63, parts: [cover, sessions, notes]'],
  ['six pages are three leaves', 'binding: perfect, parts: [cover, contents, sessions, back-cover]'],
])('is silent where %s', async (_, settings) => {
  expect(messagesOf(await buildBooklets(smallProgramme(booklet(settings))))).toEqual([]);
});
