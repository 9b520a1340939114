// `build --pseudo`: texts of all kinds in the made-up language, what is written into templates plain, the real output untouched.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow, temporarySample, treeOf } from './files.ts';
import { needsTool } from './needs-tool.ts';
import { checkout, runCli, runProgram } from './run-cli.ts';
import { squeeze } from './squeeze.ts';

it('shows what no translation reaches, beside the real output', async (context) => {
  needsTool('pdftotext', context);
  const folder = temporarySample();
  mkdirSync(join(folder, 'output/site'), { recursive: true });
  writeFileSync(join(folder, 'output/site/index.html'), 'the real one');
  const template = 'templates/booklet/parts/greeting.liquid';
  const known = filesBelow(join(checkout, 'templates/booklet')).filter((path) => /colophon.*\.liquid$/.test(path));
  const [colophon = template] = known.map((path) => `templates/booklet/${path}`);
  mkdirSync(join(folder, colophon, '..'), { recursive: true });
  const text = readFileSync(join(checkout, colophon), 'utf8');
  writeFileSync(join(folder, colophon), `${text}\n<p>Hard-coded words.</p>\n`);
  const before = treeOf(join(folder, 'output'));

  const { code, stdout, stderr } = await runCli(['build', folder, '--pseudo', '--edition', 'en', '--only', 'booklets']);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  expect(stdout).toContain('output/pseudo/booklets/whrcf-2019-en.pdf');
  const after = treeOf(join(folder, 'output'));
  for (const [path, hash] of Object.entries(before)) expect(after[path]).toBe(hash);

  const pdf = join(folder, 'output/pseudo/booklets/whrcf-2019-en.pdf');
  const words = squeeze((await runProgram('pdftotext', [pdf, '-'])).stdout);
  expect(words).toContain(squeeze('Hard-coded words.'));
  // A word of the program, a text of the data, the front matter of a session, and a note.
  for (const part of ['«Çóóñtééñts»', 'Kíímdááééjúúñg', 'Áádvóóçáátóórs', 'Wéélçóóméé tóó théé Wóórld'])
    expect(words).toContain(squeeze(part));
  for (const part of ['Welcome to the World', 'Contents', 'Workshop']) expect(words).not.toContain(squeeze(part));
});

it('makes the pages of the site as well', async () => {
  const folder = temporarySample();
  const { code } = await runCli(['build', folder, '--pseudo', '--only', 'site']);
  expect(code).toBe(0);
  const page = readFileSync(join(folder, 'output/pseudo/site/ko/index.html'), 'utf8');
  const body = page.slice(page.indexOf('<body'));
  const plain = [...body.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').matchAll(/>([^<]+)</g)]
    .map(([, text = '']) => text.trim())
    .filter((text) => /\p{Script=Hangul}{3}/u.test(text) && !text.includes('«'));
  // Names of languages stand as they are called, dates as they are written.
  expect(plain.filter((text) => !/^(?:한국어(?:, 영어)?|\d.*[일)]|.*오[전후].*)$/u.test(text))).toEqual([]);
});
