// Times the making of booklets: against the browser alone and Typst, whole process and cold; then after small edits.
// npm run bench -- [--sessions 3,30,200] [--rounds 3] [--floor-up-to 200] [--all-parts]
//                  [--rebuilds 200] [--edits 5] [--translations 200] [--press 200] [--json results.json] [--keep]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../pipeline/print/browser.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';
import { type Contest, prepareContest, type Side } from './contest.ts';
import { comparedParts } from './generate-programme.ts';
import { hasTypst, typstPackage } from './load-typst.ts';
import { type PressTimes, pressRows, timePress } from './press.ts';
import { type RaceResult, race, raceRows } from './race.ts';
import { measureRebuilds, type Rebuilds, rebuildRows } from './rebuilds.ts';
import { table } from './table.ts';
import { type TranslationTimes, timeTranslations, translationRows } from './translations.ts';

const { values } = parseArgs({
  options: {
    /** Sizes of the programmes in the race; empty for no race. */
    sessions: { type: 'string', default: '3,30,200' },
    rounds: { type: 'string', default: '3' },
    /** The browser alone needs minutes for thousands of pages. */
    'floor-up-to': { type: 'string', default: '200' },
    'all-parts': { type: 'boolean', default: false },
    /** Sizes of the programmes that are built again after edits; empty for none. */
    rebuilds: { type: 'string', default: '200' },
    /** How often each kind of edit is made. */
    edits: { type: 'string', default: '5' },
    /** Sizes of the programmes whose translations are brought into line and counted; empty for none. */
    translations: { type: 'string', default: '200' },
    /** Numbers of pages that are made ready for a print shop; empty for none. */
    press: { type: 'string', default: '200' },
    /** A file for everything that was measured. */
    json: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});

const numbers = (list: string): readonly number[] => (list === '' ? [] : list.split(',').map(Number));

const withTypst = hasTypst();
const sides: readonly Side[] = ['ours', 'floor', ...(withTypst ? (['typst'] as const) : [])];
/** Typst is compared only with the parts that programme.typ has. */
const sidesFor = (sessions: number): readonly Side[] =>
  sides.filter(
    (side) => side === 'ours' || (side === 'floor' ? sessions <= Number(values['floor-up-to']) : !values['all-parts']),
  );

const caption = [
  'Whole processes, middle of the runs (least–most). The floor prints our finished HTML once, with wrong numbers.',
  '“ours ×” is our time divided by theirs.',
  withTypst
    ? `Typst ${typstPackage.version} sets the same texts, read from a prepared file, as tagged PDF/UA-1; it cannot read our serif's WOFF2, so that its notes are in Pretendard.`
    : `Typst is left out: npm install --no-save ${typstPackage.name}@${typstPackage.version} adds it.`,
].join('\n');

async function runRace(folder: string): Promise<readonly RaceResult[]> {
  const contests: Contest[] = [];
  for (const sessions of numbers(values.sessions)) {
    const parts = values['all-parts'] ? undefined : comparedParts;
    contests.push(await prepareContest(folder, sessions, parts, sidesFor(sessions)));
  }
  if (contests.length === 0) return [];
  const results = await race(contests, Number(values.rounds), console.error);
  console.log(`\n${table(raceRows(results, sides))}\n\n${caption}`);
  return results;
}

async function runRebuilds(folder: string): Promise<readonly Rebuilds[]> {
  const all: Rebuilds[] = [];
  for (const sessions of numbers(values.rebuilds)) {
    const rebuilds = await measureRebuilds(folder, sessions, Number(values.edits));
    console.log(`\n${sessions} sessions, built again:\n\n${table(rebuildRows(rebuilds))}`);
    all.push(rebuilds);
  }
  return all;
}

async function runTranslations(folder: string): Promise<readonly TranslationTimes[]> {
  const all: TranslationTimes[] = [];
  for (const sessions of numbers(values.translations))
    all.push(await timeTranslations(folder, sessions, Number(values.rounds)));
  if (all.length > 0) console.log(`\nTranslations in line:\n\n${table(translationRows(all))}`);
  return all;
}

async function runPress(folder: string): Promise<readonly PressTimes[]> {
  const all: PressTimes[] = [];
  for (const pages of numbers(values.press)) all.push(await timePress(folder, pages, Number(values.rounds)));
  if (all.length > 0) console.log(`\nFor the print shop:\n\n${table(pressRows(all))}`);
  return all;
}

await import('../../package/write-bundle.ts');
const browser = await launchBrowser(cacheFolder());
const machine = { node: process.version, browser: browser.version, processors: cpus().map(({ model }) => model) };
await browser.close();
const parts = values['all-parts'] ? 'all parts' : comparedParts.join(', ');
console.log(`Node ${machine.node}, ${machine.browser}, ${machine.processors.length} processors, ${parts}`);

const folder = mkdtempSync(join(tmpdir(), 'chaekja-bench-'));
try {
  const results = {
    ...{ machine, parts },
    race: await runRace(folder),
    rebuilds: await runRebuilds(folder),
    translations: await runTranslations(folder),
    press: await runPress(folder),
  };
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
} finally {
  if (values.keep) console.log(`Everything lies in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
}
