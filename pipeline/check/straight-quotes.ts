// Quotation marks of typewriters in texts that are printed: each gets the mark that its place asks for, if it is certain.
import type { Pitfalls } from '../language/pitfall.ts';
import { pitfallsOf } from '../language/pitfalls.ts';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { Passage } from './passages.ts';

interface Straight {
  readonly at: number;
  readonly mark: string;
  /** What stands there in print; undefined when nobody can tell. */
  readonly right: string | undefined;
}

export function straightQuotes({ words, language = '', place, fix }: Passage): readonly Diagnostic[] {
  const quotes = pitfallsOf(language)?.quotes;
  if (quotes === undefined || !/["']/.test(words)) return [];
  return judge(words, quotes).map(({ at, mark, right }) =>
    mistake('text.straight-quote', {
      values: { mark, right: right ?? '', double: quotes.double.join(' '), single: quotes.single.join(' ') },
      place: place(at, at + 1),
      hints: [right === undefined ? 'either' : 'this'],
      fix: right === undefined ? undefined : fix(at, at + 1, right),
    }),
  );
}

/** Feet, inches and minutes are no quotation marks: `5'10"`. */
const isMeasure = (words: string, at: number, isOpen: boolean): boolean =>
  /\d/.test(words[at - 1] ?? '') && !isOpen && !/\p{L}/u.test(words[at + 1] ?? '');

/** One double mark in doubt leaves all of them to a person. */
function judge(words: string, quotes: NonNullable<Pitfalls['quotes']>): readonly Straight[] {
  const found: Straight[] = [];
  const open = { '"': -1, "'": -1 };
  for (const { 0: mark, index: at } of words.matchAll(/["']/g)) {
    const kind = mark as '"' | "'";
    const [left, right] = kind === '"' ? quotes.double : quotes.single;
    const isAfterWord = /[\p{L}\p{N}\p{M}.,!?;:%)\]”’\0]/u.test(words[at - 1] ?? '');
    const isBeforeWord = /[\p{L}([“‘\0]/u.test(words[at + 1] ?? '');
    if (isMeasure(words, at, open[kind] >= 0)) continue;
    if (kind === "'" && isAfterWord && ((isBeforeWord && quotes.apostrophes) || open[kind] < 0)) {
      // An apostrophe: don’t, the cities’ share.
      found.push({ at, mark, right: '’' });
    } else if (open[kind] < 0 && !isAfterWord && isBeforeWord) {
      open[kind] = found.length;
      found.push({ at, mark, right: undefined });
    } else if (open[kind] >= 0 && isAfterWord) {
      const opening = found[open[kind]];
      const isCertain = kind === '"' || !quotes.apostrophes;
      if (opening && isCertain) found[open[kind]] = { ...opening, right: left };
      open[kind] = -1;
      found.push({ at, mark, right: isCertain ? right : undefined });
    } else found.push({ at, mark, right: undefined });
  }
  return found.every(({ mark, right }) => mark === "'" || right !== undefined) && !/\d"/.test(words)
    ? found
    : found.map((one) => (one.mark === '"' ? { ...one, right: undefined } : one));
}
