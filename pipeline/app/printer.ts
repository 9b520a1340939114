// The printer of one process: its browser starts and loads its faces while everything else gets ready.
import { connectBrowser, launchBrowser } from '../print/browser.ts';
import { openPrinter, type Printer } from '../print/printer.ts';
import type { SpawnedBrowser } from '../print/spawn-browser.ts';
import { cacheFolder } from '../workspace/cache-folder.ts';

export interface PrinterSetting {
  /** Addresses of browsers that run already; empty to start one here. */
  readonly browserUrls: readonly string[];
  /** How long a chunk may take, in ms. */
  readonly patience: number;
}

export const usualPrinter: PrinterSetting = { browserUrls: [], patience: 120_000 };

/** `spawned` is a browser that was started before; another one is started only when that dies. */
export function startPrinter({ browserUrls, patience }: PrinterSetting, spawned?: Promise<SpawnedBrowser>): Printer {
  let early = spawned;
  const launch = () => {
    const first = early;
    early = undefined;
    return launchBrowser(cacheFolder(), first);
  };
  const browsers = browserUrls.length > 0 ? browserUrls.map((address) => () => connectBrowser(address)) : [launch];
  return openPrinter({ browsers, tabsPerBrowser: 2, patience });
}
