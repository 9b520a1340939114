// Which browser prints: one that is chosen by name, the pinned one of the package, or one that is installed on the machine.
import { posix, win32 } from 'node:path';
import type { PinnedBrowser } from './unpack-browser.ts';

export interface Machine {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
  /** The browser of the package, where it is installed and runs. */
  readonly pinned: PinnedBrowser | undefined;
}

export type FoundBrowser =
  | { readonly kind: 'pinned'; readonly pinned: PinnedBrowser }
  | { readonly kind: 'file'; readonly executable: string }
  /** A variable names a file that does not exist: guessing another browser would hide the mistake. */
  | { readonly kind: 'missing'; readonly variable: string; readonly file: string }
  | { readonly kind: 'none'; readonly places: readonly string[] };

export function findBrowser({ platform, environment, exists, pinned }: Machine): FoundBrowser {
  const named = (variable: string): FoundBrowser | undefined => {
    const file = environment[variable];
    if (!file) return undefined;
    return exists(file) ? { kind: 'file', executable: file } : { kind: 'missing', variable, file };
  };
  const chosen = named('CHAEKJA_BROWSER');
  if (chosen) return chosen;
  if (pinned) return { kind: 'pinned', pinned };
  // Often set for other programs: it must not change line breaks where the pinned one can print.
  return named('PUPPETEER_EXECUTABLE_PATH') ?? installed(wellKnownPlaces(platform, environment), exists);
}

function installed(places: readonly string[], exists: Machine['exists']): FoundBrowser {
  const executable = places.find(exists);
  return executable === undefined ? { kind: 'none', places } : { kind: 'file', executable };
}

function wellKnownPlaces(platform: string, environment: Machine['environment']): readonly string[] {
  if (platform === 'darwin') return onMac(environment['HOME']);
  if (platform === 'win32') return onWindows(environment);
  return onLinux;
}

function onMac(home: string | undefined): readonly string[] {
  const folders = ['/Applications', ...(home ? [posix.join(home, 'Applications')] : [])];
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    folders.map((folder) => posix.join(folder, `${name}.app/Contents/MacOS/${name}`)),
  );
}

/** A browser lies with the programs of the machine or, installed by a user without rights, with those of the user. */
function onWindows(environment: Machine['environment']): readonly string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] || []);
  return [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ].flatMap((program) => folders.map((folder) => win32.join(folder, program)));
}

const onLinux = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
];
