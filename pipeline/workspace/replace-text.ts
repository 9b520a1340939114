// Replaces a text of the project in its place: whole or not at all, and only if it is still what was read.
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { listFiles } from './list-files.ts';

export interface TextChange {
  /** As in `TextFile`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Writes the changes and gives the paths of those that it could not make: a file that changed meanwhile, is not UTF-8,
 * or lies outside the project or in its output. A byte order mark stays, and so do the permissions.
 */
export async function replaceTexts(folder: string, changes: readonly TextChange[]): Promise<readonly string[]> {
  const places = [await listFiles(folder, 'sources'), await listFiles(folder, 'translations')];
  const onDisk = new Map(places.flatMap(({ value }) => value).map(({ path, diskPath }) => [path, diskPath]));
  return changes
    .filter((change) => {
      const diskPath = onDisk.get(change.path);
      return diskPath === undefined || !replaceOne(folder, diskPath, change);
    })
    .map(({ path }) => path);
}

function replaceOne(folder: string, diskPath: string, { before, after }: TextChange): boolean {
  // A link is followed, else the rename would put a file in its place.
  const target = realpathSync(diskPath);
  const root = realpathSync(folder) + sep;
  if (!target.startsWith(root) || target.startsWith(`${root}output${sep}`)) return false;
  const content = readFileSync(target);
  const hasMark = content.subarray(0, mark.length).equals(mark);
  const bytes = (text: string) => Buffer.concat([hasMark ? mark : Buffer.alloc(0), Buffer.from(text)]);
  return content.equals(bytes(before)) && writeAtomically(target, bytes(after));
}

/** False when the folder is closed to us, or the disk is full. */
function writeAtomically(target: string, content: Uint8Array): boolean {
  const { mode } = statSync(target);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.new`);
  try {
    const handle = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(handle, content);
      fchmodSync(handle, mode & 0o7777);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
    return true;
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem)) throw problem;
    return false;
  } finally {
    rmSync(temporary, { force: true });
  }
}
