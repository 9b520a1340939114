// A text and its translation side by side, as the rules about translations see them.
import type { Diagnostic, Fix, Place } from '../../model/diagnostic.ts';
import { phrase } from '../../model/phrase.ts';

export interface Pair {
  readonly source: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
  /** Prose is translated in a catalogue; data stands in both languages side by side. */
  readonly kind: 'prose' | 'data';
  /** Where the text stands in its document or its data. */
  readonly section: string;
  /** The most characters that the translation may have. */
  readonly limit: number | undefined;
  /** Of a part of the translation, by its offsets. */
  readonly place: (start?: number, end?: number) => Place;
  readonly fix: (start: number, end: number, text: string) => Fix | undefined;
  readonly sourcePlace: () => Place | undefined;
}

/** Points from a finding in a translation to its source. */
export function seeSource({ sourcePlace }: Pair): Diagnostic['related'] {
  const place = sourcePlace();
  return place === undefined ? [] : [{ says: phrase('source-here'), place }];
}

/** Code, addresses, comments and places that are filled in. */
const markup =
  /`[^`]*`|(?<=\])\([^)]*\)|\[\^[^\]]*\]|<[^>]*>|&(?:#\w+|\w+);|\\(?=[!-/:-@[-`{-~])|\{\{[^}]*\}\}|\{\w+\}|\b(?:https?:\/\/|www\.)\S+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** The words alone: what is no word is NUL, character for character. */
export const wordsAlone = (text: string): string => text.replace(markup, (found) => '\0'.repeat(found.length));

/** In brackets or quotation marks a word may stand in its own script: 광주 (光州), “정(情)”. */
const quoted = /[([“‘「『（《〈][^()[\]“”‘’「」『』（）《》〈〉]*[)\]”’」』）》〉]/gu;

/** What stands outside brackets and quotation marks; the rest is NUL. */
export const unquoted = (words: string): string => words.replace(quoted, (found) => '\0'.repeat(found.length));
