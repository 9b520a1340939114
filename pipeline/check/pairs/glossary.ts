// Terms are translated as the glossary says.
import { endingsOf, endOfWord } from '../../language/characters.ts';
import { type Diagnostic, mistake } from '../../model/diagnostic.ts';
import type { GlossaryTerm } from '../../parse/glossary.ts';
import { literally } from '../literally.ts';
import { type Pair, seeSource, wordsAlone } from './pair.ts';

export interface Term extends GlossaryTerm {
  /** By language. */
  readonly patterns: ReadonlyMap<string, RegExp>;
}

/** Longest first, so that 인권도시 is not looked for inside 세계인권도시포럼. */
export type GlossaryIndex = readonly Term[];

export const indexGlossary = (terms: readonly GlossaryTerm[]): GlossaryIndex =>
  terms
    .map((term) => ({
      ...term,
      patterns: new Map(Object.entries(term.words).map(([language, words]) => [language, wholeWord(words)])),
    }))
    .sort((a, b) => longest(b) - longest(a));

const longest = ({ words }: GlossaryTerm): number =>
  Math.max(...Object.values(words).flatMap((ones) => ones.map((word) => word.length)));

/** A Korean particle may follow; so may the endings of an English noun. The case of a small letter does not count. */
function wholeWord(words: readonly string[]): RegExp {
  const isLower = words.every((word) => word === word.toLowerCase());
  const forms = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => `${literally(word)}${endingsOf(word)}${endOfWord(word)}`);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})`, isLower ? 'giu' : 'gu');
}

export function checkGlossary(pair: Pair, glossary: GlossaryIndex): readonly Diagnostic[] {
  if (glossary.length === 0) return [];
  const found: Diagnostic[] = [];
  let [source, target] = [wordsAlone(pair.source), wordsAlone(pair.target)];
  const forbidden = glossary.filter(({ use }) => use === 'forbidden');
  for (const term of forbidden) found.push(...forbiddenWords(term, pair, source, target));
  for (const term of glossary) {
    const [there, here] = [term.patterns.get(pair.from), term.patterns.get(pair.to)];
    if (term.use === 'forbidden' || there === undefined || here === undefined || !has(source, there)) continue;
    source = blank(source, there);
    if (has(target, here)) target = blank(target, here);
    else found.push(missing(term, pair));
  }
  return found;
}

const has = (text: string, pattern: RegExp): boolean => text.search(pattern) >= 0;
const blank = (text: string, pattern: RegExp): string => text.replace(pattern, (word) => '\0'.repeat(word.length));

function missing({ words, use, note }: Term, pair: Pair): Diagnostic {
  return mistake('pair.glossary', {
    variant: use === 'do-not-translate' ? 'kept' : 'required',
    values: { source: words[pair.from]?.[0] ?? '', right: words[pair.to]?.[0] ?? '', note: note ?? '' },
    place: pair.place(),
    hints: [note === undefined ? 'required' : 'note'],
    related: seeSource(pair),
    // A sentence may have reasons of its own.
    ...(use === 'preferred' && { severity: 'info' as const }),
  });
}

/** Where the row names the source as well, the word is forbidden only as its translation. */
function forbiddenWords(term: Term, pair: Pair, source: string, target: string): readonly Diagnostic[] {
  const [there, here] = [term.patterns.get(pair.from), term.patterns.get(pair.to)];
  if (here === undefined || (there !== undefined && !has(source, there))) return [];
  return [...target.matchAll(here)].map(({ 0: word, index }) =>
    mistake('pair.glossary', {
      variant: 'forbidden',
      values: { found: word, source: term.words[pair.from]?.[0] ?? '', note: term.note ?? '' },
      place: pair.place(index, index + word.length),
      hints: [term.note === undefined ? 'forbidden' : 'note'],
      related: seeSource(pair),
    }),
  );
}
