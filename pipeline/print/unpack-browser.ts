// Unpacks the browser that npm installed: once, into a folder of our own, whole or not at all.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const decompress = promisify(brotliDecompress);
const require = createRequire(import.meta.url);

export interface Browser {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface PinnedBrowser {
  /** Where the package's compressed files lie. */
  readonly bin: string;
  /** Names the folder that they are unpacked into. */
  readonly version: string;
}

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

/** The pinned browser, unpacked below `cache`. */
export async function unpackBrowser({ bin, version }: PinnedBrowser, cache: string): Promise<Browser> {
  const folder = join(cache, `chromium-${version}-3`);
  if (!existsSync(folder)) await unpackInto(folder, bin);
  return {
    executable: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'libraries/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

async function unpackInto(folder: string, bin: string): Promise<void> {
  const next = `${folder}.${process.pid}.next`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
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
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">base/fonts</dir><cachedir>${inXml(join(folder, 'font-cache'))}</cachedir></fontconfig>\n`,
  );
  try {
    await rename(next, folder);
  } catch (problem) {
    // Another build was faster; its copy is as good.
    await rm(next, { recursive: true, force: true });
    if (!existsSync(folder)) throw problem;
  }
}

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
