// Folders and files for product tests: copies of the sample, and trees of files that can be compared.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkout } from './run-cli.ts';

/** What the sample is: never its output, and no templates, which the program brings along. */
export function copySample(folder: string): void {
  for (const part of ['sources', 'translations']) cpSync(join(checkout, part), join(folder, part), { recursive: true });
}

/** A copy of the sample that is gone when the test is over. */
export function temporarySample(name = 'chaekja-sample'): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  copySample(folder);
  return folder;
}

/** Paths of all files below a folder, with `/`, in code point order. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** Path and content of every file, short enough to read when two trees differ. */
export const treeOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(filesBelow(folder).map((path) => [path, hashOf(readFileSync(join(folder, path))).slice(0, 16)]));
