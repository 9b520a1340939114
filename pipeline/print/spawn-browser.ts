// Starts the program of a headless browser and speaks its protocol over a pipe. Loads next to nothing itself, so that the browser starts
// while the rest of the program is still being read.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import { type Phrase, phrase } from '../model/phrase.ts';
import { temporaryFolder } from '../workspace/temporary-folder.ts';
import { findBrowser } from './find-browser.ts';
import { installFaces } from './install-faces.ts';
import { type Browser, pinnedBrowser, unpackBrowser } from './unpack-browser.ts';

export interface SpawnedBrowser {
  /** Carries messages of the Chrome DevTools Protocol, each ended by a zero byte. */
  readonly transport: ConnectionTransport;
  /** Fulfilled with what the program said last, when it has ended or could not be run. */
  readonly ended: Promise<string>;
  readonly hasFaces: boolean;
  /** Ends it at once and removes its profile. */
  readonly kill: () => Promise<void>;
}

/** There is no browser that could print. */
export class NoBrowser extends Error {
  readonly says: Phrase;
  constructor(says: Phrase) {
    super(JSON.stringify(says));
    this.says = says;
  }
}

const options = [
  '--headless',
  '--remote-debugging-pipe',
  // Tags and bookmarks in PDF files.
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  // Without it letters stand apart and books grow longer.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=en-US',
  // Pages run no scripts of their own and reach no network; the sandbox does not work without root's help.
  '--no-sandbox',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-breakpad',
  '--no-first-run',
  // Printing needs no graphics: no process of its own for them, nor a second try at starting one.
  '--disable-gpu',
  '--use-gl=disabled',
  '--in-process-gpu',
  '--no-zygote',
  '--disable-dev-shm-usage',
  // A tab that nobody sees works as fast as any other.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  // Memory that was used once costs less than new: freed blocks are kept longer, and rubbish is looked for earlier.
  '--enable-features=PartitionAllocLargeEmptySlotSpanRing',
  '--js-flags=--heap-growing-percent=20,--initial-heap-size=8',
  '--hide-scrollbars',
  '--mute-audio',
];

/** Frames are drawn when somebody asks for one, and nobody does: a page on paper is not painted on a screen first. */
const withoutScreen = ['--enable-begin-frame-control'];

/** With `screen`, pages are painted as on a screen, which only pictures of them need. Rejected with NoBrowser when none is installed. */
export async function spawnBrowser(cache: string, { screen = false } = {}): Promise<SpawnedBrowser> {
  const found = await browserToStart(cache);
  const profile = temporaryFolder(tmpdir(), 'chaekja-browser');
  const child = spawn(
    found.executable,
    [...options, ...(screen ? [] : withoutScreen), `--user-data-dir=${profile}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8', ...found.environment },
    },
  );
  let said = '';
  child.stderr?.on('data', (bytes: Buffer) => {
    said = `${said}${bytes.toString()}`.slice(-1000);
  });
  const ended = Promise.race([
    once(child, 'exit').then(() => said.trim() || 'it ended at once'),
    // Without a listener a program that cannot be run would end ours.
    new Promise<string>((resolve) => child.on('error', ({ message }) => resolve(message))),
  ]);
  return {
    transport: pipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable),
    ended,
    hasFaces: found.hasFaces,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Rejected with NoBrowser when there is none, with all places where it was looked for. */
export async function browserToStart(cache: string): Promise<Browser> {
  const { platform, env: environment } = process;
  const found = findBrowser({ platform, environment, exists: existsSync, pinned: pinnedBrowser() });
  switch (found.kind) {
    case 'pinned':
      return unpackBrowser(found.pinned, cache).then(({ browser, fontSetting }) =>
        installFaces(browser, fontSetting, cache),
      );
    case 'file':
      return { executable: found.executable, environment: {}, hasFaces: false };
    case 'missing':
      throw new NoBrowser(phrase('browser.missing', { variable: found.variable, file: found.file }));
    case 'none':
      throw new NoBrowser(phrase('browser.none', { places: found.places.map((place) => `\n  ${place}`).join('') }));
  }
}

function pipeTransport(to: Writable, from: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => to.write(`${message}\0`),
    close: () => to.end(),
  };
  let pieces: Buffer[] = [];
  from.on('data', (bytes: Buffer) => {
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      const message = Buffer.concat([...pieces, bytes.subarray(start, end)]).toString();
      pieces = [];
      start = end + 1;
      // Not at once: whoever is told may throw, and the other messages of this piece must not be lost.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < bytes.length) pieces.push(bytes.subarray(start));
  });
  from.on('close', () => transport.onclose?.());
  // A browser that dies breaks its pipes; that it has died is told by `ended`.
  for (const pipe of [to, from]) pipe.on('error', () => undefined);
  return transport;
}
