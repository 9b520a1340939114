// GNU gettext accepts the files that a synchronisation writes, and what it writes itself says the same to us.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { markMinor } from '../../pipeline/sync/minor.ts';
import { changed } from '../../pipeline/sync/planned-entry.ts';
import { needsTool } from '../product/needs-tool.ts';
import { edited, read, revised, sync } from './workbench.ts';

const former = `## 등불 모임

<!-- i18n:note 노래에서 온 말 -->

저녁마다 골목에서 이웃과 함께 노래를 부르고 "긴 편지"를 읽는다.

2030년에는 35명이 모였고 등불 120개를 걸었다. 길고 긴 줄을 넘는 문장이어야 다른 도구가 줄을 나누는 것을 볼 수 있다.

시장 상인들은 처음에 이 모임을 반기지 않았다. 그러나 지금은 누구보다 먼저 나와 등불을 건다.

모두 환영한다.
`;
const source = former
  .replace('골목에서', '골목길에서')
  .replace('2030년', '2031년')
  .replace('않았다. 그', '않았다.\n\n그')
  .replace('모두 환영한다.', '처음 오는 사람은 입구에서\\\n등불을 빌린다.');

/** With every state: kept, minor, split, numbers filled in, memory, missing, and remarks of people. */
function richFile(): string {
  let number = 0;
  const translated = edited(sync(former, undefined).text, (one) =>
    changed(one, {
      target: `Translation ${number++} of 2030, 35 and 120`,
      comments: { translator: ['reviewed: at the desk', 'mute: translation.structure known'] },
    }),
  );
  return sync(source, revised(sync(source.replace('2031', '2030'), translated).text, markMinor).text).text;
}

const meaning = (text: string) =>
  read(text).entries.map(({ text: _, place: __, sourcePlace: ___, targetOffset: ____, ...entry }) => entry);

function inFolder(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-gettext-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'opening.po');
  writeFileSync(file, text);
  return { file, next: join(folder, 'next.po'), template: join(folder, 'opening.pot') };
}

describe('a file with every state', () => {
  const text = richFile();

  it('has every state', () => {
    const entries = read(text).entries;
    expect(entries.some(({ obsolete }) => obsolete)).toBe(true);
    expect(entries.filter(({ fuzzy, previousSource }) => fuzzy && previousSource !== undefined)).toHaveLength(3);
    expect(text).toContain('# minor: ');
    expect(entries.filter(({ target }) => target === '')).toHaveLength(1);
  });

  it('passes msgfmt -c', (context) => {
    needsTool('msgfmt', context);
    const { file } = inFolder(text);
    expect(() => execFileSync('msgfmt', ['-c', '-o', '/dev/null', file], { stdio: 'pipe' })).not.toThrow();
  });

  it('comes through msgattrib as it was but for its line breaks, and is then left alone', (context) => {
    needsTool('msgattrib', context);
    const { file, next } = inFolder(text);
    execFileSync('msgattrib', ['-o', next, file]);
    const back = readFileSync(next, 'utf8');
    expect(back).not.toBe(text);
    expect(meaning(back)).toEqual(meaning(text));
    expect(sync(source, back).text).toBe(back);
  });

  it('comes through msgmerge as it was but for its line breaks, and is then left alone', (context) => {
    needsTool('msgmerge', context);
    const { file, next, template } = inFolder(text);
    const living = edited(text, (one) => changed(one, { target: '', fuzzy: false, previousSource: undefined }));
    const kept = living.split('\n\n').filter((entry) => !entry.includes('#~ msgid'));
    writeFileSync(template, `${kept.join('\n\n')}\n`.replaceAll(/^# .*\n/gm, ''));
    execFileSync('msgmerge', ['--quiet', '--previous', '-o', next, file, template], { stdio: 'pipe' });
    const back = readFileSync(next, 'utf8');
    expect(meaning(back)).toEqual(meaning(text));
    expect(sync(source, back).text).toBe(back);
  });
});
