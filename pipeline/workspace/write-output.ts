// Writes the output folder all at once: whoever looks, at any moment, finds the old output or the new one, never half.
import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { carryOver } from './carry-over.ts';
import { type OutputFile, outputPath, writeNewFile } from './output-file.ts';
import { buildFolders, discard, exists, isSwapping, putBack, recoverOutput, renamed } from './recover-output.ts';

export type { OutputFile } from './output-file.ts';
export { recoverOutput } from './recover-output.ts';

export interface WriteOptions {
  /** Files or folders of output/ that this build makes anew, such as `site`; everything else is carried over. */
  readonly replaces: readonly string[];
}

const patience = 10_000;
const attempts = 100;

/**
 * Replaces `<folder>/output`. The next output is built whole beside it and takes its place by two renames. Another
 * build may do the same at any time: if the output is no longer the one that was carried over from, everything is done
 * again, so that neither loses what the other made. Throws on a path that leaves output/ (a bug) and when the disk fails.
 * Synchronous on purpose: two builds in one process cannot interleave.
 */
export function writeOutput(folder: string, files: readonly OutputFile[], { replaces }: WriteOptions): void {
  const paths = files.map(({ path }) => outputPath(path));
  const anew = new Set([...replaces.map(outputPath), ...paths]);
  const { output, next, previous } = buildFolders(folder);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    rmSync(next, { recursive: true, force: true });
    try {
      const before = currentOutput(folder);
      mkdirSync(next);
      for (const file of files) writeNewFile(next, file);
      if (before !== undefined) carryOver(output, next, anew);
      syncFolder(next);
      if (swap(folder, before)) {
        syncFolder(folder);
        discard(folder, previous);
        return;
      }
    } catch (problem) {
      // Another build may have taken the output away while we carried over from it; then begin again.
      if (!disturbed(problem, output)) throw problem;
    } finally {
      rmSync(next, { recursive: true, force: true });
    }
  }
  throw new Error(`Other builds kept replacing ${output}; stop them and build again.`);
}

/** Two renames. False when the output is not `before` any more, which is then untouched. */
function swap(folder: string, before: string | undefined): boolean {
  const { output, next, previous } = buildFolders(folder);
  if (before === undefined) return renamed(next, output);
  if (!renamed(output, previous)) return false;
  if (identity(previous) === before && renamed(next, output)) return true;
  if (!putBack(folder, previous)) discard(folder, previous);
  return false;
}

/** The output that is there now, waiting for a build that is just changing it; undefined when there is none at all. */
function currentOutput(folder: string): string | undefined {
  const { output } = buildFolders(folder);
  const giveUp = Date.now() + patience;
  for (;;) {
    const swapping = isSwapping(folder);
    const found = identity(output);
    if (found !== undefined) return found;
    if (!swapping) {
      recoverOutput(folder);
      // Looked at in this order, a swap that ended between the two looks shows itself in the second.
      const again = identity(output);
      if (again !== undefined || !isSwapping(folder)) return again;
    }
    if (Date.now() > giveUp) throw new Error(`Another build has held ${output} for too long; end it and build again.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
}

/** Stays the same under a rename. The time is there because disks use the number of a deleted folder again. */
function identity(path: string): string | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false, bigint: true });
  return found && `${found.ino} ${found.mtimeNs}`;
}

/** A file of the old output that is suddenly gone: not a failing disk, but a swap in the middle of our reading. */
function disturbed(problem: unknown, output: string): boolean {
  if (!(problem instanceof Error && 'code' in problem && 'path' in problem)) return false;
  return (problem.code === 'ENOENT' || problem.code === 'ENOTDIR') && String(problem.path).startsWith(output);
}

/** So that the renames are on disk after a power cut. Windows cannot do this for folders, and need not. */
function syncFolder(path: string): void {
  if (process.platform === 'win32' || !exists(path)) return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
