// Characters that look right and are not: taken apart, invisible, or of full width.
import { fullWidth, takenApart, withoutWidth } from '../language/characters.ts';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { placeFinder } from '../parse/place-finder.ts';
import type { CheckInput } from './check-input.ts';

export const checkTextForm = ({ texts, memory }: CheckInput): readonly Diagnostic[] =>
  texts.flatMap(({ path, text }) => memory.recall(checkFile, path, text));

interface Wrong {
  readonly rule: 'text.decomposed' | 'text.invisible' | 'text.full-width';
  /** Where to look, with the flag g. */
  readonly pattern: RegExp;
  /** How a report names it. */
  readonly shown: (found: string) => string;
  /** What should stand there; the same text where nothing is wrong; undefined where a person has to decide. */
  readonly mended: (found: string, around: string) => string | undefined;
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** To half width. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Letters, and digits beside a letter: neither YAML nor Markdown reads them as a sign or takes a text for a number. */
const isSafeToNarrow = (found: string, around: string): boolean =>
  /^[\p{L}０-９][\p{L}０-９（）！？％]*$/u.test(found) && /\p{L}/u.test(found + around);

const wrongs: readonly Wrong[] = [
  {
    rule: 'text.decomposed',
    pattern: takenApart,
    shown: (found) => shortened(found.normalize('NFC')),
    mended: (found) => found.normalize('NFC'),
  },
  {
    rule: 'text.invisible',
    pattern: withoutWidth,
    shown: (found) => codePoint(found),
    mended: () => '',
  },
  {
    rule: 'text.full-width',
    pattern: fullWidth,
    shown: (found) => shortened(found),
    mended: (found, around) => (isSafeToNarrow(found, around) ? narrow(found) : undefined),
  },
];

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

/** Nearly every file has none of them, so one look at the whole comes first. */
const suspicious = /[\u0300-\u036f\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u200b-\u200d\ufeff\uff01-\uff5e]/;

function checkFile(path: string, text: string): readonly Diagnostic[] {
  if (!suspicious.test(text)) return [];
  const place = placeFinder({ path, text });
  return wrongs.flatMap(({ rule, pattern, shown, mended }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index: start }) => {
      const end = start + found.length;
      const right = mended(found, text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1));
      if (right === found) return [];
      const fix = right === undefined ? undefined : { file: path, start, end, text: right };
      return [mistake(rule, { values: { found: shown(found) }, place: place(start, end), fix })];
    }),
  );
}
