// A program for the tests: replaces the same files again and again until it is killed.
import { replaceFiles } from '../../pipeline/workspace/replace-files.ts';

const [folder = ''] = process.argv.slice(2);
process.stdout.write('ready\n');
for (let round = 1; ; round += 1) {
  const text = `${round} `.repeat(50_000);
  replaceFiles(
    folder,
    Array.from({ length: 4 }, (_, index) => ({ path: `translations/en/part-${index}.po`, text })),
  );
}
