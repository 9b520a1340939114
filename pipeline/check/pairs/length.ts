// A translation is not longer than the editor allows.
import { type Diagnostic, mistake } from '../../model/diagnostic.ts';
import { type Pair, seeSource } from './pair.ts';

/** In characters as a reader counts them, without the marks of Markdown. */
export function checkLength(pair: Pair): readonly Diagnostic[] {
  const { target, limit } = pair;
  if (limit === undefined) return [];
  const read = target.replace(/\]\([^)]*\)|\[\^[^\]]*\]|[*_`[\]]|\\(?=[!-/:-@[-`{-~])/g, '');
  const length = [...new Intl.Segmenter(pair.to).segment(read)].length;
  if (length <= limit) return [];
  return [mistake('pair.too-long', { values: { length, limit }, place: pair.place(), related: seeSource(pair) })];
}
