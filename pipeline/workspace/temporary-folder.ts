// Folders that live as long as a process: named after it, and cleared when it died before it could.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAnotherProcess } from './recover-output.ts';

/** Makes a new folder in `parent` and removes those of the same `name` that dead processes left there. */
export function temporaryFolder(parent: string, name: string): string {
  mkdirSync(parent, { recursive: true });
  const pattern = new RegExp(`^${name}-(\\d+)-`);
  for (const entry of readdirSync(parent)) {
    const pid = Number(pattern.exec(entry)?.[1] ?? process.pid);
    if (pid !== process.pid && !isAnotherProcess(pid)) rmSync(join(parent, entry), { recursive: true, force: true });
  }
  return mkdtempSync(join(parent, `${name}-${process.pid}-`));
}
