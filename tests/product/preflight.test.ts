// `chaekja preflight` on PDFs that other programs made, and on what they left of ours.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { needsTool } from './needs-tool.ts';
import { runCli, runProgram } from './run-cli.ts';
import { sampleBuild } from './sample-build.ts';

let folder = '';
let download = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chaekja-preflight-'));
  download = (await sampleBuild()).booklet('ko');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);

async function make(program: 'qpdf' | 'gs' | 'pdftocairo', ...parameters: readonly string[]): Promise<void> {
  const { stderr, code } = await runProgram(program, parameters);
  if (code !== 0) throw new Error(`${program}: ${stderr}`);
}

interface Checked {
  readonly check: string;
  readonly result: string;
  readonly findings: readonly { readonly code: string; readonly message: string; readonly places: readonly object[] }[];
}

async function preflight(file: string, ...more: readonly string[]) {
  const { stdout, code } = await runCli(['preflight', path(file), '--project', folder, '--json', ...more]);
  const report = JSON.parse(stdout) as {
    readonly pages: number;
    readonly verdict: string;
    readonly checks: readonly Checked[];
  };
  const results = Object.fromEntries(report.checks.map(({ check, result }) => [check, result]));
  return { ...report, results, code };
}

/** What any file for screens lacks. */
const ofScreens = { 'colour-space': 'error', 'output-intent': 'error', bleed: 'error' };

