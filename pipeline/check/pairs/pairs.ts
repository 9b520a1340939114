// Finds every text that has a finished translation, in a catalogue or beside it in the data, and where both stand.
import type { Catalogue, CatalogueEntry } from '../../parse/catalogue.ts';
import { positionsInCatalogue } from '../../parse/catalogue-positions.ts';
import { placeFinder } from '../../parse/place-finder.ts';
import { normalised } from '../../translate/catalogues.ts';
import type { ParsedDocument } from '../../translate/document.ts';
import type { CheckInput } from '../check-input.ts';
import type { Passage } from '../passages.ts';
import type { Pair } from './pair.ts';

/** In groups, one for each file: the same groups as before for files that did not change. */
export function pairsOf({ catalogues, documents, texts, passages, memory }: CheckInput): readonly (readonly Pair[])[] {
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const textOf = new Map(texts.map(({ path, text }) => [path, text]));
  return [
    ...catalogues.flatMap((catalogue) => {
      const [document, text] = [documentOf.get(catalogue.document), textOf.get(catalogue.file)];
      if (document === undefined || text === undefined) return [];
      return [memory.recall(cataloguePairs, catalogue, document, text)];
    }),
    ...passages.map((group) => memory.recall(dataPairs, group)),
  ];
}

function cataloguePairs({ entries, file, language }: Catalogue, document: ParsedDocument, text: string) {
  return entries
    .filter(({ obsolete, fuzzy, target }) => !obsolete && !fuzzy && target.trim() !== '')
    .map(
      (entry): Pair => ({
        source: entry.source,
        target: entry.target,
        from: document.language,
        to: language,
        kind: 'prose',
        section: entry.context,
        limit: limitOf(entry),
        ...positionsInCatalogue(entry, { path: file, text }),
        sourcePlace: () => sourcePlace(entry, document),
      }),
    );
}

function limitOf({ comments }: CatalogueEntry): number | undefined {
  const [, limit] = /^limit: (\d+)/m.exec(comments.extracted.join('\n')) ?? [];
  return limit === undefined ? undefined : Number(limit);
}

function sourcePlace({ source }: CatalogueEntry, { file, text, units }: ParsedDocument) {
  const key = normalised(source);
  const unit = units.find((one) => normalised(one.source) === key);
  const start = unit?.start ?? text.indexOf(source);
  return start < 0 ? undefined : placeFinder({ path: file, text })(start, unit?.end ?? start + source.length);
}

/** `{ ko: …, en: … }`: the language that is written first is the source of the others. */
function dataPairs(group: readonly Passage[]): readonly Pair[] {
  const inLanguages = group.filter(({ path, language }) => path !== undefined && language !== undefined);
  return [...Map.groupBy(inLanguages, ({ path }) => JSON.stringify(path)).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.flatMap((other) => dataPair(first, other)),
  );
}

function dataPair(first: Passage, { words, language, place, fix }: Passage): readonly Pair[] {
  if (first.language === undefined || language === undefined || first.language === language) return [];
  return [
    {
      source: first.words,
      target: words,
      from: first.language,
      to: language,
      kind: 'data',
      section: JSON.stringify(first.path),
      limit: undefined,
      place: (start = 0, end = words.length) => place(start, end),
      fix,
      sourcePlace: () => first.place(0, first.words.length),
    },
  ];
}
