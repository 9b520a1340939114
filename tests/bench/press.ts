// Times the way to the print shop: finishing pages to PDF/X-4, imposing them, and a press build beside a usual one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPages } from '../../pipeline/pdf/pages.ts';
import { readPdf } from '../../pipeline/pdf/read.ts';
import { imposeSaddle } from '../../pipeline/press/file/impose.ts';
import { makePressFile } from '../../pipeline/press/file/press-file.ts';
import { readOutputProfile } from '../../pipeline/press/ink/output-profile.ts';
import { generateProgramme } from './generate-programme.ts';
import { timeProcess } from './measure-process.ts';
import { type Spread, spreadOf, written } from './table.ts';

export interface PressTimes {
  readonly pages: number;
  readonly finish: Spread;
  readonly impose: Spread;
  /** Whole processes, printing anew. */
  readonly booklets: Spread;
  readonly press: Spread;
}

const assets = join(import.meta.dirname, '../../assets');

/** As many pages as are wanted, of a programme that has at least so many. */
export async function timePress(folder: string, pages: number, rounds: number): Promise<PressTimes> {
  const project = join(folder, `press-${pages}`);
  const main = join(import.meta.dirname, '../../dist/chaekja.js');
  generateProgramme(project, { sessions: Math.ceil(pages / 4), parts: undefined });
  const times = { finish: [] as number[], impose: [] as number[], booklets: [] as number[], press: [] as number[] };
  const build = (only: string) => timeProcess(process.execPath, [main, 'build', project, '--only', only, '--no-cache']);
  for (let round = 0; round < rounds; round += 1) {
    times.booklets.push(await build('booklets'));
    times.press.push(await build('press'));
  }
  const booklets = join(project, 'output/booklets');
  const [name = ''] = readdirSync(booklets);
  const book = readFileSync(join(booklets, name));
  const all = listPages(readPdf(book)).length;
  if (all < pages) throw new Error(`The booklet has ${all} pages, not ${pages}.`);
  const input = {
    book,
    pages: Array.from({ length: pages }, (_, index) => index + 1),
    profile: {
      condition: { identifier: 'FOGRA39', description: 'Coated paper' },
      output: readOutputProfile(readFileSync(join(assets, 'profiles/ISOcoated_v2_300_bas.icc'))),
      inks: { limit: 3, blackOnly: false, builds: new Map() },
      ...{ bleed: 3, marks: true, colourBar: true },
    },
    facts: {
      titles: { en: name },
      title: name,
      languages: ['en'],
      date: '2026-11-24',
      producer: 'bench',
      identity: name,
    },
    screenProfile: readFileSync(join(assets, 'sRGB.icc')),
  };
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    const { pdf } = makePressFile(input);
    const finished = performance.now();
    const sheets = imposeSaddle(pdf, { sheet: 'SRA3', caliper: 0.1 });
    if (sheets.kind !== 'imposed') throw new Error(`The pages cannot be imposed: ${sheets.kind}.`);
    times.finish.push((finished - started) / 1000);
    times.impose.push((performance.now() - finished) / 1000);
  }
  const { finish, impose, booklets: usual, press } = times;
  return {
    pages,
    finish: spreadOf(finish),
    impose: spreadOf(impose),
    booklets: spreadOf(usual),
    press: spreadOf(press),
  };
}

export const pressRows = (all: readonly PressTimes[]): readonly (readonly string[])[] => [
  ['pages', 'finished to PDF/X-4', 'imposed', 'build of the download', 'build for the press', 'ratio'],
  ...all.map(({ pages, finish, impose, booklets, press }) => [
    String(pages),
    ...[finish, impose, booklets, press].map(written),
    (press.median / booklets.median).toFixed(2),
  ]),
];
