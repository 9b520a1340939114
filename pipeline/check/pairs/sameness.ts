// A text that is translated in two ways, and a translation that is still its source.
import { type Diagnostic, mistake } from '../../model/diagnostic.ts';
import { phrase } from '../../model/phrase.ts';
import { normalised } from '../../translate/catalogues.ts';
import { type Pair, seeSource, wordsAlone } from './pair.ts';

/** Names, acronyms and numbers stay as they are; a sentence, which has small letters or Hangul in a row, does not. */
export function checkUntranslated(pair: Pair): readonly Diagnostic[] {
  const { source, target, place, kind } = pair;
  if (kind === 'data' || normalised(source) !== normalised(target)) return [];
  const words = wordsAlone(source).split(/[^\p{L}\p{M}]+/u);
  const telling = words.filter((word) => /^\p{Ll}{3,}$/u.test(word) || /^\p{Lo}{2,}$/u.test(word));
  if (telling.length < 2) return [];
  return [mistake('pair.untranslated', { place: place(), related: seeSource(pair) })];
}

/** Within one document: elsewhere a word may mean something else. */
export function checkSameSource(pairs: readonly Pair[]): readonly Diagnostic[] {
  const prose = pairs.filter(({ kind }) => kind === 'prose');
  return [...Map.groupBy(prose, ({ source }) => normalised(source)).values()].flatMap(([first, ...others]) =>
    others
      // The same entry twice is a mistake of its own.
      .filter(
        ({ target, section }) => first?.section !== section && normalised(target) !== normalised(first?.target ?? ''),
      )
      .map(({ target, place }) =>
        mistake('pair.two-translations', {
          values: { found: target, first: first?.target ?? '' },
          place: place(),
          related: first ? [{ says: phrase('first-translated'), place: first.place() }] : [],
        }),
      ),
  );
}
