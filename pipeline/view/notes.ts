// Renders documents for a product: the chosen translation of each language, with its links and pictures resolved.
import { conventions } from '../language/language.ts';
import type { Words } from '../language/words.ts';
import type { Document } from '../model/programme.ts';
import { blockTexts } from '../prose/length.ts';
import { type RenderedImage, renderProse } from '../prose/render.ts';
import type { TranslatedDocument } from '../translate/document.ts';
import { columnShare, type ColumnSetting, type MeasureText } from './columns.ts';
import { asciiKey } from './keys.ts';
import type { NoteView } from './session-view.ts';

export interface NotesInput {
  readonly languages: readonly string[];
  readonly translated: (document: string, language: string) => TranslatedDocument;
  readonly words: Words;
  readonly headingLevel: 2 | 3 | 4;
  readonly image: (document: Document, path: string) => RenderedImage | undefined;
  /** Resolves `session:network-1` and `page:about`. */
  readonly link: (target: string) => string | undefined;
  /** Given when two languages stand side by side. */
  readonly columns?: ColumnSetting & { readonly measure: MeasureText };
}

export function makeNotes(input: NotesInput): (document: Document) => readonly NoteView[] {
  const { languages, translated, words, columns } = input;
  return (document) => {
    const texts = languages.map((language) => translated(document.id, language));
    const [first, second] = texts;
    const share = columns && first && second
      ? columnShare(blockTexts(first.root), blockTexts(second.root), columns.measure, columns)
      : 100;
    return texts.map((text, index): NoteView => {
      const lang = languages[index] ?? document.language;
      const word = words.in(lang);
      const blocks = renderProse(text.root, {
        prefix: `${asciiKey(document.id)}-${asciiKey(lang)}`,
        headingLevel: input.headingLevel,
        image: (path) => input.image(document, path),
        link: input.link,
        bind: conventions(lang).bind,
        footnoteLabel: word('note.footnotes'),
        footnoteBack: (number) => word('note.footnoteBack', { number }),
      });
      return { lang, blocks, html: blocks.join('\n'), share: index === 0 ? share : 100 - share };
    });
  };
}

/** The blocks of two languages in pairs, first block beside first block. */
export function blockPairs(notes: readonly NoteView[]): readonly (readonly string[])[] {
  const rows = Math.max(0, ...notes.map(({ blocks }) => blocks.length));
  return Array.from({ length: rows }, (_, row) => notes.map(({ blocks }) => blocks[row] ?? ''));
}
