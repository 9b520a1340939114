// The whole pipeline on one screen: read, compile, print, write.
import { join, resolve } from 'node:path';
import { type Diagnostic, hasErrors, inReadingOrder } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import { noMemory } from '../print/chunk-memory.ts';
import { allowedFontNames, fontFaceRules, measureSerif } from '../print/fonts.ts';
import type { Press } from '../print/press.ts';
import { makeBookMemory, type PrintedBooklet, printBooklet } from '../print/print-booklet.ts';
import { existingOutput } from '../workspace/existing-output.ts';
import { readProject } from '../workspace/read-project.ts';
import type { TextFile } from '../workspace/text-file.ts';
import { type OutputFile, recoverOutput, writeOutput } from '../workspace/write-output.ts';
import { compile, type Wanted } from './compile.ts';
import { openHouse } from './house.ts';
import { offers } from './offers.ts';
import { colourProfile, startPress } from './press.ts';

export interface BuildOptions extends Wanted {
  /** Treats warnings like errors: nothing is written. */
  readonly strict: boolean;
  readonly progress: (line: string) => void;
}

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the project's files, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** Paths below output/ that were made, with what is worth saying about them. */
  readonly made: readonly { readonly path: string; readonly remark: string }[];
}

/** Says what `build` would complain about before printing; makes nothing. */
export async function check(folder: string, { progress }: Pick<BuildOptions, 'progress'>): Promise<Report> {
  const { report } = await prepare(resolve(folder), { site: true, booklets: undefined }, progress);
  return report;
}

/** Makes the site and the booklets of a project, or what is wanted of them, below `<folder>/output`. */
export async function build(folder: string, options: BuildOptions): Promise<Report> {
  const home = resolve(folder);
  recoverOutput(home);
  const printing = options.booklets === undefined || options.booklets.length > 0;
  const press = printing ? startPress(join(home, '.cache'), { browserUrls: [] }) : undefined;
  try {
    const { report, compiled } = await prepare(home, options, options.progress, press);
    if (compiled === undefined || stops(report.diagnostics, options)) return report;
    const printed: { readonly id: string; readonly file: string; readonly result: PrintedBooklet }[] = [];
    const found: Diagnostic[] = [...report.diagnostics];
    await press?.addPictures(compiled.pictures);
    for (const booklet of compiled.booklets) {
      if (press === undefined) break;
      options.progress(`printing booklet ${booklet.id}`);
      const { value, diagnostics } = await printBooklet({
        booklet,
        press,
        memory: noMemory,
        bookMemory: makeBookMemory(),
        versions: await press.version(),
        allowedFonts: allowedFontNames,
        date: compiled.programme.record.version.date,
        profile: colourProfile(),
      });
      found.push(...diagnostics);
      if (value) printed.push({ id: booklet.id, file: `${compiled.programme.id}-${booklet.id}.pdf`, result: value });
    }
    if (stops(found, options)) return { ...report, diagnostics: inReadingOrder(found) };

    options.progress('writing output');
    const booklets = printed.map(({ file, result }): OutputFile => ({ path: `booklets/${file}`, content: result.pdf }));
    const offered = offers(
      home,
      printed.map(({ file, result }) => ({ file, pdf: result.pdf })),
      compiled.site.length > 0,
      compiled.programme.record.booklets.map(({ id }) => `${compiled.programme.id}-${id}.pdf`),
    );
    const files = [...compiled.site, ...booklets, ...offered];
    writeOutput(home, files, {
      replaces: [
        ...(options.site ? ['site'] : []),
        ...booklets.map(({ path }) => path),
        ...offered.map(({ path }) => path),
      ],
    });
    return {
      ...report,
      diagnostics: inReadingOrder(found),
      made: [
        ...(options.site
          ? [
              {
                path: 'site/index.html',
                remark: `${compiled.site.filter(({ path }) => path.endsWith('.html')).length} pages`,
              },
            ]
          : []),
        ...printed.map(({ file, result }) => ({
          path: `booklets/${file}`,
          remark: `${result.pageCount} pages, numbers right after ${result.passes} passes`,
        })),
      ],
    };
  } finally {
    await press?.close();
  }
}

const stops = (diagnostics: readonly Diagnostic[], { strict }: Pick<BuildOptions, 'strict'>): boolean =>
  hasErrors(diagnostics) || (strict && diagnostics.some(({ severity }) => severity === 'warning'));

async function prepare(folder: string, wanted: Wanted, progress: (line: string) => void, press?: Press) {
  progress('reading sources');
  const [project] = await Promise.all([readProject(folder), press?.version().catch(() => undefined)]);
  progress('checking and laying out');
  const compiled = compile({
    project: project.value,
    house: openHouse(),
    wanted,
    fontFaces: fontFaceRules(),
    measure: measureSerif(),
    available: (programme) => {
      const existing = existingOutput(folder, 'booklets');
      return new Set(
        programme.record.booklets
          .map(({ id }) => id)
          .filter((id) => (wanted.booklets?.includes(id) ?? true) || existing.has(`${programme.id}-${id}.pdf`)),
      );
    },
  });
  const unknown = unknownEditions(
    compiled.value?.programme.record.booklets.map(({ id }) => id),
    wanted.booklets,
  );
  const report: Report = {
    diagnostics: inReadingOrder([...project.diagnostics, ...compiled.diagnostics, ...unknown]),
    texts: textsByPath(project.value),
    made: [],
  };
  return { report, compiled: compiled.value };
}

function unknownEditions(known: readonly string[] | undefined, wanted: Wanted['booklets']): readonly Diagnostic[] {
  return (wanted ?? [])
    .filter((id) => known !== undefined && !known.includes(id))
    .map(
      (id): Diagnostic => ({
        rule: 'usage.edition',
        severity: 'error',
        message: `There is no booklet "${id}" in sources/programme.yaml.`,
        hints: [didYouMean(id, known ?? []) ?? `Known: ${(known ?? []).join(', ')}.`],
        related: [],
      }),
    );
}

function textsByPath({
  texts,
  templates,
}: {
  readonly texts: readonly TextFile[];
  readonly templates: readonly { readonly path: string; readonly text: string | undefined }[];
}): ReadonlyMap<string, string> {
  return new Map([
    ...templates.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const])),
    ...texts.map(({ path, text }) => [path, text] as const),
  ]);
}
