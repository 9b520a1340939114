// Puts pictures beside one another: old, new and where they differ.
import type { Picture } from './png.ts';

const gap = 8;
const grey = 128;

export function sideBySide(pictures: readonly Picture[]): Picture {
  const width = pictures.reduce((sum, one) => sum + one.width + gap, -gap);
  const height = Math.max(...pictures.map((one) => one.height));
  const pixels = new Uint8Array(width * height * 3).fill(grey);
  let left = 0;
  for (const one of pictures) {
    for (let y = 0; y < one.height; y += 1)
      pixels.set(one.pixels.subarray(y * one.width * 3, (y + 1) * one.width * 3), (y * width + left) * 3);
    left += one.width + gap;
  }
  return { width, height, pixels };
}
