// The published package: packed and installed by npm in an empty folder, it makes a programme that lies somewhere else.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBookletText } from './product/booklet-text.ts';
import { filesBelow } from './product/files.ts';
import { needsTool } from './product/needs-tool.ts';
import { checkout, type Ended, runProgram } from './product/run-cli.ts';
import { squeeze } from './product/squeeze.ts';
import { temporaryFolder } from './workspace/temporary-folder.ts';

const description = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly engines: { readonly node: string };
};
/** The folder in which somebody else installs it; gone after the last test. */
const elsewhere = mkdtempSync(join(tmpdir(), 'chaekja-elsewhere-'));
const installed = join(elsewhere, 'node_modules/chaekja');
const chaekja = (...parameters: string[]): Promise<Ended> =>
  runProgram(join(elsewhere, 'node_modules/.bin/chaekja'), parameters);

async function npm(...parameters: string[]): Promise<void> {
  const { code, stderr } = await runProgram('npm', parameters);
  if (code !== 0) throw new Error(`npm ${parameters.join(' ')}\n${stderr}`);
}

beforeAll(async () => {
  await npm('pack', checkout, '--pack-destination', elsewhere);
  const tarballs = readdirSync(elsewhere).map((name) => join(elsewhere, name));
  await npm('install', '--prefix', elsewhere, '--prefer-offline', '--no-audit', '--no-fund', ...tarballs);
});
afterAll(() => rmSync(elsewhere, { recursive: true, force: true, maxRetries: 3 }));

describe('the package', () => {
  it('holds the program and what it reads, and nothing else', () => {
    const files = filesBelow(installed);
    const own = (folder: string, wanted: RegExp) =>
      filesBelow(join(checkout, folder)).flatMap((path) => (wanted.test(path) ? `${folder}/${path}` : []));
    expect(files.filter((path) => !path.startsWith('dist/')).sort()).toEqual(
      [
        ...['CHANGELOG.md', 'LICENSE', 'README.ko.md', 'README.md', 'package.json'],
        ...own('assets', /(?<!\.ts)$/),
        ...own('templates', /./),
        ...own('translations', /^(en|ko)\/(interface|messages)\.json$|^interface\.notes\.json$/),
      ].sort(),
    );
    expect(files).toContain('dist/LICENSES.txt');
    // Node takes no types away from files of installed packages.
    expect(files.filter((path) => path.startsWith('dist/') && !/\.js$|LICENSES\.txt$/.test(path))).toEqual([]);
  });

  it('says its version and explains itself', async () => {
    expect(await chaekja('--version')).toMatchObject({ code: 0, stdout: `${description.version}\n` });
    const help = await chaekja('--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('Usage: chaekja');
  });

  it('checks a programme, and makes its website and a booklet', async (context) => {
    const programme = temporaryFolder('lighthouse week');
    cpSync(join(checkout, 'tests/programmes/three-languages'), programme, { recursive: true });
    expect(await chaekja('check', programme)).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(programme, 'output'))).toBe(false);

    expect(await chaekja('build', programme, '--only', 'site')).toMatchObject({ code: 0 });
    expect(await chaekja('build', programme, '--edition', 'en-es')).toMatchObject({ code: 0 });
    expect(readFileSync(join(programme, 'output/site/en/index.html'), 'utf8')).toContain('Lighthouse Week');
    expect(existsSync(join(programme, 'output/site/index.html'))).toBe(true);
    const booklet = join(programme, 'output/booklets/lighthouse-week-2031-en-es.pdf');
    expect(readFileSync(booklet).subarray(0, 5).toString()).toBe('%PDF-');
    needsTool('pdftotext', context);
    const bodies = (await readBookletText(booklet)).map(({ body }) => body);
    expect(bodies.join('')).toContain(squeeze('Lighthouse Week 2031'));
  });
});

describe('an engine', () => {
  const oldest = description.engines.node.replace('>=', '');
  const pretending = (version: string) => {
    const versions = `{ ...process.versions, node: '${version}' }`;
    const pretend = `Object.defineProperty(process, 'versions', { value: ${versions} })`;
    const main = join(installed, 'dist/chaekja.js');
    return runProgram(process.execPath, ['--import', `data:text/javascript,${pretend}`, main, '--version']);
  };

  it.each(['20.20.2', '22.17.1'])('that is too old is refused in one sentence: %s', async (version) => {
    const { code, stdout, stderr } = await pretending(version);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toBe(`chaekja needs Node ${oldest} or newer; this is ${version} (${process.execPath}).\n`);
  });

  it.each([`${oldest}.0`, '24.0.0'])('that is new enough is not: %s', async (version) => {
    expect(await pretending(version)).toMatchObject({ code: 0, stderr: '' });
  });
});
