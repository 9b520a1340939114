// What a translation file (PO) holds, as values.
import type { Place } from '../model/diagnostic.ts';

export interface CatalogueEntry {
  /** msgctxt, or the empty text. */
  readonly context: string;
  /** msgid. */
  readonly source: string;
  /** `#| msgid`: the source that the translation was made from. */
  readonly previousSource: string | undefined;
  /** msgstr; empty when not translated. */
  readonly target: string;
  readonly fuzzy: boolean;
  /** `#~`: no longer in the source, kept as memory. */
  readonly obsolete: boolean;
  /** Flags other than fuzzy. */
  readonly flags: readonly string[];
  /** The entry's lines as they are in the file. */
  readonly text: string;
  /** The lines of `# …` and of `#. …`. */
  readonly comments: { readonly translator: readonly string[]; readonly extracted: readonly string[] };
  /** The first line of msgstr. */
  readonly place: Place;
  /** Where the first line of msgstr begins in the file's text. */
  readonly targetOffset: number;
  /** The first line of msgid. */
  readonly sourcePlace: Place;
}

export interface Catalogue {
  readonly file: string;
  /** From the path: translations/<language>/<document>.po */
  readonly language: string;
  /** The header's lines as they are in the file; undefined without one. */
  readonly header: string | undefined;
  /** The header X-Source-Language. */
  readonly sourceLanguage: string | undefined;
  /** From the path, such as `sessions/network-2`. */
  readonly document: string;
  /** In the order of the file, without the header. */
  readonly entries: readonly CatalogueEntry[];
}

/** Whether a comment of translators says that somebody has reviewed the translation: flags would be dropped by gettext. */
export const isReview = (line: string): boolean => /^reviewed\b/.test(line);
