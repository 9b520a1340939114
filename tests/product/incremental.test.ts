// What is remembered of earlier builds changes nothing but the time: every build is equal to one that remembers nothing.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { build, openWorkshop } from '../../pipeline/app/build.ts';
import { watchedPrinter } from '../print/watched-printer.ts';
import { temporarySample, treeOf } from './files.ts';
import { checkout, runCli } from './run-cli.ts';

const everything = { site: true, booklets: undefined, strict: false, progress: () => undefined };

function change(folder: string, path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(folder, path), 'utf8');
  const after = before.replace(from, to);
  expect(after, path).not.toBe(before);
  writeFileSync(join(folder, path), after);
}

/** The output of the same sources in another folder, with nothing remembered. */
async function coldOutput(folder: string): Promise<Readonly<Record<string, string>>> {
  const cold = temporarySample('chaekja-cold');
  for (const part of ['sources', 'translations', 'templates']) {
    rmSync(join(cold, part), { recursive: true, force: true });
    if (existsSync(join(folder, part))) cpSync(join(folder, part), join(cold, part), { recursive: true });
  }
  await build(cold, { ...everything, cache: false });
  return treeOf(join(cold, 'output'));
}

const long = 'A paragraph that is new, and long enough to fill lines. '.repeat(90);

const changes: readonly (readonly [name: string, (folder: string) => void])[] = [
  ['a word in a session', (folder) => change(folder, 'sources/sessions/network-1.md', /\n$/, ' More.\n')],
  ['another page', (folder) => change(folder, 'sources/sessions/network-2.md', /\n$/, `\n\n${long}\n`)],
  ['another title', (folder) => change(folder, 'sources/sessions/network-1.md', /^title: .*$/m, 'title: Renamed')],
  [
    'other styles',
    (folder) => {
      cpSync(join(checkout, 'templates/booklet/booklet.css'), join(folder, 'templates/booklet/booklet.css'));
      change(folder, 'templates/booklet/booklet.css', /$/, '\n.session-title { letter-spacing: 0.01em }\n');
    },
  ],
  [
    'a session less',
    (folder) => {
      rmSync(join(folder, 'sources/sessions/network-3.md'));
      change(folder, 'sources/pages/directions.md', /network-3/g, 'network-2');
    },
  ],
];

it('a workshop makes after every change what a cold build makes', { timeout: 240_000 }, async () => {
  const folder = temporarySample();
  const workshop = openWorkshop(folder);
  onTestFinished(() => workshop.close());
  await workshop.build(everything);
  for (const [name, make] of changes) {
    make(folder);
    const report = await workshop.build(everything);
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors, name).toEqual([]);
    expect(treeOf(join(folder, 'output')), name).toEqual(await coldOutput(folder));
  }
});

it('prints nothing when nothing changed, in the same workshop and in the next', async () => {
  const folder = temporarySample();
  const first = watchedPrinter();
  const workshop = openWorkshop(folder, { printer: first });
  await workshop.build(everything);
  const made = treeOf(join(folder, 'output'));
  const printed = first.jobs().length;
  expect(printed).toBeGreaterThan(0);
  await workshop.build(everything);
  expect(first.jobs()).toHaveLength(printed);
  expect(treeOf(join(folder, 'output'))).toEqual(made);
  await workshop.close();
  const second = watchedPrinter();
  await build(folder, { ...everything, printer: second });
  expect(second.jobs().map(({ name }) => name)).toEqual([]);
  expect(treeOf(join(folder, 'output'))).toEqual(made);
});

it('--no-cache keeps nothing and uses nothing that was kept', async () => {
  const folder = temporarySample();
  expect((await runCli(['build', folder, '--edition', 'en', '--no-cache'])).code).toBe(0);
  expect(existsSync(join(folder, '.cache/prints'))).toBe(false);
  const made = treeOf(join(folder, 'output'));
  expect((await runCli(['build', folder, '--edition', 'en'])).code).toBe(0);
  const prints = treeOf(join(folder, '.cache/prints'));
  expect(Object.keys(prints).length).toBeGreaterThan(0);
  const printer = watchedPrinter();
  await build(folder, { ...everything, site: false, booklets: ['en'], cache: false, printer });
  expect(printer.jobs().length).toBeGreaterThan(0);
  expect(treeOf(join(folder, '.cache/prints'))).toEqual(prints);
  expect(treeOf(join(folder, 'output'))).toEqual(made);
});

it('two builds of one folder at the same time both succeed with the same bytes', async () => {
  const folder = temporarySample();
  const ended = await Promise.all([runCli(['build', folder]), runCli(['build', folder])]);
  expect(ended.map(({ code, stderr }) => [code, code === 0 ? '' : stderr])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  expect(treeOf(join(folder, 'output'))).toEqual(await coldOutput(folder));
  expect(readdirSync(join(folder, '.cache/prints')).filter((name) => name.endsWith('.next'))).toEqual([]);
});
