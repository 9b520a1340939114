// A kept result is whole or not there, however many processes write, die or may not write; and the folder keeps its limit.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openResultCache } from '../../pipeline/workspace/result-cache.ts';
import { temporaryFolder } from './temporary-folder.ts';

const plenty = 2 ** 30;
const hour = 60 * 60 * 1000;
const bytes = (length: number, value = 7): Uint8Array => new Uint8Array(length).fill(value);

async function folderWith(results: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = join(temporaryFolder(), 'prints');
  const cache = openResultCache(folder, plenty);
  for (const [name, content] of Object.entries(results)) cache.write(name, content);
  await cache.settle();
  return folder;
}

const setUsed = (folder: string, name: string, ago: number): void => {
  const used = new Date(Date.now() - ago);
  utimesSync(join(folder, name), used, used);
};

describe('a result', () => {
  it('comes back as it was, also when it is empty, and nothing else does', async () => {
    const folder = await folderWith({ one: bytes(100_000), none: bytes(0) });
    const cache = openResultCache(folder, plenty);
    expect(Buffer.from((await cache.read('one')) ?? [])).toEqual(Buffer.from(bytes(100_000)));
    expect(await cache.read('none')).toHaveLength(0);
    expect(await cache.read('other')).toBeUndefined();
  });

  it.each<readonly [string, (path: string) => void]>([
    ['truncated by a byte', (path) => truncateSync(path, statSync(path).size - 1)],
    ['cut off within the digest', (path) => truncateSync(path, 20)],
    ['emptied', (path) => truncateSync(path, 0)],
    ['made longer', (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')]))],
    ['altered in its content', (path) => writeFileSync(path, readFileSync(path).fill(8, 50, 51))],
    ['altered in its digest', (path) => writeFileSync(path, readFileSync(path).fill(8, 3, 9))],
  ])('that was %s is a miss, and can be written again', async (_, damage) => {
    const folder = await folderWith({ one: bytes(1_000) });
    damage(join(folder, 'one'));
    const cache = openResultCache(folder, plenty);
    expect(await cache.read('one')).toBeUndefined();
    cache.write('one', bytes(1_000, 9));
    await cache.settle();
    expect(await cache.read('one')).toEqual(Buffer.from(bytes(1_000, 9)));
  });
});

/** Writes `same` and a name of its own again and again; with `times` it ends by itself. */
function startWriter(folder: string, name: string, times: number): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'result-writer.ts'), folder, name, String(times)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

describe('several processes', () => {
  it('write the same name and others at once, and every reader finds a whole result', async () => {
    const folder = await folderWith({ same: bytes(1) });
    const writers = ['one', 'two'].map((name) => startWriter(folder, name, 60));
    const ended = Promise.all(writers.map((writer) => once(writer, 'exit')));
    let running = true;
    void ended.then(() => {
      running = false;
    });
    const cache = openResultCache(folder, plenty);
    while (running) expect(await cache.read('same')).toBeDefined();
    expect((await ended).map(([code]) => code)).toEqual([0, 0]);
    for (const name of ['same', 'one', 'two']) expect(await cache.read(name)).toBeDefined();
    expect(readdirSync(folder).sort()).toEqual(['one', 'same', 'two']);
  });

  it('that are killed while writing harm nothing; what they leave is cleared after an hour', async () => {
    const folder = await folderWith({ same: bytes(1) });
    const leftovers = () => readdirSync(folder).filter((name) => name.endsWith('.next'));
    for (let round = 0; round < 20 && leftovers().length === 0; round += 1) {
      const writer = startWriter(folder, 'one', 1_000_000);
      await once(writer.stdout ?? writer, 'data');
      while (leftovers().length === 0) await nextTurn();
      writer.kill('SIGKILL');
      await once(writer, 'exit');
    }
    const cache = openResultCache(folder, plenty);
    expect(await cache.read('same')).toBeDefined();
    expect(leftovers().length).toBeGreaterThan(0);
    await cache.settle();
    expect(leftovers().length, 'somebody may still write a young one').toBeGreaterThan(0);
    for (const name of leftovers()) setUsed(folder, name, hour + 60_000);
    await cache.settle();
    expect(leftovers()).toEqual([]);
    expect(await cache.read('same')).toBeDefined();
  });
});

it('two caches of one process write the same name at once', async () => {
  const folder = await folderWith({});
  const caches = [openResultCache(folder, plenty), openResultCache(folder, plenty)];
  for (let round = 0; round < 20; round += 1) {
    caches.forEach((cache, index) => {
      cache.write('same', bytes(3_000_000 - index * 1_000_000, index));
    });
    await Promise.all(caches.map((cache) => cache.settle()));
    expect(await caches[0]?.read('same'), `round ${round}`).toBeDefined();
  }
});

describe('the limit', () => {
  it('drops what was used longest ago, and reading is using', async () => {
    const folder = await folderWith({ old: bytes(1_000), middle: bytes(1_000), young: bytes(1_000) });
    setUsed(folder, 'old', 3 * hour);
    setUsed(folder, 'middle', 2 * hour);
    setUsed(folder, 'young', hour);
    const cache = openResultCache(folder, 2_500);
    await cache.read('old');
    await cache.settle();
    expect(readdirSync(folder).sort()).toEqual(['old', 'young']);
  });

  it('is kept by what this process wrote too', async () => {
    const folder = await folderWith({ old: bytes(1_000) });
    setUsed(folder, 'old', hour);
    const cache = openResultCache(folder, 1_500);
    cache.write('new', bytes(1_000));
    await cache.settle();
    expect(readdirSync(folder)).toEqual(['new']);
  });
});

it('a folder that cannot be made or written harms nothing', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, 'not a folder');
  for (const folder of [file, join(file, 'prints')]) {
    const cache = openResultCache(folder, plenty);
    cache.write('one', bytes(10));
    await cache.settle();
    expect(await cache.read('one')).toBeUndefined();
  }
  expect(readFileSync(file, 'utf8')).toBe('not a folder');
  expect(existsSync(join(file, 'prints'))).toBe(false);
});
