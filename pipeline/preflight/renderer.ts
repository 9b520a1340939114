// PDFium in a thread of its own, without disk or network, which is given up when a page keeps it busy for too long.

import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

export interface Drawn {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each dot. */
  readonly data: Uint8Array;
}

export interface Renderer {
  /** `index` from 0, sides in pixels. Undefined when the page cannot be drawn, or not soon enough. */
  readonly render: (index: number, width: number, height: number) => Promise<Drawn | undefined>;
  readonly close: () => Promise<void>;
}

/** In ms. Pages of books are drawn in a hundredth of it, on a busy machine in a tenth. */
const patience = 30_000;

/** Starts when the first page is asked for. After a page that was not drawn in time nothing more is drawn. */
export function makeRenderer(bytes: Uint8Array): Renderer {
  let worker: Worker | undefined;
  let isLost = false;
  const close = async (): Promise<void> => {
    isLost = true;
    await worker?.terminate();
  };
  const render: Renderer['render'] = async (index, width, height) => {
    if (isLost) return undefined;
    worker ??= start(bytes);
    const waiting = new AbortController();
    const { signal } = waiting;
    const patienceIsOut = setTimeout(patience, lost, { signal });
    const answer = once(worker, 'message', { signal }).then(([message]) => message as Drawn | undefined);
    // A renderer that breaks down does so once and for all.
    const end = once(worker, 'exit', { signal }).then(() => lost);
    worker.postMessage({ index, size: { width, height, scale: 1 } });
    const all = [answer, end, patienceIsOut];
    const first = await Promise.race(all).catch(() => lost);
    waiting.abort();
    await Promise.allSettled(all);
    if (first !== lost) return first as Drawn | undefined;
    await close();
    return undefined;
  };
  return { render, close };
}

const lost = Symbol('lost');

/** What it complains about goes nowhere. */
const start = (bytes: Uint8Array): Worker =>
  new Worker(program, {
    eval: true,
    stderr: true,
    stdout: true,
    workerData: { bytes, library: createRequire(import.meta.url).resolve('@hyzyla/pdfium') },
  });

/** As text, so that it needs no file of its own in the bundle. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { PDFiumLibrary } = require(workerData.library);
const opened = PDFiumLibrary.init().then((library) => library.loadDocument(workerData.bytes));
opened.catch(() => undefined);
parentPort.on('message', async ({ index, size }) => {
  let drawn;
  try {
    const { width, height, data } = await (await opened).getPage(index).render({ ...size, render: 'bitmap' });
    drawn = { width, height, data };
  } catch {}
  parentPort.postMessage(drawn);
});
`;
