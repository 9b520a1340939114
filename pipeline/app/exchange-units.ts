// All units of a project in one language, as they leave for translation: those of documents and the program's words.
import type { ExchangeUnit } from '../exchange/unit.ts';
import { stateOf } from '../sync/status.ts';
import { isSuggestionLine, similarTranslations } from '../sync/suggestions.ts';
import { openHouse } from './house.ts';
import { asTheyAre, planTranslations } from './translation-plan.ts';
import type { TranslationProject } from './translation-project.ts';
import { parseWords } from './words.ts';

/** The document that the program's words are said to be in. */
export const wordsDocument = 'interface';

/** By the language of the source. Sources are as they are now, whatever state the translation files are in. */
export function exchangeUnits(
  project: TranslationProject,
  language: string,
): ReadonlyMap<string, readonly ExchangeUnit[]> {
  const files = planTranslations(project, { date: '', reviseFor: () => asTheyAre }).filter(
    (file) => file.language === language,
  );
  const own = project.catalogues.filter((catalogue) => catalogue.language === language);
  const memories = Map.groupBy(own, ({ sourceLanguage }) => sourceLanguage ?? '');
  const similar = new Map([...memories].map(([from, list]) => [from, similarTranslations(list)]));
  const ofDocuments = files.flatMap(({ document, entries }) =>
    entries
      .filter(({ obsolete }) => !obsolete)
      .map((entry) => {
        const section = entry.context.slice(entry.context.indexOf('#') + 1);
        const { extracted, translator } = entry.comments;
        const notes = [...extracted.filter((line) => !isSuggestionLine(line)), ...translator];
        const suggestions = entry.target === '' ? (similar.get(document.language)?.(entry.source) ?? []) : [];
        const unit = { document: document.id, section, source: entry.source, target: entry.target, notes };
        return { from: document.language, unit: { ...unit, state: stateOf(entry), suggestions } };
      }),
  );
  const froms = new Set(ofDocuments.map(({ from }) => from));
  return new Map(
    [...froms].map((from) => [
      from,
      [
        ...ofDocuments.filter((one) => one.from === from).map(({ unit }) => unit),
        ...wordUnits(project, from, language),
      ],
    ]),
  );
}

/** Words in the plural have a unit for each form that the source's language has. */
function wordUnits({ project }: TranslationProject, from: string, to: string): readonly ExchangeUnit[] {
  const own = project.texts.filter(({ path }) => path.endsWith('.json'));
  const { value: lists } = parseWords(own, openHouse().words);
  const target = lists.get(to);
  return [...(lists.get(from) ?? [])].map(([key, source]) => {
    const word = target?.get(key) ?? '';
    const state = word === '' ? ('missing' as const) : ('translated' as const);
    return { document: wordsDocument, section: key, source, target: word, state, notes: [] };
  });
}
