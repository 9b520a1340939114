// The printer that ships, with a counter at its browsers and a hook for the moment when a document begins to print.
import type { Page } from 'puppeteer-core';
import { launchBrowser, type PrintingBrowser } from '../../pipeline/print/browser.ts';
import { openPrinter, type Printer } from '../../pipeline/print/printer.ts';
import type { PrintJob } from '../../pipeline/print/tab.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';

export interface WatchedPrinter extends Printer {
  readonly starts: () => number;
  readonly jobs: () => readonly PrintJob[];
  readonly pages: () => readonly Page[];
}

export interface Watch {
  readonly patience?: number;
  readonly tabs?: number;
  /** Called for every document, with its number from 1 and whether it still prints. */
  readonly onPrint?: (number: number, isPrinting: () => boolean) => void;
  /** Called for every page that a browser is about to load. */
  readonly onVisit?: () => void;
}

export function watchedPrinter({ patience = 30_000, tabs = 2, onPrint, onVisit }: Watch = {}): WatchedPrinter {
  const pages: Page[] = [];
  const jobs: PrintJob[] = [];
  let starts = 0;
  const start = async (): Promise<PrintingBrowser> => {
    starts += 1;
    const browser = await launchBrowser(cacheFolder());
    return {
      ...browser,
      visit: (page, folder) => {
        pages.push(page);
        onVisit?.();
        return browser.visit(page, folder);
      },
    };
  };
  const printer = openPrinter({ browsers: [start], tabsPerBrowser: tabs, patience });
  return {
    ...printer,
    starts: () => starts,
    jobs: () => jobs,
    pages: () => pages,
    print: async (job) => {
      let isPrinting = true;
      jobs.push(job);
      onPrint?.(jobs.length, () => isPrinting);
      return printer.print(job).finally(() => {
        isPrinting = false;
      });
    },
  };
}
