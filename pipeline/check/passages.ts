// The texts that readers may see, wherever they are written, with the place of every character.
import type { Nodes } from 'mdast';
import type { Fix, Place } from '../model/diagnostic.ts';
import type { Catalogue } from '../parse/catalogue.ts';
import { positionsInCatalogue } from '../parse/catalogue-positions.ts';
import { placeFinder, type SourceFile } from '../parse/place-finder.ts';
import type { SourceData } from '../parse/sources.ts';
import type { YamlText } from '../parse/yaml-texts.ts';
import type { ProseUnit } from '../prose/units.ts';
import { walk } from '../prose/walk.ts';
import type { ParsedDocument } from '../translate/document.ts';
import type { ProgrammeToCheck } from './check-input.ts';

export interface Passage {
  readonly file: string;
  /** Undefined for a text that is the same in every language. */
  readonly language: string | undefined;
  /** The words; what is markup, code or an address is NUL, character for character. */
  readonly words: string;
  /** In data: the path of the key, without the language. */
  readonly path?: readonly (string | number)[];
  readonly place: (start: number, end: number) => Place;
  /** Undefined where what is written is not what is read: escapes, translations. */
  readonly fix: (start: number, end: number, text: string) => Fix | undefined;
}

/** All passages of a programme, file by file. */
export const passagesOf = ({
  data,
  documents,
  catalogues,
  texts,
  memory,
}: ProgrammeToCheck): readonly (readonly Passage[])[] => [
  ...data.map((one) => memory.recall(dataPassages, one)),
  ...documents.map((document) => memory.recall(documentPassages, document)),
  ...catalogues.map((catalogue) =>
    memory.recall(cataloguePassages, catalogue, texts.find(({ path }) => path === catalogue.file)?.text ?? ''),
  ),
];

function documentPassages(document: ParsedDocument): readonly Passage[] {
  const { file: path, text, language, units } = document;
  return units.map((unit) => unitPassage(unit, { path, text }, language));
}

function unitPassage({ node, start, end }: ProseUnit, file: SourceFile, language: string): Passage {
  return { file: file.path, language, words: wordsOf(node, file.text, start, end), ...positions(file, start) };
}

function wordsOf(node: Nodes, text: string, start: number, end: number): string {
  const pieces: string[] = [];
  let from = start;
  walk<Nodes>(node, (one) => {
    if (one.type !== 'text' || one.position === undefined) return;
    const [left = 0, right = 0] = [one.position.start.offset, one.position.end.offset];
    if (left < from || right > end) return;
    const raw = text.slice(left, right);
    pieces.push('\0'.repeat(left - from), isAddress(raw) ? '\0'.repeat(raw.length) : withoutReferences(raw));
    from = right;
  });
  return pieces.join('') + '\0'.repeat(Math.max(0, end - from));
}

const isAddress = (raw: string): boolean => /^(?:https?:\/\/|www\.|mailto:)\S*$/i.test(raw);

/** `&amp;` and `\*` are not written as they read. */
const withoutReferences = (raw: string): string =>
  raw.replace(/&(?:#\w+|\w+);|\\(?=[!-/:-@[-`{-~])/g, (found) => '\0'.repeat(found.length));

const dataPassages = ({ file, offset, language, texts }: SourceData): readonly Passage[] =>
  texts().flatMap((one) => yamlPassage(one, file, offset, language));

const readable = new Set([
  ...['title', 'shortTitle', 'theme', 'label', 'short', 'description', 'name', 'address', 'transport', 'position'],
  ...['honorific', 'biography', 'alt', 'abbreviation'],
]);
const readableMaps = new Set(['notices', 'roles', 'organisationRoles', 'countries']);
const isLanguage = (key: unknown): key is string => typeof key === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(key);

function yamlPassage(
  { path, value, start, end, exact }: YamlText,
  file: SourceFile,
  offset: number,
  inherited: string | undefined,
): readonly Passage[] {
  const isRead = (keys: YamlText['path']) => readable.has(String(keys.at(-1))) || readableMaps.has(String(keys.at(-2)));
  const last = path.at(-1);
  const above = path.slice(0, -1);
  const inLanguage = isLanguage(last) && isRead(above);
  if (!inLanguage && !isRead(path)) return [];
  const language = inLanguage ? last : inherited;
  const its = { file: file.path, language, words: value, path: inLanguage ? above : path };
  if (exact !== undefined) return [{ ...its, ...positions(file, offset + exact) }];
  return [{ ...its, place: () => placeFinder(file)(offset + start, offset + end), fix: () => undefined }];
}

/** Finding lines takes a look at the whole file, so it waits until something is wrong. */
const positions = (file: SourceFile, offset: number): Pick<Passage, 'place' | 'fix'> => ({
  place: (start, end) => placeFinder(file)(offset + start, offset + end),
  fix: (start, end, text) => ({ file: file.path, start: offset + start, end: offset + end, text }),
});

/** In a translation, code and addresses are known by their marks alone. */
const markup = /`[^`]*`|\]\([^)]*\)|<[^>]*>|&(?:#\w+|\w+);|\\(?=[!-/:-@[-`{-~])|\b(?:https?:\/\/|www\.)\S+/g;

const cataloguePassages = ({ file, language, entries }: Catalogue, text: string): readonly Passage[] =>
  entries
    .filter(({ obsolete, fuzzy, target }) => !obsolete && !fuzzy && target !== '')
    .map((entry) => ({
      file,
      language,
      words: entry.target.replace(markup, (found) => '\0'.repeat(found.length)),
      ...positionsInCatalogue(entry, { path: file, text }),
    }));
