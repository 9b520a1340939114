// The first mention of a term in a document gives the word of the source in brackets, where the glossary asks for it.
import { type Diagnostic, mistake } from '../../model/diagnostic.ts';
import { literally } from '../literally.ts';
import type { GlossaryIndex, Term } from './glossary.ts';
import { type Pair, seeSource, wordsAlone } from './pair.ts';

export function checkGloss(pairs: readonly Pair[], glossary: GlossaryIndex): readonly Diagnostic[] {
  const prose = pairs.filter(({ kind }) => kind === 'prose');
  return glossary.filter(({ gloss }) => gloss).flatMap((term) => firstMention(term, prose) ?? []);
}

function firstMention(term: Term, pairs: readonly Pair[]): Diagnostic | undefined {
  const first = pairs.find((pair) => {
    const [there, here] = [term.patterns.get(pair.from), term.patterns.get(pair.to)];
    return there && here && has(pair.source, there) && has(pair.target, here);
  });
  if (first === undefined) return undefined;
  const [original, word] = [term.words[first.from]?.[0] ?? '', term.words[first.to]?.[0] ?? ''];
  const inBrackets = new RegExp(`[(（][^()（）]*${literally(original)}`, 'i');
  if (inBrackets.test(first.target)) return undefined;
  return mistake('pair.glossary', {
    variant: 'gloss',
    values: { right: `${word}(${original})`, source: original, note: '' },
    place: first.place(),
    hints: ['gloss'],
    related: seeSource(first),
  });
}

const has = (text: string, pattern: RegExp): boolean => wordsAlone(text).search(pattern) >= 0;
