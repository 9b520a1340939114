// Press files as a shop asks for them: PDF/X-1a, an ICC profile of its own, and what stands in the way of them.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPages } from '../../pipeline/pdf/pages.ts';
import { readPdf } from '../../pipeline/pdf/read.ts';
import { copySample } from './files.ts';
import { runCli } from './run-cli.ts';

const profile = `
press:
  - id: old
    standard: PDF/X-1a
    icc: press/shop.icc
    condition: FOGRA39
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chaekja-standard-'));
  copySample(folder);
  const file = join(folder, 'sources/programme.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}${profile}`);
  mkdirSync(join(folder, 'sources/press'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const icc = (): string => join(folder, 'sources/press/shop.icc');
const press = () => runCli(['build', folder, '--only', 'press', '--edition', 'en']);
const made = (kind: string): string => join(folder, `output/press/whrcf-2019-en-${kind}.pdf`);

describe('a press profile', { timeout: 120_000 }, () => {
  it('names a file that is there', async () => {
    const { code, stdout } = await press();
    expect(code).toBe(1);
    expect(stdout).toMatch(/sources\/programme\.yaml:\d+:\d+ +error +press\.profile-file/);
  });

  it('names a file that is a profile of printing', async () => {
    copyFileSync(join(import.meta.dirname, '../../assets/sRGB.icc'), icc());
    const { code, stdout } = await press();
    expect([code, existsSync(made('inside'))]).toEqual([1, false]);
    expect(stdout).toContain('not one of CMYK printing');
  });

  it('gives PDF/X-1a with the shop’s own profile, and passes the preflight for it', async () => {
    copyFileSync(join(import.meta.dirname, '../../assets/profiles/ISOcoated_v2_300_bas.icc'), icc());
    const { code, stdout } = await press();
    expect(code, stdout).toBe(0);
    expect(stdout).toContain('24 pages, PDF/X-1a with 3 mm bleed');
    expect(stdout).toContain('3 press files, all safe to print');
    for (const kind of ['inside', 'cover', 'imposed']) {
      const bytes = readFileSync(made(kind));
      const file = readPdf(bytes);
      expect(file.version, kind).toBe('1.4');
      expect(bytes.toString('latin1')).toContain('PDF/X-1a:2003');
      expect(listPages(file).every(({ dictionary }) => !dictionary.has('Group'))).toBe(true);
    }
    const { stdout: checks, code: verdict } = await runCli([
      ...['preflight', made('inside'), '--project', folder, '--profile', 'old', '--json'],
    ]);
    expect(verdict, checks).toBe(0);
  });

  it('of PDF/X-1a does not let a style be see-through, and says which rule', async () => {
    mkdirSync(join(folder, 'templates/booklet'), { recursive: true });
    writeFileSync(join(folder, 'templates/booklet/own.css'), '.note p {\n  opacity: 0.9;\n}\n');
    const { code, stdout } = await press();
    expect(code).toBe(1);
    expect(stdout).toMatch(/templates\/booklet\/own\.css:2:3 +error +press\.see-through/);
    expect(stdout).toContain('"opacity: 0.9" in the rule ".note p"');
  });
});
