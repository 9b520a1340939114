// Times the making of booklets against what the browser alone takes for the same pages, whole process and cold.
// npm run bench -- --sessions 3,30,200 --rounds 3 [--all-parts] [--keep]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../../pipeline/app/compile.ts';
import { openHouse } from '../../pipeline/app/house.ts';
import { launchBrowser } from '../../pipeline/print/browser.ts';
import { fontFaceRules, measureSerif } from '../../pipeline/print/fonts.ts';
import { listPages } from '../../pipeline/print/pdf/pages.ts';
import { readPdf } from '../../pipeline/print/pdf/read.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';
import { readProject } from '../../pipeline/workspace/read-project.ts';
import { comparedParts, generateProgramme } from './generate-programme.ts';
import { type Measurement, measureProcess } from './measure-process.ts';

const root = join(import.meta.dirname, '../..');

interface Contest {
  readonly sessions: number;
  readonly ours: Runner;
  readonly floor: Runner;
}

interface Runner {
  readonly program: readonly string[];
  readonly pdf: string;
  /** What must be gone before each run. */
  readonly leftovers: readonly string[];
}

/** One round of one contest. */
interface Result {
  readonly sessions: number;
  readonly ours: Measurement;
  readonly floor: Measurement;
}

/** A programme of that size on disk, checked, and its finished HTML for the floor. */
async function prepare(folder: string, sessions: number, parts: readonly string[] | undefined): Promise<Contest> {
  const project = join(folder, `${sessions}-sessions`);
  generateProgramme(project, { sessions, parts });
  const html = join(folder, `${sessions}-sessions.html`);
  writeFileSync(html, await finishedHtml(project));
  const floorPdf = join(folder, `${sessions}-sessions.pdf`);
  const node = process.execPath;
  return {
    sessions,
    ours: {
      program: [node, join(root, 'pipeline/cli/main.ts'), 'build', project, '--only', 'booklets', '--edition', 'ko-en'],
      pdf: join(project, 'output/booklets/bench-ko-en.pdf'),
      leftovers: [join(project, '.cache'), join(project, 'output')],
    },
    floor: {
      program: [node, join(import.meta.dirname, 'floor.ts'), html, floorPdf],
      pdf: floorPdf,
      leftovers: [floorPdf],
    },
  };
}

async function finishedHtml(folder: string): Promise<string> {
  const project = await readProject(folder);
  const wanted = { site: false, booklets: ['ko-en'] };
  const { value, diagnostics } = compile({
    project: project.value,
    house: openHouse(),
    wanted,
    fontFaces: fontFaceRules(),
    measure: measureSerif(),
    available: () => new Set(),
  });
  const wrong = [...project.diagnostics, ...diagnostics].filter(({ severity }) => severity !== 'info');
  const html = value?.booklets[0]?.html;
  if (wrong.length > 0 || html === undefined)
    throw new Error(`The programme is not sound: ${JSON.stringify(wrong.slice(0, 3), undefined, 2)}`);
  return html;
}

async function run({ program, leftovers }: Runner): Promise<Measurement> {
  for (const path of leftovers) rmSync(path, { recursive: true, force: true });
  const [file = '', ...options] = program;
  return measureProcess(file, options);
}

const middle = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

const seconds = (runs: readonly Measurement[]): number => middle(runs.map((run) => run.seconds));

function spread(runs: readonly Measurement[]): string {
  const times = runs.map((run) => run.seconds);
  return `${middle(times).toFixed(2)} s (${Math.min(...times).toFixed(2)}–${Math.max(...times).toFixed(2)})`;
}

function memory(runs: readonly Measurement[]): string {
  const known = runs.flatMap(({ peakMemory }) => peakMemory ?? []);
  return known.length === 0 ? '–' : `${Math.round(Math.max(...known))} MiB`;
}

const pagesOf = ({ pdf }: Runner): string => String(listPages(readPdf(readFileSync(pdf))).length);

function row(contest: Contest, results: readonly Result[]): readonly string[] {
  const its = results.filter(({ sessions }) => sessions === contest.sessions);
  const [ours, floor] = [its.map((result) => result.ours), its.map((result) => result.floor)];
  return [
    String(contest.sessions),
    pagesOf(contest.ours),
    spread(ours),
    pagesOf(contest.floor),
    spread(floor),
    `×${(seconds(ours) / seconds(floor)).toFixed(2)}`,
    memory(ours),
    memory(floor),
  ];
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${widths.map((width) => `${'-'.repeat(width + 1)}:`).join('|')}|`, ...body.map(line)].join(
    '\n',
  );
}

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '3,30,200' },
    rounds: { type: 'string', default: '3' },
    'all-parts': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const browser = await launchBrowser(cacheFolder());
console.log(
  `Node ${process.version}, ${browser.version}, ${values['all-parts'] ? 'all parts' : comparedParts.join(', ')}`,
);
await browser.close();

const folder = mkdtempSync(join(tmpdir(), 'chaekja-bench-'));
try {
  const contests: Contest[] = [];
  for (const sessions of values.sessions.split(',').map(Number)) {
    contests.push(await prepare(folder, sessions, values['all-parts'] ? undefined : comparedParts));
  }
  const results: Result[] = [];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    for (const { sessions, ours, floor } of contests) {
      const result = { sessions, ours: await run(ours), floor: await run(floor) };
      const [our, its] = [result.ours, result.floor].map((measurement) => `${measurement.seconds.toFixed(2)} s`);
      console.error(`round ${round}, ${sessions} sessions: ${our}, floor ${its}`);
      results.push(result);
    }
  }
  const head = ['sessions', 'pages', 'chaekja', 'pages', 'floor', 'ratio', 'memory', 'memory of floor'];
  console.log(table([head, ...contests.map((contest) => row(contest, results))]));
} finally {
  if (values.keep) console.log(`Everything lies in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
}
