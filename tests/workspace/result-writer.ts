// A program for the tests: writes the result that everybody writes and one of its own, again and again.
import { openResultCache } from '../../pipeline/workspace/result-cache.ts';

const [folder = '', name = '', times = '1'] = process.argv.slice(2);
const cache = openResultCache(folder, 2 ** 30);
process.stdout.write('ready\n');
for (let round = 0; round < Number(times); round += 1) {
  cache.write('same', new Uint8Array(2_000_000 + (round % 7)).fill(round));
  cache.write(name, new Uint8Array(1_000_000).fill(round));
  await cache.settle();
}
