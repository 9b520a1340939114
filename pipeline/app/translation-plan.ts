// What becomes of every translation file of a project when it is brought into line with the sources; writes nothing.
import type { Catalogue } from '../parse/catalogue.ts';
import { catalogueText } from '../sync/catalogue-text.ts';
import type { Revised } from '../sync/minor.ts';
import type { PlannedEntry } from '../sync/planned-entry.ts';
import { type FindSimilar, similarTranslations, withSuggestions } from '../sync/suggestions.ts';
import { type Event, synchronise } from '../sync/synchronise.ts';
import { type Suggest, translationMemory } from '../sync/translation-memory.ts';
import { catalogueFile } from '../translate/catalogues.ts';
import type { TranslatableDocument, TranslationProject } from './translation-project.ts';

export interface TranslationFile {
  readonly document: TranslatableDocument;
  readonly language: string;
  readonly file: string;
  /** The file of a document that is gone, whose translations these are. */
  readonly formerFile: string | undefined;
  readonly events: readonly Event[];
  readonly entries: readonly PlannedEntry[];
  /** The file's new text; undefined when it stays as it is. */
  readonly text: string | undefined;
}

export interface Plan {
  /** Goes into the header of a file that changes, such as `2026-11-23 12:00+0900`. */
  readonly date: string;
  /** What is done to the entries of a document after their synchronisation; undefined leaves the document out. */
  readonly reviseFor: (document: TranslatableDocument) => ((entries: readonly PlannedEntry[]) => Revised) | undefined;
}

export const asTheyAre = (entries: readonly PlannedEntry[]): Revised => ({ entries, events: [] });

/** In the order of the programme's languages, then of its documents. */
export function planTranslations(project: TranslationProject, plan: Plan): readonly TranslationFile[] {
  return project.programme.languages.flatMap((language) => {
    const own = project.catalogues.filter((catalogue) => catalogue.language === language);
    const memories = Map.groupBy(own, ({ sourceLanguage }) => sourceLanguage ?? '');
    const suggestions = new Map(
      [...memories].map(([from, list]) => [
        from,
        { same: translationMemory(list), similar: similarTranslations(list) },
      ]),
    );
    return project.documents
      .filter((document) => document.language !== language)
      .flatMap(
        (document) => planFile(project, plan, document, language, own, suggestions.get(document.language)) ?? [],
      );
  });
}

/** What was translated before between the same two languages. */
interface Past {
  readonly same: Suggest;
  readonly similar: FindSimilar;
}

function planFile(
  { programme, documents }: TranslationProject,
  { date, reviseFor }: Plan,
  document: TranslatableDocument,
  language: string,
  catalogues: readonly Catalogue[],
  past: Past | undefined,
): TranslationFile | undefined {
  const revise = reviseFor(document);
  if (revise === undefined) return undefined;
  const own = catalogues.find((one) => one.document === document.id);
  const former = own === undefined ? catalogueOfRenamed(document, documents, catalogues) : undefined;
  const synchronised = synchronise(document.units, (own ?? former)?.entries ?? [], past?.same);
  const revised = revise(synchronised.entries);
  const { events } = revised;
  const entries = past === undefined ? revised.entries : withSuggestions(revised.entries, past.similar);
  const head = { project: programme.id, language, sourceLanguage: document.language, date };
  const decided = new Map(events.map((event) => [`${event.context}\0${event.source}`, event]));
  return {
    ...{ document, language, entries },
    file: catalogueFile(language, document.id),
    formerFile: former?.file,
    events: synchronised.events.map((event) => decided.get(`${event.context}\0${event.source}`) ?? event),
    text: catalogueText(own, entries, head),
  };
}

/** A file without a document that holds most of the document's texts: the document had another name. */
function catalogueOfRenamed(
  { units }: TranslatableDocument,
  documents: readonly TranslatableDocument[],
  catalogues: readonly Catalogue[],
): Catalogue | undefined {
  const ids = new Set(documents.map(({ id }) => id));
  const keys = new Set(units.map(({ source }) => source));
  return catalogues.find(({ document, entries }) => {
    if (ids.has(document)) return false;
    const shared = entries.filter(({ source, obsolete }) => !obsolete && keys.has(source)).length;
    return shared * 2 > units.length;
  });
}
