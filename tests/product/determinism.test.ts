// The same sources give the same bytes, whatever the folder is called and wherever the computer stands.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporarySample, treeOf } from './files.ts';
import { runCli } from './run-cli.ts';
import { sampleBuild } from './sample-build.ts';

it('two builds in different folders, time zones and languages are equal byte for byte', async () => {
  // The shared build was made in a plain folder with TZ=UTC and LANG=C.
  const { output } = await sampleBuild();
  const folder = temporarySample('책자 만들기 두 번');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const environment = { TZ: 'Pacific/Kiritimati', LANG: 'ko_KR.UTF-8', LC_ALL: 'ko_KR.UTF-8' };
  const { code, stdout } = await runCli(['build', folder], environment);
  expect(code, stdout).toBe(0);
  const made = treeOf(join(folder, 'output'));
  expect(Object.keys(made).filter((path) => path.endsWith('.pdf'))).toHaveLength(6);
  expect(made).toEqual(treeOf(output));
});
