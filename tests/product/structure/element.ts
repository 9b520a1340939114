// One element of the structure tree with all that is below it, and its text in structure order.
import {
  isArray,
  isDictionary,
  isKind,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
} from '../../../pipeline/pdf/object.ts';
import type { PdfFile } from '../../../pipeline/pdf/read.ts';
import { readTextString } from '../../../pipeline/pdf/text-string.ts';
import { type Annotation, textOf } from './annotations.ts';
import type { MarkedContent } from './marked-content.ts';
import { join, readable, type ShownText } from './shown-text.ts';

export type AttributeValue = string | number | boolean | null | readonly AttributeValue[];

/** By owner and name: `attributes.Table?.Scope` is `Column`, `attributes.List?.ListNumbering` is `Disc`. */
export type Attributes = Readonly<Record<string, Readonly<Record<string, AttributeValue>>>>;

export interface StructureElement {
  readonly kind: 'element';
  /** Object number; undefined for an element that is no object of its own. */
  readonly number: number | undefined;
  /** After the RoleMap. */
  readonly type: string;
  readonly rawType: string;
  readonly id: string | undefined;
  /** Its own language, not an inherited one. */
  readonly lang: string | undefined;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly title: string | undefined;
  readonly attributes: Attributes;
  /** What it lists, in its order; marked content that no page holds is left out. */
  readonly content: readonly (StructureElement | MarkedContent | Annotation)[];
  readonly kids: readonly StructureElement[];
  readonly links: readonly Annotation[];
  /** Text of each marked content that it lists itself. */
  readonly pieces: readonly string[];
  /**
   * What is painted for it and for all below it: not `Alt`, nor `ActualText` of an element. There is a blank wherever
   * a line or page ends, even inside a word: compare Korean without blanks. Made when asked for.
   */
  readonly text: string;
  /** The 1-based page of the first thing that it or anything below it lists. */
  readonly page: number | undefined;
  readonly parent: StructureElement | undefined;
  /** Object number that it names as its parent, `/P`. */
  readonly namedParent: number | undefined;
  /** The marks that it lists, whether or not they are there. */
  readonly marks: readonly MarkName[];
}

export interface MarkName {
  /** Object number of the page or form. */
  readonly stream: number;
  readonly mcid: number;
}

type Facts = Pick<
  StructureElement,
  | 'number'
  | 'type'
  | 'rawType'
  | 'id'
  | 'lang'
  | 'alt'
  | 'actualText'
  | 'title'
  | 'attributes'
  | 'parent'
  | 'namedParent'
>;

/** The element's own entries (ISO 32000-1, table 323). */
export function readFacts(
  file: PdfFile,
  number: number | undefined,
  dictionary: PdfDictionary,
  roles: ReadonlyMap<string, string>,
  parent: StructureElement | undefined,
): Facts {
  const rawType = nameOf(file.resolve(dictionary.get('S'))) ?? '';
  const named = dictionary.get('P');
  return {
    number,
    type: standardType(rawType, roles),
    rawType,
    id: textOf(file, dictionary.get('ID')),
    lang: textOf(file, dictionary.get('Lang')),
    alt: textOf(file, dictionary.get('Alt')),
    actualText: textOf(file, dictionary.get('ActualText')),
    title: textOf(file, dictionary.get('T')),
    attributes: readAttributes(file, dictionary.get('A')),
    parent,
    namedParent: isKind(named, 'reference') ? named.number : undefined,
  };
}

/** `content` and `marks` may still grow until the first question. */
export const makeElement = (
  facts: Facts,
  content: StructureElement['content'],
  marks: readonly MarkName[],
): StructureElement => ({
  kind: 'element',
  ...facts,
  content,
  marks,
  get kids() {
    return content.filter((item) => item.kind === 'element');
  },
  get links() {
    return content.filter((item) => item.kind === 'annotation');
  },
  get pieces() {
    return content.filter((item) => item.kind === 'content').map(({ shown }) => readable(shown));
  },
  get text() {
    return readable(shownIn(content));
  },
  get page() {
    for (const { page } of content) if (page !== undefined) return page;
    return undefined;
  },
});

function shownIn(content: StructureElement['content']): ShownText | undefined {
  let shown: ShownText | undefined;
  for (const item of content) {
    if (item.kind === 'content') shown = join(shown, item.shown);
    else if (item.kind === 'element') shown = join(shown, shownIn(item.content));
  }
  return shown;
}

/** The role map is followed to its end; a circle ends where it began (14.7.3). */
function standardType(rawType: string, roles: ReadonlyMap<string, string>): string {
  let type = rawType;
  for (const seen = new Set<string>(); !seen.has(type); ) {
    seen.add(type);
    type = roles.get(type) ?? type;
  }
  return type;
}

/** One dictionary or several, with revision numbers between (14.7.5); of two equal keys the later one counts. */
function readAttributes(file: PdfFile, value: PdfValue | undefined): Attributes {
  const given = file.resolve(value);
  const owners: Record<string, Record<string, AttributeValue>> = {};
  for (const item of isArray(given) ? given : [given]) {
    const dictionary = isKind(item, 'stream') ? item.dictionary : file.resolve(item);
    if (!isDictionary(dictionary)) continue;
    const owner = nameOf(dictionary.get('O')) ?? '';
    const entries = [...dictionary].filter(([key]) => key !== 'O');
    const values = entries.map(([key, entry]) => [key, plainValue(file, entry)] as const);
    owners[owner] = { ...owners[owner], ...Object.fromEntries(values) };
  }
  return owners;
}

function plainValue(file: PdfFile, value: PdfValue): AttributeValue {
  const resolved: PdfObject = file.resolve(value);
  if (isArray(resolved)) return resolved.map((item) => plainValue(file, item));
  if (isKind(resolved, 'string')) return readTextString(resolved);
  if (typeof resolved === 'number' || typeof resolved === 'boolean') return resolved;
  return nameOf(resolved) ?? null;
}
