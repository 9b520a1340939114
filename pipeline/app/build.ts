// The whole pipeline on one screen: read, compile, print, write.
import { join, resolve } from 'node:path';
import { applyMutes } from '../check/mutes.ts';
import { type Diagnostic, hasErrors, inReadingOrder } from '../model/diagnostic.ts';
import { type Memory, makeMemory } from '../model/memory.ts';
import { type Phrase, phrase } from '../model/phrase.ts';
import { readCataloguesAhead } from '../parse/catalogues.ts';
import { readDocumentsAhead } from '../parse/sources.ts';
import { fontFaceRules, measureSerif } from '../print/fonts.ts';
import type { Printer } from '../print/printer.ts';
import { existingOutput } from '../workspace/existing-output.ts';
import { readProject } from '../workspace/read-project.ts';
import type { TextFile } from '../workspace/text-file.ts';
import { type OutputFile, recoverOutput, writeOutput } from '../workspace/write-output.ts';
import { type Compiled, compile } from './compile.ts';
import type { Wanted } from './compile-input.ts';
import { unknownEditions } from './editions.ts';
import { openHouse } from './house.ts';
import { inTurns } from './in-turns.ts';
import { offers } from './offers.ts';
import { buildPress } from './press-build.ts';
import { openPrintRoom, type PrintRoom } from './print-room.ts';
import { type PrinterSetting, startPrinter, usualPrinter } from './printer.ts';
import type { ProofRound } from './proof-sheets.ts';
import { makeProofs } from './proofs.ts';
import { type Made, madeOf, type PrintedFile, type Report, textsByPath } from './report.ts';

export interface BuildOptions extends Wanted {
  /** Treats warnings like errors: nothing is written. */
  readonly strict: boolean;
  /** Which proof it is; undefined for none in particular. */
  readonly round?: ProofRound | undefined;
  readonly progress: (step: Phrase) => void;
}

/** A project that is built again and again by one process: everything that did not change is remembered. */
export interface Workshop {
  readonly build: (options: BuildOptions) => Promise<Report>;
  readonly close: () => Promise<void>;
}

export interface WorkshopSetting extends Partial<PrinterSetting> {
  /** Whether prints of earlier builds may be used, and these kept for later ones; true when left out. */
  readonly cache?: boolean;
  /** A printer that was started before; the workshop closes it. */
  readonly printer?: Printer | undefined;
}

/** Says what `build` would complain about before printing; makes nothing. */
export async function check(folder: string, { progress }: Pick<BuildOptions, 'progress'>): Promise<Report> {
  const { report } = await makePreparation(resolve(folder))({ site: true, booklets: undefined }, progress);
  return report;
}

/** Makes the site and the booklets of a project, or what is wanted of them, below `<folder>/output`. */
export async function build(folder: string, options: BuildOptions & WorkshopSetting): Promise<Report> {
  const workshop = openWorkshop(folder, options);
  try {
    return await workshop.build(options);
  } finally {
    await workshop.close();
  }
}

/** Builds must not run at the same time. */
export function openWorkshop(folder: string, setting: WorkshopSetting = {}): Workshop {
  const home = resolve(folder);
  const prepare = makePreparation(home);
  let room: PrintRoom | undefined;
  const roomFor = ({ booklets, pseudo = false }: Partial<Wanted>): PrintRoom | undefined => {
    if (room === undefined && (booklets === undefined || booklets.length > 0)) {
      const printer = setting.printer ?? startPrinter({ ...usualPrinter, ...setting });
      room = openPrintRoom(printer, join(home, '.cache'), setting.cache !== false && !pseudo);
    }
    return room;
  };
  return {
    build: async (options) => {
      recoverOutput(home);
      const printing = roomFor(options);
      const { report, compiled } = await prepare(options, options.progress, printing);
      if (compiled === undefined || stops(report.diagnostics, options)) return report;
      const { booklets, programme } = compiled;
      if (booklets.length > 0) options.progress(printingStep(booklets.map(({ id }) => id)));
      const results = (await printing?.print(compiled, programme.record.version.date)) ?? [];
      const diagnostics = inReadingOrder([...report.diagnostics, ...results.flatMap((result) => result.diagnostics)]);
      if (stops(diagnostics, options)) return { ...report, diagnostics };
      const printed = results.flatMap(({ value }, index): readonly PrintedFile[] =>
        value ? [{ ...value, file: fileOf(compiled, booklets[index]?.id ?? '') }] : [],
      );
      if (options.press === true && printing !== undefined) {
        options.progress(phrase('step.press'));
        const press = await buildPress(home, compiled, printed, printing.printDocument, (found) =>
          stops(found, options),
        );
        return { ...report, diagnostics: inReadingOrder([...diagnostics, ...press.diagnostics]), made: press.value };
      }
      if (options.proof === true && printing !== undefined) {
        options.progress(phrase('step.proof'));
        const proofs = await makeProofs(compiled, printed, options.round, printing.printDocument);
        writeOutput(home, proofs.files, { replaces: proofs.files.map(({ path }) => path) });
        return { ...report, diagnostics, made: proofs.made };
      }
      options.progress(phrase('step.writing'));
      return { ...report, diagnostics, made: writeAll(home, compiled, printed, options) };
    },
    close: async () => {
      await (room ?? setting.printer)?.close();
    },
  };
}

