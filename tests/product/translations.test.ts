// The commands for translations as people run them: what they write, what they say, how they end.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporarySample, treeOf } from './files.ts';
import { runCli } from './run-cli.ts';

const note = 'sources/sessions/network-1.md';
const catalogue = 'translations/ko/sessions/network-1.po';

/** Changes a sentence of the note that is translated. */
function edit(folder: string, from: string, to: string): void {
  const file = join(folder, note);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

it('changes no byte where no source changed', async () => {
  const folder = temporarySample();
  const before = treeOf(folder);
  const { code, stdout } = await runCli(['translations', 'sync', folder]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('0 of 7 files changed')]);
  expect(treeOf(folder)).toEqual(before);
});

it('shows with --dry-run what it would write, and writes it without', async () => {
  const folder = temporarySample();
  edit(folder, 'the human rights city movement is growing', 'the human rights city movement is growing fast');
  const before = treeOf(folder);
  const dry = await runCli(['translations', 'sync', folder, '--dry-run']);
  expect(dry.stdout).toContain('1 of 7 files would change');
  expect(treeOf(folder)).toEqual(before);
  await runCli(['translations', 'sync', folder]);
  expect(readFileSync(join(folder, catalogue), 'utf8')).toMatch(/#, fuzzy\n#\| /);
});

it('shuts the gate while a translation is outdated, and opens it for a minor change', async () => {
  const folder = temporarySample();
  const gate = () => runCli(['translations', 'status', folder, '--require', '100']);
  expect((await gate()).code).toBe(0);
  edit(folder, 'is growing.', 'is  growing, still.');
  const shut = await gate();
  expect([shut.code, shut.stderr]).toEqual([1, expect.stringMatching(/network-1.*outdated/)]);
  await runCli(['translations', 'minor', note, folder]);
  expect((await gate()).code).toBe(0);
  await runCli(['translations', 'minor', note, folder, '--undo']);
  expect((await gate()).code).toBe(1);
});

it('writes a page for each language, which loads nothing, and the same as JSON', async () => {
  const folder = temporarySample();
  edit(folder, 'is growing.', 'is growing & <b>wide</b>.');
  const { stdout } = await runCli(['translations', 'status', folder, '--json']);
  const { languages } = JSON.parse(stdout) as { readonly languages: readonly { readonly language: string }[] };
  expect(languages.map(({ language }) => language).sort()).toEqual(['en', 'ko']);
  const page = readFileSync(join(folder, 'output/reports/ko.html'), 'utf8');
  expect(page).toContain('<html lang="');
  expect(page).not.toMatch(/<script|src="http|href="http|<b>wide/);
  expect(page).toMatch(/<ins>[^<]*&amp;/);
});

it.each([
  ['a percentage that is none', ['status', '.', '--require', 'all'], /100/],
  ['a file that is no source', ['minor', 'sources/sessions/nothing.md'], /usage\.document/],
])('refuses %s with exit code 2', async (_, parameters, said) => {
  const { code, stderr, stdout } = await runCli(['translations', ...parameters]);
  expect([code, stderr + stdout]).toEqual([2, expect.stringMatching(said)]);
});
