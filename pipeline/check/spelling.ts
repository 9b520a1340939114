// Venues and rooms are spelt in running text as they are in venues.yaml, so that a reader finds them.
import { endOfWord, isTelling } from '../language/characters.ts';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { Programme, SourceText } from '../model/programme.ts';
import type { CheckInput } from './check-input.ts';
import type { Passage } from './passages.ts';

interface Spelling {
  readonly name: string;
  readonly language: string | undefined;
}

export function checkSpelling({ programme, passages, memory }: CheckInput): readonly Diagnostic[] {
  const spellings = memory.recognise(spellingsOf(programme), 'names of places');
  const wanted = memory.recall(patternsOf, spellings);
  // Other lists have names of their own: an organisation may be spelt otherwise than its house.
  const running = passages.filter(
    ([first]) => first && !/^sources\/(?:venues|organisations|people)\.ya?ml$/.test(first.file),
  );
  return running.flatMap((group) => memory.recall(checkGroup, group, wanted));
}

const spellingsOf = ({ venues }: Programme): readonly Spelling[] =>
  venues
    .flatMap((venue) => [venue.name, ...venue.rooms.map(({ name }) => name)])
    .flatMap(namesIn)
    .filter(({ name }) => isTelling(name));

function namesIn(text: SourceText): readonly Spelling[] {
  const texts = text.kind === 'inline' ? text.texts : { [text.language]: text.source };
  if (typeof texts === 'string') return [{ name: texts.normalize('NFC'), language: undefined }];
  return Object.entries(texts).map(([language, name]) => ({ name: name.normalize('NFC'), language }));
}

interface Wanted extends Spelling {
  readonly pattern: RegExp;
}

const patternsOf = (spellings: readonly Spelling[]): readonly Wanted[] =>
  spellings.flatMap(({ name, language }) => {
    const pattern = anySpelling(name);
    return pattern === undefined ? [] : [{ name, language, pattern }];
  });

/** The same letters and digits, with or without spaces, hyphens and dots, in any case, British or American. */
function anySpelling(name: string): RegExp | undefined {
  const letters = [...name.replace(/[\s\-.·’']+/g, '')];
  if (letters.some((letter) => !/[\p{L}\p{N}]/u.test(letter))) return undefined;
  const body = letters
    .join('')
    .replace(/cent(?:er|re)/gi, 'Cent\u0001')
    .replace(/theat(?:er|re)/gi, 'Theat\u0001');
  const spelt = [...body].map((letter) => (letter === '\u0001' ? '(?:er|re)' : letter)).join("[\\s\\-.·’']*");
  return new RegExp(`(?<![\\p{L}\\p{N}])${spelt}${endOfWord(name)}`, 'giu');
}

const checkGroup = (group: readonly Passage[], wanted: readonly Wanted[]): readonly Diagnostic[] =>
  group.flatMap((passage) => checkPassage(passage, wanted));

function checkPassage({ words, language, place }: Passage, wanted: readonly Wanted[]): readonly Diagnostic[] {
  return wanted
    .filter((one) => one.language === undefined || language === undefined || one.language === language)
    .flatMap(({ name, pattern }) =>
      [...words.matchAll(pattern)].flatMap(({ 0: found, index: start }) => {
        if (isSame(found.replace(/\s+/g, ' ').normalize('NFC'), name)) return [];
        return [mistake('place.spelling', { values: { found, name }, place: place(start, start + found.length) })];
      }),
    );
}

/** All capitals are a matter of style, and so is "room 212" in a sentence. */
const isSame = (found: string, name: string): boolean =>
  found === name || found === name.toUpperCase() || found === name.toLowerCase();
