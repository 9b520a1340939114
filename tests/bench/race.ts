// Lets all runners of all contests run in turn, whole process and cold, so that a busy minute hits all of them alike.
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { listPages } from '../../pipeline/pdf/pages.ts';
import { readPdf } from '../../pipeline/pdf/read.ts';
import { type Contest, runAnew, type Side } from './contest.ts';
import { timeProcess, weighProcess } from './measure-process.ts';
import { type Spread, spreadOf, written } from './table.ts';

export interface RaceResult {
  readonly sessions: number;
  readonly side: Side;
  readonly pages: number;
  /** Of each run, in their order. */
  readonly seconds: readonly number[];
  readonly spread: Spread;
  /** Middle time divided by pages. */
  readonly millisecondsPerPage: number;
  /** The most that program and browser held at once, from a run that was not timed; undefined where it cannot be seen. */
  readonly mebibytes: number | undefined;
  /** Of the machine over one minute, when the last run began. */
  readonly load: number;
}

/** `say` hears each run. */
export async function race(
  contests: readonly Contest[],
  rounds: number,
  say: (line: string) => void,
): Promise<readonly RaceResult[]> {
  // The first run after a change compiles the program's modules; that is not what is measured.
  for (const runner of contests[0]?.runners ?? []) await runAnew(runner, timeProcess);
  const entries = contests.flatMap(({ sessions, runners }) => runners.map((runner) => ({ sessions, runner })));
  const times = entries.map((): number[] => []);
  for (let round = 1; round <= rounds; round += 1) {
    for (const [index, { sessions, runner }] of entries.entries()) {
      const seconds = await runAnew(runner, timeProcess);
      say(`round ${round}, ${sessions} sessions, ${runner.side}: ${seconds.toFixed(2)} s`);
      times[index]?.push(seconds);
    }
  }
  const load = loadavg()[0] ?? Number.NaN;
  const results: RaceResult[] = [];
  for (const [index, { sessions, runner }] of entries.entries()) {
    const mebibytes = await runAnew(runner, weighProcess);
    const seconds = times[index] ?? [];
    const spread = spreadOf(seconds);
    const pages = pagesIn(runner.pdf);
    const millisecondsPerPage = (spread.median * 1000) / pages;
    results.push({ sessions, side: runner.side, pages, seconds, spread, millisecondsPerPage, mebibytes, load });
  }
  return results;
}

export const pagesIn = (pdf: string): number => listPages(readPdf(readFileSync(pdf))).length;

/** A row per size; of each side its pages, time, time per page and memory, and how much longer we take than it. */
export function raceRows(results: readonly RaceResult[], sides: readonly Side[]): readonly (readonly string[])[] {
  const names = { ours: 'chaekja', floor: 'floor', typst: 'Typst' } as const;
  const head = sides.flatMap((side) => [
    names[side],
    'pages',
    'per page',
    'memory',
    ...(side === 'ours' ? [] : ['ours ×']),
  ]);
  const bySize = Map.groupBy(results, ({ sessions }) => sessions);
  const rows = [...bySize].map(([sessions, its]) => {
    const ours = its.find(({ side }) => side === 'ours');
    const cells = sides.flatMap((side) => {
      const result = its.find((one) => one.side === side);
      if (result === undefined) return ['–', '–', '–', '–', '–'];
      const { pages, spread, millisecondsPerPage, mebibytes } = result;
      const ratio = ours === undefined || side === 'ours' ? [] : [(ours.spread.median / spread.median).toFixed(2)];
      const memory = mebibytes === undefined ? '–' : `${Math.round(mebibytes)} MiB`;
      return [written(spread), String(pages), `${millisecondsPerPage.toFixed(1)} ms`, memory, ...ratio];
    });
    return [String(sessions), ...cells];
  });
  return [['sessions', ...head], ...rows];
}
