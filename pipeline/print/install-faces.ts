// Lays the faces where the browser finds them as if they were the machine's own. Such a face is used where it lies, while
// one that a page loads is copied, unpacked and examined first: 150 MB and most of the time that an empty tab takes to open.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { escapeHtml } from '../render/escape.ts';
import { folderMadeOnce } from '../workspace/folder-made-once.ts';
import { type Face, faces, facesVersion, installedName } from './fonts.ts';
import { type Browser, baseFamily } from './unpack-browser.ts';

/**
 * The same browser, which knows the faces by `installedName`, too. They are unpacked below `cache` once. `fontSetting` is
 * the browser's own setting for fontconfig.
 */
export async function installFaces(browser: Browser, fontSetting: string, cache: string): Promise<Browser> {
  const version = facesVersion().replace(/[^\w.]+/g, '-');
  const folder = join(cache, `${basename(dirname(fontSetting))}-faces-${version}-1`);
  await folderMadeOnce(folder, (next) => unpackFaces(folder, next, fontSetting));
  const environment = { ...browser.environment, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return { ...browser, environment, hasFaces: true };
}

async function unpackFaces(folder: string, next: string, fontSetting: string): Promise<void> {
  await mkdir(join(next, 'faces'));
  for (const face of faces) await unpackFace(face, join(next, 'faces', fileOf(face)));
  const names = faces.map((face) => named(join(folder, 'faces', fileOf(face)), installedName(face)));
  const dir = `<dir>${escapeHtml(join(folder, 'faces'))}</dir>`;
  await writeFile(
    join(next, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>${escapeHtml(fontSetting)}</include>${dir}${names.join('')}${fallback}</fontconfig>\n`,
  );
}

const fileOf = (face: Face): string => `${installedName(face).replaceAll(' ', '-')}.ttf`;

async function unpackFace({ file }: Face, target: string): Promise<void> {
  if (extname(file) === '.ttf') return copyFile(file, target);
  // Needed once on a machine: it need not be there at every start.
  const { default: decompress } = await import('woff2-encoder/decompress');
  await writeFile(target, await decompress(await readFile(file)));
}

/**
 * Files of one face that are cut by script have one name: here each gets its own, and goes by no other. They are said to
 * hold no characters, so that none ever stands in for a face that lacks one: that is found out only when something else does.
 */
const named = (file: string, name: string): string => {
  const edit = (what: string, value: string) => `<edit name="${what}" mode="assign">${value}</edit>`;
  const as = `<string>${escapeHtml(name)}</string>`;
  const edits = [edit('fullname', as), edit('family', as), edit('charset', '<charset></charset>')];
  return `<match target="scan"><test name="file" compare="eq"><string>${escapeHtml(file)}</string></test>${edits.join('')}</match>`;
};

/** Whoever asks for a family that nobody has gets the browser's one base font, as if there were no other. */
const fallback = `<match target="pattern"><edit name="family" mode="append_last" binding="strong"><string>${baseFamily}</string></edit></match>`;
