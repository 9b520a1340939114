// A browser as a person would start it: the pinned headless shell with a port for others.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { browserToStart } from '../../pipeline/print/spawn-browser.ts';
import { cacheFolder } from '../../pipeline/workspace/cache-folder.ts';
import { temporaryFolder } from '../workspace/temporary-folder.ts';

export interface HandStarted {
  readonly address: string;
  readonly process: ChildProcess;
  /** Addresses of its open tabs, ours and others'. */
  readonly tabs: () => Promise<readonly string[]>;
}

/** Runs until the test is over, with one tab of somebody else. */
export async function startByHand(): Promise<HandStarted> {
  const program = await browserToStart(cacheFolder());
  const profile = temporaryFolder('chaekja-by-hand');
  const options = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'];
  const same = ['--font-render-hinting=none', '--force-color-profile=srgb', '--lang=en-US'];
  const started = spawn(
    program.executable,
    [...options, ...same, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'data:text/html,somebody-else'],
    { stdio: 'ignore', env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8', ...program.environment } },
  );
  onTestFinished(async () => {
    if (started.exitCode !== null || started.signalCode !== null) return;
    started.kill('SIGKILL');
    await once(started, 'exit');
  });
  const port = await vi.waitFor(() => {
    const [found] = /^\d+(?=\n)/.exec(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8')) ?? [];
    if (found === undefined) throw new Error('It has not written its port yet.');
    return found;
  }, 20_000);
  const address = `http://127.0.0.1:${port}`;
  const tabs = async (): Promise<readonly string[]> => {
    const targets = (await (await fetch(`${address}/json/list`)).json()) as readonly { type: string; url: string }[];
    return targets.filter(({ type }) => type === 'page').map(({ url }) => url);
  };
  await vi.waitFor(async () => {
    if ((await tabs()).length === 0) throw new Error('It has no tab yet.');
  }, 20_000);
  return { address, process: started, tabs };
}
