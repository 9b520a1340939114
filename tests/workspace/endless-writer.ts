// A program for the tests: writes one output after another until it is killed.
import { recoverOutput, writeOutput } from '../../pipeline/workspace/write-output.ts';

const [folder = '', name = '', times = 'Infinity'] = process.argv.slice(2);
recoverOutput(folder);
process.stdout.write('ready\n');
for (let round = 1; round <= Number(times); round += 1) {
  const text = `${name} ${round}`;
  const files = Array.from({ length: 8 }, (_, index) => ({ path: `${name}/part-${index}/page.html`, content: text }));
  writeOutput(folder, files, { replaces: [name] });
}
