// Every booklet keeps what PDF/UA-1 and PDF/A-2a promise, and is a sound file, whatever its size.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import { generateProgramme } from '../bench/generate-programme.ts';
import { validatePdf } from '../validator/validate.ts';
import { needsTool } from './needs-tool.ts';
import { runCli, runProgram } from './run-cli.ts';
import { editions, sampleBuild } from './sample-build.ts';

/** The booklet of so many invented sessions with all its parts. */
async function generatedBooklet(sessions: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-validity-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  generateProgramme(folder, { sessions, parts: undefined });
  const { code, stdout, stderr } = await runCli(['build', folder, '--edition', 'ko-en']);
  if (code !== 0) throw new Error(`${sessions} sessions cannot be built (exit code ${code}):\n${stdout}\n${stderr}`);
  return join(folder, 'output/booklets/bench-ko-en.pdf');
}

/** All profiles in one run of Java; `checks` shows that there was something to look at. */
async function expectValid(files: readonly string[], context: TestContext): Promise<void> {
  needsTool('javac', context);
  const verdicts = await validatePdf(files);
  expect(verdicts.map(({ profile }) => profile)).toEqual(['PDFUA-1', 'PDFA-2A'].flatMap((one) => files.map(() => one)));
  for (const { file, profile, failed, compliant, checks } of verdicts) {
    expect(failed, `${profile} ${file}`).toEqual([]);
    expect(compliant, `${profile} ${file}`).toBe(true);
    expect(checks).toBeGreaterThan(1000);
  }
}

async function expectSound(file: string, context: TestContext): Promise<void> {
  needsTool('qpdf', context);
  const { code, stdout, stderr } = await runProgram('qpdf', ['--check', file]);
  expect(`${stdout}${stderr}`).toContain('No syntax or stream encoding errors');
  expect(code).toBe(0);
}

describe('validity', () => {
  it('holds for the booklets of the sample', async (context) => {
    const { booklet } = await sampleBuild();
    for (const edition of editions) await expectSound(booklet(edition), context);
    await expectValid(editions.map(booklet), context);
  });

  it('holds for a booklet of 30 sessions', { timeout: 300_000 }, async (context) => {
    const file = await generatedBooklet(30);
    await expectSound(file, context);
    await expectValid([file], context);
  });

  // The validator alone takes a minute and 3 GB.
  it('holds for a booklet of 200 sessions', { timeout: 900_000 }, async (context) => {
    const file = await generatedBooklet(200);
    await expectSound(file, context);
    await expectValid([file], context);
  });
});
