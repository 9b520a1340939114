// Examines chunks: at once for a few, in a second thread for a long book, so that the tabs never wait for new work.

import { Worker } from 'node:worker_threads';
import { PartNotPrinted } from '../parts/part-lengths.ts';
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
  readonly problem?: { readonly message: string; readonly isMissingPart: boolean };
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
      else asked?.reject(problem?.isMissingPart ? new PartNotPrinted(problem.message) : new Error(problem?.message));
    });
    worker.on('error', (problem) => {
      for (const { reject } of waiting.values()) reject(problem);
      waiting.clear();
      thread = undefined;
    });
    worker.unref();
    return worker;
  };
  return {
    examine: (examination) => {
      const worker = thread;
      if (worker === undefined) return Promise.resolve().then(() => examineChunk(examination));
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
