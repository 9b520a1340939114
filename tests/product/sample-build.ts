// One build of the sample for all product tests: whoever comes first makes it, the others wait for it.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { copySample, filesBelow, hashOf } from './files.ts';
import { checkout, runCli } from './run-cli.ts';

export const editions = ['ko', 'en', 'ko-en'] as const;
export type Edition = (typeof editions)[number];

export interface SampleBuild {
  readonly folder: string;
  readonly output: string;
  readonly site: string;
  readonly booklet: (edition: Edition) => string;
}

const stem = join(tmpdir(), `chaekja-product-${userInfo().uid}-`);
const day = 24 * 60 * 60 * 1000;

/** Everything that a build depends on, so that a changed program is never tested on an old output. */
function inputs(): string {
  const files = ['pipeline', 'templates', 'assets', 'sources', 'translations'].flatMap((part) =>
    filesBelow(join(checkout, part)).map((path) => join(checkout, part, path)),
  );
  const known = [...files, join(checkout, 'package-lock.json')].map((path) => [path, hashOf(readFileSync(path))]);
  return hashOf(JSON.stringify([known, process.version, process.env['CHAEKJA_BROWSER']])).slice(0, 16);
}

/** Tests only read it. Throws what the program said when the sample cannot be built. */
export async function sampleBuild(): Promise<SampleBuild> {
  const folder = `${stem}${inputs()}`;
  const lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    if (!take(lock)) {
      await pause(100);
      continue;
    }
    try {
      if (!existsSync(folder)) await make(folder);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  const output = join(folder, 'output');
  return {
    folder,
    output,
    site: join(output, 'site'),
    booklet: (edition) => join(output, `booklets/whrcf-2019-${edition}.pdf`),
  };
}

/** False while another live process holds the lock. */
function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function make(folder: string): Promise<void> {
  const temporary = `${folder}.${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  copySample(temporary);
  const { code, stdout, stderr } = await runCli(['build', temporary], { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  if (code !== 0) {
    rmSync(temporary, { recursive: true, force: true });
    throw new Error(`The sample cannot be built (exit code ${code}):\n${stdout}\n${stderr}`);
  }
  for (const name of readdirSync(tmpdir())) {
    const path = join(tmpdir(), name);
    if (path.startsWith(stem) && Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > day) {
      rmSync(path, { recursive: true, force: true });
    }
  }
  renameSync(temporary, folder);
}
