// Chooses the text of one language, or the best other one, and says which it is.
import type { Place } from '../model/diagnostic.ts';
import type { SourceText } from '../model/programme.ts';
import { type Catalogues, catalogueFile, type TranslationState } from './catalogues.ts';

export interface ChosenText {
  readonly text: string;
  /** The language that `text` is in. */
  readonly language: string;
  readonly state: TranslationState;
}

export interface Gap {
  readonly language: string;
  readonly state: 'outdated' | 'draft' | 'missing';
  readonly source: string;
  readonly place: Place;
  /** The file in which the translation is to be written. */
  readonly file: string;
  readonly document: string | undefined;
}

/** True for a text that is printed in another language than the one asked for. */
export const isFallback = (chosen: ChosenText): boolean => chosen.state !== 'source' && chosen.state !== 'translated';

/** The text for `language`. A missing, stale or unconfirmed translation gives way to the source. */
export function chooseText(text: SourceText, language: string, catalogues: Catalogues): ChosenText {
  const chosen = choose(text, language, catalogues);
  return catalogues.show === undefined ? chosen : { ...chosen, text: catalogues.show(chosen.text) };
}

function choose(text: SourceText, language: string, catalogues: Catalogues): ChosenText {
  if (text.kind === 'inline') {
    if (typeof text.texts === 'string') return { text: text.texts.normalize('NFC'), language, state: 'source' };
    const own = text.texts[language];
    if (own !== undefined) return { text: own.normalize('NFC'), language, state: 'source' };
    const [other = language, words = ''] = Object.entries(text.texts)[0] ?? [];
    return { text: words.normalize('NFC'), language: other, state: 'missing' };
  }
  if (text.language === language) return { text: text.source, language, state: 'source' };
  const found = catalogues.of(language, text.document)(text.section, text.source);
  if (found.state === 'translated' && found.target !== undefined)
    return { text: found.target, language, state: 'translated' };
  return { text: text.source, language: text.language, state: found.state };
}

/** What is missing or stale about a text in `language`, for the report. */
export function gapOf(text: SourceText, language: string, catalogues: Catalogues): Gap | undefined {
  const chosen = chooseText(text, language, catalogues);
  if (chosen.state === 'source' || chosen.state === 'translated') return undefined;
  const document = text.kind === 'unit' ? text.document : undefined;
  const file = document === undefined ? text.place.file : catalogueFile(language, document);
  return { language, state: chosen.state, source: chosen.text, place: text.place, file, document };
}
