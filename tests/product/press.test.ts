// `build --only press`: what an editor hands over, from the sample, held against the download and real tools.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { platesOf } from '../press/file/plates.ts';
import { pressRules, validatePdf } from '../validator/validate.ts';
import { copySample, filesBelow, temporarySample } from './files.ts';
import { needsTool } from './needs-tool.ts';
import { runCli, runProgram } from './run-cli.ts';
import { sampleBuild } from './sample-build.ts';

const profile = `
press:
  - id: glued
    paper: { grams: 120, caliper: 0.5 }
    inkLimit: 260
`;

/** The sample with its Korean booklet glued. */
function gluedSample(): string {
  const folder = temporarySample('chaekja-glued');
  const file = join(folder, 'sources/programme.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('  - id: ko\n');
  writeFileSync(
    file,
    `${text.replace('  - id: ko\n', '  - id: ko\n    binding: perfect\n    profile: glued\n')}${profile}`,
  );
  return folder;
}

const pressed = (folder: string, kind: string): string => join(folder, `output/press/whrcf-2019-ko-${kind}.pdf`);

const run = async (program: string, ...parameters: readonly string[]): Promise<string> => {
  const { stdout, stderr, code } = await runProgram(program, parameters);
  if (code !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
};

async function wordsOf(file: string): Promise<readonly string[]> {
  const pages = (await run('pdftotext', '-raw', file, '-')).split('\f').slice(0, -1);
  return pages.map((page) => page.split(/\s+/).filter(Boolean).join(' '));
}

async function trimOf(file: string): Promise<readonly number[]> {
  const [, box = ''] = /TrimBox:\s+(.*)/.exec(await run('pdfinfo', '-box', file)) ?? [];
  const [left = 0, bottom = 0, right = 0, top = 0] = box.trim().split(/\s+/).map(Number);
  return [right - left, top - bottom].map((points) => (points * 25.4) / 72);
}

describe('a stitched booklet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-stitched-'));
  let said = '';
  beforeAll(async () => {
    copySample(folder);
    const { code, stdout, stderr } = await runCli(['build', folder, '--only', 'press', '--edition', 'ko']);
    if (code !== 0) throw new Error(stdout + stderr);
    said = stdout;
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gets an inside, a cover and sheets, and nothing else', () => {
    expect(filesBelow(join(folder, 'output'))).toEqual([
      ...['cover.pdf', 'imposed.pdf', 'inside.pdf', 'job.html'].map((end) => `press/whrcf-2019-ko-${end}`),
      'reports/preflight.html',
    ]);
    expect(said).toMatch(/inside\.pdf +inside, 20 pages, PDF\/X-4 with 3 mm bleed/);
    expect(said).toMatch(/imposed\.pdf +6 sheets SRA3/);
  });

  it('gets a job sheet in Korean and English', () => {
    const sheet = readFileSync(join(folder, 'output/press/whrcf-2019-ko-job.html'), 'utf8');
    const rows = [...sheet.matchAll(/<tr><th[^>]*>(.*?)<\/th><td>(.*?)<\/td>/g)].map(([, label, value]) => [
      label,
      value,
    ]);
    expect(rows).toContainEqual(['판형<br>Trim size', '148 × 210 mm']);
    expect(rows).toContainEqual(['면수<br>Pages', '본문 20쪽, 표지 4쪽<br>20 inside, 4 of the cover']);
    expect(rows).toContainEqual(['제본<br>Binding', '중철 24쪽, 종이 6장<br>saddle stitch: 24 pages on 6 sheets']);
    expect(rows).toContainEqual(['본문 용지<br>Paper, inside', '모조 100 g<br>uncoated (mojo) 100 g/m²']);
    expect(sheet).not.toMatch(/\{\{|<script|https?:/);
  });

  it('has the words of the download: the cover apart, the rest inside, all on the sheets', async (context) => {
    needsTool('pdftotext', context);
    const download = await wordsOf((await sampleBuild()).booklet('ko'));
    const [front = '', insideFront = ''] = download;
    const [insideBack = '', back = ''] = download.slice(-2);
    expect(await wordsOf(pressed(folder, 'inside'))).toEqual(download.slice(2, -2));
    const sorted = (texts: readonly string[]) => texts.join(' ').split(' ').filter(Boolean).sort();
    const [outside = '', inner = ''] = await wordsOf(pressed(folder, 'cover'));
    expect(sorted([outside])).toEqual(sorted([back, front]));
    expect(sorted([inner])).toEqual(sorted([insideFront, insideBack]));
    expect(sorted(await wordsOf(pressed(folder, 'imposed')))).toEqual(sorted(download));
  });

  it('keeps the rules of PDF/X-4 in all files', async (context) => {
    needsTool('javac', context);
    const files = ['inside', 'cover', 'imposed'].map((kind) => pressed(folder, kind));
    const results = await validatePdf(files, [pressRules]);
    expect(results.map(({ failed }) => failed)).toEqual([[], [], []]);
    for (const { checks = 0 } of results) expect(checks).toBeGreaterThan(10);
  });

  it('is cut exactly', async (context: TestContext) => {
    needsTool('pdfinfo', context);
    const [width = 0, height = 0] = await trimOf(pressed(folder, 'cover'));
    expect([width, height].map((length) => Math.round(length * 100) / 100)).toEqual([296, 210]);
  });
});

describe('a glued booklet', () => {
  it('has a spine as thick as its paper, colour all over it, and no sheets left from before', async (context) => {
    needsTool('gs', context);
    needsTool('pdfinfo', context);
    const folder = gluedSample();
    mkdirSync(join(folder, 'output/press'), { recursive: true });
    writeFileSync(pressed(folder, 'imposed'), 'from before');
    writeFileSync(join(folder, 'output/press/other.pdf'), 'of somebody else');
    const { code, stdout } = await runCli(['build', folder, '--only', 'press', '--edition', 'ko']);
    expect(code).toBe(0);
    expect(existsSync(pressed(folder, 'imposed'))).toBe(false);
    expect(existsSync(join(folder, 'output/press/other.pdf'))).toBe(true);
    const [, pages = '0'] = /inside, (\d+) pages/.exec(stdout) ?? [];
    expect(Number(pages) % 2).toBe(0);
    const spine = (Number(pages) / 2) * 0.5 + 1;
    expect(stdout).toContain(`spine ${spine} mm`);
    const [width = 0] = await trimOf(pressed(folder, 'cover'));
    expect(width).toBeCloseTo(296 + spine, 1);
    const cover = readFileSync(pressed(folder, 'cover'));
    const [outside, inner] = platesOf(cover);
    if (outside === undefined || inner === undefined) throw new Error('A cover has two sides.');
    // The marks are on all plates: they end 11 mm from the edge.
    const row = Math.round(outside.height / 2);
    const spineAt = Math.round(outside.width / 2);
    const inkAt = (plates: typeof outside, x: number) =>
      (['Cyan', 'Magenta', 'Yellow', 'Black'] as const).map((ink) => plates[ink][row * plates.width + x] ?? 0);
    const front = inkAt(outside, spineAt + Math.round((spine * 72) / 25.4 / 2) + 4);
    expect(inkAt(outside, spineAt)).toEqual(front);
    expect(front.some((ink) => ink > 0)).toBe(true);
    expect(inkAt(inner, spineAt)).toEqual([0, 0, 0, 0]);
  });
});

it('makes nothing for the press while a translation is outdated', async () => {
  const folder = temporarySample();
  const file = join(folder, 'sources/sessions/network-1.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('is growing.', 'is growing fast.'));
  await runCli(['translations', 'sync', folder]);
  const { code, stderr, stdout } = await runCli(['build', folder, '--only', 'press', '--edition', 'ko']);
  expect([code, stderr + stdout]).toEqual([1, expect.stringMatching(/error +translation\.outdated/)]);
  expect(existsSync(join(folder, 'output/press'))).toBe(false);
});
