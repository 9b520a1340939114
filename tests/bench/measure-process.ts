// Runs a program and measures it from outside: its wall time, or the most memory that its whole tree of processes holds.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** Seconds from before the spawn to the exit. Throws with the program's output when it fails. */
export async function timeProcess(program: string, options: readonly string[]): Promise<number> {
  const started = performance.now();
  let ended = started;
  await runProcess(program, options, () => {
    ended = performance.now();
  });
  return (ended - started) / 1000;
}

const pause = 75;

/**
 * Highest sum in MiB over the program and all its descendants; undefined where there is no /proc. On a busy machine
 * looking slows the program by up to a third, so times come from runs without it. Throws like `timeProcess`.
 */
export async function weighProcess(program: string, options: readonly string[]): Promise<number | undefined> {
  let running = true;
  let peak = 0;
  const watch = async (root: number) => {
    while (running) {
      const sizes = await Promise.all((await treeOf(root)).map(memoryOf));
      peak = Math.max(
        peak,
        sizes.reduce((sum, size) => sum + size, 0),
      );
      await setTimeout(pause);
    }
  };
  const stop = () => {
    running = false;
  };
  await runProcess(program, options, stop, watch);
  return peak > 0 ? peak / 1024 : undefined;
}

async function runProcess(
  program: string,
  options: readonly string[],
  onExit: () => void,
  watch: (id: number) => Promise<void> = async () => undefined,
): Promise<void> {
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => void output.push(piece));
  child.once('exit', onExit);
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once('error', (problem) => {
      onExit();
      reject(problem);
    });
    child.once('close', resolve);
  });
  const [code] = await Promise.all([closed, child.pid === undefined ? undefined : watch(child.pid)]);
  if (code !== 0) throw new Error(`${program} ${options.join(' ')} ended with ${code}:\n${Buffer.concat(output)}`);
}

/** The process and all its descendants. One that ends meanwhile is left out. */
async function treeOf(root: number): Promise<readonly number[]> {
  const names = await readdir('/proc').catch(() => []);
  const processes = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const stat = await readFile(`/proc/${name}/stat`, 'latin1').catch(() => '');
        // The program's name stands in brackets and may itself hold brackets and blanks; the parent is the second field after.
        return { id: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) };
      }),
  );
  const children = Map.groupBy(processes, ({ parent }) => parent);
  const below = (id: number): readonly number[] => [
    id,
    ...(children.get(id) ?? []).flatMap((child) => below(child.id)),
  ];
  return below(root);
}

/** Proportional set size in KiB, in which shared pages count once over all who share them; else the resident size. */
async function memoryOf(id: number): Promise<number> {
  const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'latin1').catch(() => '');
  const size =
    /^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ??
    /^VmRSS:\s+(\d+) kB/m.exec(await readFile(`/proc/${id}/status`, 'latin1').catch(() => ''))?.[1];
  return Number(size ?? 0);
}
