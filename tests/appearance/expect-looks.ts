// Holds a picture against the one that was kept, or keeps it: UPDATE_APPEARANCE=1 vitest run tests/appearance
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkout } from '../product/run-cli.ts';
import { comparePictures } from './compare-pictures.ts';
import { readPng, writePng } from './png.ts';
import { sideBySide } from './side-by-side.ts';

const kept = join(import.meta.dirname, 'pictures');
const failed = join(checkout, 'output/appearance');
/** A speck of three by three pixels. */
const mostDifferent = 9;
const howToKeep = 'If it is meant to look like this, keep it: UPDATE_APPEARANCE=1 vitest run tests/appearance';

/** Throws with the name of a picture that shows old, new and difference. */
export function expectLooks(name: string, png: Uint8Array): void {
  const file = join(kept, `${name}.png`);
  if (process.env['UPDATE_APPEARANCE']) {
    mkdirSync(kept, { recursive: true });
    // A picture that looks the same stays as it is, so that a change shows only what changed.
    if (!existsSync(file) || comparePictures(readPng(readFileSync(file)), readPng(png)).different > mostDifferent)
      writeFileSync(file, png);
    return;
  }
  if (!existsSync(file)) throw new Error(`There is no picture of "${name}" yet. ${howToKeep}`);
  const [old, next] = [readPng(readFileSync(file)), readPng(png)];
  const { different, map } = comparePictures(old, next);
  if (different <= mostDifferent) return;
  mkdirSync(failed, { recursive: true });
  const shown = join(failed, `${name}.png`);
  writeFileSync(shown, writePng(sideBySide([old, next, map])));
  throw new Error(
    `"${name}" looks different in ${different} pixels: see ${relative(checkout, shown)} (old, new, difference). ${howToKeep}`,
  );
}
