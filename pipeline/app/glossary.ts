// Sends a project's glossary out for other tools.
import { resolve } from 'node:path';
import { writeGlossaryCsv } from '../exchange/glossary-csv.ts';
import { writeTbx } from '../exchange/tbx.ts';
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { glossaryFile, parseGlossary } from '../parse/glossary.ts';
import { readProject } from '../workspace/read-project.ts';
import { textsByPath } from './report.ts';

export const glossaryFormats = ['csv', 'tbx'] as const;
export type GlossaryFormat = (typeof glossaryFormats)[number];

export interface SentGlossary {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** Undefined after an error, and where there is no glossary. */
  readonly text: string | undefined;
}

export async function exportGlossary(folder: string, format: GlossaryFormat): Promise<SentGlossary> {
  const { value: project, diagnostics } = await readProject(resolve(folder));
  const texts = textsByPath(project);
  const file = project.texts.find(({ path }) => path === glossaryFile);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (file === undefined || errors.length > 0) return { diagnostics: errors, texts, text: undefined };
  const { value: terms, diagnostics: found } = parseGlossary(file);
  if (hasErrors(found)) return { diagnostics: found, texts, text: undefined };
  const languages = [...new Set(terms.flatMap(({ words }) => Object.keys(words)))];
  const text = format === 'csv' ? writeGlossaryCsv(terms, languages) : writeTbx(terms, languages, 'Glossary');
  return { diagnostics: found, texts, text };
}
