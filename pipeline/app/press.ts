// The printing browser of one build: started early, with its faces loading while other work is done.
import { type BlankBook, openBlankBook } from '../print/blank-book.ts';
import { launchBrowser } from '../print/browser.ts';
import { cacheFolder } from '../workspace/cache-folder.ts';

export interface Press {
  readonly book: Promise<BlankBook>;
  readonly stop: () => Promise<void>;
}

/** The browser starts and loads its faces while the sources are read and laid out. */
export function startPress(workFolder: string): Press {
  const browser = launchBrowser(cacheFolder());
  const book = browser.then((one) => openBlankBook(one, workFolder));
  // A browser that does not start is reported when it is needed: mistakes in the sources come first.
  book.catch(() => undefined);
  return {
    book,
    stop: async () => {
      await book.then(({ close }) => close()).catch(() => undefined);
      await browser.then(({ close }) => close()).catch(() => undefined);
    },
  };
}
