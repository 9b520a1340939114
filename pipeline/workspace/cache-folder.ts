// Chooses the user's folder for unpacked programs and other things that can be made again.
import { accessSync, constants, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Absolute; the folder exists and can be written. `$XDG_CACHE_HOME/chaekja` (XDG Base Directory Specification: relative
 * values are ignored), else `~/.cache/chaekja`, else a folder of this user's own in the temporary folder.
 */
export function cacheFolder(): string {
  const configured = process.env.XDG_CACHE_HOME;
  const caches = configured !== undefined && isAbsolute(configured) ? configured : join(homedir(), '.cache');
  const usual = join(caches, 'chaekja');
  if (makeWritable(usual)) return usual;

  // The temporary folder is shared: programs are run from here, so nobody else may own or write to it.
  const user = process.getuid?.() ?? userInfo().username;
  const temporary = join(tmpdir(), `chaekja-${user}`);
  if (makeWritable(temporary) && isOurs(temporary)) return temporary;
  return mkdtempSync(join(tmpdir(), 'chaekja-'));
}

function makeWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isOurs(folder: string): boolean {
  const found = lstatSync(folder);
  if (!found.isDirectory()) return false;
  const user = process.getuid?.();
  return user === undefined || (found.uid === user && (found.mode & 0o022) === 0);
}
