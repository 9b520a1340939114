// Files as other computers save them give the same site: Windows line ends, byte order marks, names in NFD.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { filesBelow, temporarySample, treeOf } from './files.ts';
import { runCli } from './run-cli.ts';

/** The smallest picture: one transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A page with a Hangul name and a picture, because the sample itself has only ASCII names. */
const page = `---
lang: ko
title: 점심 안내
order: 9
---

점심은 [참여자](page:about)와 함께합니다.

![점심 자리](그림.png)
`;
const catalogue = [
  'msgid ""',
  'msgstr ""',
  '"Language: en\\n"',
  '"X-Source-Language: ko\\n"',
  '"MIME-Version: 1.0\\n"',
  '"Content-Type: text/plain; charset=UTF-8\\n"',
  '"Content-Transfer-Encoding: 8bit\\n"',
  '',
  'msgctxt "pages/점심#title"',
  'msgid "점심 안내"',
  'msgstr "Lunch"',
  '',
].join('\n');

function withHangulNames(folder: string): string {
  writeFileSync(join(folder, 'sources/pages/점심.md'), page);
  writeFileSync(join(folder, 'sources/pages/그림.png'), pixel);
  writeFileSync(join(folder, 'translations/en/pages/점심.po'), catalogue);
  return folder;
}

/** As an editor on Windows and a disk on an old Mac would leave it; `form` is that of the file names. */
function disguise(folder: string): void {
  for (const part of ['sources', 'translations']) {
    for (const path of filesBelow(join(folder, part))) {
      const from = join(folder, part, path);
      const to = join(folder, part, path.normalize('NFD'));
      const bytes = readFileSync(from);
      rmSync(from);
      mkdirSync(dirname(to), { recursive: true });
      const isText = !path.endsWith('.png');
      const text = isText ? `\ufeff${bytes.toString('utf8').replaceAll('\n', '\r\n')}` : bytes;
      writeFileSync(to, text);
    }
  }
}

it('CRLF, byte order marks, NFD names and a folder with blanks and Hangul change nothing on the site', async () => {
  const plain = withHangulNames(temporarySample());
  const odd = withHangulNames(temporarySample('책자 원고 (최종)'));
  disguise(odd);
  onTestFinished(() => rmSync(odd, { recursive: true, force: true }));
  const names = filesBelow(join(odd, 'sources/pages'));
  expect(names).toContain('점심.md'.normalize('NFD'));
  expect(names).not.toContain('점심.md'.normalize('NFC'));
  expect(readFileSync(join(odd, 'sources/sessions/network-2.md')).subarray(0, 6).toString('hex')).toBe('efbbbf2d2d2d');

  for (const folder of [plain, odd]) {
    const ended = await runCli(['build', folder, '--only', 'site']);
    expect(ended.stdout).toContain('0 errors');
    expect(ended.code).toBe(0);
  }
  const site = treeOf(join(plain, 'output/site'));
  expect(treeOf(join(odd, 'output/site'))).toEqual(site);
  const pages = Object.keys(site).filter((path) => path.endsWith('.html'));
  const shown = pages.filter((path) => readFileSync(join(odd, 'output/site', path), 'utf8').includes('점심 자리'));
  expect(shown).toHaveLength(2);
});
