// Prints a booklet twice with one browser: in chunks that are joined, and as one document with margin boxes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser, type PrintingBrowser } from '../../../pipeline/print/browser.ts';
import { makeChunkMemory } from '../../../pipeline/print/chunks/chunk-memory.ts';
import { type PageFacts, readyPage, settlePage } from '../../../pipeline/print/chunks/ready-page.ts';
import { allowedFontNames, fontFaceRules, fontFolders } from '../../../pipeline/print/fonts.ts';
import { type Pagination, type PartLength, paginate } from '../../../pipeline/print/parts/paginate.ts';
import { makeBookMemory, type PrintInput, printBooklet } from '../../../pipeline/print/print-booklet.ts';
import { makePrintFolder, type Picture } from '../../../pipeline/print/print-folder.ts';
import { openPrinter, type Printer } from '../../../pipeline/print/printer.ts';
import { standalone, wholeDocument } from '../../../pipeline/render/booklet-documents.ts';
import type { BookletHtml } from '../../../pipeline/render/booklet-html.ts';
import { cacheFolder } from '../../../pipeline/workspace/cache-folder.ts';
import { checkout } from '../../product/run-cli.ts';
import { inEnglish } from '../../worded.ts';

export interface JoinedPrint {
  readonly pdf: Uint8Array;
  /** Keys of the parts that were printed together. */
  readonly chunks: readonly (readonly string[])[];
  readonly plan: Pagination;
}

export interface WholePrint {
  readonly pdf: Uint8Array;
  readonly facts: PageFacts;
}

export interface BothWays {
  readonly printer: Printer;
  readonly browser: PrintingBrowser;
  /** Without `cut` as it ships. */
  readonly joined: (booklet: BookletHtml, cut?: PrintInput['cut']) => Promise<JoinedPrint>;
  readonly whole: (booklet: BookletHtml, plan: Pagination) => Promise<WholePrint>;
  readonly addPictures: (pictures: readonly Picture[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const profile = (): Uint8Array => readFileSync(join(checkout, 'assets/sRGB.icc'));

export async function openBothWays(): Promise<BothWays> {
  const browser = await launchBrowser(cacheFolder());
  const printer = openPrinter({
    browsers: [() => Promise.resolve(browser)],
    tabsPerBrowser: 1,
    patience: 120_000,
  });
  const folder = makePrintFolder();
  return {
    printer,
    browser,
    joined: (booklet, cut) => printJoined(printer, booklet, cut),
    whole: async (booklet, plan) => {
      const file = join(folder.path, `${booklet.id}.html`);
      writeFileSync(file, standalone(wholeDocument(booklet, plan.pages, plan.labels), fontFaceRules()));
      return printWhole(browser, pathToFileURL(file), booklet);
    },
    addPictures: async (pictures) => {
      await Promise.all([printer.addPictures(pictures), folder.addPictures(pictures)]);
    },
    close: async () => {
      await Promise.all([printer.close(), folder.remove()]);
    },
  };
}

/** The lengths of the parts are those that the chunks had, so the plan is the one that the booklet was printed by. */
async function printJoined(printer: Printer, booklet: BookletHtml, cut: PrintInput['cut']): Promise<JoinedPrint> {
  const memory = makeChunkMemory();
  const lengths = new Map<string, PartLength>();
  const chunks = new Map<string, readonly string[]>();
  const { value, diagnostics } = await printBooklet({
    ...{ booklet, printer, date: '2019-10-01', profile: profile(), bookMemory: makeBookMemory() },
    ...{ allowedFonts: allowedFontNames },
    memory: {
      ...memory,
      set: (key, chunk) => {
        memory.set(key, chunk);
        chunks.set(chunk.keys.join(), chunk.keys);
        for (const [part, length] of chunk.lengths) lengths.set(part, length);
      },
    },
    ...(cut && { cut }),
  });
  if (value === undefined)
    throw new Error(
      inEnglish(diagnostics)
        .map(({ message }) => message)
        .join('\n'),
    );
  return { pdf: value.pdf, chunks: [...chunks.values()], plan: paginate(booklet.parts, lengths, booklet.binding) };
}

/** Faces, pictures and text in a page that was never used before, printed once. */
async function printWhole(browser: PrintingBrowser, file: URL, { sheet }: BookletHtml): Promise<WholePrint> {
  const { page, refused } = await browser.open(file, sheet.text, [new URL('.', file), ...fontFolders]);
  try {
    await settlePage(page);
    const facts = await readyPage(page, sheet.text.height);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    if (refused.length > 0) throw new Error(`The document asked for ${refused.join(', ')}.`);
    return { pdf, facts };
  } finally {
    await page.close();
  }
}
