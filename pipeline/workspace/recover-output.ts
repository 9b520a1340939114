// Puts a previous output back and clears up after builds that were killed.
import { lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface BuildFolders {
  readonly output: string;
  /** The output being made. */
  readonly next: string;
  /** The whole output of before, while the two change places. */
  readonly previous: string;
  /** On its way to be deleted: perhaps no longer whole, so never put back. */
  readonly trash: string;
}

export function buildFolders(folder: string, pid: number = process.pid): BuildFolders {
  return {
    output: join(folder, 'output'),
    next: join(folder, `.output-next-${pid}`),
    previous: join(folder, `.output-previous-${pid}`),
    trash: join(folder, `.output-trash-${pid}`),
  };
}

const leftover = /^\.output-(next|previous|trash)-(\d+)$/;

/**
 * To be called when a build starts. Restores the output of a build that was killed between its two renames, and removes
 * what dead builds left. Folders of builds that are running are left alone.
 */
export function recoverOutput(folder: string): void {
  const dead = leftovers(folder).filter(({ pid }) => !isAnotherProcess(pid));
  const previous = dead.filter(({ kind }) => kind === 'previous').sort((left, right) => right.changed - left.changed);
  const newest = previous[0];
  if (newest !== undefined) putBack(folder, newest.path);
  for (const { path, pid } of dead) discard(folder, path, pid);
}

/** Whether a running build has taken the output away for the instant between its two renames. */
export function isSwapping(folder: string): boolean {
  return leftovers(folder).some(({ kind, pid }) => kind === 'previous' && isAnotherProcess(pid));
}

/** Renames before deleting, so that a half-deleted folder is never taken for a whole output. */
export function discard(folder: string, path: string, pid: number = process.pid): void {
  const { trash } = buildFolders(folder, pid);
  if (path !== trash) {
    rmSync(trash, { recursive: true, force: true });
    if (!renamed(path, trash)) return;
  }
  rmSync(trash, { recursive: true, force: true });
}

/** Fails without harm when there is an output: a folder cannot be renamed onto one that holds something. */
export function putBack(folder: string, previous: string): boolean {
  return renamed(previous, join(folder, 'output'));
}

/** False when the source is gone or the target is taken, both of which only say that another build was quicker. */
export function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (problem) {
    if (hasCode(problem, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) return false;
    // Windows answers EPERM when the target folder exists.
    if (process.platform === 'win32' && hasCode(problem, 'EPERM') && exists(to)) return false;
    throw problem;
  }
}

export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

export function hasCode(problem: unknown, ...codes: readonly string[]): boolean {
  return problem instanceof Error && 'code' in problem && codes.includes(String(problem.code));
}

function leftovers(folder: string) {
  return readdirSync(folder).flatMap((name) => {
    const [, kind, digits] = leftover.exec(name) ?? [];
    if (kind === undefined || digits === undefined) return [];
    const path = join(folder, name);
    const changed = lstatSync(path, { throwIfNoEntry: false })?.ctimeMs;
    return changed === undefined ? [] : [{ path, kind, pid: Number(digits), changed }];
  });
}

/**
 * Our own number on a folder means an earlier process that had it (in a container every build may be number 1): we
 * write without pausing, so we cannot meet our own half-finished work.
 */
export function isAnotherProcess(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return hasCode(problem, 'EPERM');
  }
}
