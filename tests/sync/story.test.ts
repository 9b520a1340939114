// The life of one note: written, translated, changed in every way; the translation file after each step.
import { expect, it } from 'vitest';
import { catalogueText } from '../../pipeline/sync/catalogue-text.ts';
import { markMinor, undoMinor } from '../../pipeline/sync/minor.ts';
import { changed, unchanged } from '../../pipeline/sync/planned-entry.ts';
import { body, edited, head, read, sync } from './workbench.ts';

const title = '## 등불 모임';
const evening = '저녁마다 골목에서 이웃과 함께 노래를 부르고 긴 편지를 읽는다.';
const numbers = '2030년에는 35명이 모였고 등불 120개를 걸었다.';
const long = '시장 상인들은 처음에 이 모임을 반기지 않았다. 그러나 지금은 누구보다 먼저 나와 등불을 건다.';
const english: Readonly<Record<string, string>> = {
  '등불 모임': 'The lantern meeting',
  [evening]: 'Every evening we sing with our neighbours in the lane and read long letters.',
  [numbers]: 'In 2030, 35 people met and hung 120 lanterns.',
  [long]: 'At first the traders did not welcome the meeting. Now they come before everyone else to hang lanterns.',
  '모두 환영한다.': 'Everyone is welcome.',
};
const note = (...blocks: readonly string[]) => `${blocks.join('\n\n')}\n`;
const steps = (events: ReturnType<typeof sync>['events']) =>
  events.map(({ step, source }) => `${step}: ${source.slice(0, 8)}`);
const entry = (source: string, ...more: readonly string[]) =>
  [...more, 'msgctxt "sessions/opening#등불-모임"', `msgid "${source}"`, `msgstr "${english[source] ?? ''}"`, ''].join(
    '\n',
  );
const welcome = '모두 환영한다.';

