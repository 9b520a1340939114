// Shows what a long command is doing: one changing line on a terminal, plain lines elsewhere.

export interface Progress {
  readonly say: (line: string) => void;
  readonly end: () => void;
}

export function makeProgress(stream: NodeJS.WriteStream, silent: boolean): Progress {
  if (silent) return { say: () => undefined, end: () => undefined };
  if (!stream.isTTY) return { say: (line) => void stream.write(`${line}\n`), end: () => undefined };
  const started = performance.now();
  return {
    say: (line) => void stream.write(`\r\x1b[2K${((performance.now() - started) / 1000).toFixed(1)} s  ${line} …`),
    end: () => void stream.write('\r\x1b[2K'),
  };
}
