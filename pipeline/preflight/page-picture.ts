// Pictures of pages, drawn by a renderer that is not ours: it sees what a screen and a printer would see.

import { crc32, deflateSync } from 'node:zlib';
import type { Rect } from '../pdf/rect.ts';
import type { PreflightPage } from './page.ts';
import { type Drawn, makeRenderer } from './renderer.ts';

export interface PagePicture {
  readonly width: number;
  readonly height: number;
  /** Whether the paper is not white at a place in points of the page; false outside the picture. */
  readonly hasInk: (x: number, y: number) => boolean;
  readonly png: () => Buffer;
}

export interface Drawer {
  /** `width` in pixels. Undefined when the page cannot be drawn. */
  readonly draw: (page: PreflightPage, width: number) => Promise<PagePicture | undefined>;
  readonly close: () => Promise<void>;
}

/** Of a picture: a poster as large as a door is drawn less finely than a page. */
const mostDots = 40e6;
const sides = (box: Rect): readonly number[] => [box[2] - box[0], box[3] - box[1]];

/** Draws pages one after the other, by a renderer that is started for the first of them. */
export function openDrawer(bytes: Uint8Array): Drawer {
  const renderer = makeRenderer(bytes);
  return {
    draw: async (page, width) => {
      const { crop, rotation } = page;
      const [across = 1, down = 1] = rotation % 180 === 0 ? sides(crop) : sides(crop).toReversed();
      const scale = Math.min(width / across, Math.sqrt(mostDots / (across * down)));
      // Sides, not a scale: the renderer may see other boxes than we do in a page that is not sound.
      const [columns, rows] = [Math.floor(across * scale), Math.floor(down * scale)];
      if (columns < 1 || rows < 1) return undefined;
      const drawn = await renderer.render(page.number - 1, columns, rows);
      return drawn && pictureOf(page, drawn);
    },
    close: renderer.close,
  };
}

function pictureOf(page: PreflightPage, { width, height, data }: Drawn): PagePicture {
  return {
    width,
    height,
    hasInk: (x, y) => {
      const [across, down] = shareOf(page, x, y);
      const [column, row] = [Math.floor(across * width), Math.floor(down * height)];
      if (column < 0 || row < 0 || column >= width || row >= height) return false;
      const at = (row * width + column) * 4;
      return Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < 250;
    },
    png: () => encodePng(width, height, data),
  };
}

/** Where a place of the page is on its picture, from its upper left corner, in parts of its sides. */
export function shareOf(
  { crop, rotation }: PreflightPage,
  x: number,
  y: number,
): readonly [across: number, down: number] {
  const [right, up] = [(x - crop[0]) / (crop[2] - crop[0]), (y - crop[1]) / (crop[3] - crop[1])];
  if (rotation === 90) return [up, right];
  if (rotation === 180) return [1 - right, up];
  return rotation === 270 ? [1 - up, 1 - right] : [right, 1 - up];
}

/** Eight bits of red, green and blue, rows as they are (PNG, clauses 5 and 11). */
function encodePng(width: number, height: number, data: Uint8Array): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let row = 0, to = 0; row < height; row += 1) {
    to += 1;
    for (let column = 0; column < width; column += 1, to += 3) {
      const at = (row * width + column) * 4;
      rows[to] = data[at] ?? 0;
      rows[to + 1] = data[at + 1] ?? 0;
      rows[to + 2] = data[at + 2] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
