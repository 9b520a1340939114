// A folder that takes long to make is whole or not there, however many processes make it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderMadeOnce } from '../../pipeline/workspace/folder-made-once.ts';
import { temporaryFolder } from './temporary-folder.ts';

const fillWith =
  (text: string) =>
  async (next: string): Promise<void> =>
    writeFileSync(join(next, 'one.txt'), text);

describe('a folder that is made once', () => {
  it('has what was put into it, and is not made again', async () => {
    const home = temporaryFolder();
    const folder = join(home, 'made');
    await folderMadeOnce(folder, fillWith('first'));
    await folderMadeOnce(folder, fillWith('second'));
    expect(readFileSync(join(folder, 'one.txt'), 'utf8')).toBe('first');
    expect(readdirSync(home)).toEqual(['made']);
  });

  it('is not there when making it failed, nor is what was made of it', async () => {
    const home = temporaryFolder();
    const folder = join(home, 'made');
    const failing = async (next: string): Promise<void> => {
      await fillWith('half')(next);
      throw new Error('the disk is full');
    };
    await expect(folderMadeOnce(folder, failing)).rejects.toThrow('the disk is full');
    expect(readdirSync(home)).toEqual([]);
  });

  it('is as good when somebody else was faster', async () => {
    const folder = join(temporaryFolder(), 'made');
    await folderMadeOnce(folder, async (next) => {
      expect(existsSync(folder)).toBe(false);
      mkdirSync(folder);
      writeFileSync(join(folder, 'one.txt'), 'theirs');
      await fillWith('ours')(next);
    });
    expect(readFileSync(join(folder, 'one.txt'), 'utf8')).toBe('theirs');
  });

  it('is made anew where a process died that had begun', async () => {
    const home = temporaryFolder();
    const folder = join(home, 'made');
    mkdirSync(`${folder}.${process.pid}.next`);
    writeFileSync(join(`${folder}.${process.pid}.next`, 'two.txt'), 'half');
    await folderMadeOnce(folder, fillWith('whole'));
    expect(readdirSync(folder)).toEqual(['one.txt']);
  });
});
