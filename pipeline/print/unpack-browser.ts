// Unpacks the browser that npm installed: once, into a folder of our own, whole or not at all.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { escapeHtml } from '../render/escape.ts';
import { folderMadeOnce } from '../workspace/folder-made-once.ts';

const decompress = promisify(brotliDecompress);
const require = createRequire(import.meta.url);

export interface Browser {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
  /** It knows the faces by their installed names, so that pages need not load them. */
  readonly hasFaces: boolean;
}

export interface PinnedBrowser {
  /** Where the package's compressed files lie. */
  readonly bin: string;
  /** Names the folder that they are unpacked into. */
  readonly version: string;
}

/** Of the base font that comes with it. */
export const baseFamily = 'Open Sans';

/** Undefined when it is not installed or does not run on this machine. */
export function pinnedBrowser(): PinnedBrowser | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const home = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
    const { version } = require(join(home, 'package.json')) as { version: string };
    return { bin: join(home, 'bin'), version };
  } catch {
    return undefined;
  }
}

/** The pinned browser and its setting for fontconfig, unpacked below `cache`. */
export async function unpackBrowser(
  { bin, version }: PinnedBrowser,
  cache: string,
): Promise<{ readonly browser: Browser; readonly fontSetting: string }> {
  const folder = join(cache, `chromium-${version}-3`);
  await folderMadeOnce(folder, (next) => unpackInto(folder, next, bin));
  const fontSetting = join(folder, 'fonts.conf');
  const environment = { LD_LIBRARY_PATH: join(folder, 'libraries/lib'), FONTCONFIG_FILE: fontSetting };
  return { browser: { executable: join(folder, 'chromium'), environment, hasFaces: false }, fontSetting };
}

async function unpackInto(folder: string, next: string, bin: string): Promise<void> {
  // Needed once on a machine: it need not be there at every start.
  const { extract } = await import('tar-fs');
  const untar = async (name: string, into: string) => {
    await pipeline(Readable.from([await decompress(await readFile(join(bin, name)))]), extract(join(next, into)));
  };
  await Promise.all([
    decompress(await readFile(join(bin, 'chromium.br'))).then((bytes) =>
      writeFile(join(next, 'chromium'), bytes, { mode: 0o755 }),
    ),
    untar('al2023.tar.br', 'libraries'),
    untar('fonts.tar.br', 'base'),
  ]);
  // One base font and nothing of the machine's: without any font the browser prints no text at all, and with the
  // machine's fonts a missing face would be replaced differently everywhere.
  await writeFile(
    join(next, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">base/fonts</dir><cachedir>${escapeHtml(join(folder, 'font-cache'))}</cachedir></fontconfig>\n`,
  );
}
