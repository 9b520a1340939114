// A program for the tests: writes one output after another until it is killed; fails when somebody undid the last.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recoverOutput, writeOutput } from '../../pipeline/workspace/write-output.ts';

const [folder = '', name = '', times = 'Infinity'] = process.argv.slice(2);
recoverOutput(folder);
process.stdout.write('ready\n');
for (let round = 1; round <= Number(times); round += 1) {
  const text = `${name} ${round}`;
  const files = Array.from({ length: 8 }, (_, index) => ({ path: `${name}/part-${index}/page.html`, content: text }));
  writeOutput(folder, files, { replaces: [name] });
  const found = published();
  if (found !== text) throw new Error(`Wrote "${text}", but then found "${found}".`);
}

/** Another writer may be between its two renames; that takes an instant, so look again. */
function published(): string {
  for (let attempt = 0; attempt < 10_000; attempt += 1) {
    try {
      return readFileSync(join(folder, 'output', name, 'part-0/page.html'), 'utf8');
    } catch {
      // Look again.
    }
  }
  return 'nothing';
}
