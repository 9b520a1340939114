// The folder that printed pages may read: the page with the faces, and the pictures under the addresses they have there.
import { constants, writeFileSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../workspace/temporary-folder.ts';
import { faceSpecimen, fontFaceRules } from './fonts.ts';

/** A picture by the address that it has in the document. */
export interface Picture {
  readonly src: string;
  readonly diskPath: string;
}

export interface PrintFolder {
  readonly path: string;
  /** Path of the page that opens all faces: those that the browser has, or those in our packages. */
  readonly page: (hasFaces: boolean) => string;
  readonly addPictures: (pictures: readonly Picture[]) => Promise<void>;
  readonly remove: () => Promise<void>;
}

export function makePrintFolder(): PrintFolder {
  const path = temporaryFolder(tmpdir(), 'chaekja-print');
  const page = (hasFaces: boolean) => join(path, hasFaces ? 'booklet.html' : 'booklet-loading-faces.html');
  for (const hasFaces of [true, false])
    writeFileSync(
      page(hasFaces),
      `<!doctype html><meta charset="utf-8"><style id="faces">${fontFaceRules(hasFaces)}</style>${faceSpecimen()}`,
    );
  return {
    path,
    page,
    addPictures: async (pictures) => {
      await Promise.all(pictures.map((picture) => placePicture(path, picture)));
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** A copy: its name is a hash of its content, and the editor's file may change while a program runs for days. */
async function placePicture(folder: string, { src, diskPath }: Picture): Promise<void> {
  const target = join(folder, src);
  await mkdir(dirname(target), { recursive: true });
  const mode = constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE;
  await copyFile(diskPath, target, mode).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EEXIST') throw problem;
  });
}
