// A project as translators see it: every document with its units, and the translation files that there are.
import { resolve } from 'node:path';
import { link } from '../link/link.ts';
import { type Diagnostic, inReadingOrder } from '../model/diagnostic.ts';
import { makeMemory } from '../model/memory.ts';
import type { Programme, SourceText } from '../model/programme.ts';
import type { Catalogue } from '../parse/catalogue.ts';
import { parseCatalogues } from '../parse/catalogues.ts';
import { parseSources } from '../parse/sources.ts';
import { type SourceUnit, sourceUnits, type TextUnit } from '../sync/source-unit.ts';
import { programmeDocuments, programmeTexts } from '../translate/programme.ts';
import { type Project, readProject } from '../workspace/read-project.ts';
import { textsByPath } from './report.ts';

export interface TranslatableDocument {
  /** `sessions/network-2` */
  readonly id: string;
  readonly file: string;
  readonly language: string;
  readonly units: readonly SourceUnit[];
}

export interface TranslationProject {
  readonly project: Project;
  readonly programme: Programme;
  /** Texts that stand in all languages side by side. */
  readonly inline: readonly Extract<SourceText, { readonly kind: 'inline' }>[];
  /** In the order of the programme; those without a unit are left out. */
  readonly documents: readonly TranslatableDocument[];
  readonly catalogues: readonly Catalogue[];
}

export interface OpenedProject {
  /** Undefined after an error: what cannot be read well must not be written. */
  readonly opened: TranslationProject | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

export async function openTranslationProject(folder: string): Promise<OpenedProject> {
  const memory = makeMemory();
  const { value: project, diagnostics: found } = await readProject(resolve(folder));
  const records = parseSources(project.texts, memory);
  const catalogues = parseCatalogues(project.texts, memory);
  const diagnostics = inReadingOrder([...found, ...records.diagnostics, ...catalogues.diagnostics]).filter(
    ({ severity }) => severity === 'error',
  );
  const texts = textsByPath(project);
  if (records.value === undefined || diagnostics.length > 0) return { opened: undefined, diagnostics, texts };

  const { value: programme } = link(records.value, memory);
  const all = programmeTexts(programme);
  const front = Map.groupBy(
    all.filter((text): text is TextUnit => text.kind === 'unit'),
    ({ document }) => document,
  );
  const documents = programmeDocuments(programme, memory).map((document): TranslatableDocument => {
    const { id, file, language } = document;
    return { id, file, language, units: sourceUnits(document, front.get(id) ?? []) };
  });
  const opened = {
    ...{ project, programme },
    inline: all.filter((text) => text.kind === 'inline'),
    documents: documents.filter(({ units }) => units.length > 0),
    catalogues: catalogues.value,
  };
  return { opened, diagnostics, texts };
}