/** While the browser starts there is nothing better to do, and it asks for little. */
function* readAhead(files: readonly TextFile[], memory: Memory): Generator<void> {
  yield* readDocumentsAhead(files, memory);
  yield* readCataloguesAhead(files, memory);
}

const printingStep = (booklets: readonly string[]): Phrase => phrase('step.printing', { booklets: { list: booklets } });

const fileOf = ({ programme }: Compiled, booklet: string): string => `${programme.id}-${booklet}.pdf`;

/** What is wrong with a layout in a made-up language is to be looked at. */
const stops = (
  diagnostics: readonly Diagnostic[],
  { strict, pseudo }: Pick<BuildOptions, 'strict' | 'pseudo'>,
): boolean =>
  (hasErrors(diagnostics) && pseudo !== true) || (strict && diagnostics.some(({ severity }) => severity === 'warning'));

/** Reads and compiles, each time with what is known from the time before. */
function makePreparation(home: string) {
  const memory = makeMemory();
  const house = openHouse();
  const measure = measureSerif();
  return async (wanted: Wanted, progress: (step: Phrase) => void, room?: PrintRoom) => {
    progress(phrase('step.reading'));
    const project = await readProject(home);
    if (project.value.texts.length > manyTexts) room?.warm();
    await Promise.all([inTurns(readAhead(project.value.texts, memory)), room?.ready().catch(() => undefined)]);
    progress(phrase('step.checking'));
    const compiled = compile({
      ...{ project: project.value, house, wanted, measure, memory },
      fontFaces: fontFaceRules(),
      available: ({ id, record }) => {
        const existing = existingOutput(home, 'booklets');
        const made = (booklet: string) => wanted.booklets?.includes(booklet) ?? true;
        return new Set(
          record.booklets.map((one) => one.id).filter((one) => made(one) || existing.has(`${id}-${one}.pdf`)),
        );
      },
    });
    const unknown = unknownEditions(
      compiled.value?.programme.record.booklets.map(({ id }) => id),
      wanted.booklets,
    );
    const found = inReadingOrder([...project.diagnostics, ...compiled.diagnostics, ...unknown]);
    const { diagnostics, muted } = applyMutes(found, project.value.texts);
    const report: Report = {
      diagnostics: inReadingOrder(diagnostics),
      muted,
      texts: textsByPath(project.value),
      made: [],
    };
    return { report, compiled: compiled.value };
  };
}

/** A programme of so many files, about 70 sessions, has a booklet for which a second tab is worth its start. */
const manyTexts = 150;

/** Writes site and booklets in one swap, and what the site offers of them. A made-up language has a folder of its own. */
function writeAll(
  home: string,
  compiled: Compiled,
  printed: readonly PrintedFile[],
  { site, pseudo = false }: Pick<Wanted, 'site' | 'pseudo'>,
): readonly Made[] {
  const below = pseudo ? 'pseudo/' : '';
  const within = <T extends { readonly path: string }>(files: readonly T[]): readonly T[] =>
    files.map((file) => ({ ...file, path: `${below}${file.path}` }));
  const booklets = printed.map(({ file, pdf }): OutputFile => ({ path: `booklets/${file}`, content: pdf }));
  const all = compiled.programme.record.booklets.map(({ id }) => fileOf(compiled, id));
  const offered = pseudo
    ? printed.map(({ file, pdf }): OutputFile => ({ path: `site/downloads/${file}`, content: pdf }))
    : offers(home, printed, compiled.site.length > 0, all);
  const replaced = [...booklets, ...offered].map(({ path }) => path);
  writeOutput(home, within([...compiled.site, ...booklets, ...offered]), {
    replaces: pseudo ? ['pseudo'] : [...(site ? ['site'] : []), ...replaced],
  });
  return within(madeOf(compiled.site, site, printed));
}
