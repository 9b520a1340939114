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
import { standalone, wholeDocument } from '../../pipeline/render/booklet-documents.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';
import { readProject } from '../../pipeline/workspace/read-project.ts';
import { comparedParts, generateProgramme } from './generate-programme.ts';
import { timeProcess, weighProcess } from './measure-process.ts';

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

type Side = 'ours' | 'floor';
const sides: readonly Side[] = ['ours', 'floor'];

interface Result {
  readonly sessions: number;
  readonly side: Side;
  readonly seconds: number;
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
      program: [node, join(root, 'pipeline/cli/main.js'), 'build', project, '--only', 'booklets', '--edition', 'ko-en'],
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
  const booklet = value?.booklets[0];
  if (wrong.length > 0 || booklet === undefined)
    throw new Error(`The programme is not sound: ${JSON.stringify(wrong.slice(0, 3), undefined, 2)}`);
  const pages = booklet.parts.map((part) => ({ part, numbering: part.numbering, blank: false, label: '' }));
  return standalone(wholeDocument(booklet, pages, new Map()), fontFaceRules());
}

/** Runs it as if for the first time, but for what lies in the user's cache: the unpacked browser, compiled modules. */
function run<T>({ program, leftovers }: Runner, measure: (file: string, options: readonly string[]) => T): T {
  for (const path of leftovers) rmSync(path, { recursive: true, force: true });
  const [file = '', ...options] = program;
  return measure(file, options);
}

const middle = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

const spread = (times: readonly number[]): string =>
  `${middle(times).toFixed(2)} s (${Math.min(...times).toFixed(2)}–${Math.max(...times).toFixed(2)})`;

const pagesOf = ({ pdf }: Runner): string => String(listPages(readPdf(readFileSync(pdf))).length);

/** A row of the table; also a last run of each side, which is not timed, for the memory. */
async function row(contest: Contest, results: readonly Result[]): Promise<readonly string[]> {
  const [ours = [], floor = []] = sides.map((side) =>
    results.filter((one) => one.sessions === contest.sessions && one.side === side).map(({ seconds }) => seconds),
  );
  const weights: string[] = [];
  for (const side of sides) {
    const weight = await run(contest[side], weighProcess);
    weights.push(weight === undefined ? '–' : `${Math.round(weight)} MiB`);
  }
  return [
    String(contest.sessions),
    pagesOf(contest.ours),
    spread(ours),
    pagesOf(contest.floor),
    spread(floor),
    `×${(middle(ours) / middle(floor)).toFixed(2)}`,
    ...weights,
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
  // The first run after a change compiles the program's modules; that is not what is measured.
  for (const contest of contests.slice(0, 1)) for (const side of sides) await run(contest[side], timeProcess);
  const results: Result[] = [];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    for (const contest of contests) {
      for (const side of sides) {
        const seconds = await run(contest[side], timeProcess);
        console.error(`round ${round}, ${contest.sessions} sessions, ${side}: ${seconds.toFixed(2)} s`);
        results.push({ sessions: contest.sessions, side, seconds });
      }
    }
  }
  const rows = [['sessions', 'pages', 'chaekja', 'pages', 'floor', 'ratio', 'memory', 'memory of floor']];
  for (const contest of contests) rows.push([...(await row(contest, results))]);
  console.log(table(rows));
} finally {
  if (values.keep) console.log(`Everything lies in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
}
