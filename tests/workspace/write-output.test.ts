import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { recoverOutput, writeOutput } from '../../pipeline/workspace/write-output.ts';
import { readFiles, temporaryFolder, writeFiles } from './temporary-folder.ts';

const writer = join(import.meta.dirname, 'endless-writer.ts');
const start = async (folder: string, name: string, times = 'Infinity') => {
  const child = spawn(process.execPath, [writer, folder, name, times], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  return { child, exit };
};

/** The number of a process that has just ended. */
const deadProcess = async (): Promise<number> => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
};

describe('writeOutput', () => {
  it('writes texts, bytes and copies, and leaves nothing else behind', () => {
    const folder = temporaryFolder('출력 폴더');
    writeFiles(folder, { 'sources/사진.png': 'picture' });
    writeOutput(
      folder,
      [
        { path: 'site/index.html', content: '안녕' },
        { path: 'site/font.bin', content: new Uint8Array([65, 66]) },
        { path: 'site/images/사진.png', content: { copyOf: join(folder, 'sources/사진.png') } },
      ],
      { replaces: ['site'] },
    );
    expect(readFiles(join(folder, 'output'))).toEqual({
      'site/font.bin': 'AB',
      'site/images/사진.png': 'picture',
      'site/index.html': '안녕',
    });
    expect(readdirSync(folder).sort()).toEqual(['output', 'sources']);
  });

  it('carries over what the build does not replace, by hard link, and drops what it no longer makes', () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'output/site/old.html': 'old',
      'output/booklets/a-ko.pdf': 'old a',
      'output/booklets/b-ko.pdf': 'old b',
      'output/report.json': '{}',
    });
    const before = statSync(join(folder, 'output/booklets/b-ko.pdf')).ino;
    const files = [
      { path: 'site/new.html', content: 'new' },
      { path: 'booklets/a-ko.pdf', content: 'new a' },
    ];
    writeOutput(folder, files, { replaces: ['site', 'booklets/a-ko.pdf'] });
    expect(readFiles(join(folder, 'output'))).toEqual({
      'booklets/a-ko.pdf': 'new a',
      'booklets/b-ko.pdf': 'old b',
      'report.json': '{}',
      'site/new.html': 'new',
    });
    expect(statSync(join(folder, 'output/booklets/b-ko.pdf')).ino).toBe(before);
  });

  it('copies pictures, so that a later change of the source does not change the output', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'a.png': 'before' });
    writeOutput(folder, [{ path: 'a.png', content: { copyOf: join(folder, 'a.png') } }], { replaces: [] });
    writeFileSync(join(folder, 'a.png'), 'after');
    expect(readFiles(join(folder, 'output'))).toEqual({ 'a.png': 'before' });
  });

  it.each(['../x', 'a/../../x', '/etc/x', 'a//b', 'a\\..\\x', 'C:/x', '', '.', 'a\0'])(
    'throws on the path %j',
    (path) => {
      const folder = temporaryFolder();
      writeFiles(folder, { 'output/a': 'a' });
      expect(() => writeOutput(folder, [{ path, content: '' }], { replaces: [] })).toThrow('Bug');
      expect(() => writeOutput(folder, [], { replaces: [path] })).toThrow('Bug');
      expect(readFiles(folder)).toEqual({ 'output/a': 'a' });
    },
  );

  it('keeps the old output when a file cannot be written', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'output/site/a': 'old' });
    const files = [
      { path: 'site/a', content: 'new' },
      { path: 'site/b', content: { copyOf: join(folder, 'none') } },
    ];
    expect(() => writeOutput(folder, files, { replaces: ['site'] })).toThrow('ENOENT');
    expect(readFiles(folder)).toEqual({ 'output/site/a': 'old' });
  });

  it('loses nothing when two builds write at once', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'output/kept.txt': 'kept' });
    const both = await Promise.all([start(folder, 'site', '40'), start(folder, 'booklets', '40')]);
    const codes = await Promise.all(both.map(async ({ exit }) => (await exit)[0]));
    expect(codes).toEqual([0, 0]);
    const { 'kept.txt': kept, ...made } = readFiles(join(folder, 'output'));
    expect(kept).toBe('kept');
    expect(new Set(Object.values(made))).toEqual(new Set(['site 40', 'booklets 40']));
    expect(Object.keys(made)).toHaveLength(16);
    expect(readdirSync(folder)).toEqual(['output']);
  });

  it('leaves a whole output when it is killed at any moment', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'output/kept.txt': 'kept' });
    writeOutput(
      folder,
      Array.from({ length: 8 }, (_, index) => ({ path: `site/part-${index}/page.html`, content: 'first' })),
      {
        replaces: ['site'],
      },
    );
    for (let round = 0; round < 25; round += 1) {
      const { child, exit } = await start(folder, 'site');
      await pause(Math.random() * 60);
      child.kill('SIGKILL');
      await exit;
      recoverOutput(folder);
      const { 'kept.txt': kept, ...site } = readFiles(join(folder, 'output'));
      expect(kept).toBe('kept');
      expect(Object.keys(site)).toHaveLength(8);
      expect(new Set(Object.values(site)).size).toBe(1);
      expect(readdirSync(folder)).toEqual(['output']);
    }
  });
});

describe('recoverOutput', () => {
  it('puts the previous output back after a build was killed between its renames', async () => {
    const folder = temporaryFolder();
    const pid = await deadProcess();
    writeFiles(folder, { [`.output-previous-${pid}/site/a`]: 'previous', [`.output-next-${pid}/site/a`]: 'next' });
    recoverOutput(folder);
    expect(readFiles(folder)).toEqual({ 'output/site/a': 'previous' });
    expect(readdirSync(folder)).toEqual(['output']);
  });

  it('is not needed for the next write to carry over from the previous output', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { [`.output-previous-${await deadProcess()}/kept`]: 'kept' });
    writeOutput(folder, [{ path: 'new', content: 'new' }], { replaces: ['new'] });
    expect(readFiles(folder)).toEqual({ 'output/kept': 'kept', 'output/new': 'new' });
  });

  it('never puts back what was being deleted, nor replaces an output that is there', async () => {
    const folder = temporaryFolder();
    const pid = await deadProcess();
    writeFiles(folder, { [`.output-trash-${pid}/half`]: 'half' });
    recoverOutput(folder);
    expect(readdirSync(folder)).toEqual([]);
    writeFiles(folder, { 'output/a': 'new', [`.output-previous-${pid}/a`]: 'old' });
    recoverOutput(folder);
    expect(readFiles(folder)).toEqual({ 'output/a': 'new' });
    expect(readdirSync(folder)).toEqual(['output']);
  });

  it('leaves the folders of a running build alone', async () => {
    const folder = temporaryFolder();
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    try {
      writeFiles(folder, { [`.output-next-${child.pid}/a`]: 'next', 'output/a': 'old' });
      mkdirSync(join(folder, 'other'));
      renameSync(join(folder, 'other'), join(folder, `.output-previous-${child.pid}`));
      recoverOutput(folder);
      expect(readdirSync(folder).sort()).toEqual([
        `.output-next-${child.pid}`,
        `.output-previous-${child.pid}`,
        'output',
      ]);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
