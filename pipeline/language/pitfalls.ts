// What goes wrong in writing one language: placeholders, marks of other languages, traps of Markdown.
import { englishPitfalls } from './en-pitfalls.ts';
import { koreanPitfalls } from './ko-pitfalls.ts';
import type { Pitfalls } from './pitfall.ts';

const known: ReadonlyMap<string, Pitfalls> = new Map([
  ['ko', koreanPitfalls],
  ['en', englishPitfalls],
]);

export const pitfallsOf = (language: string): Pitfalls | undefined =>
  known.get(language) ?? known.get(language.split('-')[0] ?? '');

/** Pitfalls that are the same whatever language a text is in, since everybody knows them. */
export const allPitfalls: readonly Pitfalls[] = [...known.values()];
