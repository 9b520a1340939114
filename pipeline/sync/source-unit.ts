// Lists what a document has to translate, in its order: the texts of its front matter, then its blocks.
import type { SourceText } from '../model/programme.ts';
import { normalised } from '../translate/catalogues.ts';
import type { ParsedDocument } from '../translate/document.ts';

export interface SourceUnit {
  /** `document#section`, as it stands in msgctxt. */
  readonly context: string;
  readonly source: string;
  /** The source, normalised: two units with the same key say the same. */
  readonly key: string;
  /** What the text is, in words for translators. */
  readonly role: string;
}

/** A text that stands twice in one section is one unit: its place and words cannot tell the two apart. */
export function sourceUnits(document: ParsedDocument, texts: readonly SourceText[]): readonly SourceUnit[] {
  const front = texts
    .filter((text) => text.kind === 'unit' && text.document === document.id)
    .filter((text) => text.kind === 'unit')
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .map(({ section, source }) => unit(document.id, section, source, section));
  const blocks = document.units.map(({ section, source, role, node }) =>
    unit(document.id, section, source, node.type === 'heading' ? `heading, level ${node.depth}` : role),
  );
  const unique = new Map<string, SourceUnit>();
  for (const one of [...front, ...blocks]) {
    const identity = `${one.context}\0${one.key}`;
    if (one.key !== '' && !unique.has(identity)) unique.set(identity, one);
  }
  return [...unique.values()];
}

function unit(document: string, section: string, source: string, role: string): SourceUnit {
  return { context: `${document}#${section}`, source, key: normalised(source), role };
}
