// Finds what a misspelt word was probably meant to be.
import { distance } from 'fastest-levenshtein';
import { type Phrase, phrase } from './phrase.ts';

/** The candidate closest to `word`, or undefined when none is close enough to be a slip of the fingers. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // Two swapped letters are two edits.
  const limit = word.length < 5 ? 1 : Math.max(2, Math.floor(word.length / 3));
  let best: { readonly candidate: string; readonly far: number } | undefined;
  for (const candidate of candidates) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far <= limit && (best === undefined || far < best.far)) best = { candidate, far };
  }
  return best?.candidate;
}

/** A hint such as `Did you mean "rooms"?`, or undefined. */
export function didYouMean(word: string, candidates: Iterable<string>): Phrase | undefined {
  const found = nearest(word, candidates);
  return found === undefined ? undefined : phrase('nearest', { nearest: found });
}

/** The nearest candidate as a hint, or all there are. */
export const didYouMeanOr = (word: string, known: readonly string[]): Phrase =>
  didYouMean(word, known) ?? phrase('known', { known: { list: known } });