it('follows a note through its life', () => {
  // Written.
  const first = sync(note(title, evening, numbers, long), undefined);
  expect(steps(first.events)).toEqual([
    'missing: 등불 모임',
    'missing: 저녁마다 골목에',
    'missing: 2030년에는 ',
    'missing: 시장 상인들은 ',
  ]);
  expect(first.text.split('\n\n')[0]).toBe(`msgid ""
msgstr ""
"Project-Id-Version: lanterns\\n"
"PO-Revision-Date: 2031-02-03 04:05+0900\\n"
"Language: en\\n"
"X-Source-Language: ko\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"`);

  // Translated.
  let file = edited(first.text, (one) => changed(one, { target: english[one.source] ?? '' }));
  const heading = entry('등불 모임', '#. heading, level 2');
  const [evenings, counted, traders] = [evening, numbers, long].map((one) => entry(one, '#. paragraph'));
  expect(body(file)).toBe([heading, evenings, counted, traders].join('\n'));

  // A paragraph is inserted.
  let after = sync(note(title, welcome, evening, numbers, long), file);
  expect(steps(after.events)).toEqual([
    'kept: 등불 모임',
    'missing: 모두 환영한다.',
    'kept: 저녁마다 골목에',
    'kept: 2030년에는 ',
    'kept: 시장 상인들은 ',
  ]);
  const emptyWelcome = entry(welcome, '#. paragraph').replace('Everyone is welcome.', '');
  expect(body(after.text)).toBe([heading, emptyWelcome, evenings, counted, traders].join('\n'));

  // It is translated, and another one moves.
  file = edited(after.text, (one) => changed(one, { target: english[one.source] ?? '' }));
  after = sync(note(title, long, welcome, evening, numbers), file);
  expect(new Set(after.events.map(({ step }) => step))).toEqual(new Set(['kept']));
  const welcomed = entry(welcome, '#. paragraph');
  expect(body(after.text)).toBe([heading, traders, welcomed, evenings, counted].join('\n'));

  // One is split.
  const [half, otherHalf] = long.split(/(?<=않았다\.) /) as [string, string];
  const beforeSplit = after.text;
  after = sync(note(title, half, otherHalf, welcome, evening, numbers), beforeSplit);
  expect(steps(after.events).slice(1, 3)).toEqual(['split: 시장 상인들은 ', 'split: 그러나 지금은 ']);
  const cut = (source: string) =>
    `#. paragraph\n#, fuzzy\n#| msgid "${long}"\nmsgctxt "sessions/opening#등불-모임"\nmsgid "${source}"\nmsgstr "${english[long]}"\n`;
  expect(body(after.text)).toBe([heading, cut(half), cut(otherHalf), welcomed, evenings, counted].join('\n'));
  // And joined again: the translation is the old one again.
  expect(body(sync(note(title, long, welcome, evening, numbers), after.text).text)).toBe(body(beforeSplit));
  after = { text: beforeSplit, events: [] };

  // Numbers change.
  const renumbered = '2031년에는 42명이 모였고 등불 120개를 걸었다.';
  after = sync(note(title, long, welcome, evening, renumbered), after.text);
  expect(steps(after.events).at(-1)).toBe('number-change: 2031년에는 ');
  const proposal = `#. paragraph
#, fuzzy
#| msgid "${numbers}"
msgctxt "sessions/opening#등불-모임"
msgid "${renumbered}"
msgstr "In 2031, 42 people met and hung 120 lanterns."
`;
  const memory = `#~ msgctxt "sessions/opening#등불-모임"\n#~ msgid "${numbers}"\n#~ msgstr "${english[numbers]}"\n`;
  expect(body(after.text)).toBe([heading, traders, welcomed, evenings, proposal, memory].join('\n'));

  // It is confirmed; then a mistake of typing is mended: outdated first, current once it is called minor.
  file = edited(after.text, (one) => changed(one, { fuzzy: false, previousSource: undefined }));
  const confirmed = proposal.replace(/#, fuzzy\n#\| .*\n/, '');
  const mended = evening.replace('골목에서', '골목길에서');
  const source = note(title, long, welcome, mended, renumbered);
  after = sync(source, file);
  expect(steps(after.events)[3]).toBe('outdated: 저녁마다 골목길');
  const outdated = `#. paragraph\n#, fuzzy\n#| msgid "${evening}"\nmsgctxt "sessions/opening#등불-모임"\nmsgid "${mended}"\nmsgstr "${english[evening]}"\n`;
  expect(body(after.text)).toBe([heading, traders, welcomed, outdated, confirmed, memory].join('\n'));
  const minor = catalogueText(read(after.text), markMinor(read(after.text).entries.map(unchanged)), head) ?? '';
  const current = outdated.replace(/#, fuzzy\n#\| .*\n/, '').replace('#.', `# minor: "${evening}"\n#.`);
  expect(body(minor)).toBe([heading, traders, welcomed, current, confirmed, memory].join('\n'));
  expect(sync(source, minor).text).toBe(minor);
  expect(catalogueText(read(minor), undoMinor(read(minor).entries.map(unchanged)), head)).toBe(after.text);

  // One is deleted.
  after = sync(note(title, long, mended, renumbered), minor);
  expect(steps(after.events).at(-1)).toBe('vanished: 모두 환영한다.');
  const former = memory.replace(numbers, welcome).replace(english[numbers] ?? '', english[welcome] ?? '');
  expect(
    read(after.text)
      .entries.filter(({ obsolete }) => obsolete)
      .map(({ source }) => source)
      .sort(),
  ).toEqual([numbers, welcome].sort());
  expect(after.text).toContain(former);
  // And written again: its translation comes back.
  expect(body(sync(note(title, long, welcome, mended, renumbered), after.text).text)).toContain(welcomed);
});

it('gives a heading that is renamed its old translation, and takes the section along', () => {
  const old = edited(sync(note('## 저녁의 등불 모임', evening), undefined).text, (one) =>
    changed(one, { target: 'x y z' }),
  );
  const { events, text } = sync(note('## 저녁의 등불 행진', evening), old);
  expect(events.map(({ step }) => step)).toEqual(['outdated', 'moved']);
  expect(text).toContain('msgctxt "sessions/opening#저녁의-등불-행진"');
});
