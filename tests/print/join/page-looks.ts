// Asks poppler, which is not ours, where the words of each page stand and what the page looks like.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word with its left, top, right and bottom in pt from the upper left corner of the page. */
export interface Word {
  readonly text: string;
  readonly box: readonly number[];
}

export const wordsOf = (pdf: Uint8Array): readonly (readonly Word[])[] =>
  inFolder(pdf, (file) =>
    execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1e9 })
      .split('<page ')
      .slice(1)
      .map((page) =>
        [...page.matchAll(/xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)</g)].map(
          ([, left, top, right, bottom, text = '']) => ({ text, box: [left, top, right, bottom].map(Number) }),
        ),
      ),
  );

/** What has no partner with the same letters whose sides are all nearer than `by` pt; `-` in the one, `+` in the other. */
export function strayWords(one: readonly Word[], other: readonly Word[], by: number): readonly string[] {
  const free = new Set(other);
  const near = (a: Word, b: Word): boolean =>
    a.text === b.text && a.box.every((side, index) => Math.abs(side - (b.box[index] ?? 0)) <= by);
  const lost = one.filter((word) => {
    const partner = [...free].find((candidate) => near(word, candidate));
    return partner === undefined || !free.delete(partner);
  });
  const tell = (sign: string) => (word: Word) => `${sign} ${word.text} ${word.box.join(' ')}`;
  return [...lost.map(tell('-')), ...[...free].map(tell('+'))];
}

/** Each page as a PPM of 60 dpi. */
export const picturesOf = (pdf: Uint8Array): readonly Buffer[] =>
  inFolder(pdf, (file, folder) => {
    execFileSync('pdftoppm', ['-r', '60', file, join(folder, 'page')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
    return names.sort().map((name) => readFileSync(join(folder, name)));
  });

/** Share of pixels of which a colour differs by more than an eighth; 1 for pictures of different size. */
export function differentShare(one: Buffer, other: Buffer): number {
  if (one.length !== other.length) return 1;
  const start = one.length % 3;
  let different = 0;
  for (let at = start; at < one.length; at += 3) {
    const far = [0, 1, 2].some((colour) => Math.abs((one[at + colour] ?? 0) - (other[at + colour] ?? 0)) > 32);
    different += far ? 1 : 0;
  }
  return different / (one.length / 3);
}

function inFolder<T>(pdf: Uint8Array, look: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-looks-'));
  try {
    writeFileSync(join(folder, 'book.pdf'), pdf);
    return look(join(folder, 'book.pdf'), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
