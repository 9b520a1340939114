// Writes the advance widths of the notes' face, so that a build need not unpack the face to measure its texts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSync } from 'fontkit';
import { serifFiles } from '../pipeline/print/fonts.ts';

/** `[first, last, width]` for runs of characters of one width, in thousandths of an em. */
type Run = readonly [number, number, number];

const fonts = serifFiles.map((file) => openSync(file));

function widthOf(code: number): number | undefined {
  for (const font of fonts) {
    if ('characterSet' in font && font.hasGlyphForCodePoint(code)) {
      return Math.round((font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm) * 1000);
    }
  }
  return undefined;
}

const runs: Run[] = [];
for (let code = 0x20; code <= 0xffff; code += 1) {
  const width = widthOf(code);
  const last = runs.at(-1);
  if (width === undefined) continue;
  if (last && last[1] === code - 1 && last[2] === width) runs[runs.length - 1] = [last[0], code, width];
  else runs.push([code, code, width]);
}
writeFileSync(join(import.meta.dirname, 'noto-serif-widths.json'), `${JSON.stringify(runs)}\n`);
