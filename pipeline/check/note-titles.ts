// A session's theme and the title of its note stand close together in print: they should say the same.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';
import type { Session, SourceText } from '../model/programme.ts';
import type { CheckInput } from './check-input.ts';

export const checkNoteTitles = ({ programme, memory }: CheckInput): readonly Diagnostic[] =>
  programme.sessions.flatMap((session) => memory.recall(checkSession, session));

function checkSession({ theme, title, noteTitle }: Session): readonly Diagnostic[] {
  if (theme === undefined || noteTitle === undefined) return [];
  const heading = textsOf(noteTitle);
  const [themes, titles] = [textsOf(theme), textsOf(title)];
  return [...heading].flatMap(([language, words]) => {
    const itsTheme = themes.get(language);
    if (itsTheme === undefined || isAlike(words, itsTheme) || isAlike(words, titles.get(language) ?? '')) return [];
    return [
      mistake('session.note-title', {
        place: noteTitle.place,
        related: [{ says: phrase('theme-here'), place: theme.place }],
      }),
    ];
  });
}

function textsOf(text: SourceText): ReadonlyMap<string, string> {
  if (text.kind === 'unit') return new Map([[text.language, text.source]]);
  return new Map(typeof text.texts === 'string' ? [['', text.texts]] : Object.entries(text.texts));
}

/** At least half of the shorter one's pairs of letters are in the longer one, too. */
function isAlike(one: string, other: string): boolean {
  const [few = new Set(), many = new Set()] = [pairs(one), pairs(other)].sort((a, b) => a.size - b.size);
  return few.size > 0 && [...few].filter((pair) => many.has(pair)).length * 2 >= few.size;
}

const pairs = (text: string): ReadonlySet<string> => {
  const letters = [
    ...text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  ];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
};
