// Runs the command line as a person would: in its own process, with nothing but arguments and environment.
import { execFile } from 'node:child_process';
import { join } from 'node:path';

export const checkout = join(import.meta.dirname, '../..');
export const program = join(checkout, 'pipeline/cli/main.js');

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export function runProgram(
  file: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, LC_ALL: 'C', ...environment }, cwd: checkout, maxBuffer: 100_000_000 };
    execFile(file, parameters, options, (problem, stdout, stderr) => {
      const code = problem === null ? 0 : problem.code;
      resolve({ code: typeof code === 'number' ? code : -1, stdout, stderr });
    });
  });
}

export const runCli = (parameters: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  runProgram(process.execPath, [program, ...parameters], environment);
