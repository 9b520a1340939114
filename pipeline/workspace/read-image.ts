// Measures an image and takes its fingerprint.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { type Checked, checked, type Diagnostic, error } from '../model/diagnostic.ts';
import type { FoundFile } from './list-files.ts';
import type { ImageFile } from './project.ts';

export const imageName = /\.(png|jpe?g|webp|gif|svg|avif)$/i;

const mebibyte = 1024 * 1024;
const largestFile = 50 * mebibyte;
const mostPixels = 100_000_000;

/** Undefined with a diagnostic when the image cannot be used. */
export async function readImage(found: FoundFile): Promise<Checked<ImageFile | undefined>> {
  const { path, diskPath, bytes } = found;
  const refuse = (rule: string, message: string, hint: string): Checked<undefined> => {
    const problem: Diagnostic = error(rule, message, { place: { file: path, line: 1, column: 1 }, hints: [hint] });
    return checked(undefined, [problem]);
  };

  if (bytes > largestFile) {
    const message = `The image "${path}" is too large: ${Math.round(bytes / mebibyte)} MB; at most 50 MB are read.`;
    return refuse('image.too-large', message, 'Save a smaller copy: 3000 pixels on the long side print a full page.');
  }
  const content = await readFile(diskPath).catch(() => undefined);
  if (content === undefined) {
    return refuse('image.unreadable', `The image "${path}" cannot be opened.`, 'Check the permissions of the file.');
  }
  const size = measure(content);
  if (size === undefined) {
    const hint = /\.svg$/i.test(path)
      ? 'Give the <svg> element a viewBox, or a width and a height.'
      : 'Open it in an image program and export it again as PNG or JPEG.';
    return refuse('image.unreadable', `The image "${path}" is damaged or is not an image of this kind.`, hint);
  }
  if (size.width * size.height > mostPixels) {
    const pixels = `${size.width} × ${size.height} pixels`;
    const message = `The image "${path}" is too large: ${pixels}; at most 100 million are read.`;
    return refuse('image.too-large', message, 'Save a smaller copy: 3000 pixels on the long side print a full page.');
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
