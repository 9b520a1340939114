// Replaces files of a project so that each is, at every moment, whole: the old one or the new one.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Replacement {
  /** Relative to the folder. */
  readonly path: string;
  readonly text: string;
}

/** All new files are on disk beside the old ones before the first takes its place. */
export function replaceFiles(folder: string, files: readonly Replacement[]): void {
  const prepared = files.map(({ path, text }) => {
    const target = real(join(folder, path));
    // A name with a dot is read by nobody; the next run writes over what a killed one left.
    return { target, text, next: join(dirname(target), `.${basename(target)}.next`) };
  });
  try {
    for (const { target, text, next } of prepared) {
      mkdirSync(dirname(target), { recursive: true });
      writeWhole(next, text);
    }
  } catch (problem) {
    for (const { next } of prepared) if (existsSync(next)) rmSync(next);
    throw problem;
  }
  for (const { next, target } of prepared) renameSync(next, target);
}

function writeWhole(path: string, text: string): void {
  const handle = openSync(path, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The file behind a symbolic link, which stays one. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
