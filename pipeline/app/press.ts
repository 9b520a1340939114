// The printing press of one process: started early, with its faces loading while other work is done.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectBrowser, launchBrowser } from '../print/browser.ts';
import { openPress, type Press } from '../print/press.ts';
import { cacheFolder } from '../workspace/cache-folder.ts';

export interface PressSetting {
  /** Addresses of browsers that run already; empty to start one here. */
  readonly browserUrls: readonly string[];
  /** How long a chunk may take, in ms. */
  readonly patience?: number;
}

const usualPatience = 120_000;

/** The browser starts and loads its faces while the sources are read and laid out. */
export function startPress(workFolder: string, { browserUrls, patience = usualPatience }: PressSetting): Press {
  const browsers =
    browserUrls.length > 0
      ? browserUrls.map((address) => () => connectBrowser(address))
      : [() => launchBrowser(cacheFolder())];
  return openPress({ browsers, tabsPerBrowser: 2, workFolder, patience });
}

/** The colour space that the colours of HTML are in. */
export const colourProfile = (): Uint8Array => readFileSync(join(import.meta.dirname, '../../assets/sRGB.icc'));
