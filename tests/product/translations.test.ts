// The commands for translations as people run them: what they write, what they say, how they end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { parseCatalogue } from '../../pipeline/parse/catalogue.ts';
import { filesBelow, temporarySample, treeOf } from './files.ts';
import { checkout, program, runCli } from './run-cli.ts';

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

it('offers past translations of much the same words, and leaves them alone afterwards', async () => {
  const folder = temporarySample();
  const text = readFileSync(join(folder, note), 'utf8');
  const known = 'The answers will differ from place to place.';
  expect(text).toContain(known);
  const sentence = `${text.split('\n').find((line) => line.startsWith(known)) ?? ''} They always have.`;
  writeFileSync(join(folder, note), `${text.trimEnd()}\n\n${sentence}\n`);
  await runCli(['translations', 'sync', folder]);
  const file = join(folder, catalogue);
  const offered = readFileSync(file, 'utf8');
  expect(offered).toMatch(/^#\. memory \d\d %: The answers will differ .* → 답은 지역마다 다를 것이다\./m);
  await runCli(['translations', 'sync', folder]);
  expect(readFileSync(file, 'utf8')).toBe(offered);
  const { stdout } = await runCli(['translations', 'export', folder, '--format', 'xliff', '--language', 'ko']);
  const exported = readFileSync(stdout.trim().split('\n')[0] ?? '', 'utf8');
  expect(exported).toMatch(/<alt-trans match-quality="\d\d%"><source>The answers will differ/);
  const back = await runCli(['translations', 'import', stdout.trim().split('\n')[0] ?? '', folder]);
  expect([back.code, readFileSync(file, 'utf8')]).toEqual([0, offered]);
});

it('takes drafts from another tool’s memory, and never over a translation', async () => {
  const folder = temporarySample();
  const before = readFileSync(join(folder, catalogue), 'utf8');
  edit(
    folder,
    'Local governments in Korea have taken part',
    'A wholly new paragraph, of which nobody here knows.\n\nLocal governments in Korea have taken part',
  );
  await runCli(['translations', 'sync', folder]);
  const pair = (source: string, target: string) =>
    `<tu><tuv xml:lang="en-GB"><seg>${source}</seg></tuv><tuv xml:lang="ko"><seg>${target}</seg></tuv></tu>`;
  const memory = join(folder, 'memory.tmx');
  writeFileSync(
    memory,
    `<?xml version="1.0"?><tmx version="1.4"><header/><body>${pair('A wholly new paragraph, of which nobody here knows.', '아무도 모르는 새 문단이다.')}${pair('Local governments in Korea', '덮어쓴 글')}</body></tmx>`,
  );
  const { code } = await runCli(['translations', 'import', memory, folder, '--language', 'ko']);
  expect(code).toBe(0);
  const after = readFileSync(join(folder, catalogue), 'utf8');
  expect(after).toMatch(
    /#, fuzzy\nmsgctxt "[^"]*"\nmsgid "A wholly new paragraph[^"]*"\nmsgstr "아무도 모르는 새 문단이다\."/,
  );
  expect(after).not.toContain('덮어쓴 글');
  const translations = (text: string) => [...text.matchAll(/^msgstr "(.+)"$/gm)].map(([, target]) => target);
  expect(translations(after)).toEqual(expect.arrayContaining(translations(before)));
  writeFileSync(memory, '<tmx><body>');
  const damaged = await runCli(['translations', 'import', memory, folder, '--language', 'ko']);
  expect([damaged.code, damaged.stderr + damaged.stdout]).toEqual([1, expect.stringMatching(/exchange\.damaged/)]);
  expect(readFileSync(join(folder, catalogue), 'utf8')).toBe(after);
});

it('takes the translations along when a document gets another name', async () => {
  const folder = temporarySample();
  const targets = (file: string) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^msgstr "(.+)"$/gm)].map(([, text]) => text);
  const before = targets(catalogue);
  renameSync(join(folder, note), join(folder, 'sources/sessions/commissions.md'));
  const sources = ['pages/directions.md', 'sessions/network-2.md', 'sessions/network-3.md'];
  for (const path of sources.map((one) => join(folder, 'sources', one))) {
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('session:network-1', 'session:commissions'));
  }
  const { code, stdout } = await runCli(['translations', 'sync', folder]);
  expect(code).toBe(0);
  expect(targets('translations/ko/sessions/commissions.po')).toEqual(before);
  expect(stdout).toContain('commissions.po');
  // The former file is the editor's to delete: nobody's work is thrown away by a program.
  expect(stdout).toContain(catalogue);
  expect(targets(catalogue)).toEqual(before);
});

it('leaves every file old or new when it is killed, and the next run ends its work', async () => {
  const folder = temporarySample();
  const change = (from: string) => {
    for (const path of filesBelow(join(folder, 'sources')).filter((one) => one.endsWith('.md'))) {
      const file = join(folder, 'sources', path);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/(\S)\n*$/, `$1 ${from}.\n`));
    }
  };
  change('once');
  const start = treeOf(join(folder, 'translations'));
  const copy = temporarySample();
  cpSync(folder, copy, { recursive: true });
  await runCli(['translations', 'sync', copy]);
  const end = treeOf(join(copy, 'translations'));
  expect(end).not.toEqual(start);
  const dates = (tree: Readonly<Record<string, string>>) => Object.keys(tree).sort();
  for (const delay of [120, 180, 220, 260, 300, 340, 380, 420, 480, 560]) {
    const child = spawn(process.execPath, [program, 'translations', 'sync', folder], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    await pause(delay);
    child.kill('SIGKILL');
    await ended;
    for (const path of dates(start)) {
      const text = readFileSync(join(folder, 'translations', path), 'utf8');
      if (path.endsWith('.po')) expect(parseCatalogue({ path: `translations/${path}`, text }).diagnostics).toEqual([]);
      // The header holds the minute of the run, so the new file is known by its entries.
      const entries = (one: string) => one.slice(one.indexOf('msgctxt'));
      const [old, finished] = [join(checkout, 'translations', path), join(copy, 'translations', path)].map((one) =>
        entries(readFileSync(one, 'utf8')),
      );
      expect([old, finished]).toContain(entries(text));
    }
  }
  expect((await runCli(['translations', 'sync', folder])).code).toBe(0);
  expect(dates(treeOf(join(folder, 'translations')))).toEqual(dates(end));
});
