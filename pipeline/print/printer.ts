// Prints documents on several tabs, in turn, and puts a new browser in the place of one that dies or hangs.
import { setTimeout } from 'node:timers/promises';
import type { PrintingBrowser } from './browser.ts';
import { NotPrinted } from './not-printed.ts';
import { makePrintFolder, type Picture, type PrintFolder } from './print-folder.ts';
import { NoBrowser } from './spawn-browser.ts';
import { openTab, type Printed, type PrintJob, type Tab } from './tab.ts';

export interface Printer {
  /** Fulfilled when the browser has begun to load the faces: from then on it needs nobody; or when patience is out. Rejected with NoBrowser. */
  readonly ready: () => Promise<unknown>;
  /** Version of the browser, which decides where lines break. */
  readonly version: () => Promise<string>;
  readonly print: (job: PrintJob) => Promise<Printed>;
  /** The print of this job was of no use: nothing of it may be kept. */
  readonly forget: (job: PrintJob) => Promise<void>;
  readonly addPictures: (pictures: readonly Picture[]) => Promise<void>;
  /** Opens all tabs ahead of a long book. */
  readonly warm: () => void;
  readonly close: () => Promise<void>;
}

export interface PrinterOptions {
  /** How browsers come to be; each is started anew when it fails. */
  readonly browsers: readonly (() => Promise<PrintingBrowser>)[];
  readonly tabsPerBrowser: number;
  /** How long a document may take, in ms. */
  readonly patience: number;
}

const mostTries = 3;
const usualWaits = 2;

/** One of the browsers with what is needed to replace it. */
interface Machine {
  browser: Promise<PrintingBrowser> | undefined;
  /** It did not start again: the others go on without it. */
  lost: boolean;
  readonly start: () => Promise<PrintingBrowser>;
}

interface Slot {
  readonly machine: Machine;
  tab: Promise<Tab> | undefined;
}

class OutOfPatience extends Error {}

/** Starts the first browser at once and loads its faces into one tab. */
export function openPrinter({ browsers, tabsPerBrowser, patience }: PrinterOptions): Printer {
  const folder: PrintFolder = makePrintFolder();
  const machines = browsers.map((start): Machine => ({ start, browser: undefined, lost: false }));
  const slots = Array.from({ length: tabsPerBrowser }).flatMap(() =>
    machines.map((machine): Slot => ({ machine, tab: undefined })),
  );
  // One tab of each browser is enough for a short book: another one loads all faces again.
  const idle = slots.slice(0, machines.length);
  const spare = slots.slice(machines.length);
  const waiting: ((slot: Slot) => void)[] = [];

  let version: Promise<string> | undefined;
  let closed = false;

  const browserOf = (machine: Machine): Promise<PrintingBrowser> => {
    if (closed) return Promise.reject(new Error('The printer is closed.'));
    machine.browser ??= machine.start().then(
      (browser) => {
        machine.lost = false;
        return browser;
      },
      (problem: unknown) => {
        machine.browser = undefined;
        throw problem;
      },
    );
    return machine.browser;
  };
  const tabOf = (slot: Slot): Promise<Tab> => {
    slot.tab ??= browserOf(slot.machine).then((browser) => openTab(browser, folder));
    slot.tab.catch(() => undefined);
    return slot.tab;
  };
  const isUsable = ({ machine }: Slot): boolean => !machine.lost || machines.every(({ lost }) => lost);
  const serve = (): void => {
    while (waiting.length > 0) {
      const index = idle.findIndex(isUsable);
      const [slot] = index < 0 ? [] : idle.splice(index, 1);
      if (slot === undefined) return;
      waiting.shift()?.(slot);
    }
  };
  const take = (): Promise<Slot> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      serve();
    });
  const give = (slot: Slot): void => {
    // The tab that printed last is the one that is ready first.
    idle.unshift(slot);
    serve();
  };
  /** A tab that failed is never used again; nor is a browser that is gone or does not answer. */
  const discard = async (slot: Slot, hangs: boolean): Promise<void> => {
    const { machine, tab } = slot;
    const failed = machine.browser;
    slot.tab = undefined;
    const browser = await failed?.catch(() => undefined);
    if (browser?.alive() && !hangs) {
      await tab?.then(({ close }) => close()).catch(() => undefined);
      return;
    }
    // Another tab may have put a new one in its place meanwhile.
    if (machine.browser === failed) {
      machine.browser = undefined;
      for (const other of slots) if (other.machine === machine) other.tab = undefined;
    }
    await browser?.close().catch(() => undefined);
  };

  /** Starting the browser has a limit of its own; from there on everything can hang. */
  const attempt = async (slot: Slot, job: PrintJob): Promise<Printed> => {
    await browserOf(slot.machine);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = globalThis.setTimeout(() => reject(new OutOfPatience()), patience);
    });
    try {
      return await Promise.race([tabOf(slot).then((tab) => tab.print(job)), late]);
    } finally {
      clearTimeout(timer);
    }
  };

  const print = async (job: PrintJob): Promise<Printed> => {
    const mostWaits = job.waits ?? usualWaits;
    let waits = 0;
    for (let tries = 1; ; tries += 1) {
      const slot = await take();
      try {
        return await attempt(slot, job);
      } catch (problem) {
        const hangs = problem instanceof OutOfPatience;
        waits += hangs ? 1 : 0;
        await discard(slot, hangs);
        // Nobody waits any more for what a failed booklet still had to print.
        if (closed) throw problem;
        if (waits >= mostWaits) throw new NotPrinted(job.name, { seconds: patience / 1000 });
        if (problem instanceof NoBrowser) {
          slot.machine.lost = true;
          if (machines.every(({ lost }) => lost)) throw problem;
          tries -= 1;
        } else if (tries >= mostTries) {
          throw new NotPrinted(job.name, { tries }, problem);
        }
      } finally {
        give(slot);
      }
    }
  };

  /** Known once: a browser that is lost later changes nothing. */
  const versions = async (): Promise<string> => {
    const started = await Promise.all(machines.map(browserOf));
    return [...new Set(started.map((browser) => browser.version))].sort().join(' ');
  };
  /** Whether a browser that says nothing at all is of any use is found out by those who print. */
  const patienceIsOut = (): Promise<void> => setTimeout(patience, undefined, { ref: false });
  for (const slot of idle) void tabOf(slot).catch(() => undefined);
  return {
    ready: () => Promise.race([Promise.all(slots.slice(0, machines.length).map(tabOf)), patienceIsOut()]),
    version: () => {
      version ??= versions().catch((problem: unknown) => {
        version = undefined;
        throw problem;
      });
      return version;
    },
    print,
    forget: () => Promise.resolve(),
    addPictures: folder.addPictures,
    warm: () => {
      for (const slot of spare.splice(0)) {
        void tabOf(slot).catch(() => undefined);
        give(slot);
      }
    },
    close: async () => {
      closed = true;
      await Promise.all(
        machines.map((machine) => machine.browser?.then(({ close }) => close()).catch(() => undefined)),
      );
      await folder.remove();
    },
  };
}
