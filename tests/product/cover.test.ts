// The cover of a glued book: words on the spine, flaps in the colour of the cover, bare paper where glue goes.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { type Plates, platesOf } from '../press/file/plates.ts';
import { copySample } from './files.ts';
import { needsTool } from './needs-tool.ts';
import { runCli, runProgram } from './run-cli.ts';

const inks = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;
const millimetre = 144 / 25.4;
const [page, flap, bleed] = [148, 70, 3];

/** The sample with its Korean booklet glued, 7 mm thick, with flaps and without marks. */
function gluedSample(folder: string, change: (text: string) => string = (text) => text): void {
  copySample(folder);
  const file = join(folder, 'sources/programme.yaml');
  const text = readFileSync(file, 'utf8').replace('  - id: ko\n', '  - id: ko\n    binding: perfect\n');
  const more = `press:\n  - { id: shop, paper: mojo-100, spine: 7, flaps: { width: ${flap} }, marks: false }\ncolophon:\n  publisher: 등불 출판부\n`;
  writeFileSync(file, change(`${text}\n${more}`));
}

const cover = (folder: string): string => join(folder, 'output/press/whrcf-2019-ko-cover.pdf');

async function build(folder: string): Promise<string> {
  const { code, stdout, stderr } = await runCli(['build', folder, '--only', 'press', '--edition', 'ko']);
  if (code !== 0) throw new Error(stdout + stderr);
  return stdout;
}

/** Most of each ink between two distances from the left edge of the trim in mm, over the whole height. */
function inksBetween(plates: Plates, from: number, to: number): readonly number[] {
  const [left, right] = [from, to].map((at) => Math.round((at + bleed) * millimetre)) as [number, number];
  return inks.map((ink) => {
    let most = 0;
    for (let y = 0; y * plates.width < plates[ink].length; y += 1)
      for (let x = left; x < right; x += 1) most = Math.max(most, plates[ink][y * plates.width + x] ?? 0);
    return most;
  });
}

describe('a cover with flaps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-cover-'));
  beforeAll(async () => {
    gluedSample(folder);
    mkdirSync(join(folder, 'templates/booklet'), { recursive: true });
    writeFileSync(join(folder, 'templates/booklet/flap-front.liquid'), '<p>날개에 쓴 말</p>');
    await build(folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is cut around all of its parts', async (context: TestContext) => {
    needsTool('pdfinfo', context);
    const { stdout } = await runProgram('pdfinfo', ['-box', '-f', '1', '-l', '2', cover(folder)]);
    const trims = [...stdout.matchAll(/TrimBox: +(.*)/g)].map(([, box = '']) => box.trim().split(/\s+/).map(Number));
    expect(trims).toHaveLength(2);
    for (const [left = 0, bottom = 0, right = 0, top = 0] of trims) {
      expect(((right - left) * 25.4) / 72).toBeCloseTo(2 * (page + flap) + 7, 1);
      expect(((top - bottom) * 25.4) / 72).toBeCloseTo(210, 1);
    }
  });

  it('has words on its spine, away from both folds, and on a flap those of its template', async (context) => {
    needsTool('gs', context);
    needsTool('pdftotext', context);
    const [outside] = platesOf(readFileSync(cover(folder)), 144, [1]);
    if (outside === undefined) throw new Error('There are no plates.');
    const spine = flap + page;
    expect(inksBetween(outside, spine + 1, spine + 6)[3]).toBe(255);
    // Beside the words there is only the colour of the front.
    expect(inksBetween(outside, spine + 0.1, spine + 0.9)).toEqual(inksBetween(outside, spine + 6.1, spine + 6.9));
    expect(inksBetween(outside, spine + 0.1, spine + 0.9)[3]).toBe(0);
    const words = (await runProgram('pdftotext', ['-raw', '-l', '1', cover(folder), '-'])).stdout.replace(/\s/g, '');
    expect(words).toContain('세계인권도시포럼등불출판부');
    expect(words).toContain('날개에쓴말');
  });

  it('continues its colour over both flaps to the end of the bleed, and leaves the other side of them bare', (context) => {
    needsTool('gs', context);
    const [outside, inside] = platesOf(readFileSync(cover(folder)), 144);
    if (outside === undefined || inside === undefined) throw new Error('There are no plates.');
    const paper = inksBetween(outside, flap + 2, flap + 10);
    expect(Math.max(...paper)).toBeGreaterThan(5);
    const whole = 2 * (flap + page) + 7;
    for (const [from, to] of [
      [-3, 5],
      [flap - 5, flap],
      [whole - 5, whole + 2.9],
    ] as const)
      expect(inksBetween(outside, from, to), `${from} to ${to} mm`).toEqual(paper);
    for (const [from, to] of [
      [-3, flap],
      [flap + page, flap + page + 7],
      [whole - flap, whole + 2.9],
    ] as const)
      expect(inksBetween(inside, from, to), `inside, ${from} to ${to} mm`).toEqual([0, 0, 0, 0]);
  });

  it('passes the preflight and is sound', async (context) => {
    needsTool('qpdf', context);
    expect((await runProgram('qpdf', ['--check', cover(folder)])).stdout).toContain('No syntax or stream encoding');
    const { code, stdout } = await runCli(['preflight', cover(folder), '--project', folder, '--profile', 'shop']);
    expect(code, stdout).toBe(0);
  });
});

it('leaves words out that have no room on the spine, and says so', {
  timeout: 120_000,
}, async (context: TestContext) => {
  needsTool('gs', context);
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-spine-'));
  try {
    gluedSample(folder, (text) =>
      text.replace('shortTitle: { ko: 2019 세계인권도시포럼', `shortTitle: { ko: ${'긴 이름 '.repeat(40)}`),
    );
    expect(await build(folder)).toMatch(/warning +press\.jacket[\s\S]*the spine do not fit/);
    const [outside] = platesOf(readFileSync(cover(folder)), 144, [1]);
    if (outside === undefined) throw new Error('There are no plates.');
    expect(inksBetween(outside, flap + page + 1, flap + page + 6)[3]).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('prints words on a dark spine in a gap where the paper takes no more ink', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-dark-'));
  try {
    gluedSample(folder);
    mkdirSync(join(folder, 'templates/booklet'), { recursive: true });
    writeFileSync(join(folder, 'templates/booklet/own.css'), '.cover { background: #5a2a6a; color: #000; }\n');
    expect(await build(folder)).toContain('all safe to print');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('says when a glued booklet has no whole cover', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-coverless-'));
  try {
    gluedSample(folder, (text) =>
      text.replace('    binding: perfect\n', '    binding: perfect\n    parts: [cover, sessions, notes, back-cover]\n'),
    );
    expect(await build(folder)).toMatch(/warning +press\.cover/);
    expect(existsSync(cover(folder))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
