// Translates every document and gathers every gap: what is printed in which language, and what is missing.
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { Appearance, Programme, SourceText } from '../model/programme.ts';
import type { Catalogue } from '../parse/catalogue.ts';
import { type Catalogues, makeCatalogues } from './catalogues.ts';
import { type ParsedDocument, parseDocument, type TranslatedDocument, translateDocument } from './document.ts';
import { type Gap, gapOf } from './text.ts';

export interface Translation {
  readonly catalogues: Catalogues;
  readonly documents: readonly ParsedDocument[];
  readonly translated: (document: string, language: string) => TranslatedDocument;
  readonly gaps: readonly Gap[];
}

export function translateProgramme(
  programme: Programme,
  files: readonly Catalogue[],
  memory: Memory,
  marks = false,
): Checked<Translation> {
  const known = makeCatalogues(files, memory);
  const catalogues: Catalogues = marks ? { ...known, marks } : known;
  const documents = programmeDocuments(programme, memory);
  const diagnostics: Diagnostic[] = [];
  const translated = new Map<string, TranslatedDocument>();
  for (const document of documents) {
    for (const language of programme.languages) {
      const result = memory.recall(translateDocument, document, language, catalogues.of(language, document.id), marks);
      diagnostics.push(...result.diagnostics);
      translated.set(`${language}/${document.id}`, result.value);
    }
  }
  const texts = programmeTexts(programme);
  const gaps = programme.languages.flatMap((language) => [
    ...texts.flatMap((text) => gapOf(text, language, catalogues) ?? []),
    ...documents.flatMap(({ id }) => translated.get(`${language}/${id}`)?.gaps ?? []),
  ]);
  return checked(
    {
      catalogues,
      documents,
      gaps,
      translated: (document, language) => {
        const found = translated.get(`${language}/${document}`);
        if (found === undefined) throw new Error(`The document "${document}" was not translated into "${language}".`);
        return found;
      },
    },
    diagnostics,
  );
}

export const programmeDocuments = (programme: Programme, memory: Memory): readonly ParsedDocument[] =>
  [...programme.sessions.map(({ note }) => note), ...programme.pages.map(({ body }) => body)].map(
    ({ id, file, text, language }) => memory.recall(readDocument, id, file, text, language),
  );

const readDocument = (id: string, file: string, text: string, language: string): ParsedDocument =>
  parseDocument({ id, file, text, language });

/** Every text outside the documents' bodies that a product may print. */
export function programmeTexts(programme: Programme): readonly SourceText[] {
  const appearance = ({ position, talk, organisation, person }: Appearance) => [
    position,
    talk,
    organisation?.name,
    person.country,
  ];
  const texts: readonly (SourceText | undefined)[] = [
    programme.title,
    programme.shortTitle,
    programme.theme,
    programme.venue.name,
    programme.venue.address,
    programme.venue.transport,
    ...programme.venue.rooms.map(({ name }) => name),
    ...programme.categories.flatMap(({ label, description }) => [label, description]),
    ...programme.organisations.flatMap(({ members }) => members.map(({ name }) => name)),
    ...programme.roles.values(),
    ...programme.organisationRoles.values(),
    ...programme.sessions.flatMap((session) => [
      session.title,
      session.shortTitle,
      session.theme,
      session.notice,
      session.noteTitle,
      ...session.organisers.map(({ name }) => name),
      ...session.people.flatMap(appearance),
      ...session.parts.flatMap(({ title, people }) => [title, ...people.flatMap(appearance)]),
    ]),
    ...programme.pages.map(({ title }) => title),
  ];
  return [...new Set(texts.filter((text) => text !== undefined))];
}
