// A folder that is made once and used from then on, whole or not at all: beside its place first, and moved there when it is done.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';

/** `fill` is given an empty folder to fill; it is not called when `folder` exists. */
export async function folderMadeOnce(folder: string, fill: (next: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  const next = `${folder}.${process.pid}.next`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  try {
    await fill(next);
    await rename(next, folder);
  } catch (problem) {
    await rm(next, { recursive: true, force: true });
    // Another build was faster; its copy is as good.
    if (!existsSync(folder)) throw problem;
  }
}
