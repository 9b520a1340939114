// How long a booklet takes that was built before: in a new process with a warm cache, and in a process that runs on.
import { execFile } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ourRunner, runAnew } from './contest.ts';
import { changeText } from './edits.ts';
import { comparedParts, generateProgramme } from './generate-programme.ts';
import { timeProcess } from './measure-process.ts';
import { spreadOf, written } from './table.ts';

/** What `incremental.ts` does, as it is told: the numbers of the sessions to edit, each of them once. */
export interface EditPlan {
  readonly project: string;
  readonly sessions: number;
  readonly text: readonly number[];
  readonly added: readonly number[];
}

/** Its answer, in seconds; `pages` before any edit, after those of text, after those that added pages. */
export interface InProcess {
  readonly first: number;
  readonly text: readonly number[];
  readonly added: readonly number[];
  readonly pages: readonly number[];
}

export interface Rebuilds {
  readonly sessions: number;
  /** Seconds in new processes: without a cache once, then with it. */
  readonly newProcess: {
    readonly cold: number;
    readonly unchanged: readonly number[];
    readonly text: readonly number[];
  };
  readonly running: InProcess;
  /** Of the machine over one minute, at the end. */
  readonly load: number;
}

/** Makes each kind of edit `times` times, to sessions from all over the booklet. */
export async function measureRebuilds(folder: string, sessions: number, times: number): Promise<Rebuilds> {
  if (sessions < times * 3) throw new RangeError(`${times} edits of three kinds need ${times * 3} sessions.`);
  const project = join(folder, `${sessions}-rebuilt`);
  generateProgramme(project, { sessions, parts: comparedParts });
  const edited = (kind: 0 | 1 | 2) =>
    Array.from({ length: times }, (_, turn) => 1 + Math.floor(((turn * 3 + kind) * sessions) / (times * 3)));
  const runner = ourRunner(project);
  const cold = await runAnew(runner, timeProcess);
  const warm = () => runAnew({ ...runner, leftovers: [] }, timeProcess);
  const unchanged: number[] = [];
  for (let turn = 0; turn < times; turn += 1) unchanged.push(await warm());
  const text: number[] = [];
  for (const session of edited(0)) {
    changeText(project, session);
    text.push(await warm());
  }
  const running = await runOn({ project, sessions, text: edited(1), added: edited(2) });
  return { sessions, newProcess: { cold, unchanged, text }, running, load: loadavg()[0] ?? Number.NaN };
}

async function runOn(plan: EditPlan): Promise<InProcess> {
  const script = join(import.meta.dirname, 'incremental.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(plan)]);
  return JSON.parse(stdout);
}

export function rebuildRows({ newProcess, running }: Rebuilds): readonly (readonly string[])[] {
  const [pages = 0, , more = 0] = running.pages;
  const row = (process: string, change: string, seconds: readonly number[]) => [
    process,
    change,
    String(seconds.length),
    written(spreadOf(seconds)),
  ];
  return [
    ['process', 'what changed', 'builds', 'time'],
    row('new, no cache', 'everything', [newProcess.cold]),
    row('new', 'nothing', newProcess.unchanged),
    row('new', 'text of a session', newProcess.text),
    row('running', 'text of a session', running.text),
    row('running', `pages added (${pages} → ${more} in all)`, running.added),
  ];
}
