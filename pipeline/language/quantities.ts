// The quantities of a text in a language that the program can read.
import { englishQuantities } from './en-quantities.ts';
import { spanishQuantities } from './es-quantities.ts';
import { japaneseQuantities } from './ja-quantities.ts';
import { koreanQuantities } from './ko-quantities.ts';
import type { Quantity } from './quantity.ts';

const known: ReadonlyMap<string, (text: string) => readonly Quantity[]> = new Map([
  ['ko', koreanQuantities],
  ['en', englishQuantities],
  ['ja', japaneseQuantities],
  ['es', spanishQuantities],
]);

/** Undefined where the program does not know how the language writes them. */
export const quantitiesIn = (text: string, language: string): readonly Quantity[] | undefined =>
  (known.get(language) ?? known.get(language.split('-')[0] ?? ''))?.(text);
