// Renders documents for a product: the chosen translation of each language, with its links and pictures resolved.
import { conventions } from '../language/language.ts';
import type { Words } from '../language/words.ts';
import type { Document } from '../model/programme.ts';
import { blockTexts } from '../prose/length.ts';
import { type RenderedImage, renderProse } from '../prose/render.ts';
import type { TranslatedDocument } from '../translate/document.ts';
import { type ColumnSetting, columnShare, type MeasureText } from './columns.ts';
import { asciiKey, partKeyOf, relativeAddress, sitePathOf } from './keys.ts';
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

function makeNotes(input: NotesInput): (document: Document) => readonly NoteView[] {
  const { languages, translated, words, columns } = input;
  return (document) => {
    const texts = languages.map((language) => translated(document.id, language));
    const [first, second] = texts;
    const share =
      columns && first && second
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
        translationMark: { text: word('translation.mark'), language: lang },
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

interface ProductNotes {
  readonly translation: { readonly translated: NotesInput['translated'] };
  readonly words: Words;
  /** The picture at an address relative to a file, or undefined. */
  readonly image: (file: string, address: string) => PictureFile | undefined;
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

const rendered = (image: PictureFile | undefined, prefix = ''): RenderedImage | undefined =>
  image && { src: `${prefix}${pictureAddress(image)}`, width: image.width, height: image.height };

/** Notes for the page of the site at `path`. */
export const siteNotes =
  ({ translation, words, image }: ProductNotes) =>
  (language: string, path: string, headingLevel: 2 | 3) =>
    makeNotes({
      languages: [language],
      translated: translation.translated,
      words,
      headingLevel,
      image: ({ file }, address) => rendered(image(file, address), relativeAddress(path, 'x').slice(0, -1)),
      link: (target) => {
        const to = sitePathOf(target);
        return to === undefined ? undefined : relativeAddress(path, `${language}/${to}`);
      },
    });

/** Notes for a booklet; links by id lead to its own parts. */
export const bookletNotes = ({
  translation,
  words,
  image,
  record,
  measure,
  widthInEm,
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
    image: ({ file }, address) => rendered(image(file, address)),
    link: (target) => `#${partKeyOf(target)}`,
    ...(record.languages.length === 2 && { columns: { measure, widthInEm } }),
  });
