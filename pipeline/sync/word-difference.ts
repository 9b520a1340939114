// What changed between two versions of a text, word by word.
import { longestCommonPairs } from './longest-common-pairs.ts';

export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** `language` says where words end in a text without blanks. */
export function wordDifference(before: string, after: string, language: string): readonly Piece[] {
  const [old, young] = [before, after].map((text) => wordsIn(text, language));
  if (old === undefined || young === undefined) return [];
  const pieces: Piece[] = [];
  const take = (kind: Piece['kind'], words: readonly string[]) => {
    if (words.length > 0) pieces.push({ kind, text: words.join('') });
  };
  let [left, right] = [0, 0];
  for (const [oldIndex, youngIndex] of [...longestCommonPairs(old, young), [old.length, young.length] as const]) {
    take('removed', old.slice(left, oldIndex));
    take('added', young.slice(right, youngIndex));
    take('same', young.slice(youngIndex, youngIndex + 1));
    [left, right] = [oldIndex + 1, youngIndex + 1];
  }
  return joined(pieces);
}

/** Neighbours of one kind become one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) result[result.length - 1] = { kind: last.kind, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

/** Words with the blank after them, so that a difference has no lone blanks. */
function wordsIn(text: string, language: string): readonly string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (/^\s+$/u.test(segment) && words.length > 0) words[words.length - 1] += segment;
    else words.push(segment);
  }
  return words;
}
