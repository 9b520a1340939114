// Which browser is used on which machine.
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../pipeline/print/find-browser.ts';
import type { PinnedBrowser } from '../../pipeline/print/unpack-browser.ts';

const chromeOnMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const edgeOnMac = '/Users/mina/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
const windows = {
  PROGRAMFILES: 'C:\\Program Files',
  'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\mina\\AppData\\Local',
};
const edgeOnWindows = `${windows['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`;
const ownChromeOnWindows = `${windows.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`;

interface Row {
  readonly when: string;
  readonly platform: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly files?: readonly string[];
  readonly pinned?: PinnedBrowser;
  readonly found: object;
}

const pinned = { bin: '/package/bin', version: '1' };
const file = (executable: string) => ({ kind: 'file', executable });
const rows: readonly Row[] = [
  {
    when: 'both variables are set',
    platform: 'linux',
    environment: { CHAEKJA_BROWSER: '/a', PUPPETEER_EXECUTABLE_PATH: '/b' },
    files: ['/a', '/b'],
    pinned,
    found: file('/a'),
  },
  {
    when: 'our variable is empty and that of others is set',
    platform: 'linux',
    environment: { CHAEKJA_BROWSER: '', PUPPETEER_EXECUTABLE_PATH: '/b' },
    files: ['/b', '/usr/bin/chromium'],
    found: file('/b'),
  },
  {
    when: 'the package has one and the variable of others is set',
    platform: 'linux',
    environment: { PUPPETEER_EXECUTABLE_PATH: '/b' },
    files: ['/b'],
    pinned,
    found: { kind: 'pinned', pinned },
  },
  {
    when: 'our variable names no file',
    platform: 'linux',
    environment: { CHAEKJA_BROWSER: '/gone' },
    files: ['/usr/bin/chromium'],
    pinned,
    found: { kind: 'missing', variable: 'CHAEKJA_BROWSER', file: '/gone' },
  },
  {
    when: 'the variable of others names no file',
    platform: 'darwin',
    environment: { PUPPETEER_EXECUTABLE_PATH: '/gone' },
    files: [chromeOnMac],
    found: { kind: 'missing', variable: 'PUPPETEER_EXECUTABLE_PATH', file: '/gone' },
  },
  {
    when: 'the package has one',
    platform: 'linux',
    files: ['/usr/bin/chromium'],
    pinned,
    found: { kind: 'pinned', pinned },
  },
  { when: 'the package has none', platform: 'linux', files: ['/usr/bin/chromium'], found: file('/usr/bin/chromium') },
  { when: 'Chrome is installed', platform: 'darwin', files: [edgeOnMac, chromeOnMac], found: file(chromeOnMac) },
  {
    when: 'only a user has Edge',
    platform: 'darwin',
    environment: { HOME: '/Users/mina' },
    files: [edgeOnMac],
    found: file(edgeOnMac),
  },
  {
    when: 'there is only Edge',
    platform: 'win32',
    environment: windows,
    files: [edgeOnWindows],
    found: file(edgeOnWindows),
  },
  {
    when: 'Chrome belongs to a user',
    platform: 'win32',
    environment: windows,
    files: [edgeOnWindows, ownChromeOnWindows],
    found: file(ownChromeOnWindows),
  },
  { when: 'it is another Unix', platform: 'sunos', files: ['/usr/bin/chromium'], found: file('/usr/bin/chromium') },
];

describe('the browser that prints', () => {
  test.each(rows)('on $platform when $when', ({ platform, environment = {}, files = [], pinned: installed, found }) => {
    expect(findBrowser({ platform, environment, exists: (name) => files.includes(name), pinned: installed })).toEqual(
      found,
    );
  });

  test.each(['darwin', 'linux', 'win32'])('on %s, when there is none, all places are told', (platform) => {
    const asked: string[] = [];
    const exists = (name: string) => {
      asked.push(name);
      return false;
    };
    const found = findBrowser({ platform, environment: windows, exists, pinned: undefined });
    expect(asked.length).toBeGreaterThan(2);
    expect(found).toEqual({ kind: 'none', places: asked });
  });
});
