// Brings what a build does not make anew from the old output into the next one, without copying bytes where possible.
import { copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { exists, hasCode } from './recover-output.ts';

/** `anew`: paths inside output/, with `/`, that are not carried over, neither they nor what is in them. */
export function carryOver(output: string, next: string, anew: ReadonlySet<string>): void {
  const visit = (inside: string): void => {
    for (const entry of readdirSync(join(output, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (anew.has(path)) continue;
      const target = join(next, path);
      if (entry.isDirectory()) {
        mkdirSync(target, { recursive: true });
        visit(path);
      } else if (exists(target)) {
        // A new folder stands where the old output had a file.
      } else if (entry.isSymbolicLink()) {
        symlinkSync(readlinkSync(join(output, path)), target);
      } else if (entry.isFile()) {
        linkOrCopy(join(output, path), target);
      }
    }
  };
  visit('');
}

/** Hard links fail on FAT sticks, some network folders and across disks. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (problem) {
    if (hasCode(problem, 'ENOENT')) throw problem;
    copyFileSync(source, target);
  }
}
