// How a booklet is bound is the editor's choice, and nothing of it happens silently.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, type TestContext } from 'vitest';
import { temporarySample } from './files.ts';
import { needsTool } from './needs-tool.ts';
import { runCli, runProgram } from './run-cli.ts';

/** The sample with more said about its Korean booklet. */
function sampleWith(booklet: string, programme = ''): string {
  const folder = temporarySample('chaekja-binding');
  const file = join(folder, 'sources/programme.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('  - id: ko\n');
  writeFileSync(file, `${text.replace('  - id: ko\n', `  - id: ko\n${booklet}`)}${programme}`);
  return folder;
}

const press = async (folder: string) => {
  const { code, stdout, stderr } = await runCli(['build', folder, '--only', 'press', '--edition', 'ko']);
  expect(code, stdout + stderr).toBe(0);
  return stdout;
};

it('says on one line of the terminal which pages are blank and why', async (context: TestContext) => {
  needsTool('pdftotext', context);
  const folder = sampleWith('');
  const said = await press(folder);
  const [, pages = '', sheets = ''] =
    /job sheet; saddle stitch: (\d+) pages on (\d+) sheets; blank: (.*)/.exec(said) ?? [];
  expect(Number(pages)).toBe(4 * Number(sheets));
  const blank = Number(/page (\d+) before a right-hand start/.exec(said)?.[1]);
  // The inside lacks the two pages of the cover before it.
  const inside = join(folder, 'output/press/whrcf-2019-ko-inside.pdf');
  const textOf = async (page: number) =>
    (await runProgram('pdftotext', ['-f', String(page), '-l', String(page), inside, '-'])).stdout;
  expect((await textOf(blank - 2)).trim()).toMatch(/^메모/);
  expect((await textOf(blank - 1)).trim()).not.toMatch(/^메모/);
});

it('puts blank pages where the editor wants them, without lines, and lets sessions begin on the left', async (context) => {
  needsTool('pdftotext', context);
  const folder = sampleWith(
    '    sessionsStart: any\n    notesPages: 0\n    blanks: { after: colophon, lines: false }\n',
  );
  const said = await press(folder);
  expect(said).not.toContain('right-hand');
  const [, from = '', to = from] = /blank: pages? (\d+)(?:–(\d+))? to fill the last sheet/.exec(said) ?? [];
  expect(Number(from)).toBeGreaterThan(0);
  const count = Number(/saddle stitch: (\d+) pages/.exec(said)?.[1]);
  // Behind the colophon, before the two pages of the cover, with nothing but a running head and a folio.
  expect(Number(to)).toBe(count - 2);
  const inside = join(folder, 'output/press/whrcf-2019-ko-inside.pdf');
  const { stdout } = await runProgram('pdftotext', [
    '-f',
    String(Number(from) - 2),
    '-l',
    String(Number(to) - 2),
    inside,
    '-',
  ]);
  expect(stdout).not.toContain('메모');
  expect(stdout.trim().length).toBeLessThan(80);
});

it('says when two pages do not fit on the sheet, and hands over the rest', { timeout: 60_000 }, async () => {
  const folder = sampleWith(
    '    trim: { width: 188, height: 257 }\n    profile: house\n',
    '\npress:\n  - id: house\n    sheet: A4\n',
  );
  const said = await press(folder);
  expect(said).toMatch(/sources\/programme\.yaml:\d+:\d+ +warning +press\.sheet/);
  expect(said).toContain('376 × 257 mm');
  const made = (kind: string) => existsSync(join(folder, `output/press/whrcf-2019-ko-${kind}.pdf`));
  expect(['inside', 'cover', 'imposed'].map(made)).toEqual([true, true, false]);
});
