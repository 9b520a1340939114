// Reads what the pieces say of themselves that templates share: each begins with a comment.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Piece {
  /** Name of the file. */
  readonly name: string;
  readonly about: string;
}

const opening = /^\{%-? comment -?%\}(.*?)\{%-? endcomment -?%\}/s;

/** The templates of a folder that are no pages: all but those in `pages`, names without `.liquid`. */
export function readPieces(folder: string, pages: ReadonlySet<string>): readonly Piece[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.liquid') && !pages.has(name.replace('.liquid', '')))
    .sort()
    .map((name) => {
      const about = opening.exec(readFileSync(join(folder, name), 'utf8'))?.[1]?.replace(/\s+/g, ' ').trim();
      if (about === undefined) throw new Error(`Let ${join(folder, name)} begin with a comment that says what it is.`);
      return { name, about };
    });
}
