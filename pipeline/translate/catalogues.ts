// Looks a source text up in the catalogues and says in which state its translation is.
import { distance } from 'fastest-levenshtein';
import type { Place } from '../model/diagnostic.ts';
import type { Catalogue, CatalogueEntry } from '../parse/catalogue.ts';

/** `outdated`: the source changed since. `draft`: not yet confirmed by a person. */
export type TranslationState = 'source' | 'translated' | 'outdated' | 'draft' | 'missing';

export interface Lookup {
  readonly state: TranslationState;
  readonly target: string | undefined;
  /** Where the translation stands, when there is one. */
  readonly place: Place | undefined;
}

export interface Catalogues {
  /** Looks up `source`, which stands in `section` of `document`, in the given language. */
  readonly find: (
    language: string,
    document: string,
    section: string,
    source: string,
    /** Normalised sources of the document's units: an entry of one of them is not an old version of another. */
    inUse?: ReadonlySet<string>,
  ) => Lookup;
  readonly fileOf: (language: string, document: string) => string;
}

const missing: Lookup = { state: 'missing', target: undefined, place: undefined };

/** White space folded and Unicode composed: what decides whether a translation still fits its source. */
export const normalised = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

export function makeCatalogues(catalogues: readonly Catalogue[]): Catalogues {
  const index = new Map(catalogues.map((one) => [`${one.language}/${one.document}`, indexEntries(one)]));
  return {
    fileOf: (language, document) => `translations/${language}/${document}.po`,
    find: (language, document, section, source, inUse = new Set()) => {
      const entries = index.get(`${language}/${document}`);
      if (entries === undefined) return missing;
      const key = normalised(source);
      // A unit that moved to another section keeps its translation when its text is known only once.
      const elsewhere = entries.bySource.get(key);
      const entry =
        entries.byContext.get(`${document}#${section}\0${key}`) ?? (elsewhere?.length === 1 ? elsewhere[0] : undefined);
      if (entry) return stateOf(entry);
      return entries.inSection(`${document}#${section}`, key, inUse) ?? missing;
    },
  };
}

function stateOf(entry: CatalogueEntry): Lookup {
  const target = entry.target.normalize('NFC');
  if (target.trim() === '') return missing;
  const state = entry.fuzzy ? (entry.previousSource === undefined ? 'draft' : 'outdated') : 'translated';
  return { state, target, place: entry.place };
}

function indexEntries(catalogue: Catalogue) {
  const living = catalogue.entries.filter(({ obsolete }) => !obsolete);
  const bySource = Map.groupBy(living, ({ source }) => normalised(source));
  return {
    byContext: new Map(living.map((entry) => [`${entry.context}\0${normalised(entry.source)}`, entry])),
    bySource,
    /** A translation in the same section whose old source is much like the new one: the source changed after it. */
    inSection: (context: string, source: string, inUse: ReadonlySet<string>): Lookup | undefined => {
      const close = living.find(
        (entry) =>
          entry.context === context &&
          entry.target !== '' &&
          !inUse.has(normalised(entry.source)) &&
          similarity(normalised(entry.source), source) >= 0.6,
      );
      return close && { state: 'outdated', target: close.target, place: close.place };
    },
  };
}

/** 1 for equal texts, by characters with white space ignored; strings under six characters match exactly only. */
export function similarity(a: string, b: string): number {
  const [left, right] = [a.replace(/\s/gu, ''), b.replace(/\s/gu, '')];
  if (left === right) return 1;
  const longest = Math.max(left.length, right.length);
  if (Math.min(left.length, right.length) < 6) return 0;
  return 1 - distance(left, right) / longest;
}
