// Looks a source text up in the catalogues and says in which state its translation is.
import { distance } from 'fastest-levenshtein';
import type { Place } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { Catalogue } from '../parse/catalogue.ts';
import { type CatalogueEntry, isReview } from '../parse/catalogue-entry.ts';

/** `outdated`: the source changed since. `draft`: not yet confirmed by a person. */
export type TranslationState = 'source' | 'translated' | 'outdated' | 'draft' | 'missing';

export interface Lookup {
  readonly state: TranslationState;
  readonly target: string | undefined;
  /** Where the translation stands, when there is one. */
  readonly place: Place | undefined;
  /** Somebody has said that it was reviewed; false when left out. */
  readonly reviewed?: true;
}

/** Looks up `source`, which stands in `section` of a document. */
export type Find = (
  section: string,
  source: string,
  /** Normalised sources of the document's units: an entry of one of them is not an old version of another. */
  inUse?: ReadonlySet<string>,
) => Lookup;

export interface Catalogues {
  /** The translations of a document into a language; the same function for the same catalogue. */
  readonly of: (language: string, document: string) => Find;
  /** What becomes of every text that is chosen; left out, nothing. */
  readonly show?: (text: string) => string;
  /** Texts carry marks for the margins of a proof; false when left out. */
  readonly marks?: true;
}

/** Where the translations of a document into a language belong. */
export const catalogueFile = (language: string, document: string): string => `translations/${language}/${document}.po`;

const missing: Lookup = { state: 'missing', target: undefined, place: undefined };

/**
 * White space folded, Unicode composed, marks of typewriters and of printers alike: what decides whether a translation
 * still fits its source. Single blanks stay.
 */
export const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\S ]\s*| \s+/gu, ' ')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/<(https?:[^>\s]*)>/g, '$1')
    .trim();

export function makeCatalogues(catalogues: readonly Catalogue[], memory: Memory): Catalogues {
  const finds = catalogues.map((one) => ({
    file: catalogueFile(one.language, one.document),
    find: memory.recall(indexEntries, one),
  }));
  return memory.recall(collected, memory.recognise(finds, 'catalogues'));
}

/** Catalogues that are all as they were are the same value as before. */
function collected(finds: readonly { readonly file: string; readonly find: Find }[]): Catalogues {
  const index = new Map(finds.map(({ file, find }) => [file, find]));
  return { of: (language, document) => index.get(catalogueFile(language, document)) ?? nothing };
}

const nothing: Find = () => missing;

interface Entry extends CatalogueEntry {
  /** Its source, normalised. */
  readonly key: string;
}

function indexEntries({ entries, document }: Catalogue): Find {
  const living = entries
    .filter(({ obsolete }) => !obsolete)
    .map((entry): Entry => ({ ...entry, key: normalised(entry.source) }));
  const bySource = Map.groupBy(living, ({ key }) => key);
  const byContext = new Map(living.map((entry) => [`${entry.context}\0${entry.key}`, entry]));
  return (section, source, inUse = new Set()) => {
    const context = `${document}#${section}`;
    const key = normalised(source);
    // A unit that moved to another section keeps its translation when its text is known only once.
    const elsewhere = bySource.get(key);
    const entry = byContext.get(`${context}\0${key}`) ?? (elsewhere?.length === 1 ? elsewhere[0] : undefined);
    return entry ? stateOf(entry) : (outdatedIn(living, context, key, inUse) ?? missing);
  };
}

function stateOf(entry: CatalogueEntry): Lookup {
  const target = entry.target.normalize('NFC');
  if (target.trim() === '') return missing;
  const state = entry.fuzzy ? (entry.previousSource === undefined ? 'draft' : 'outdated') : 'translated';
  const reviewed = state === 'translated' && entry.comments.translator.some(isReview);
  return { state, target, place: entry.place, ...(reviewed && { reviewed }) };
}

/** A translation in the same section whose old source is much like the new one: the source changed after it. */
function outdatedIn(
  living: readonly Entry[],
  context: string,
  key: string,
  inUse: ReadonlySet<string>,
): Lookup | undefined {
  const close = living.find(
    (entry) =>
      entry.context === context && entry.target !== '' && !inUse.has(entry.key) && similarity(entry.key, key) >= 0.6,
  );
  return close && { state: 'outdated', target: close.target, place: close.place };
}

/** 1 for equal texts, by characters with white space ignored; strings under six characters match exactly only. */
export function similarity(a: string, b: string): number {
  const [left, right] = [a.replace(/\s/gu, ''), b.replace(/\s/gu, '')];
  if (left === right) return 1;
  const longest = Math.max(left.length, right.length);
  if (Math.min(left.length, right.length) < 6) return 0;
  return 1 - distance(left, right) / longest;
}
