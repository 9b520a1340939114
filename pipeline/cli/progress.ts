// Shows what a long command is doing: one changing line on a terminal, plain lines elsewhere.

import type { Wording } from '../app/messages.ts';
import type { Phrase } from '../model/phrase.ts';

export interface Progress {
  readonly say: (step: Phrase) => void;
  readonly end: () => void;
}

export function makeProgress(stream: NodeJS.WriteStream, wording: Wording, silent: boolean): Progress {
  if (silent) return { say: () => undefined, end: () => undefined };
  if (!stream.isTTY) return { say: (step) => void stream.write(`${wording.phrase(step)}\n`), end: () => undefined };
  const started = performance.now();
  return {
    say: (step) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      stream.write(`\r\x1b[2K${seconds} s  ${wording.phrase(step)} …`);
    },
    end: () => void stream.write('\r\x1b[2K'),
  };
}