describe('a PDF', () => {
  it('of ours for screens is not for the press, and the report shows where', async () => {
    writeFileSync(path('download.pdf'), readFileSync(download));
    const { results, code, pages } = await preflight('download.pdf');
    expect(code).toBe(1);
    expect(pages).toBe(24);
    expect(results).toMatchObject({ ...ofScreens, file: 'fine', font: 'fine', interactive: 'warning', ink: 'unseen' });
    const page = readFileSync(path('output/reports/preflight.html'), 'utf8');
    expect(page).toContain('<span lang="ko">아직 인쇄할 수 없습니다.');
    expect(page).toContain('<span lang="en">Not ready for printing');
    expect(page).toMatch(/<img src="data:image\/png;base64,[^"]{1000}/);
    expect(page).toMatch(/<i class="error" style="left:[\d.]+%/);
    expect(page).not.toMatch(/<script|https?:|\{\{/);
  });

  it('made with cairo', async (context: TestContext) => {
    needsTool('pdftocairo', context);
    await make('pdftocairo', '-pdf', download, path('cairo.pdf'));
    const { results } = await preflight('cairo.pdf');
    expect(results).toMatchObject({ ...ofScreens, file: 'fine', boxes: 'error', interactive: 'fine' });
  });

  it('made with Ghostscript, in inks it chose itself', async (context) => {
    needsTool('gs', context);
    const quiet = ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite'];
    const inks = ['-sColorConversionStrategy=CMYK', '-sProcessColorModel=DeviceCMYK'];
    await make('gs', ...quiet, ...inks, `-sOutputFile=${path('gs.pdf')}`, download);
    const { results, checks } = await preflight('gs.pdf');
    expect(results).toMatchObject({
      file: 'fine',
      'colour-space': 'fine',
      'black-text': 'error',
      'output-intent': 'error',
    });
    expect(checks.find(({ check }) => check === 'black-text')?.findings[0]?.message).toMatch(/C \d\d M \d\d Y \d\d/);
  });

  it('with packed objects says the same as without', async (context) => {
    needsTool('qpdf', context);
    await make('qpdf', '--object-streams=generate', '--linearize', download, path('packed.pdf'));
    writeFileSync(path('download.pdf'), readFileSync(download));
    expect((await preflight('packed.pdf')).checks).toEqual((await preflight('download.pdf')).checks);
  });

  it('that is turned is turned', async (context) => {
    needsTool('qpdf', context);
    await make('qpdf', '--rotate=+90:2-3', download, path('turned.pdf'));
    const { checks } = await preflight('turned.pdf');
    const boxes = checks.find(({ check }) => check === 'boxes')?.findings ?? [];
    expect(boxes).toHaveLength(1);
    expect(boxes[0]?.message).toContain('90°');
    expect(boxes[0]?.places).toEqual([{ page: 2 }, { page: 3 }]);
  });

  it('with a crop box that hides the bleed', async (context) => {
    needsTool('gs', context);
    const page = '<</PageSize [420 595]>> setpagedevice 0.5 setgray 50 50 100 100 rectfill';
    const boxes = '[/CropBox [20 20 400 500] /BleedBox [0 0 420 595] /TrimBox [9 9 411 586] /PAGE pdfmark showpage';
    writeFileSync(path('cropped.ps'), `%!PS\n${page}\n${boxes}\n`);
    const quiet = ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite'];
    await make('gs', ...quiet, `-sOutputFile=${path('cropped.pdf')}`, path('cropped.ps'));
    const { checks } = await preflight('cropped.pdf');
    const messages = checks.find(({ check }) => check === 'boxes')?.findings.map(({ message }) => message) ?? [];
    expect(messages.join()).toContain('crop box hides');
  });

  const encryptions: Readonly<Record<string, readonly string[]>> = {
    now: ['--encrypt', '', 'owner', '256', '--'],
    once: ['--allow-weak-crypto', '--encrypt', '', 'owner', '40', '--'],
    packed: ['--object-streams=generate', '--encrypt', 'user', 'owner', '256', '--'],
  };
  it('that is encrypted is refused, however it is done', async (context) => {
    needsTool('qpdf', context);
    for (const [name, parameters] of Object.entries(encryptions)) {
      await make('qpdf', ...parameters, download, path(`${name}.pdf`));
      const { checks, ...report } = await preflight(`${name}.pdf`);
      expect(report.code).toBe(1);
      expect(checks[0]?.findings.map(({ code }) => code)).toEqual(['preflight.encrypted']);
      expect(checks.slice(1).every(({ result }) => result === 'unseen')).toBe(true);
    }
  });

  it('that is damaged is read as far as it goes', async () => {
    const bytes = readFileSync(download);
    const shifted = Buffer.concat([bytes.subarray(0, 9), Buffer.from('% a line more\n'), bytes.subarray(9)]);
    writeFileSync(path('shifted.pdf'), shifted);
    const { results, pages, checks } = await preflight('shifted.pdf');
    expect([pages, results['file'], results['font']]).toEqual([24, 'error', 'fine']);
    expect(checks[0]?.findings[0]?.code).toBe('preflight.damaged');
    writeFileSync(path('half.pdf'), bytes.subarray(0, bytes.length / 2));
    expect((await preflight('half.pdf')).checks[0]?.findings[0]?.code).toBe('preflight.unreadable');
    writeFileSync(path('letter.pdf'), 'Dear print shop,');
    expect((await preflight('letter.pdf')).results['file']).toBe('error');
  });
});

describe('the command', () => {
  it('says what it does not find', async () => {
    const nothing = await runCli(['preflight', path('none.pdf')]);
    expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining('none.pdf')]);
    writeFileSync(path('letter.pdf'), 'Dear print shop,');
    const project = await runCli(['preflight', path('letter.pdf'), '--project', path('nowhere')]);
    expect([project.code, project.stderr]).toEqual([2, expect.stringContaining('nowhere')]);
    const profile = await runCli(['preflight', path('letter.pdf'), '--profile', 'art', '--project', folder]);
    expect([profile.code, profile.stderr]).toEqual([2, expect.stringContaining('"art"')]);
  });

  it('speaks Korean, with what to do', async () => {
    writeFileSync(path('letter.pdf'), 'Dear print shop,');
    const { stdout } = await runCli(['preflight', path('letter.pdf'), '--project', folder, '--messages', 'ko']);
    expect(stdout).toContain('파일을 열 수 없습니다');
    expect(stdout).toContain('→ 파일을 다시 만드십시오.');
  });
});
