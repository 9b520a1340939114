// People, organisations and sessions are called in a translation as they are in the data.
import { isWholeWord, withoutParticle } from '../../language/characters.ts';
import { type Diagnostic, mistake } from '../../model/diagnostic.ts';
import { similarity } from '../../translate/catalogues.ts';
import { type KnownName, type NameIndex, namesIn } from './name-index.ts';
import { type Pair, seeSource, wordsAlone } from './pair.ts';

/** Alike enough to be meant, yet another name. */
const nearMiss = 0.75;

export function checkNamesInPair(pair: Pair, names: NameIndex): readonly Diagnostic[] {
  if (pair.kind === 'data') return [];
  const target = plain(wordsAlone(pair.target));
  const known = new Set(namesIn(plain(wordsAlone(pair.source)), pair.from, names));
  return [...known].flatMap((name) => checkName(name, target, pair));
}

/** Spaces and hyphens that do not break, and the marks of emphasis, do not make another name; all stay one character. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2011/g, '-');

function checkName({ kind, written, elsewhere }: KnownName, target: string, pair: Pair): readonly Diagnostic[] {
  const its = elsewhere[pair.to];
  if (its === undefined || its.forms.some((form) => hasWord(target, form))) return [];
  const near = its.full.replace(/\s/g, '').length < 6 ? undefined : nearestWords(target, its.full);
  if (near === undefined && its.parts.some((part) => hasWord(target, part))) return [];
  const isGeneric = near !== undefined && near.text === near.text.toLowerCase() && /\p{Lu}/u.test(its.full);
  if (kind === 'other' && (near === undefined || isGeneric)) return [];
  return [
    mistake('pair.name', {
      variant: near === undefined ? 'lost' : 'other',
      values: { source: written, found: near?.text ?? '', right: its.full },
      place: near === undefined ? pair.place() : pair.place(near.start, near.start + near.text.length),
      related: seeSource(pair),
    }),
  ];
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isWholeWord(text, at, at + word.length)) return true;
  }
  return false;
}

interface Near {
  readonly text: string;
  readonly start: number;
}

/** As many words in a row as the name has, or one more or less; what a Korean particle adds is left off. */
function nearestWords(text: string, name: string): Near | undefined {
  const words = [...text.matchAll(/[^\s\0,;:()“”"「」]+/gu)];
  const count = name.split(/\s+/).length;
  let best: (Near & { readonly likeness: number }) | undefined;
  words.forEach((first, from) => {
    for (const length of [count - 1, count, count + 1]) {
      const last = words[from + length - 1];
      if (length < 1 || last === undefined) continue;
      const whole = text.slice(first.index, last.index + last[0].length);
      for (const one of withoutParticle(whole.replace(/[.!?’']+s?$/u, ''))) {
        const likeness = similarity(one, name);
        if (likeness >= nearMiss && likeness > (best?.likeness ?? 0))
          best = { text: one, start: first.index, likeness };
      }
    }
  });
  return best;
}
