// Finds where the structure tree, the content of the pages and the ParentTree contradict each other.
import type { Annotation } from './annotations.ts';
import type { StructureElement } from './element.ts';
import type { ContentStream, MarkedContent } from './marked-content.ts';
import type { ParentEntry } from './trees.ts';
import { findWrongNodes } from './wrong-nodes.ts';

export interface Disagreement {
  readonly kind: /** A mark or an annotation has no entry in the ParentTree, or one that leads to no element of the tree. */
    | 'no-parent-entry'
    /** The element of the entry does not list what the entry stands for. */
    | 'not-listed-by-parent'
    /** An element lists a mark that its content stream does not hold, or an annotation that no page has. */
    | 'listed-but-missing'
    /** Two elements list the same mark or annotation. */
    | 'listed-twice'
    /** A content stream holds the same MCID twice. */
    | 'marked-twice'
    /** The ParentTree holds an entry for which there is nothing. */
    | 'entry-without-content'
    /** One key of the ParentTree is used for two things or occurs twice. */
    | 'key-used-twice'
    /** `/P` of an element is not the element above it. */
    | 'wrong-parent'
    /** An element is reached twice. */
    | 'element-twice'
    /** The IDTree and the ids of the elements differ, or its names are not sorted. */
    | 'ids-differ';
  readonly detail: string;
}

export interface TaggedFile {
  readonly rootNumber: number | undefined;
  readonly elements: readonly StructureElement[];
  readonly streams: readonly ContentStream[];
  readonly contents: readonly MarkedContent[];
  readonly annotations: ReadonlyMap<number, Annotation>;
  readonly parentTree: readonly (readonly [number, ParentEntry])[];
  readonly idTree: readonly (readonly [string, number | undefined])[];
}

/** One thing that an element may list: an annotation, or a mark of a page or form. */
interface Item {
  readonly label: string;
  readonly key: number | undefined;
  /** Undefined for an annotation, whose entry is the element itself. */
  readonly mcid: number | undefined;
}

/** All contradictions, both ways (ISO 32000-1, 14.7.4.4), those of the elements among themselves included. */
export function findDisagreements(tagged: TaggedFile): readonly Disagreement[] {
  const found: Disagreement[] = [];
  const add = (kind: Disagreement['kind'], detail: string): void => void found.push({ kind, detail });

  const items = itemsOf(tagged, add);
  const listed = listedItems(tagged.elements, add);
  const elements = new Map(tagged.elements.map((element) => [element.number, element] as const));
  const entries = new Map(tagged.parentTree);
  if (entries.size < tagged.parentTree.length) add('key-used-twice', 'The ParentTree holds a key twice.');

  for (const { label, key, mcid } of items.values()) {
    const entry = entryOf(entries, key, mcid);
    const element = entry === undefined ? undefined : elements.get(entry);
    if (element === undefined) add('no-parent-entry', label);
    else if (listed.get(label) !== element) add('not-listed-by-parent', `${label}: object ${entry}`);
  }
  for (const [label, element] of listed) {
    if (!items.has(label)) add('listed-but-missing', `${label}: object ${element.number}`);
  }
  findEmptyEntries(tagged.parentTree, items, add);
  findWrongNodes(tagged, add);
  return found;
}

export type Add = (kind: Disagreement['kind'], detail: string) => void;

const markLabel = (stream: number, mcid: number): string => `MCID ${mcid} of object ${stream}`;
const annotationLabel = (number: number): string => `annotation ${number}`;

/** What must be in the tree, by its label. */
function itemsOf({ streams, contents, annotations }: TaggedFile, add: Add): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  const owners = new Map<number, string>();
  const own = (key: number | undefined, owner: string): void => {
    if (key === undefined) return;
    if (owners.has(key)) add('key-used-twice', `${key}: ${owners.get(key)} and ${owner}`);
    owners.set(key, owner);
  };
  const keys = new Map(streams.map(({ number, structParents }) => [number, structParents] as const));
  for (const [number, key] of keys) own(key, `object ${number}`);
  for (const { stream, mcid } of contents) {
    if (mcid === undefined) continue;
    const label = markLabel(stream, mcid);
    if (items.has(label)) add('marked-twice', label);
    items.set(label, { label, key: keys.get(stream), mcid });
  }
  for (const { number, structParent } of annotations.values()) {
    const label = annotationLabel(number);
    own(structParent, label);
    items.set(label, { label, key: structParent, mcid: undefined });
  }
  return items;
}

function listedItems(elements: readonly StructureElement[], add: Add): ReadonlyMap<string, StructureElement> {
  const listed = new Map<string, StructureElement>();
  for (const element of elements) {
    const marks = element.marks.map(({ stream, mcid }) => markLabel(stream, mcid));
    for (const label of [...marks, ...element.links.map(({ number }) => annotationLabel(number))]) {
      if (listed.has(label)) add('listed-twice', `${label}: objects ${listed.get(label)?.number}, ${element.number}`);
      listed.set(label, element);
    }
  }
  return listed;
}

function entryOf(entries: ReadonlyMap<number, ParentEntry>, key: number | undefined, mcid: number | undefined) {
  const entry = key === undefined ? undefined : entries.get(key);
  if (mcid === undefined) return typeof entry === 'number' ? entry : undefined;
  return typeof entry === 'object' ? entry[mcid] : undefined;
}

/** Null is a good entry for an MCID that is not used. */
function findEmptyEntries(parentTree: TaggedFile['parentTree'], items: ReadonlyMap<string, Item>, add: Add): void {
  const used = new Set([...items.values()].map(({ key, mcid }) => `${key} ${mcid}`));
  for (const [key, entry] of parentTree) {
    const slots = typeof entry === 'object' ? entry : [entry];
    slots.forEach((element, index) => {
      const mcid = typeof entry === 'object' ? index : undefined;
      if (element !== undefined && !used.has(`${key} ${mcid}`)) add('entry-without-content', `${key}, MCID ${mcid}`);
    });
  }
}
