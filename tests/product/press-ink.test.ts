// The limit of ink holds for black over colour, too: there black prints in a gap, everywhere else over what is below it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, type TestContext } from 'vitest';
import { mostInk, platesOf } from '../press/file/plates.ts';
import { temporarySample } from './files.ts';
import { needsTool } from './needs-tool.ts';
import { runCli } from './run-cli.ts';

it('knocks black out of a colour that bears no more ink, on that page alone', {
  timeout: 120_000,
}, async (context: TestContext) => {
  needsTool('gs', context);
  const folder = temporarySample('chaekja-ink');
  mkdirSync(join(folder, 'templates/booklet'), { recursive: true });
  // As much ink as uncoated paper takes, below the large black letters of the title.
  writeFileSync(join(folder, 'templates/booklet/own.css'), '.cover-title { background: #5a2a6a; color: #000; }\n');
  const programme = join(folder, 'sources/programme.yaml');
  writeFileSync(programme, `${readFileSync(programme, 'utf8')}\npress:\n  - id: plain\n    marks: false\n`);
  const { code, stdout } = await runCli(['build', folder, '--only', 'press', '--edition', 'ko']);
  expect(code, stdout).toBe(0);
  const pdf = (kind: string) => readFileSync(join(folder, `output/press/whrcf-2019-ko-${kind}.pdf`));
  const [outside] = platesOf(pdf('cover'), 144, [1]);
  if (outside === undefined) throw new Error('There are no plates.');
  expect(mostInk(outside)).toBeGreaterThan(1.6);
  expect(mostInk(outside)).toBeLessThanOrEqual(2.62);
  // The title is not lost: black stands alone where it was cut out of the colour.
  const { Black, Cyan, Magenta } = outside;
  const solid = Black.reduce((sum, ink, at) => sum + (ink > 250 && Cyan[at] === 0 && Magenta[at] === 0 ? 1 : 0), 0);
  expect(solid).toBeGreaterThan(1000);
  // The inside overprints as ever.
  expect(pdf('inside').toString('latin1')).toContain('Overprint10');
});
