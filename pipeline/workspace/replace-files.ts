// Replaces files of a project so that each is, at every moment, whole: the old one or the new one.
import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Replacement {
  /** Relative to the folder. */
  readonly path: string;
  readonly text: string;
}

/** All new files are on disk beside the old ones before the first takes its place. */
export function replaceFiles(folder: string, files: readonly Replacement[]): void {
  const renames = files.map(({ path, text }) => {
    const target = real(join(folder, path));
    mkdirSync(dirname(target), { recursive: true });
    // A name with a dot is read by nobody; the next run writes over what a killed one left.
    const next = join(dirname(target), `.${basename(target)}.next`);
    const handle = openSync(next, 'w');
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return [next, target] as const;
  });
  for (const [next, target] of renames) renameSync(next, target);
}

/** The file behind a symbolic link, which stays one. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
