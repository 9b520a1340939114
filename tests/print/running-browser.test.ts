// Printing with browsers that run already: the same bytes, and they are left as they were found.

import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectBrowser } from '../../pipeline/print/browser.ts';
import { openPrinter } from '../../pipeline/print/printer.ts';
import { NoBrowser } from '../../pipeline/print/spawn-browser.ts';
import { checkout, runCli } from '../product/run-cli.ts';
import { startByHand } from './hand-started-browser.ts';
import { bookletsOf, buildBooklets, messagesOf, sessionWith, smallProgramme } from './small-programme.ts';

const others = ['data:text/html,somebody-else'];
const somewhere = { width: 600, height: 800 };

/** Three faces, a picture from the disk, and text in two scripts. */
const richSession = sessionWith(
  '<p>가나다 漢字 ★</p>{% render "notes-body.liquid", notes: session.notes, pairs: session.pairs %}',
);

async function listening(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

describe('browsers that run already', () => {
  it.each([1, 2])('%i of them print the same bytes, and keep their other tabs and nothing of ours', async (count) => {
    const own = smallProgramme(richSession);
    expect(messagesOf(await buildBooklets(own))).toEqual([]);
    const browsers = await Promise.all(Array.from({ length: count }, startByHand));
    const folder = smallProgramme(richSession);
    const seen = new Set<number>();
    const look = setInterval(() => {
      browsers.forEach(async ({ tabs }, index) => {
        if ((await tabs().catch(() => others)).length > others.length) seen.add(index);
      });
    }, 20);
    onTestFinished(() => clearInterval(look));
    const report = await buildBooklets(folder, { browserUrls: browsers.map(({ address }) => address) });
    clearInterval(look);
    expect(messagesOf(report)).toEqual([]);
    expect(bookletsOf(folder)).toEqual(bookletsOf(own));
    expect([...seen].sort()).toEqual(browsers.map((_, index) => index));
    for (const browser of browsers) {
      expect(browser.process.exitCode).toBeNull();
      expect(await browser.tabs()).toEqual(others);
    }
  });

  it('one of two that dies in the middle is survived', async () => {
    const own = smallProgramme();
    await buildBooklets(own);
    const [first, second] = await Promise.all([startByHand(), startByHand()]);
    const folder = smallProgramme();
    const printer = openPrinter({
      browsers: [first, second].map(
        ({ address }) =>
          () =>
            connectBrowser(address),
      ),
      tabsPerBrowser: 1,
      patience: 30_000,
    });
    let begun = 0;
    const report = await buildBooklets(folder, {
      printer: {
        ...printer,
        print: (job) => {
          const printed = printer.print(job);
          begun += 1;
          if (begun === 1) first.process.kill('SIGKILL');
          return printed;
        },
      },
    });
    expect(messagesOf(report)).toEqual([]);
    expect(bookletsOf(folder)).toEqual(bookletsOf(own));
    expect(await second.tabs()).toEqual(others);
  });

  it('gets the files of a booklet and nothing else that lies on this machine', async () => {
    const browser = await startByHand();
    const printer = openPrinter({
      browsers: [() => connectBrowser(browser.address)],
      tabsPerBrowser: 1,
      patience: 20_000,
    });
    onTestFinished(() => printer.close());
    const base = 'http://booklet.invalid';
    const paths = ['/etc/passwd', '/a/../../etc/hostname', '/%2e%2e/%2e%2e/etc/group', `${checkout}/package.json`];
    const addresses = [...paths.map((path) => base + path), 'file:///etc/shadow', '../../../etc/services'];
    const printed = await printer.print({
      name: 'asking',
      document: {
        ...{ language: 'en', className: '', title: 'asking', style: '' },
        body: `<p>asking</p>${addresses.map((address) => `<img src="${address}" alt="">`).join('')}`,
      },
      viewport: somewhere,
      kind: 'full',
    });
    const wanted = ['/etc/passwd', '/etc/hostname', '/etc/group', 'package.json'];
    for (const path of wanted) expect(printed.refused).toContainEqual(expect.stringContaining(path));
  });

  it('is not kept waiting by an address that is no path', async () => {
    const browser = await startByHand();
    const printer = openPrinter({
      browsers: [() => connectBrowser(browser.address)],
      tabsPerBrowser: 1,
      patience: 5_000,
    });
    onTestFinished(() => printer.close());
    const document = {
      language: 'en',
      className: '',
      title: 'odd',
      style: '',
      body: '<img src="a%2Fb.png" alt="odd">',
    };
    // Opening a tab with all faces is not what is timed here.
    await printer.ready();
    const printed = await printer.print({ name: 'odd', document, viewport: somewhere, kind: 'full' });
    expect(Buffer.from(printed.pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('an address', () => {
  it('where nobody answers ends the program with exit code 3 and a sentence', async () => {
    const server = await listening();
    const address = addressOf(server);
    await new Promise((resolve) => server.close(resolve));
    const ended = await runCli(['build', smallProgramme(), '--browser-url', address]);
    expect(ended.stderr).toContain(`The browser at ${address} cannot be reached`);
    expect(ended.stderr).not.toMatch(/This is a bug/);
    expect(ended.code).toBe(3);
  });

  it('where somebody listens and says nothing is given up', async () => {
    const server = await listening();
    onTestFinished(() => void server.close());
    await expect(connectBrowser(addressOf(server), 500)).rejects.toThrow(NoBrowser);
  });

  it('that is none is a wrong use of the program', async () => {
    const ended = await runCli(['build', smallProgramme(), '--browser-url', 'file:///etc/passwd']);
    expect(ended.stderr).toContain('Give an address such as');
    expect(ended.code).toBe(2);
  });
});
