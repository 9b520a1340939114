// Times the making of booklets against what the browser alone takes for the same pages, whole process and cold.
// npm run bench -- --sessions 3,30,200 --rounds 3 [--all-parts] [--keep]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  readonly project: string;
  readonly html: string;
  readonly ours: Runner;
  readonly floor: Runner;
}

interface Runner {
  readonly program: readonly string[];
  readonly pdf: string;
  /** What must be gone before each run. */
  readonly leftovers: readonly string[];
  readonly runs: Measurement[];
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
    project,
    html,
    ours: {
      program: [node, join(root, 'pipeline/cli/main.ts'), 'build', project, '--only', 'booklets', '--edition', 'ko-en'],
      pdf: join(project, 'output/booklets/bench-ko-en.pdf'),
      leftovers: [join(project, '.cache'), join(project, 'output')],
      runs: [],
    },
    floor: {
      program: [node, join(import.meta.dirname, 'floor.ts'), html, floorPdf],
      pdf: floorPdf,
      leftovers: [floorPdf],
      runs: [],
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

async function run({ program, leftovers, runs }: Runner): Promise<void> {
  for (const path of leftovers) rmSync(path, { recursive: true, force: true });
  const [file = '', ...options] = program;
  runs.push(await measureProcess(file, options));
}

const middle = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

const times = ({ runs }: Runner): readonly number[] => runs.map(({ seconds }) => seconds);

function row({ sessions, ours, floor }: Contest): readonly string[] {
  const spread = (numbers: readonly number[]) =>
    `${middle(numbers).toFixed(2)} s (${Math.min(...numbers).toFixed(2)}–${Math.max(...numbers).toFixed(2)})`;
  const memory = ({ runs }: Runner) => {
    const known = runs.flatMap(({ peakMemory }) => peakMemory ?? []);
    return known.length === 0 ? '–' : `${Math.round(Math.max(...known))} MiB`;
  };
  const pages = ({ pdf }: Runner) => String(listPages(readPdf(readFileSync(pdf))).length);
  return [
    String(sessions),
    pages(ours),
    spread(times(ours)),
    pages(floor),
    spread(times(floor)),
    `×${(middle(times(ours)) / middle(times(floor))).toFixed(2)}`,
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
mkdirSync(folder, { recursive: true });
try {
  const contests: Contest[] = [];
  for (const sessions of values.sessions.split(',').map(Number)) {
    contests.push(await prepare(folder, sessions, values['all-parts'] ? undefined : comparedParts));
  }
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    for (const { sessions, ours, floor } of contests) {
      await run(ours);
      await run(floor);
      console.error(
        `round ${round}, ${sessions} sessions: ${times(ours).at(-1)?.toFixed(2)} s, floor ${times(floor).at(-1)?.toFixed(2)} s`,
      );
    }
  }
  console.log(
    table([
      ['sessions', 'pages', 'chaekja', 'pages', 'floor', 'ratio', 'memory', 'memory of floor'],
      ...contests.map(row),
    ]),
  );
} finally {
  if (values.keep) console.log(`Everything lies in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
}
