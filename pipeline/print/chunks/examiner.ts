// Examines chunks: at once for a few, in a second thread for a long book, so that the tabs never wait for new work.

import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Examination, type Examined, examineChunk } from './examine-chunk.ts';

export interface Examiner {
  readonly examine: (examination: Examination) => Promise<Examined>;
  /** Starts the second thread. */
  readonly warm: () => void;
  readonly close: () => Promise<void>;
}

export interface Question {
  readonly id: number;
  readonly examination: Examination;
}

export interface Answer {
  readonly id: number;
  readonly examined?: Examined;
  /** What was wrong with the file. */
  readonly problem?: string;
}

export function makeExaminer(): Examiner {
  const waiting = new Map<number, { resolve: (examined: Examined) => void; reject: (problem: unknown) => void }>();
  let thread: Worker | undefined;
  let next = 0;

  const start = (): Worker => {
    const worker = new Worker(new URL('./examine-thread.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    worker.on('message', ({ id, examined, problem }: Answer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (examined) asked?.resolve(examined);
      else asked?.reject(new Error(problem));
    });
    // A thread that ends answers nobody: whoever waits must hear of it, and the next question is answered here.
    const fail = (problem: unknown): void => {
      for (const { reject } of waiting.values()) reject(problem);
      waiting.clear();
      thread = undefined;
    };
    worker.on('error', fail);
    worker.on('messageerror', fail);
    worker.on('exit', () => fail(new Error('The second thread has ended.')));
    worker.unref();
    return worker;
  };
  return {
    examine: (examination) => {
      const worker = thread;
      // Not at once: what the tabs are to do next is sent first.
      if (worker === undefined) return setImmediate().then(() => examineChunk(examination));
      const id = next;
      next += 1;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, examination } satisfies Question);
      });
    },
    warm: () => {
      thread ??= start();
    },
    close: async () => {
      await thread?.terminate();
      thread = undefined;
    },
  };
}
