// The printing press of one process: its browser starts and loads its faces while everything else gets ready.
import { connectBrowser, launchBrowser } from '../print/browser.ts';
import { openPress, type Press } from '../print/press.ts';
import { cacheFolder } from '../workspace/cache-folder.ts';

export interface PressSetting {
  /** Addresses of browsers that run already; empty to start one here. */
  readonly browserUrls: readonly string[];
  /** How long a chunk may take, in ms. */
  readonly patience: number;
}

export const usualPress: PressSetting = { browserUrls: [], patience: 120_000 };

export function startPress({ browserUrls, patience }: PressSetting): Press {
  const browsers =
    browserUrls.length > 0
      ? browserUrls.map((address) => () => connectBrowser(address))
      : [() => launchBrowser(cacheFolder())];
  return openPress({ browsers, tabsPerBrowser: 2, patience });
}
