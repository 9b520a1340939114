// Runs a program and measures it from outside: wall time from spawn to exit, and the most memory its whole tree held.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

export interface Measurement {
  /** From before the spawn to the exit of the program. */
  readonly seconds: number;
  /** Highest sum over the program and all its descendants, in MiB; undefined where there is no /proc. */
  readonly peakMemory: number | undefined;
}

const pause = 75;

/** Throws with the program's output when it fails. */
export async function measureProcess(program: string, options: readonly string[]): Promise<Measurement> {
  const started = performance.now();
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => void output.push(piece));
  let seconds: number | undefined;
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      seconds = (performance.now() - started) / 1000;
    });
    child.once('close', resolve);
  });
  const memory = watchMemory(child.pid ?? 0, () => seconds !== undefined);
  const code = await closed;
  if (code !== 0) throw new Error(`${program} ${options.join(' ')} ended with ${code}:\n${Buffer.concat(output)}`);
  return { seconds: seconds ?? Number.NaN, peakMemory: await memory };
}

async function watchMemory(root: number, hasEnded: () => boolean): Promise<number | undefined> {
  let peak = 0;
  while (!hasEnded()) {
    const sizes = await Promise.all((await treeOf(root)).map(memoryOf));
    peak = Math.max(
      peak,
      sizes.reduce((sum, size) => sum + size, 0),
    );
    await setTimeout(pause);
  }
  return peak > 0 ? peak / 1024 : undefined;
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
