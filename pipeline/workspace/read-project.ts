// Reads a project folder into values; nothing after this touches the disk until the output is written.
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import { type FoundFile, listFiles } from './list-files.ts';
import type { ImageFile, Project, TemplateFile } from './project.ts';
import { imageName, readImage } from './read-image.ts';
import { decodeText, type TextFile } from './text-file.ts';

export type { ImageFile, Project, TemplateFile } from './project.ts';

const sourceName = /\.(ya?ml|md)$/i;
const translationName = /\.(po|json|csv)$/i;
const templateTextName = /\.(liquid|html?|css|m?js|svg|json|webmanifest|xml|txt|md|ya?ml)$/i;
const mebibyte = 1024 * 1024;
const largestText = 5 * mebibyte;
const largestProfile = 20 * mebibyte;

/** Wrong files are reported and left out; a folder that does not exist is reported, not thrown. */
export async function readProject(folder: string): Promise<Checked<Project>> {
  const absolute = resolve(folder);
  const isFolder = await stat(absolute).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    const missing = mistake('file.missing', { variant: 'folder', values: { folder } });
    return checked({ folder: absolute, texts: [], templates: [], images: [] }, [missing]);
  }

  const diagnostics: Diagnostic[] = [];
  const keep = <T>({ value, diagnostics: found }: Checked<T>): T => {
    diagnostics.push(...found);
    return value;
  };
  const sources = keep(await listFiles(absolute, 'sources'));
  const translations = keep(await listFiles(absolute, 'translations'));
  const templateFiles = keep(await listFiles(absolute, 'templates'));
  diagnostics.push(...missingFiles(sources));

  const textFiles = [
    ...sources.filter(({ path }) => sourceName.test(path)),
    ...translations.filter(({ path }) => translationName.test(path)),
  ];
  const texts = textFiles.flatMap((found): readonly TextFile[] => {
    const text = keep(readText(found));
    return text === undefined ? [] : [text];
  });
  const templates = templateFiles.map((found): TemplateFile => {
    const text = templateTextName.test(found.path) ? keep(readText(found))?.text : undefined;
    return { path: found.path, text, diskPath: found.diskPath };
  });
  // One image at a time: fifty megabytes each is much memory for a small computer.
  const images: ImageFile[] = [];
  for (const found of sources.filter(({ path }) => imageName.test(path))) {
    const image = keep(await readImage(found));
    if (image !== undefined) images.push(image);
  }
  const colourProfiles = sources.filter(({ path, bytes }) => /\.ic[cm]$/i.test(path) && bytes <= largestProfile);
  return checked({ folder: absolute, texts, templates, images, colourProfiles }, diagnostics);
}

/** Without waiting in turns: for hundreds of small files a turn each takes ten times as long as the reading. */
function readText({ path, diskPath, bytes }: FoundFile): Checked<TextFile | undefined> {
  const place = { file: path, line: 1, column: 1 };
  if (bytes > largestText) {
    const values = { file: path, size: (bytes / mebibyte).toFixed(1), most: largestText / mebibyte };
    return checked(undefined, [mistake('file.too-large', { values, place })]);
  }
  const content = contentOf(diskPath);
  if (content === undefined) {
    return checked(undefined, [mistake('file.unreadable', { variant: 'file', values: { file: path }, place })]);
  }
  return decodeText(path, content);
}

function contentOf(diskPath: string): Uint8Array | undefined {
  try {
    return readFileSync(diskPath);
  } catch {
    return undefined;
  }
}

function missingFiles(sources: readonly FoundFile[]): readonly Diagnostic[] {
  const programme = 'sources/programme.yaml';
  if (sources.some(({ path }) => path === programme)) return [];
  if (sources.length === 0) return [mistake('file.missing', { variant: 'sources', place: at('sources') })];
  const similar = sources.find(({ path }) => /^sources\/program(me)?\.ya?ml$/i.test(path))?.path;
  const values = { file: programme, ...(similar !== undefined && { similar }) };
  const hints = [similar === undefined ? ('programme' as const) : ('rename' as const)];
  return [mistake('file.missing', { variant: 'programme', values, place: at(programme), hints })];
}

const at = (file: string) => ({ file, line: 1, column: 1 });
