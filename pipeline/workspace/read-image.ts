// Measures an image and takes its fingerprint.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { FoundFile } from './list-files.ts';
import type { ImageFile } from './project.ts';

export const imageName = /\.(png|jpe?g|webp|gif|svg|avif)$/i;

const mebibyte = 1024 * 1024;
const largestFile = 50 * mebibyte;
const mostPixels = 100_000_000;

/** Undefined with a diagnostic when the image cannot be used. */
export async function readImage(found: FoundFile): Promise<Checked<ImageFile | undefined>> {
  const { path, diskPath, bytes } = found;
  const place = { file: path, line: 1, column: 1 };
  const refuse = (problem: Diagnostic): Checked<undefined> => checked(undefined, [problem]);

  if (bytes > largestFile) {
    const values = { file: path, size: Math.round(bytes / mebibyte), most: largestFile / mebibyte };
    return refuse(mistake('image.too-large', { variant: 'bytes', values, place }));
  }
  const content = await readFile(diskPath).catch(() => undefined);
  if (content === undefined) {
    return refuse(mistake('image.unreadable', { variant: 'closed', values: { file: path }, place }));
  }
  const size = measure(content);
  if (size === undefined) {
    const hints = [/\.svg$/i.test(path) ? ('svg' as const) : ('damaged' as const)];
    return refuse(mistake('image.unreadable', { variant: 'damaged', values: { file: path }, place, hints }));
  }
  if (size.width * size.height > mostPixels) {
    return refuse(mistake('image.too-large', { variant: 'pixels', values: { file: path, ...size }, place }));
  }
  const hash = createHash('sha256').update(content).digest('hex');
  return checked({ path, diskPath, ...size, bytes: content.length, hash });
}

function measure(content: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(content);
    if (!(width > 0 && height > 0)) return undefined;
    // Orientations 5 to 8 of Exif lie on their side; browsers turn them, so the shown size is the other way round.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
