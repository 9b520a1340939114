// Renders documents for a product: the chosen translation of each language, with its links and pictures resolved.
import { conventions } from '../language/language.ts';
import type { Words } from '../language/words.ts';
import type { Memory } from '../model/memory.ts';
import type { Document } from '../model/programme.ts';
import { blockTexts } from '../prose/length.ts';
import { type RenderedImage, renderProse } from '../prose/render.ts';
import type { TranslatedDocument } from '../translate/document.ts';
import { type ColumnSetting, columnShare, type MeasureText } from './columns.ts';
import { asciiKey, partKeyOf, relativeAddress, sitePathOf } from './keys.ts';
import type { NoteView } from './session-view.ts';

/** The picture at an address relative to a file, or undefined. */
export type FindPicture = (file: string, address: string) => PictureFile | undefined;

interface NotesInput {
  readonly languages: readonly string[];
  readonly translated: (document: string, language: string) => TranslatedDocument;
  readonly words: Words;
  readonly headingLevel: 2 | 3 | 4;
  readonly picture: FindPicture;
  /** The page of the site that shows the notes; undefined for a booklet. */
  readonly page: string | undefined;
  /** Given when two languages stand side by side. */
  readonly columns?: ColumnSetting & { readonly measure: MeasureText };
  readonly memory: Memory;
}

function makeNotes(input: NotesInput): (document: Document) => readonly NoteView[] {
  const { languages, translated, columns, memory } = input;
  return ({ id, file, language }) => {
    const texts = languages.map((one) => translated(id, one));
    const [first, second] = texts;
    const share =
      columns && first && second ? memory.recall(shareOf, first, second, columns.measure, columns.widthInEm) : 100;
    const notes = texts.map((text, index): NoteView => {
      const lang = languages[index] ?? language;
      const { words, headingLevel, picture, page } = input;
      const blocks = memory.recall(noteBlocks, text, id, file, lang, words, headingLevel, picture, page);
      return { lang, blocks, html: blocks.join('\n'), share: index === 0 ? share : 100 - share };
    });
    return memory.recognise(notes, 'notes', id, input.page, languages.join(' '));
  };
}

const shareOf = (first: TranslatedDocument, second: TranslatedDocument, measure: MeasureText, widthInEm: number) =>
  columnShare(blockTexts(first.root), blockTexts(second.root), measure, { widthInEm });

function noteBlocks(
  text: TranslatedDocument,
  document: string,
  file: string,
  lang: string,
  words: Words,
  headingLevel: NotesInput['headingLevel'],
  picture: FindPicture,
  page: string | undefined,
): readonly string[] {
  const word = words.in(lang);
  const root = page === undefined ? '' : relativeAddress(page, 'x').slice(0, -1);
  return renderProse(text.root, {
    prefix: `${asciiKey(document)}-${asciiKey(lang)}`,
    headingLevel,
    image: (address) => rendered(picture(file, address), root),
    link: (target) => (page === undefined ? `#${partKeyOf(target)}` : siteLink(target, page, lang)),
    bind: conventions(lang).bind,
    translationMark: { text: word('translation.mark'), language: lang },
    tableLabel: page === undefined ? undefined : (columns) => word('note.table', { columns }),
    footnoteLabel: word('note.footnotes'),
    footnoteBack: (number) => word('note.footnoteBack', { number }),
  });
}

function siteLink(target: string, page: string, language: string): string | undefined {
  const to = sitePathOf(target);
  return to === undefined ? undefined : relativeAddress(page, `${language}/${to}`);
}

/** The blocks of two languages in pairs, first block beside first block. */
export function blockPairs(notes: readonly NoteView[]): readonly (readonly string[])[] {
  const rows = Math.max(0, ...notes.map(({ blocks }) => blocks.length));
  return Array.from({ length: rows }, (_, row) => notes.map(({ blocks }) => blocks[row] ?? ''));
}

interface ProductNotes {
  readonly translation: { readonly translated: NotesInput['translated'] };
  readonly words: Words;
  readonly picture: FindPicture;
  readonly memory: Memory;
}

export interface PictureFile {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly hash: string;
}

/** Where a picture lies in a product: named by its content, so that two pictures never collide. */
export const pictureAddress = ({ path, hash }: Pick<PictureFile, 'path' | 'hash'>): string =>
  `pictures/${hash.slice(0, 16)}${/\.[a-z]+$/i.exec(path)?.[0].toLowerCase() ?? ''}`;

const rendered = (image: PictureFile | undefined, prefix: string): RenderedImage | undefined =>
  image && { src: `${prefix}${pictureAddress(image)}`, width: image.width, height: image.height };

/** Notes for the page of the site at `page`. */
export const siteNotes =
  ({ translation, words, picture, memory }: ProductNotes) =>
  (language: string, page: string, headingLevel: 2 | 3) =>
    makeNotes({
      languages: [language],
      translated: translation.translated,
      words,
      headingLevel,
      picture,
      page,
      memory,
    });

/** Notes for a booklet; links by id lead to its own parts. */
export const bookletNotes = ({
  translation,
  words,
  picture,
  record,
  measure,
  widthInEm,
  memory,
}: ProductNotes &
  ColumnSetting & {
    readonly record: { readonly languages: readonly string[] };
    readonly measure: MeasureText;
  }) =>
  makeNotes({
    languages: record.languages,
    translated: translation.translated,
    words,
    headingLevel: 3,
    picture,
    page: undefined,
    memory,
    ...(record.languages.length === 2 && { columns: { measure, widthInEm } }),
  });
