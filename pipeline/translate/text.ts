// Chooses the text of one language, or the best other one, and says which it is.
import type { Place } from '../model/diagnostic.ts';
import type { SourceText } from '../model/programme.ts';
import { type Catalogues, catalogueFile, type Lookup, type TranslationState } from './catalogues.ts';
import { type UnitMark, unitState } from './unit-mark.ts';

export interface ChosenText {
  readonly text: string;
  /** The language that `text` is in. */
  readonly language: string;
  readonly state: TranslationState;
  /** For the margin of a proof, where there is to be one. */
  readonly mark?: UnitMark;
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
    const at = `${text.place.file.replace(/^sources\//, '')}:${text.place.line}`;
    const mark = catalogues.marks && { mark: { state: 'missing' as const, at } };
    return { text: words.normalize('NFC'), language: other, state: 'missing', ...mark };
  }
  const found: Lookup =
    text.language === language
      ? { state: 'source', target: undefined, place: undefined }
      : catalogues.of(language, text.document)(text.section, text.source);
  const { state, target } = found;
  const mark = catalogues.marks && { mark: { state: unitState(found), at: `${text.document}#${text.section}` } };
  return state === 'translated' && target !== undefined
    ? { text: target, language, state, ...mark }
    : { text: text.source, language: text.language, state, ...mark };
}

/** What is missing or stale about a text in `language`, for the report. */
export function gapOf(text: SourceText, language: string, catalogues: Catalogues): Gap | undefined {
  const chosen = chooseText(text, language, catalogues);
  if (chosen.state === 'source' || chosen.state === 'translated') return undefined;
  const document = text.kind === 'unit' ? text.document : undefined;
  const file = document === undefined ? text.place.file : catalogueFile(language, document);
  return { language, state: chosen.state, source: chosen.text, place: text.place, file, document };
}
