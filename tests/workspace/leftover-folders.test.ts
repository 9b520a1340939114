// What a killed build leaves behind is cleared by the next one, and what a running one uses is not.
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../pipeline/workspace/temporary-folder.ts';

it('removes folders of dead processes, and no others', () => {
  const parent = mkdtempSync(join(tmpdir(), 'leftovers-'));
  // No system gives a process this number.
  const dead = join(parent, 'print-4999999-abc');
  const running = join(parent, `print-${process.ppid}-abc`);
  const strange = join(parent, 'print-of-somebody');
  for (const folder of [dead, running, strange]) mkdirSync(folder);
  const own = temporaryFolder(parent, 'print');
  expect([dead, running, strange, own].map((folder) => existsSync(folder))).toEqual([false, true, true, true]);
});
