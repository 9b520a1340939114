// Finds the browsers that this process started, and what they leave behind, by looking into /proc and the temporary folder.
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

interface BrowserProcess {
  readonly pid: number;
  readonly kind: 'browser' | 'renderer' | 'other';
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Browsers and their renderers below a process; dead ones whose parent has not noticed yet are left out. */
export function browserProcesses(root: number = process.pid): readonly BrowserProcess[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const below = (pids: ReadonlySet<number>): readonly Process[] => {
    const children = all.filter(({ pid, parent }) => pids.has(parent) && !pids.has(pid));
    return children.length === 0 ? [] : [...children, ...below(new Set(children.map(({ pid }) => pid)))];
  };
  return below(new Set([root]))
    .filter(({ command }) => command.includes('--headless') || command.includes('--type='))
    .map(({ pid, command }) => ({ pid, kind: kindOf(command) }));
}

function kindOf(command: string): BrowserProcess['kind'] {
  if (!command.includes('--type=')) return 'browser';
  return command.includes('--type=renderer') ? 'renderer' : 'other';
}

/** Parent and state stand behind the name, which may hold any character (proc_pid_stat(5)). */
function readProcess(name: string): readonly Process[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return [];
    return [{ pid: Number(name), parent: Number(parent), command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
  } catch {
    // It ended while we looked.
    return [];
  }
}

export function killProcesses(kind: BrowserProcess['kind']): number {
  const found = browserProcesses().filter((one) => one.kind === kind);
  for (const { pid } of found) process.kill(pid, 'SIGKILL');
  return found.length;
}

/** Profiles and print folders of this process in the temporary folder. */
export const leftBehind = (pid: number = process.pid): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => new RegExp(`^chaekja-(browser|print)-${pid}-`).test(name));
