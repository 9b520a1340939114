// Everything that printing needs and a running program keeps between two builds: the printer and what it remembers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked } from '../model/diagnostic.ts';
import { makeChunkMemory } from '../print/chunks/chunk-memory.ts';
import { allowedFontNames, facesVersion } from '../print/fonts.ts';
import { type BookMemory, makeBookMemory, type PrintedBooklet, printBooklet } from '../print/print-booklet.ts';
import type { Picture } from '../print/print-folder.ts';
import type { Printer } from '../print/printer.ts';
import { readLengths, writeLengths } from '../print/remembered-lengths.ts';
import { rememberPrints } from '../print/remembered-printer.ts';
import type { Printed, PrintJob } from '../print/tab.ts';
import type { BookletHtml } from '../render/booklet-html.ts';
import { packageFolder } from '../workspace/package-folder.ts';
import { noCache, openResultCache } from '../workspace/result-cache.ts';

export interface PrintRoom {
  /** Fulfilled when the browser needs no more of us until it prints. Rejected with NoBrowser. */
  readonly ready: () => Promise<unknown>;
  /** Opens all tabs, for a long book. */
  readonly warm: () => void;
  /** Prints booklets side by side, in the order in which they were given. `date` is that of the programme's version. */
  readonly print: (
    work: {
      readonly booklets: readonly BookletHtml[];
      readonly pictures: readonly Picture[];
      /** Names of the faces that the project brings. */
      readonly faceNames: ReadonlySet<string>;
    },
    date: string,
  ) => Promise<readonly Checked<PrintedBooklet | undefined>[]>;
  /** Prints a document that is no booklet. */
  readonly printDocument: (job: PrintJob) => Promise<Printed>;
  readonly close: () => Promise<void>;
}

/** A quarter of a gigabyte: some thirty builds of a booklet of a hundred pages. */
const cacheLimit = 256 * 2 ** 20;

/** `workFolder` is the project's; with `cache`, prints of earlier builds are used and these kept for later ones. */
export function openPrintRoom(machine: Printer, workFolder: string, cache: boolean): PrintRoom {
  const results = cache ? openResultCache(join(workFolder, 'prints'), cacheLimit) : noCache;
  const printer = rememberPrints(machine, results, facesVersion());
  const memory = makeChunkMemory();
  const books = new Map<string, Promise<BookMemory>>();
  const profile = readFileSync(join(packageFolder(), 'assets/sRGB.icc'));

  const memoryOf = (id: string): Promise<BookMemory> => {
    const known = books.get(id) ?? readLengths(results, id).then((lengths) => ({ ...makeBookMemory(), lengths }));
    books.set(id, known);
    return known;
  };
  const printOne = async (booklet: BookletHtml, faceNames: ReadonlySet<string>, date: string) => {
    const bookMemory = await memoryOf(booklet.id);
    const printed = await printBooklet({
      ...{ booklet, printer, memory, bookMemory, date, profile },
      allowedFonts: new Set([...allowedFontNames, ...faceNames]),
    });
    if (printed.value) writeLengths(results, booklet.id, bookMemory.lengths);
    return printed;
  };
  return {
    ready: printer.ready,
    warm: printer.warm,
    print: async ({ booklets, pictures, faceNames }, date) => {
      await printer.addPictures(pictures);
      const printed = await Promise.all(booklets.map((booklet) => printOne(booklet, faceNames, date)));
      memory.endRun();
      return printed;
    },
    printDocument: printer.print,
    close: async () => {
      await printer.close();
      await results.settle();
    },
  };
}
