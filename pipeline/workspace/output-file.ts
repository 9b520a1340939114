// A file of the output as a value, and the one place that writes such a file.
import { closeSync, constants, copyFileSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface OutputFile {
  /** Relative to output/, with `/`. */
  readonly path: string;
  /** Text is written as UTF-8; `copyOf` is the absolute path of a file to copy. */
  readonly content: Uint8Array | string | { readonly copyOf: string };
}

/** The path itself. Throws when it is not a plain path inside output/: only a bug can make one. */
export function outputPath(path: string): string {
  const parts = path.split('/');
  const plain = parts.every((part) => part !== '' && part !== '.' && part !== '..');
  if (!plain || /[\\\0]/.test(path) || /^[a-z]:/i.test(path)) {
    throw new Error(`Bug: the output path "${path}" is not a plain path inside output/.`);
  }
  return path;
}

/** Throws when the file exists: what is carried over is linked to the old output and must never be written through. */
export function writeNewFile(folder: string, { path, content }: OutputFile): void {
  const target = join(folder, outputPath(path));
  mkdirSync(dirname(target), { recursive: true });
  if (typeof content === 'object' && 'copyOf' in content) {
    // A copy, not a link: editors change pictures in place, and the published output must not change with them.
    copyFileSync(content.copyOf, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    sync(target, 'r+');
    return;
  }
  const handle = openSync(target, 'wx');
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
