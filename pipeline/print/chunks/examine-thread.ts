// The second thread: examines what it is sent, one after the other.

import { parentPort } from 'node:worker_threads';
import { examineChunk } from './examine-chunk.ts';
import type { Answer, Question } from './examiner.ts';

parentPort?.on('message', ({ id, examination }: Question) => {
  parentPort?.postMessage(answer(id, examination));
});

function answer(id: number, examination: Question['examination']): Answer {
  try {
    return { id, examined: examineChunk(examination) };
  } catch (problem) {
    return { id, problem: problem instanceof Error ? problem.message : String(problem) };
  }
}
