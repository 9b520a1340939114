// What can go wrong in writing one language, and how to see it.

export interface Pitfalls {
  /** Forms of dates in running text, with or without a weekday. Named groups: `year` (may be absent), `month`, `day`. */
  readonly dates: readonly RegExp[];
  /** Words that say that something is not decided yet, where they cannot be part of a sentence. */
  readonly placeholders: readonly RegExp[];
  /** Marks that belong to another language, the quotations that keep them, and what this language writes. */
  readonly foreignMarks?: { readonly marks: RegExp; readonly kept: RegExp; readonly instead: string };
  /** What quotations are put in; a language that does not say so may write them as it likes. */
  readonly quotes?: Quotes;
  /** The start of a numbered list that is a date, as far as it has to be escaped. */
  readonly datesLikeLists: RegExp;
  /** What is written onto a word without a space, at the end of a text. */
  readonly particles?: RegExp;
}

interface Quotes {
  /** Whether words are shortened with an apostrophe: then nobody can tell one from an opening single mark. */
  readonly apostrophes: boolean;
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}
