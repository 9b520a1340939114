// Characters that look right and are not: taken apart, invisible, or of full width.
import { type Diagnostic, error } from '../model/diagnostic.ts';
import { placeFinder } from '../parse/place-finder.ts';
import type { CheckInput } from './check.ts';

export const checkTextForm = ({ texts, memory }: CheckInput): readonly Diagnostic[] =>
  texts.flatMap(({ path, text }) => memory.recall(checkFile, path, text));

interface Wrong {
  readonly rule: string;
  /** Where to look, with the flag g. */
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  readonly hint: string;
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
    // From the first to the last on a line. Old Hangul, which cannot be composed, is left alone.
    pattern:
      /(?:[\p{L}\p{N}]\p{M}|[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff])(?:[^\n]*(?:\p{M}|[\u1100-\u11ff\ud7b0-\ud7ff]))?/gu,
    message: (found) => `The letters of “${shortened(found.normalize('NFC'))}” are taken apart.`,
    hint: 'Some systems save Hangul as single letters (NFD). "chaekja check --fix" puts them together.',
    mended: (found) => found.normalize('NFC'),
  },
  {
    rule: 'text.invisible',
    // Joiners and spaces without width have their use in other scripts and between emoji.
    pattern:
      /(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\u200b\ufeff]+|(?<=[\p{Script=Hangul}\p{Script=Latin}\p{P}\s])[\u200c\u200d]+(?=[\p{Script=Hangul}\p{Script=Latin}\p{P}\s])/gu,
    message: (found) => `Here stands a character without width (${codePoint(found)}).`,
    hint: 'It comes along with copied text and breaks searching. Delete it, or run "chaekja check --fix".',
    mended: () => '',
  },
  {
    rule: 'text.full-width',
    // Beside Chinese and Japanese they are right.
    pattern:
      /(?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。])(?:[\p{Script=Latin}]*[\uff01-\uff5e]+)+(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。\uff01-\uff5e])/gu,
    message: (found) => `“${shortened(found)}” is written in full width.`,
    hint: 'Type it with the ordinary keys, as in Latin text.',
    mended: (found, around) => (isSafeToNarrow(found, around) ? narrow(found) : undefined),
  },
];

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

/** Nearly every file has none of them, so one look at the whole comes first. */
const suspicious = /[\u0300-\u036f\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u200b-\u200d\ufeff\uff01-\uff5e]/;

function checkFile(path: string, text: string): readonly Diagnostic[] {
  if (!suspicious.test(text)) return [];
  const place = placeFinder({ path, text });
  return wrongs.flatMap(({ rule, pattern, message, hint, mended }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index: start }) => {
      const end = start + found.length;
      const right = mended(found, text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1));
      if (right === found) return [];
      const fix = right === undefined ? undefined : { file: path, start, end, text: right };
      return [error(rule, message(found), { place: place(start, end), hints: [hint], fix })];
    }),
  );
}
