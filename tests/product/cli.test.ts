// The command line as people and scripts use it: its words, its exit codes and what each option makes.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBookletText } from './booklet-text.ts';
import { filesBelow, temporarySample, treeOf } from './files.ts';
import { needsTool } from './needs-tool.ts';
import { type Ended, runCli } from './run-cli.ts';
import { sampleBuild } from './sample-build.ts';
import { squeeze } from './squeeze.ts';

const words = ({ stdout, stderr }: Ended): string => `${stdout}\n${stderr}`;

function change(folder: string, path: string, before: string | RegExp, after: string): void {
  const file = join(folder, path);
  const old = readFileSync(file, 'utf8');
  const text = old.replace(before, after);
  expect(text, `${path} has changed`).not.toBe(old);
  writeFileSync(file, text);
}

/** A sample with a whole output whose site and booklets can be told from new ones: the sources have changed since. */
async function changedSample(): Promise<string> {
  const folder = temporarySample();
  cpSync((await sampleBuild()).output, join(folder, 'output'), { recursive: true });
  change(folder, 'sources/programme.yaml', 'Cities Forum 2019 (9th)', 'Cities Forum (9th)');
  return folder;
}

/** Paths whose bytes are others than before, or that are new or gone. */
function changedPaths(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths.filter((path) => before[path] !== after[path]);
}

describe('chaekja', () => {
  it('explains itself with --help', async () => {
    const general = await runCli(['--help']);
    expect(general.code).toBe(0);
    expect(general.stdout).toMatch(/Usage: chaekja/);
    expect(general.stdout).toMatch(/\bbuild\b/);
    expect(general.stdout).toMatch(/\bcheck\b/);
    const build = await runCli(['build', '--help']);
    expect(build.code).toBe(0);
    for (const option of ['--only', '--edition', '--strict', '--json']) expect(build.stdout).toContain(option);
  });

  it.each([
    ['a command', ['biuld'], 'build'],
    ['an option', ['build', '--editoin', 'ko'], '--edition'],
    ['a booklet', ['build', '.', '--edition', 'ko-em'], 'ko-en'],
  ])('asks "did you mean" for a misspelt name of %s, exit code 2', async (_, parameters, meant) => {
    const folder = temporarySample();
    const ended = await runCli(parameters.map((one) => (one === '.' ? folder : one)));
    expect(words(ended)).toMatch(/did you mean/i);
    expect(words(ended)).toContain(meant);
    expect(ended.code).toBe(2);
    expect(filesBelow(join(folder, 'output'))).toEqual([]);
  });

  it('refuses an edition that resembles none, exit code 2, and names those there are', async () => {
    const folder = temporarySample();
    const ended = await runCli(['build', folder, '--edition', 'klingon']);
    expect(ended.code).toBe(2);
    for (const id of ['ko', 'en', 'ko-en']) expect(words(ended)).toContain(id);
    expect(filesBelow(join(folder, 'output'))).toEqual([]);
  });

  it('reports mistakes with file, line, column and the line itself, exit code 1, and makes nothing', async () => {
    const folder = temporarySample();
    change(folder, 'sources/sessions/network-1.md', 'category: network', 'category: netwrok');
    const line = readFileSync(join(folder, 'sources/sessions/network-1.md'), 'utf8')
      .split('\n')
      .findIndex((one) => one.startsWith('category:'));
    for (const command of ['check', 'build']) {
      const ended = await runCli([command, folder]);
      expect(ended.code, command).toBe(1);
      expect(ended.stdout).toContain(`sources/sessions/network-1.md:${line + 1}:11`);
      expect(ended.stdout).toMatch(new RegExp(`> +${line + 1} \\| category: netwrok`));
      expect(ended.stdout).toMatch(/\| +\^+/);
      expect(ended.stdout).toContain('Did you mean "network"?');
    }
    expect(filesBelow(join(folder, 'output'))).toEqual([]);
  });

  it('prints a report that programs can read with --json, for good and for bad sources', async () => {
    const folder = temporarySample();
    type Json = {
      diagnostics: { severity: string; place?: { file: string; line: number } }[];
      made: { path: string }[];
    };
    const good = await runCli(['build', folder, '--only', 'site', '--json']);
    expect(good.code).toBe(0);
    const report = JSON.parse(good.stdout) as Json;
    expect(report.made.map(({ path }) => path)).toEqual(['site/index.html']);
    expect(report.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    change(folder, 'sources/programme.yaml', 'venue: kimdaejung', 'venue: kimdejung');
    const bad = await runCli(['check', folder, '--json']);
    expect(bad.code).toBe(1);
    const errors = (JSON.parse(bad.stdout) as Json).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ place }) => place?.file)).toContain('sources/programme.yaml');
  });

  it('explains mistakes in the language that is asked for, or that of the environment', async () => {
    const folder = temporarySample();
    change(folder, 'sources/sessions/network-1.md', 'category: network', 'category: netwrok');
    const asked = await runCli(['check', folder, '--messages', 'ko']);
    expect(asked.stdout).toContain('“netwrok”이라는 분류가 없습니다.');
    expect(asked.stdout).toMatch(/오류 1개, 경고 \d+개/);
    expect((await runCli(['check', folder], { LC_ALL: 'ko_KR.UTF-8' })).stdout).toBe(asked.stdout);
    const unknown = await runCli(['check', folder, '--messages', 'xx']);
    expect(unknown.code).toBe(2);
    expect(words(unknown)).toContain('en, ko');
  });

  it('prints workflow commands and nothing else with --annotations', async () => {
    const folder = temporarySample();
    change(folder, 'sources/sessions/network-1.md', 'category: network', 'category: netwrok');
    const { stdout, code } = await runCli(['check', folder, '--annotations']);
    const lines = stdout.trimEnd().split('\n');
    expect(code).toBe(1);
    expect(lines.filter((line) => !/^::(error|warning|notice) /.test(line))).toEqual([]);
    expect(lines.filter((line) => /^::error file=.*network-1\.md,line=\d+,col=11,/.test(line))).toHaveLength(1);
  });

  it('tells how much is muted', async () => {
    const folder = temporarySample();
    const before = (await runCli(['check', folder])).stdout;
    change(folder, 'sources/people.yaml', /^(- id: .*)$/m, '$1 # chaekja-ignore name.unconfirmed: asked by letter');
    const { stdout } = await runCli(['check', folder]);
    const remarks = (text: string) => Number(/(\d+) remarks/.exec(text)?.[1]);
    expect(stdout).toMatch(/, 1 muted\n$/);
    expect(remarks(stdout)).toBe(remarks(before) - 1);
  });

  it('ends with exit code 3 when the browser is missing, says what to set, and keeps the output', async () => {
    const folder = await changedSample();
    const before = treeOf(join(folder, 'output'));
    const ended = await runCli(['build', folder], { CHAEKJA_BROWSER: join(folder, 'no-such-browser') });
    expect(ended.code).toBe(3);
    expect(words(ended)).toMatch(/browser/i);
    expect(words(ended)).not.toMatch(/This is a bug/);
    expect(treeOf(join(folder, 'output'))).toEqual(before);
  });
});

