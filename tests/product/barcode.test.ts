// The ISBN on the back cover, read by a scanner that is not ours, from the press file as it is printed and from the download.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, type TestContext } from 'vitest';
import { platesOf } from '../press/file/plates.ts';
import { copySample } from './files.ts';
import { needsTool } from './needs-tool.ts';
import { runCli, runProgram } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'chaekja-barcode-'));
const programme = join(folder, 'sources/programme.yaml');
let text = '';
const build = async (only: string, more: string): Promise<void> => {
  writeFileSync(programme, `${text}\n${more}\n`);
  const { code, stdout, stderr } = await runCli(['build', folder, '--only', only, '--edition', 'ko']);
  if (code !== 0) throw new Error(stdout + stderr);
};
beforeAll(() => {
  copySample(folder);
  text = readFileSync(programme, 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that the scanner finds on a page, in no order. */
async function scanned(file: string, page: number): Promise<readonly string[]> {
  const picture = join(folder, 'page');
  const one = ['-f', String(page), '-l', String(page), '-r', '300', '-png', '-singlefile'];
  await runProgram('pdftoppm', [...one, file, picture]);
  const { stdout } = await runProgram('zbarimg', ['-Sean5.enable=1', '-q', `${picture}.png`]);
  return stdout.split('\n').filter(Boolean).sort();
}

const isbn = 'isbn: "979-11-000-0000-7"\nisbnSupplement: "03300"';
const cover = join(folder, 'output/press/whrcf-2019-ko-cover.pdf');

it('is read from the cover, in black ink alone on bare paper', { timeout: 120_000 }, async (context: TestContext) => {
  needsTool('zbarimg', context);
  needsTool('pdftoppm', context);
  needsTool('gs', context);
  await build('press', `${isbn}\npress:\n  - id: plain\n    marks: false`);
  expect(await scanned(cover, 1)).toEqual(['EAN-13:9791100000007', 'EAN-5:03300']);
  const [plates] = platesOf(readFileSync(cover), 72, [1]);
  if (plates === undefined) throw new Error('There are no plates.');
  // A row of dots through the bars, from the box's left edge to its right one: no other ink, and both black and bare.
  const at = (x: number, y: number): number =>
    Math.round(((y + 3) * 72) / 25.4) * plates.width + Math.round(((x + 3) * 72) / 25.4);
  const row = Array.from({ length: at(132, 30) - at(84, 30) }, (_, index) => at(84, 30) + index);
  for (const ink of ['Cyan', 'Magenta', 'Yellow'] as const)
    expect(row.filter((dot) => (plates[ink][dot] ?? 0) > 0)).toEqual([]);
  expect(row.some((dot) => plates.Black[dot] === 255)).toBe(true);
  expect(row.some((dot) => plates.Black[dot] === 0)).toBe(true);
});

it('is read from the download', { timeout: 60_000 }, async (context) => {
  needsTool('zbarimg', context);
  needsTool('pdftoppm', context);
  await build('booklets', isbn);
  expect(await scanned(join(folder, 'output/booklets/whrcf-2019-ko.pdf'), 24)).toEqual([
    'EAN-13:9791100000007',
    'EAN-5:03300',
  ]);
});

it('leaves an empty box for a label where that is asked for', { timeout: 60_000 }, async (context) => {
  needsTool('zbarimg', context);
  needsTool('pdftoppm', context);
  await build('booklets', `${isbn}\nbarcode: box`);
  expect(await scanned(join(folder, 'output/booklets/whrcf-2019-ko.pdf'), 24)).toEqual([]);
});
