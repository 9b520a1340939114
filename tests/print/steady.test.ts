// A browser may die or hang at any moment: the booklet comes out the same, or an error says which part is to blame.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporarySample } from '../product/files.ts';
import { runCli } from '../product/run-cli.ts';
import { temporaryFolder } from '../workspace/temporary-folder.ts';
import { browserProcesses, killProcesses, leftBehind } from './browser-processes.ts';
import { bookletsOf, buildBooklets, messagesOf, sessionWith, smallProgramme } from './small-programme.ts';
import { type Watch, type WatchedPrinter, watchedPrinter } from './watched-printer.ts';

/** More pages than anybody waits for. */
const endless = '<div style="height:30000000px"></div>'.repeat(30);

const expectNothingLeft = async (): Promise<void> => {
  await vi.waitFor(() => expect(browserProcesses()).toEqual([]), 5_000);
  expect(leftBehind()).toEqual([]);
};

function printerFor(watch: Watch): WatchedPrinter {
  const printer = watchedPrinter(watch);
  onTestFinished(() => printer.close());
  return printer;
}

describe.skipIf(process.platform !== 'linux')('a browser that dies in the middle of a chunk', () => {
  let undisturbed: Promise<Readonly<Record<string, Buffer>>> | undefined;
  const buildUndisturbed = async () => {
    const folder = temporarySample();
    await buildBooklets(folder);
    return bookletsOf(folder);
  };

  /** Builds the sample and disturbs it while its second document is being printed. */
  async function disturbed(disturb: (printer: WatchedPrinter) => number): Promise<WatchedPrinter> {
    undisturbed ??= buildUndisturbed();
    const expected = await undisturbed;
    expect(Object.keys(expected)).toHaveLength(3);
    const folder = temporarySample();
    let hurt = 0;
    const printer: WatchedPrinter = printerFor({
      onPrint: (number, isPrinting) => {
        if (number === 2)
          void pause(50).then(() => {
            if (isPrinting()) hurt = disturb(printer);
          });
      },
    });
    const report = await buildBooklets(folder, { printer });
    expect(hurt).toBeGreaterThan(0);
    expect(messagesOf(report).filter((message) => message.startsWith('print.'))).toEqual([]);
    expect(bookletsOf(folder)).toEqual(expected);
    await expectNothingLeft();
    return printer;
  }

  it('is replaced when it was killed', async () => {
    const printer = await disturbed(() => killProcesses('browser'));
    expect(printer.starts()).toBe(2);
  });

  it('goes on with new tabs when its renderers were killed', async () => {
    const printer = await disturbed(() => killProcesses('renderer'));
    expect(printer.starts()).toBe(1);
  });

  it('goes on with a new tab when one crashed', async () => {
    const printer = await disturbed(({ pages }) => {
      for (const page of pages())
        void page
          .createCDPSession()
          .then((session) => session.send('Page.crash'))
          .catch(() => undefined);
      return pages().length;
    });
    // A crash may take the browser along; then one new browser is right, too.
    expect(printer.starts()).toBeLessThanOrEqual(2);
    expect(printer.pages().length).toBeGreaterThan(1);
  });

  it('ends in an error that counts when it dies three times in a row', async () => {
    const printer = printerFor({ tabs: 1, onVisit: () => killProcesses('browser') });
    const report = await buildBooklets(smallProgramme(), { printer });
    expect(messagesOf(report)).toContainEqual(expect.stringMatching(/^print\.stuck: .*the browser failed 3 times/));
    expect(report.made).toEqual([]);
    await expectNothingLeft();
  });
});

describe('a document that never is ready', () => {
  const twoBooklets = (programme: string): Readonly<Record<string, string>> => ({
    'sources/programme.yaml': programme.replace(
      'booklets:\n',
      'booklets:\n  - { id: leaflet, languages: [en], binding: perfect, parts: [cover, contents] }\n',
    ),
  });

  it('is given up with the name of the guilty part, and nothing else is blamed', async () => {
    const plain = readFileSync(`${smallProgramme()}/sources/programme.yaml`, 'utf8');
    const folder = smallProgramme({ ...sessionWith(endless), ...twoBooklets(plain) });
    const printer = printerFor({ patience: 2_500 });
    const report = await buildBooklets(folder, { printer });
    const messages = messagesOf(report);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^print\.stuck: Booklet book: "session-opening" could not be printed: .* 2\.5 s/);
    // The chunk twice, then its part once: nobody tried any longer.
    expect(printer.jobs().filter(({ document }) => document.body.includes(endless))).toHaveLength(2);
    expect(report.made).toEqual([]);
    await expectNothingLeft();
  });
});

it('a build that ends early prints nothing any more and starts no browser again', async () => {
  const folder = temporarySample();
  let failed = 0;
  const printer = printerFor({});
  const print: WatchedPrinter['print'] = (job) => {
    if (job.kind === 'plain') return printer.print(job);
    failed += 1;
    return failed === 1
      ? Promise.resolve({ pdf: Buffer.from('%PDF'), facts: noFacts, refused: [] })
      : printer.print(job);
  };
  const report = await buildBooklets(folder, { printer: { ...printer, print } });
  expect(report.made).toEqual([]);
  await pause(1_000);
  expect(printer.starts()).toBe(1);
  await expectNothingLeft();
});

const noFacts = { headings: [], bareHeadings: [], links: [], numbers: [], clipped: [], nearEdge: [] };

it('a browser that does not start ends the program with exit code 3 and a sentence', async () => {
  const ended = await runCli(['build', smallProgramme()], { CHAEKJA_BROWSER: '/bin/false', TMPDIR: temporaryFolder() });
  expect(ended.stderr).toMatch(/The browser did not start/);
  expect(ended.stderr).not.toMatch(/This is a bug/);
  expect(ended.code).toBe(3);
});