describe('what is made', () => {
  it('--only site leaves the booklets as they are', async () => {
    const folder = await changedSample();
    const before = treeOf(join(folder, 'output'));
    expect((await runCli(['build', folder, '--only', 'site'])).code).toBe(0);
    const changed = changedPaths(before, treeOf(join(folder, 'output')));
    expect(changed).toContain('site/en/index.html');
    expect(changed.filter((path) => path.endsWith('.pdf'))).toEqual([]);
  });

  it('--only booklets leaves the pages of the site as they are, and puts the new files among its downloads', async () => {
    const folder = await changedSample();
    const before = treeOf(join(folder, 'output'));
    expect((await runCli(['build', folder, '--only', 'booklets', '--edition', 'en'])).code).toBe(0);
    const changed = changedPaths(before, treeOf(join(folder, 'output')));
    expect(changed).toEqual(['booklets/whrcf-2019-en.pdf', 'site/downloads/whrcf-2019-en.pdf']);
  });

  it('--edition ko makes that booklet and nothing else', async () => {
    const folder = temporarySample();
    expect((await runCli(['build', folder, '--edition', 'ko'])).code).toBe(0);
    expect(filesBelow(join(folder, 'output'))).toEqual(['booklets/whrcf-2019-ko.pdf']);
  });
});

describe('a missing translation', () => {
  const english = 'It takes stock of where local human rights policy stands';
  const mark = '번역 준비 중';
  const withGap = (): string => {
    const folder = temporarySample();
    const file = 'translations/ko/sessions/network-1.po';
    change(folder, file, /(msgid "The workshop therefore turns[^\n]*\n)msgstr "[^\n]*"/, '$1msgstr ""');
    return folder;
  };

  it('stops a --strict build with exit code 1 and makes nothing', async () => {
    const folder = withGap();
    const ended = await runCli(['build', folder, '--only', 'site', '--strict']);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('network-1');
    expect(filesBelow(join(folder, 'output'))).toEqual([]);
    const check = await runCli(['check', folder, '--strict']);
    expect(check.code).toBe(1);
  });

  it('shows otherwise on the site: the original in its own language, with a mark that can be seen', async () => {
    const folder = withGap();
    const ended = await runCli(['build', folder, '--only', 'site']);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/[1-9]\d* warning/);
    const korean = readFileSync(join(folder, 'output/site/ko/sessions/network-1.html'), 'utf8');
    const block = new RegExp(`<(\\w+)[^>]* lang="en"[^>]*>[^<]*${english}.*?</\\1>`, 's').exec(korean)?.[0] ?? '';
    expect(block).toContain(english);
    expect(block).toContain(mark);
    expect(block).toMatch(new RegExp(`lang="ko"[^>]*>${mark}<`));
    expect(readFileSync(join(folder, 'output/site/en/sessions/network-1.html'), 'utf8')).not.toContain(mark);
  });

  it('shows otherwise in the booklet: the original with its mark in the text of the page', async (context) => {
    needsTool('pdftotext', context);
    const folder = withGap();
    expect((await runCli(['build', folder, '--edition', 'ko'])).code).toBe(0);
    const pages = await readBookletText(join(folder, 'output/booklets/whrcf-2019-ko.pdf'));
    const text = pages.map(({ body }) => body).join('');
    expect(text).toContain(squeeze(english));
    expect(text).toMatch(new RegExp(`${squeeze(english)}[^가-힣]*${squeeze(mark)}`));
    rmSync(join(folder, 'output'), { recursive: true });
  });
});
