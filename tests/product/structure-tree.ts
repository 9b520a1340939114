// Reads the structure tree of a tagged PDF for tests: its elements with their text, and whether all its parts agree.
import { isArray, isKind, nameOf, type PdfDictionary, type PdfValue } from '../../pipeline/pdf/object.ts';
import { type PdfFile, readPdf } from '../../pipeline/pdf/read.ts';
import { type Disagreement, findDisagreements } from './structure/agreement.ts';
import { readAnnotation, readAnnotations, textOf } from './structure/annotations.ts';
import { type MarkName, makeElement, readFacts, type StructureElement } from './structure/element.ts';
import { type MarkedContent, readMarkedContent } from './structure/marked-content.ts';
import { readable } from './structure/shown-text.ts';
import { readIdTree, readParentTree } from './structure/trees.ts';

export type { Disagreement } from './structure/agreement.ts';
export type { Annotation } from './structure/annotations.ts';
export type { StructureElement } from './structure/element.ts';

/** Content of a page that is in no structure element. */
export interface Loose {
  /** 1-based. */
  readonly page: number;
  readonly text: string;
  /** How many operators paint. */
  readonly painted: number;
}

export interface Artifact extends Loose {
  /** Such as `Pagination`; '' when the file does not say. */
  readonly type: string;
}

export interface StructureTree {
  /** Of the whole document, from the catalog. */
  readonly lang: string | undefined;
  /** The kids of the root; one `Document` as a rule. */
  readonly roots: readonly StructureElement[];
  /** All of them in structure order. */
  readonly elements: readonly StructureElement[];
  readonly roleMap: ReadonlyMap<string, string>;
  readonly artifacts: readonly Artifact[];
  /** Neither an artifact nor in any element: lost to whoever reads by the structure. */
  readonly untagged: readonly Loose[];
  /** Empty in a sound file. */
  readonly disagreements: readonly Disagreement[];
}

interface Sources {
  readonly file: PdfFile;
  readonly roles: ReadonlyMap<string, string>;
  readonly contents: ReadonlyMap<string, MarkedContent>;
  readonly annotations: ReturnType<typeof readAnnotations>;
}

/** Throws for bytes that are no PDF as Chromium writes it. A PDF without structure gives a tree without elements. */
export function readStructure(pdf: Uint8Array): StructureTree {
  const file = readPdf(pdf);
  const root = file.dictionary(file.catalog.get('StructTreeRoot'));
  const roleMap = new Map(
    [...file.dictionary(root.get('RoleMap'))].map(([from, to]) => [from, nameOf(file.resolve(to)) ?? ''] as const),
  );
  const { streams, contents } = readMarkedContent(file);
  const annotations = readAnnotations(file);
  const byName = new Map(contents.map((content) => [nameOfMark(content), content] as const));
  const elements = readElements({ file, roles: roleMap, contents: byName, annotations }, root);
  const listed = new Set(elements.flatMap(({ content }) => content));
  const loose = contents.filter((content) => !listed.has(content) && content.painted > 0);
  const facts = ({ page, shown, painted }: MarkedContent): Loose => ({ page, text: readable(shown), painted });
  const rootNumber = numberOf(file.catalog.get('StructTreeRoot'));
  return {
    lang: textOf(file, file.catalog.get('Lang')),
    roots: elements.filter(({ parent }) => parent === undefined),
    elements,
    roleMap,
    artifacts: contents.flatMap((one) => (one.artifact === undefined ? [] : [{ ...facts(one), type: one.artifact }])),
    untagged: loose.filter(({ artifact }) => artifact === undefined).map(facts),
    disagreements: findDisagreements({
      rootNumber,
      elements,
      streams,
      contents,
      annotations,
      parentTree: readParentTree(file, root),
      idTree: readIdTree(file, root),
    }),
  };
}

const nameOfMark = ({ stream, mcid }: Pick<MarkedContent, 'stream' | 'mcid'>): string => `${stream} ${mcid}`;
const numberOf = (value: PdfValue | undefined) => (isKind(value, 'reference') ? value.number : undefined);

/** An element that is reached twice is in the list twice, but its kids only once, so that circles end. */
function readElements(sources: Sources, root: PdfDictionary): readonly StructureElement[] {
  const { file } = sources;
  const elements: StructureElement[] = [];
  const visited = new Set<number>();

  const readElement = (value: PdfValue, parent: StructureElement | undefined): StructureElement => {
    const number = numberOf(value);
    const dictionary = file.dictionary(value);
    const content: StructureElement['content'][number][] = [];
    const marks: MarkName[] = [];
    const element = makeElement(readFacts(file, number, dictionary, sources.roles, parent), content, marks);
    elements.push(element);
    const again = number !== undefined && visited.has(number);
    if (number !== undefined) visited.add(number);
    for (const kid of again ? [] : kidsOf(file, dictionary)) {
      const found = readKid(sources, kid, dictionary);
      if (found === 'element') content.push(readElement(kid, element));
      else if ('mcid' in found) {
        marks.push(found);
        const marked = sources.contents.get(nameOfMark(found));
        if (marked !== undefined) content.push(marked);
      } else content.push(sources.annotations.get(found.object) ?? readAnnotation(file, found.object, undefined));
    }
    return element;
  };

  for (const kid of kidsOf(file, root)) readElement(kid, undefined);
  return elements;
}

function kidsOf(file: PdfFile, dictionary: PdfDictionary): readonly PdfValue[] {
  const value = dictionary.get('K') ?? null;
  const list = file.resolve(value);
  if (isArray(list)) return list;
  return list === null ? [] : [value];
}

/** An integer and an `MCR` name marked content, an `OBJR` an annotation; all else is an element (14.7.4). */
function readKid(
  { file }: Sources,
  kid: PdfValue,
  parent: PdfDictionary,
): 'element' | MarkName | { readonly object: number } {
  const value = file.resolve(kid);
  const dictionary = file.dictionary(kid);
  const type = nameOf(dictionary.get('Type'));
  const page = numberOf(dictionary.get('Pg')) ?? numberOf(parent.get('Pg')) ?? 0;
  if (typeof value === 'number') return { stream: numberOf(parent.get('Pg')) ?? 0, mcid: value };
  if (type === 'OBJR') return { object: numberOf(dictionary.get('Obj')) ?? 0 };
  if (type !== 'MCR') return 'element';
  return { stream: numberOf(dictionary.get('Stm')) ?? page, mcid: Number(file.resolve(dictionary.get('MCID'))) };
}
