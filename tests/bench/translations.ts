// Times the commands for translations as whole processes, beside the start of the program alone.
import { join } from 'node:path';
import { generateProgramme } from './generate-programme.ts';
import { timeProcess } from './measure-process.ts';
import { type Spread, spreadOf, written } from './table.ts';

export interface TranslationTimes {
  readonly sessions: number;
  readonly start: Spread;
  readonly sync: Spread;
  readonly status: Spread;
}

/** Nothing is out of step: every unit is looked for and found. */
export async function timeTranslations(folder: string, sessions: number, rounds: number): Promise<TranslationTimes> {
  const project = join(folder, `translations-${sessions}`);
  const main = join(import.meta.dirname, '../../dist/chaekja.js');
  generateProgramme(project, { sessions, parts: undefined });
  const times = { start: [] as number[], sync: [] as number[], status: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.start.push(await timeProcess(process.execPath, [main, '--help']));
    times.sync.push(await timeProcess(process.execPath, [main, 'translations', 'sync', project]));
    times.status.push(await timeProcess(process.execPath, [main, 'translations', 'status', project]));
  }
  return { sessions, start: spreadOf(times.start), sync: spreadOf(times.sync), status: spreadOf(times.status) };
}

export const translationRows = (all: readonly TranslationTimes[]): readonly (readonly string[])[] => [
  ['sessions', 'start alone', 'translations sync', 'translations status'],
  ...all.map(({ sessions, start, sync, status }) => [String(sessions), ...[start, sync, status].map(written)]),
];
