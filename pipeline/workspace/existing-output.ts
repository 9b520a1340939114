// What an earlier build left in a folder of output/.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** File names in `output/<part>`; none when there is no such folder. */
export function existingOutput(folder: string, part: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(join(folder, 'output', part)));
  } catch {
    return new Set();
  }
}
