// Lists what a document has to translate, in its order: the texts of its front matter, then its blocks.
import type { SourceText } from '../model/programme.ts';
import type { ProseUnit } from '../prose/units.ts';
import { normalised } from '../translate/catalogues.ts';
import type { ParsedDocument } from '../translate/document.ts';

export interface SourceUnit {
  /** `document#section`, as it stands in msgctxt. */
  readonly context: string;
  readonly source: string;
  /** The source, normalised: two units with the same key say the same. */
  readonly key: string;
  /** What the text is. In English like all of PO, so that the file is the same whoever synchronises it. */
  readonly role: string;
  /** What the editor tells the translator: `limit: 120 characters`, `note: …`. */
  readonly directions: readonly string[];
}

export type TextUnit = Extract<SourceText, { readonly kind: 'unit' }>;

/** `texts` are those of the document's front matter. A text that stands twice in one section is one unit. */
export function sourceUnits(document: ParsedDocument, texts: readonly TextUnit[]): readonly SourceUnit[] {
  const front = texts
    .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .map(({ section, source }) => unit(document.id, section, source, frontRole(document.id, section), []));
  const blocks = document.units.map((one) =>
    unit(document.id, one.section, one.source, blockRole(one), one.directions),
  );
  const unique = new Map<string, SourceUnit>();
  for (const one of [...front, ...blocks]) {
    const identity = `${one.context}\0${one.key}`;
    if (one.key !== '' && !unique.has(identity)) unique.set(identity, one);
  }
  return [...unique.values()];
}

export const isDirection = (line: string): boolean => /^(limit|note): /.test(line);

function unit(
  document: string,
  section: string,
  source: string,
  role: string,
  directions: readonly string[],
): SourceUnit {
  return { context: `${document}#${section}`, source, key: normalised(source), role, directions };
}

const blockRole = ({ node, role }: ProseUnit): string =>
  node.type === 'heading' ? `heading, level ${node.depth}` : role;

const frontRoles: readonly (readonly [RegExp, string])[] = [
  [/^shortTitle$/, 'short title'],
  [/^note\.title$/, 'title of the concept note'],
  [/^parts\..+\.title$/, 'title of a part'],
  [/^people\..+\.talk$/, 'title of a talk'],
  [/^people\..+\.position$/, 'position of a person'],
];

function frontRole(document: string, section: string): string {
  if (section === 'title') return document.startsWith('pages/') ? 'page title' : 'session title';
  return frontRoles.find(([pattern]) => pattern.test(section))?.[1] ?? section;
}
