import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { replaceFiles } from '../../pipeline/workspace/replace-files.ts';
import { readFiles, temporaryFolder, writeFiles } from './temporary-folder.ts';

const replacer = join(import.meta.dirname, 'endless-replacer.ts');

describe('replaceFiles', () => {
  it('writes into folders that are new and leaves nothing else behind', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'a/one.po': 'old' });
    replaceFiles(folder, [
      { path: 'a/one.po', text: 'new' },
      { path: 'b/c/two.po', text: '둘' },
    ]);
    expect(readFiles(folder)).toEqual({ 'a/one.po': 'new', 'b/c/two.po': '둘' });
  });

  it('writes through a symbolic link, which stays one', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'shared/one.po': 'old', 'a/other.po': '' });
    symlinkSync(join(folder, 'shared/one.po'), join(folder, 'a/one.po'));
    replaceFiles(folder, [{ path: 'a/one.po', text: 'new' }]);
    expect(readFileSync(join(folder, 'shared/one.po'), 'utf8')).toBe('new');
    expect(
      readdirSync(join(folder, 'a'), { withFileTypes: true })
        .find(({ name }) => name === 'one.po')
        ?.isSymbolicLink(),
    ).toBe(true);
  });

  it('leaves every file as it was when one cannot be written', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'a/one.po': 'old', blocked: 'a file where a folder should be' });
    const files = [
      { path: 'a/one.po', text: 'new' },
      { path: 'blocked/two.po', text: 'new' },
    ];
    expect(() => replaceFiles(folder, files)).toThrow();
    expect(readFiles(folder)).toEqual({ 'a/one.po': 'old', blocked: 'a file where a folder should be' });
  });

  it('leaves whole files whenever it is killed, and goes on from there', async () => {
    const folder = temporaryFolder();
    const paths = [0, 1, 2, 3].map((index) => join(folder, `translations/en/part-${index}.po`));
    writeFiles(
      folder,
      Object.fromEntries(paths.map((_, index) => [`translations/en/part-${index}.po`, '0 '.repeat(50_000)])),
    );
    for (let round = 0; round < 8; round += 1) {
      const child = spawn(process.execPath, [replacer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      const exit = once(child, 'exit');
      await once(child.stdout, 'data');
      await pause(3 + round * 7);
      child.kill('SIGKILL');
      await exit;
      for (const path of paths) expect(readFileSync(path, 'utf8')).toMatch(/^(\d+ )\1{49999}$/);
    }
    writeFileSync(join(folder, 'translations/en/other.po'), '');
    replaceFiles(folder, [{ path: 'translations/en/part-0.po', text: 'whole' }]);
    expect(readFileSync(paths[0] ?? '', 'utf8')).toBe('whole');
  });
});
