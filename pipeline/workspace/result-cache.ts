// Keeps results that can be made again in a folder: whole or not at all, however many builds run or die, and not too many.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ResultCache {
  /** Undefined for a result that is not there or is not whole. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  /** Returns at once; `settle` waits for it. A result that cannot be written is none the worse for it. */
  readonly write: (name: string, content: Uint8Array) => void;
  /** Waits for what is being written, then forgets the result. */
  readonly remove: (name: string) => Promise<void>;
  /** Waits for what is being written, then deletes what was used longest ago until the folder keeps its limit. */
  readonly settle: () => Promise<void>;
}

/** Remembers nothing. */
export const noCache: ResultCache = {
  read: () => Promise.resolve(undefined),
  write: () => undefined,
  remove: () => Promise.resolve(),
  settle: () => Promise.resolve(),
};

const digestLength = 32;
const digestOf = (content: Uint8Array): Buffer => createHash('sha256').update(content).digest();

/** Names are for files: letters, digits and hyphens. `limit` is in bytes. */
export function openResultCache(folder: string, limit: number): ResultCache {
  const writing = new Set<Promise<unknown>>();

  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const path = join(folder, name);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const content = bytes.subarray(digestLength);
    if (!digestOf(content).equals(bytes.subarray(0, digestLength))) return undefined;
    const now = new Date();
    await utimes(path, now, now).catch(() => undefined);
    return content;
  };
  /** Written beside its place and moved there: two builds may write the same result, and one may be killed meanwhile. */
  const store = async (name: string, content: Uint8Array): Promise<void> => {
    const next = join(folder, `${name}.${randomUUID()}.next`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(next, Buffer.concat([digestOf(content), content]));
      await rename(next, join(folder, name));
    } catch {
      await rm(next, { force: true }).catch(() => undefined);
    }
  };
  return {
    read,
    write: (name, content) => {
      const done = store(name, content).finally(() => writing.delete(done));
      writing.add(done);
    },
    remove: async (name) => {
      await Promise.all(writing);
      await rm(join(folder, name), { force: true }).catch(() => undefined);
    },
    settle: async () => {
      await Promise.all(writing);
      await keepLimit(folder, limit);
    },
  };
}

const hour = 60 * 60 * 1000;

/** Deletes the results used longest ago, and what killed builds left half-written. */
async function keepLimit(folder: string, limit: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => undefined);
      return { name, size: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
    }),
  );
  const remove = (name: string) => rm(join(folder, name), { force: true }).catch(() => undefined);
  const isLeftover = ({ name, used }: { name: string; used: number }) =>
    name.endsWith('.next') && used < Date.now() - hour;
  await Promise.all(files.filter(isLeftover).map(({ name }) => remove(name)));
  let size = 0;
  const newestFirst = files.filter(({ name }) => !name.endsWith('.next')).sort((one, other) => other.used - one.used);
  for (const file of newestFirst) {
    size += file.size;
    if (size > limit) await remove(file.name);
  }
}
