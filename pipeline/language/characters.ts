// Letters and marks of scripts, as rules about running text need them.

/** Letters taken apart, from the first to the last on a line. Old Hangul, which cannot be composed, is left alone. */
export const takenApart =
  /(?:[\p{L}\p{N}]\p{M}|[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff])(?:[^\n]*(?:\p{M}|[\u1100-\u11ff\ud7b0-\ud7ff]))?/gu;

/** Joiners and spaces without width have their use in other scripts and between emoji. */
export const withoutWidth =
  /(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\u200b\ufeff]+|(?<=[\p{Script=Hangul}\p{Script=Latin}\p{P}\s])[\u200c\u200d]+(?=[\p{Script=Hangul}\p{Script=Latin}\p{P}\s])/gu;

/** Beside Chinese, and anywhere on a line of Japanese, they are right. */
export const fullWidth =
  /(?<![\p{Script=Hiragana}\p{Script=Katakana}][^\n]*)(?<![\p{Script=Han}、。])(?:[\p{Script=Latin}]*[\uff01-\uff5e]+)+(?![\p{Script=Han}、。\uff01-\uff5e])(?![^\n]*[\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** Two words of Latin letters with `&` between them. Named groups: `before`, `tight`, `after`. */
export const joinedWords = /(?<before>[\p{Script=Latin}\p{M}.’]*)(?<tight> ?& ?)(?<after>[\p{Script=Latin}\p{M}]*)/gu;

/** What must follow a term, as a regular expression, so that it is a whole word: a Korean particle may. */
export const endOfWord = (term: string): string =>
  /\p{Script=Latin}$|\d$/u.test(term) ? '(?![\\p{Script=Latin}\\p{N}])' : '';

/** A word such as "Hall" may mean any hall: a name has several words, a number, or five syllables. */
export const isTelling = (name: string): boolean =>
  /\S[\s-]+\S/.test(name) || /\p{L}.*\d|\d.*\p{L}/u.test(name) || /^\p{Script=Hangul}{5,}$/u.test(name);

/** The endings that a noun may take in running text, as a regular expression: cities, city’s. */
export const endingsOf = (word: string): string => (/\p{Script=Latin}$/u.test(word) ? '(?:s|es|’s)?' : '');

/** False where a word of letters that are written together goes on before `start` or after `end`. A Korean particle may follow. */
export const isWholeWord = (text: string, start: number, end: number): boolean =>
  !(/\p{L}/u.test(text.slice(start - 1, start)) && /\p{L}/u.test(text.slice(start, start + 1))) &&
  !(/[\p{Script=Latin}\p{N}]/u.test(text.slice(end - 1, end)) && /^[\p{Script=Latin}\p{N}]/u.test(text.slice(end)));

/** A word as it stands, and without the one or two syllables that may be a Korean particle. */
export const withoutParticle = (word: string): readonly string[] =>
  /\p{Script=Hangul}{3}$/u.test(word) ? [word, word.slice(0, -1), word.slice(0, -2)] : [word];
