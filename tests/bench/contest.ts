// One programme of a certain size, and everything that makes a booklet of it: ours, the bare browser, Typst.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../pipeline/app/compile.ts';
import { openHouse } from '../../pipeline/app/house.ts';
import { fontFaceRules, measureSerif } from '../../pipeline/print/fonts.ts';
import { standalone, wholeDocument } from '../../pipeline/render/booklet-documents.ts';
import type { BookletHtml } from '../../pipeline/render/booklet-html.ts';
import { readProject } from '../../pipeline/workspace/read-project.ts';
import { generateProgramme } from './generate-programme.ts';
import { typstProgramme } from './typst-programme.ts';

export type Side = 'ours' | 'floor' | 'typst';

export interface Runner {
  readonly side: Side;
  readonly program: readonly string[];
  readonly pdf: string;
  /** What must be gone before each run. */
  readonly leftovers: readonly string[];
}

export interface Contest {
  readonly sessions: number;
  readonly runners: readonly Runner[];
}

/** Our command, as it is published, for a project that `generateProgramme` made. */
export function ourRunner(project: string): Runner {
  const main = join(import.meta.dirname, '../../dist/chaekja.js');
  return {
    side: 'ours',
    program: [process.execPath, main, 'build', project, '--only', 'booklets', '--edition', 'ko-en'],
    pdf: join(project, 'output/booklets/bench-ko-en.pdf'),
    leftovers: [join(project, '.cache'), join(project, 'output')],
  };
}

/** Writes the programme, and for the others what we make of it on the way: they need not read sources. */
export async function prepareContest(
  folder: string,
  sessions: number,
  parts: readonly string[] | undefined,
  sides: readonly Side[],
): Promise<Contest> {
  const home = join(folder, `${sessions}-sessions`);
  const project = join(home, 'project');
  generateProgramme(project, { sessions, parts });
  const booklet = await layOut(project);
  const runners: Readonly<Record<Side, () => Runner>> = {
    ours: () => ourRunner(project),
    floor: () => floorRunner(home, booklet),
    typst: () => typstRunner(home, booklet),
  };
  return { sessions, runners: sides.map((side) => runners[side]()) };
}

function floorRunner(home: string, booklet: BookletHtml): Runner {
  const html = join(home, 'floor.html');
  const pages = booklet.parts.map((part) => ({ part, numbering: part.numbering, blank: false, label: '' }));
  writeFileSync(html, standalone(wholeDocument(booklet, pages, new Map()), fontFaceRules()));
  return otherRunner('floor', html, join(home, 'floor.pdf'));
}

function typstRunner(home: string, booklet: BookletHtml): Runner {
  const folder = join(home, 'typst');
  mkdirSync(folder);
  writeFileSync(join(folder, 'programme.json'), JSON.stringify(typstProgramme(booklet)));
  return otherRunner('typst', folder, join(home, 'typst.pdf'));
}

const otherRunner = (side: Side, input: string, pdf: string): Runner => ({
  side,
  program: [process.execPath, join(import.meta.dirname, `${side}.ts`), input, pdf],
  pdf,
  leftovers: [pdf],
});

async function layOut(folder: string): Promise<BookletHtml> {
  const project = await readProject(folder);
  const { value, diagnostics } = compile({
    project: project.value,
    house: openHouse(),
    wanted: { site: false, booklets: ['ko-en'] },
    fontFaces: fontFaceRules(),
    measure: measureSerif(),
    available: () => new Set(),
  });
  const wrong = [...project.diagnostics, ...diagnostics].filter(({ severity }) => severity !== 'info');
  const booklet = value?.booklets[0];
  if (wrong.length > 0 || booklet === undefined)
    throw new Error(`The programme is not sound: ${JSON.stringify(wrong.slice(0, 3), undefined, 2)}`);
  return booklet;
}

/** Runs it as if for the first time, but for what lies in the user's cache: the unpacked browser, compiled modules. */
export function runAnew<T>(
  { program, leftovers }: Runner,
  measure: (file: string, options: readonly string[]) => T,
): T {
  for (const path of leftovers) rmSync(path, { recursive: true, force: true });
  const [file = '', ...options] = program;
  return measure(file, options);
}
