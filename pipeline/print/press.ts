// Prints documents on several tabs, in turn, and puts a new browser in the place of one that dies or hangs.

import { NoBrowser, type PrintingBrowser } from './browser.ts';
import { makePrintFolder, type Picture, type PrintFolder } from './print-folder.ts';
import { openTab, type Printed, type PrintJob, type Tab } from './tab.ts';

export interface Press {
  /** Version of the browser, which decides where lines break. */
  readonly version: () => Promise<string>;
  readonly print: (job: PrintJob) => Promise<Printed>;
  readonly addPictures: (pictures: readonly Picture[]) => Promise<void>;
  /** Opens all tabs ahead of a long book. */
  readonly warm: () => void;
  readonly close: () => Promise<void>;
}

export interface PressOptions {
  /** How browsers come to be; each is started anew when it fails. */
  readonly browsers: readonly (() => Promise<PrintingBrowser>)[];
  readonly tabsPerBrowser: number;
  readonly workFolder: string;
  /** How long a document may take, in ms. */
  readonly patience: number;
}

/** A document was given up: after three tries, or because it twice took longer than there is patience. */
export class NotPrinted extends Error {
  readonly job: string;
  constructor(job: string, reason: string, cause?: unknown) {
    super(reason, { cause });
    this.job = job;
  }
}

const mostTries = 3;
const mostWaits = 2;

/** One of the browsers with what is needed to replace it. */
interface Machine {
  browser: Promise<PrintingBrowser> | undefined;
  readonly start: () => Promise<PrintingBrowser>;
}

interface Slot {
  readonly machine: Machine;
  tab: Promise<Tab> | undefined;
}

class OutOfPatience extends Error {}

/** Starts the first browser at once and loads its faces into one tab. */
export function openPress({ browsers, tabsPerBrowser, workFolder, patience }: PressOptions): Press {
  const folder: PrintFolder = makePrintFolder(workFolder);
  const machines = browsers.map((start): Machine => ({ start, browser: undefined }));
  const slots = Array.from({ length: tabsPerBrowser }).flatMap(() =>
    machines.map((machine): Slot => ({ machine, tab: undefined })),
  );
  const idle = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];

  const browserOf = (machine: Machine): Promise<PrintingBrowser> => {
    machine.browser ??= machine.start();
    return machine.browser;
  };
  const tabOf = (slot: Slot): Promise<Tab> => {
    slot.tab ??= browserOf(slot.machine).then((browser) => openTab(browser, folder));
    slot.tab.catch(() => undefined);
    return slot.tab;
  };
  const take = (): Promise<Slot> => {
    const slot = idle.shift();
    return slot ? Promise.resolve(slot) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (slot: Slot): void => {
    const next = waiting.shift();
    if (next) next(slot);
    // The tab that printed last is the one that is ready first.
    else idle.unshift(slot);
  };
  /** A tab that failed is never used again; nor is a browser that is gone or does not answer. */
  const discard = async (slot: Slot, hangs: boolean): Promise<void> => {
    const { machine, tab } = slot;
    slot.tab = undefined;
    const browser = await machine.browser?.catch(() => undefined);
    if (browser?.alive() && !hangs) {
      await tab?.then(({ close }) => close()).catch(() => undefined);
      return;
    }
    machine.browser = undefined;
    for (const other of slots) if (other.machine === machine) other.tab = undefined;
    await browser?.close().catch(() => undefined);
  };

  const attempt = async (slot: Slot, job: PrintJob): Promise<Printed> => {
    const tab = await tabOf(slot);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new OutOfPatience()), patience);
    });
    try {
      return await Promise.race([tab.print(job), late]);
    } finally {
      clearTimeout(timer);
    }
  };

  const print = async (job: PrintJob): Promise<Printed> => {
    let waits = 0;
    for (let tries = 1; ; tries += 1) {
      const slot = await take();
      try {
        return await attempt(slot, job);
      } catch (problem) {
        const hangs = problem instanceof OutOfPatience;
        waits += hangs ? 1 : 0;
        await discard(slot, hangs);
        if (problem instanceof NoBrowser) throw problem;
        if (waits >= mostWaits) throw new NotPrinted(job.name, `it was not ready after ${patience / 1000} s`);
        if (tries >= mostTries) throw new NotPrinted(job.name, `the browser failed ${tries} times`, problem);
      } finally {
        give(slot);
      }
    }
  };

  const first = slots[0];
  if (first) void tabOf(first).catch(() => undefined);
  return {
    version: async () => (await Promise.all(machines.map(browserOf))).map(({ version }) => version).join(' '),
    print,
    addPictures: folder.addPictures,
    warm: () => {
      for (const slot of slots) void tabOf(slot).catch(() => undefined);
    },
    close: async () => {
      await Promise.all(
        machines.map((machine) => machine.browser?.then(({ close }) => close()).catch(() => undefined)),
      );
      await folder.remove();
    },
  };
}
