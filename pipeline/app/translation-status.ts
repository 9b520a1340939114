// How complete each language of a project is, document by document, as its translations stand after a synchronisation.
import { resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Programme } from '../model/programme.ts';
import { type Counts, countStates, isDone, stateOf, sumCounts, wordCounter } from '../sync/status.ts';
import { type Piece, wordDifference } from '../sync/word-difference.ts';
import { printedPages } from './printed-pages.ts';
import { type ListedUnit, textsInPlace, wordsOfProgram } from './texts-in-place.ts';
import { asTheyAre, planTranslations, type TranslationFile } from './translation-plan.ts';
import { openTranslationProject, type TranslationProject } from './translation-project.ts';

/** A unit that would not appear in its language. */
export interface Gap extends ListedUnit {
  /** For an outdated unit, what changed in the source. */
  readonly difference: readonly Piece[] | undefined;
}

export interface DocumentStatus {
  /** `sessions/network-2`, or the path of a file with texts in several languages. */
  readonly name: string;
  /** Where translations are written. */
  readonly file: string;
  readonly counts: Counts;
  readonly gaps: readonly Gap[];
}

export interface LanguageStatus {
  readonly language: string;
  readonly documents: readonly DocumentStatus[];
  readonly counts: Counts;
  /** Of a hundred units, how many appear in the language. */
  readonly share: number;
}

export interface StatusReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** Undefined after an error. */
  readonly programme: Programme | undefined;
  readonly languages: readonly LanguageStatus[];
}

export async function translationStatus(folder: string): Promise<StatusReport> {
  const { opened, diagnostics, texts } = await openTranslationProject(folder);
  if (opened === undefined) return { diagnostics, texts, programme: undefined, languages: [] };
  const files = planTranslations(opened, { date: '', reviseFor: () => asTheyAre });
  const { programme } = opened;
  const languages = programme.languages.map((language): LanguageStatus => {
    const own = files.filter((file) => file.language === language);
    const documents = documentsIn(language, opened, own, resolve(folder));
    const counts = sumCounts(documents.map((one) => one.counts));
    const done = counts.translated.units + counts.reviewed.units;
    const share = counts.total.units === 0 ? 100 : (100 * done) / counts.total.units;
    return { language, documents, counts, share };
  });
  return { diagnostics, texts, programme, languages };
}

/** Sessions and pages in the order of the programme, then files with texts in all languages, then the program's words. */
function documentsIn(
  language: string,
  { documents, inline, programme, project }: TranslationProject,
  files: readonly TranslationFile[],
  home: string,
): readonly DocumentStatus[] {
  const inPlace = textsInPlace(inline, language);
  const planned = new Map(files.map((one) => [one.document.id, one]));
  const pages = printedPages(home, programme, language, documents);
  const ofDocuments = documents.map(({ id, file }) => {
    const own = planned.get(id);
    const units = [...(own === undefined ? [] : unitsOf(own)), ...(inPlace.get(file) ?? [])];
    return documentStatus(id, own?.file ?? file, units, pages.get(id));
  });
  const sources = new Set(documents.map(({ file }) => file));
  const others = [...inPlace, ...wordsOfProgram(project, language)]
    .filter(([file]) => !sources.has(file))
    .map(([file, units]) => documentStatus(file, file, units, undefined));
  return [...ofDocuments, ...others].filter(({ counts }) => counts.total.units > 0);
}

function documentStatus(
  name: string,
  file: string,
  units: readonly ListedUnit[],
  pages: number | undefined,
): DocumentStatus {
  const gaps = units.filter(({ state }) => !isDone(state));
  return {
    ...{ name, file },
    counts: countStates(units, pages),
    gaps: gaps.map((unit): Gap => {
      const { previousSource, source, sourceLanguage } = unit;
      const difference =
        previousSource === undefined ? undefined : wordDifference(previousSource, source, sourceLanguage);
      return { ...unit, difference };
    }),
  };
}

function unitsOf({ entries, document }: TranslationFile): readonly ListedUnit[] {
  const words = wordCounter(document.language);
  return entries
    .filter(({ obsolete }) => !obsolete)
    .map((entry) => ({
      state: stateOf(entry),
      words: words(entry.source),
      section: entry.context.slice(entry.context.indexOf('#') + 1),
      source: entry.source,
      sourceLanguage: document.language,
      previousSource: entry.fuzzy ? entry.previousSource : undefined,
      target: entry.target,
    }));
}
