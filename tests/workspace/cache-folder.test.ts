import { statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

afterEach(() => vi.unstubAllEnvs());

describe('cacheFolder', () => {
  it('follows XDG_CACHE_HOME when it is absolute', () => {
    const home = temporaryFolder();
    vi.stubEnv('XDG_CACHE_HOME', home);
    expect(cacheFolder()).toBe(join(home, 'chaekja'));
    expect(statSync(join(home, 'chaekja')).isDirectory()).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('uses ~/.cache when XDG_CACHE_HOME is relative', () => {
    const home = temporaryFolder();
    vi.stubEnv('XDG_CACHE_HOME', 'relative');
    vi.stubEnv('HOME', home);
    expect(cacheFolder()).toBe(join(home, '.cache', 'chaekja'));
  });

  it.skipIf(process.platform === 'win32')('falls back to a private temporary folder', () => {
    const notAFolder = join(temporaryFolder(), 'file');
    writeFileSync(notAFolder, '');
    vi.stubEnv('XDG_CACHE_HOME', notAFolder);
    vi.stubEnv('TMPDIR', temporaryFolder());
    const folder = cacheFolder();
    expect(folder.startsWith(tmpdir())).toBe(true);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });
});
