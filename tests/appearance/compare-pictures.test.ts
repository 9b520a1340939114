// Tests that the comparison sees what an eye sees and overlooks how a rasteriser smooths edges; and the PNG files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparePictures } from './compare-pictures.ts';
import { type Picture, readPng, writePng } from './png.ts';
import { sideBySide } from './side-by-side.ts';

const page = readPng(readFileSync(join(import.meta.dirname, 'pictures/sample-paper-contents.png')));

/** Every pixel by its place: red, green, blue. */
const redrawn = (picture: Picture, paint: (x: number, y: number, channel: number) => number): Picture => ({
  ...picture,
  pixels: picture.pixels.map((_, at) =>
    Math.round(paint(Math.floor(at / 3) % picture.width, Math.floor(at / 3 / picture.width), at % 3)),
  ),
});
const at = ({ width, pixels }: Picture, x: number, y: number, channel: number): number =>
  pixels[(y * width + Math.min(Math.max(x, 0), width - 1)) * 3 + channel] ?? 255;

describe('a page', () => {
  it('looks like itself', () => {
    expect(comparePictures(page, page).different).toBe(0);
  });

  it('looks the same with everything smoothed half a pixel aside', () => {
    const smoothed = redrawn(page, (x, y, channel) => (at(page, x, y, channel) + at(page, x - 1, y, channel)) / 2);
    expect(Buffer.compare(smoothed.pixels, page.pixels)).not.toBe(0);
    expect(comparePictures(page, smoothed).different).toBeLessThan(3);
  });

  it('looks the same with edges a little darker', () => {
    const darker = redrawn(page, (x, y, channel) => {
      const value = at(page, x, y, channel);
      return value > 60 && value < 240 ? value - 25 : value;
    });
    expect(comparePictures(page, darker).different).toBe(0);
  });

  it('looks different with its heading two pixels lower', () => {
    const head = Math.floor(page.height / 5);
    const lower = redrawn(page, (x, y, channel) => at(page, x, y > 1 && y < head ? y - 2 : y, channel));
    expect(comparePictures(page, lower).different).toBeGreaterThan(40);
  });

  it('looks different in another colour or size', () => {
    const pink = redrawn(page, (x, y, channel) => at(page, x, y, channel) - (channel === 1 ? 60 : 0));
    expect(comparePictures(page, pink).different).toBeGreaterThan(page.width * page.height * 0.5);
    const smaller = { width: page.width, height: page.height - 1, pixels: page.pixels.subarray(0, -3 * page.width) };
    expect(comparePictures(page, smaller).different).toBe(smaller.width * smaller.height);
  });
});

describe('PNG files', () => {
  it('come back as they were written', () => {
    const three = sideBySide([page, page, page]);
    expect(three.width).toBe(3 * page.width + 16);
    const again = readPng(writePng(three));
    expect([again.width, again.height]).toEqual([three.width, three.height]);
    expect(Buffer.compare(again.pixels, three.pixels)).toBe(0);
  });

  it('of another kind are refused', () => {
    const grey = writePng(page);
    grey[25] = 0;
    expect(() => readPng(grey)).toThrow('not of the kind');
  });
});
