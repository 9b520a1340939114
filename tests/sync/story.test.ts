// The life of one note: written, translated, changed in every way; the translation file and the report after each step.
import { expect, it } from 'vitest';
import { markMinor, undoMinor } from '../../pipeline/sync/minor.ts';
import { changed } from '../../pipeline/sync/planned-entry.ts';
import { type After, body, edited, revised, sync } from './workbench.ts';

const title = '## 등불 모임';
const evening = '저녁마다 골목에서 이웃과 함께 노래를 부르고 긴 편지를 읽는다.';
const numbers = '2030년에는 35명이 모였고 등불 120개를 걸었다.';
const traders = '시장 상인들은 처음에 이 모임을 반기지 않았다. 그러나 지금은 누구보다 먼저 나와 등불을 건다.';
const [doubt = '', welcome = ''] = traders.split(/(?<=않았다\.) /);
const everyone = '모두 환영한다.';

const english: Readonly<Record<string, string>> = {
  '등불 모임': 'The lantern meeting',
  [evening]: 'Every evening we sing with our neighbours in the lane.',
  [numbers]: 'In 2030, 35 people met and hung 120 lanterns.',
  [traders]: 'At first the traders did not welcome us. Now they come before everyone else.',
  [doubt]: 'At first the traders did not welcome us.',
  [welcome]: 'Now they come before everyone else.',
  [everyone]: 'Everyone is welcome.',
};

const note = (...blocks: readonly string[]) => `${blocks.join('\n\n')}\n`;
/** A translator puts the right words everywhere and takes the marks away. */
const translated = (file: string) =>
  edited(file, (one) =>
    english[one.source] === undefined || one.obsolete
      ? one
      : changed(one, { target: english[one.source] ?? '', fuzzy: false, previousSource: undefined }),
  );
const shown = ({ text, report }: After) => `${report}\n\n${body(text)}`;

it('follows a note through its life', async () => {
  // It is written, and translated.
  const first = sync(note(title, evening, numbers, traders), undefined);
  await expect(`${first.report}\n\n${first.text}`).toMatchFileSnapshot('story/1-written.txt');
  let file = translated(first.text);
  expect(sync(note(title, evening, numbers, traders), file).text).toBe(file);

  // A paragraph is inserted.
  let after = sync(note(title, everyone, evening, numbers, traders), file);
  await expect(shown(after)).toMatchFileSnapshot('story/2-inserted.txt');
  file = translated(after.text);

  // One moves to the top: nothing but the order changes.
  after = sync(note(title, traders, everyone, evening, numbers), file);
  await expect(shown(after)).toMatchFileSnapshot('story/3-moved.txt');
  const whole = after.text;

  // It is split; joined again it would have its old translation again.
  after = sync(note(title, doubt, welcome, everyone, evening, numbers), whole);
  await expect(shown(after)).toMatchFileSnapshot('story/4-split.txt');
  expect(sync(note(title, traders, everyone, evening, numbers), after.text).text).toBe(whole);
  file = translated(after.text);

  // Numbers change, and are confirmed.
  const renumbered = numbers.replace('2030', '2031').replace('35', '42');
  after = sync(note(title, doubt, welcome, everyone, evening, renumbered), file);
  await expect(shown(after)).toMatchFileSnapshot('story/5-numbers.txt');
  file = edited(after.text, (one) => changed(one, { fuzzy: false, previousSource: undefined }));

  // A mistake of typing is mended: outdated, until it is called minor; and outdated again when that is taken back.
  const mended = evening.replace('골목에서', '골목길에서');
  const source = note(title, doubt, welcome, everyone, mended, renumbered);
  const outdated = sync(source, file);
  await expect(shown(outdated)).toMatchFileSnapshot('story/6-typing-mistake.txt');
  after = revised(outdated.text, markMinor);
  await expect(shown(after)).toMatchFileSnapshot('story/7-minor.txt');
  expect(sync(source, after.text).text).toBe(after.text);
  expect(revised(after.text, undoMinor).text).toBe(outdated.text);

  // One is deleted; written again, its translation comes back.
  const minor = after.text;
  after = sync(note(title, doubt, welcome, mended, renumbered), minor);
  await expect(shown(after)).toMatchFileSnapshot('story/8-deleted.txt');
  expect(sync(source, after.text).text).toBe(minor);
});
