// Translates a Markdown document: splices the catalogue's texts into the source and proves that its structure held.
import type { Emphasis, Root } from 'mdast';
import { type Checked, checked, type Diagnostic, mistake, type Place } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';
import type { Document } from '../model/programme.ts';
import { parseMarkdown } from '../prose/markdown.ts';
import { type ProseReference, prepareReferences, proseReferences } from '../prose/references.ts';
import { blockSkeleton } from '../prose/skeleton.ts';
import { splice } from '../prose/splice.ts';
import { type ProseUnit, proseUnits } from '../prose/units.ts';
import { catalogueFile, type Find, type Lookup, normalised } from './catalogues.ts';
import type { Gap } from './text.ts';
import { unitPlaces, unitState, writeMark } from './unit-mark.ts';

export interface ParsedDocument extends Document {
  /** Ready for rendering. */
  readonly root: Root;
  readonly units: readonly ProseUnit[];
  /** The units' sources, normalised. */
  readonly sources: ReadonlySet<string>;
  readonly skeleton: string;
  readonly references: readonly ProseReference[];
  /** Where the text after the front matter begins. */
  readonly bodyOffset: number;
}

export interface TranslatedDocument {
  readonly text: string;
  readonly root: Root;
  readonly gaps: readonly Gap[];
}

export function parseDocument(document: Document): ParsedDocument {
  const root = parseMarkdown(document.text);
  const units = proseUnits(root, document.text);
  const [first] = root.children;
  const parsed = {
    ...document,
    units,
    sources: new Set(units.map(({ source }) => normalised(source))),
    skeleton: blockSkeleton(root),
    references: proseReferences(root),
    bodyOffset: first?.type === 'yaml' ? (first.position?.end.offset ?? 0) : 0,
  };
  // Last, since it changes the tree.
  return { ...parsed, root: prepareReferences(root, document.text) };
}

interface Choice {
  readonly unit: ProseUnit;
  readonly found: Lookup;
}

/**
 * The document in `language`. Blocks without a good translation stay in the source language and say so by their `lang`
 * and `data-translation` attributes; a translation that would break the block structure is reported and not used. With
 * `marks` every block says in `data-unit` which unit it is.
 */
export function translateDocument(
  document: ParsedDocument,
  language: string,
  find: Find,
  marks = false,
): Checked<TranslatedDocument> {
  if (document.language === language) {
    const { text, root } = document;
    return checked({ text, root: marks ? markedSource(document) : root, gaps: [] });
  }
  const choices = document.units.map(
    (unit): Choice => ({ unit, found: find(unit.section, unit.source, document.sources) }),
  );
  const good = choices.filter(({ found }) => found.state === 'translated');
  const attempt = apply(document, good);
  if (attempt.fits) return checked(mark(document, choices, attempt, { language, marks }));

  const broken = good.filter((choice) => !apply(document, [choice]).fits);
  const kept = choices.map((choice) =>
    broken.includes(choice) ? { ...choice, found: { ...choice.found, state: 'missing' as const } } : choice,
  );
  const usable = kept.filter(({ found }) => found.state === 'translated');
  const second = apply(document, usable);
  const result = second.fits
    ? { choices: kept, attempt: second }
    : { choices: kept.map(withoutTranslation), attempt: apply(document, []) };
  return checked(
    mark(
      document,
      result.choices,
      result.attempt,
      { language, marks },
      broken.map(({ unit }) => unit),
    ),
    broken.map((choice) => brokenStructure(document, choice)),
  );
}

const withoutTranslation = (choice: Choice): Choice => ({
  ...choice,
  found: { state: 'missing', target: undefined, place: undefined },
});

function apply(document: ParsedDocument, choices: readonly Choice[]) {
  const text = splice(
    document.text,
    choices.map(({ unit, found }) => ({ unit, target: found.target ?? unit.source })),
  );
  const root = parseMarkdown(text);
  return { text, root, fits: blockSkeleton(root) === document.skeleton };
}

/** Equal skeletons correspond block by block, so the n-th unit of the result is the n-th of the source. */
function mark(
  document: ParsedDocument,
  choices: readonly Choice[],
  { text, root }: { readonly text: string; readonly root: Root },
  { language, marks }: { readonly language: string; readonly marks: boolean },
  broken: readonly ProseUnit[] = [],
): TranslatedDocument {
  const units = proseUnits(root, text);
  const places = marks ? unitPlaces(document.id, document.units) : [];
  const gaps = choices.flatMap(({ unit, found }, index): readonly Gap[] => {
    const isGap = found.state !== 'translated' && found.state !== 'source';
    markNode(units[index], {
      ...(isGap && { lang: document.language, dataTranslation: found.state }),
      ...(marks && { dataUnit: writeMark({ state: unitState(found), at: places[index] ?? '' }) }),
    });
    if (!isGap) return [];
    if (broken.includes(unit)) return [];
    const place = unitPlace(document, unit);
    return [
      {
        language,
        state: found.state,
        source: unit.source,
        place,
        file: catalogueFile(language, document.id),
        document: document.id,
      },
    ];
  });
  return { text, root: prepareReferences(root, text), gaps };
}

/** The same tree again, since that of the document is shared. */
function markedSource({ id, text }: ParsedDocument): Root {
  const root = parseMarkdown(text);
  const units = proseUnits(root, text);
  const places = unitPlaces(id, units);
  for (const [index, unit] of units.entries())
    markNode(unit, { dataUnit: writeMark({ state: 'source', at: places[index] ?? '' }) });
  return prepareReferences(root, text);
}

/** The paragraph of a tight list item vanishes in HTML, so there the words themselves carry the mark. */
function markNode(unit: ProseUnit | undefined, properties: Readonly<Record<string, string>>): void {
  if (unit === undefined || Object.keys(properties).length === 0) return;
  if (unit.item && unit.node.type === 'paragraph') {
    const words: Emphasis = {
      type: 'emphasis',
      children: unit.node.children,
      data: { hName: 'span', hProperties: properties },
    };
    unit.node.children = [words];
  } else {
    unit.node.data = { ...unit.node.data, hProperties: { ...unit.node.data?.hProperties, ...properties } };
  }
}

function unitPlace(document: Document, unit: ProseUnit): Place {
  const { start, end } = unit.node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return {
    file: document.file,
    line: start.line,
    column: start.column,
    ...(start.line === end.line && { endColumn: end.column }),
  };
}

function brokenStructure(document: ParsedDocument, { unit, found }: Choice): Diagnostic {
  return mistake('translation.structure', {
    values: { role: phrase(`block.${unit.role}`) },
    place: found.place,
    related: [{ says: phrase('source-here'), place: unitPlace(document, unit) }],
  });
}
