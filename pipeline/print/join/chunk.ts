// Makes a printed file ready to be joined: its structure finished, its painting marked, its numbers movable.

import { type PdfValue, reference } from '../../pdf/object.ts';
import { listPages, type PdfPage, pageNumbers } from '../../pdf/pages.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { finishContents } from '../finish/artifacts.ts';
import { type Edits, editing } from '../finish/edits.ts';
import { finishLinks, type LinkWords } from '../finish/links.ts';
import { finishOutline, type OutlineItem } from '../finish/outline.ts';
import { boxEntries } from '../finish/page-facts.ts';
import { finishStructure, parentTreeOf } from '../finish/structure.ts';
import { firstPageOf, kidsOf, referenceOf, structureElements } from '../finish/structure-elements.ts';
import { type ChunkFont, takeFonts } from './chunk-fonts.ts';
import { type Relocated, relocate } from './relocate.ts';
import { skeletonOf } from './skeleton.ts';
import { documentSymbol, fontSymbol, openingSymbol, pageSymbol } from './symbols.ts';

/** A printed chunk that can be joined any number of times. Objects are counted as in `relocated`. */
export interface Chunk {
  readonly relocated: Relocated;
  readonly fonts: readonly ChunkFont[];
  readonly pages: readonly number[];
  /** The topmost structure elements and the page, from 0, on which each begins; in the order of reading. */
  readonly kids: readonly { readonly object: number; readonly page: number }[];
  readonly outline: readonly OutlineItem[];
  /** Named destinations: page from 0, place in pt. */
  readonly destinations: readonly ChunkDestination[];
  /** Pairs of key and object. */
  readonly parentTree: Int32Array;
  /** Structure types in use, for the role map. */
  readonly types: readonly string[];
}

export interface ChunkDestination {
  readonly name: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

export interface ChunkOptions {
  readonly links: readonly LinkWords[];
  readonly headings: readonly string[];
  /** The part that a page, counted from 0, belongs to. */
  readonly partOf: (page: number) => ChunkPart;
}

export interface ChunkPart {
  readonly key: string;
  /** Level of its heading. */
  readonly level: number;
  /** Upper left corner of the text area in pt from that of the sheet: the browser counts destinations from it. */
  readonly origin: { readonly left: number; readonly top: number };
}

/** Throws an Error for a file that is damaged or not tagged. */
export function makeChunk(file: PdfFile, options: ChunkOptions): Chunk {
  const edits = editing(file);
  const elements = structureElements(file);
  const root = documentElement(file);
  const decoration = finishStructure(file, elements, edits);
  finishLinks(file, elements, options.links, edits);
  const outline = finishOutline(file, elements, options.headings, options.partOf, edits);
  const contents = finishContents(file, decoration);
  const fonts = takeFonts(file);
  const outside = new Map<number, number>([
    [root, documentSymbol],
    ...fonts.numbers.map((number, index) => [number, fontSymbol(index)] as const),
  ]);
  const pages = listPages(file);
  pages.forEach((page, index) => {
    for (const [number, symbol] of openPage(file, page, index, edits)) outside.set(number, symbol);
  });
  const { relocated, placeOf } = relocate(file, {
    bodies: new Map([...edits.bodies(), ...contents]),
    dropped: new Set([...fonts.dropped, ...skeletonOf(file)]),
    outside,
  });
  const place = (number: number): number => {
    const found = placeOf(number);
    if (found === undefined) throw new Error(`Object ${number} is not there.`);
    return found;
  };
  return {
    relocated,
    fonts: fonts.fonts,
    pages: pages.map(({ number }) => place(number)),
    kids: topmost(file, root).map(({ number, page }) => ({ object: place(number), page })),
    outline: outline.map((item) => ({
      ...item,
      element: item.element === undefined ? undefined : place(item.element),
    })),
    destinations: destinationsOf(file, options.partOf),
    parentTree: Int32Array.from(parentTreeOf(file).flatMap(([key, number]) => [key, place(number)])),
    types: [...new Set(elements.map(({ type }) => type))].sort(),
  };
}

function documentElement(file: PdfFile): number {
  const kids = kidsOf(file, file.dictionary(file.catalog.get('StructTreeRoot')));
  const number = referenceOf(kids[0]);
  if (number === undefined || kids.length !== 1) throw new Error('The file has no tags, or more than one document.');
  return number;
}

const pseudo = 9_000_000;

/**
 * Leaves open what depends on the place of a page in the book: which box it shows, what draws its furniture behind its
 * own content. Returns the numbers that stand for these until the pages are joined.
 */
function openPage(
  file: PdfFile,
  page: PdfPage,
  index: number,
  edits: Edits,
): readonly (readonly [number: number, symbol: number])[] {
  const first = pseudo + index * 5;
  const [opening, box, closing, overlay, parent] = [first, first + 1, first + 2, first + 3, first + 4] as const;
  const resources = new Map(page.resources);
  const forms = new Map(file.dictionary(resources.get('XObject')));
  resources.set('XObject', forms.set('Overlay', reference(overlay)));
  const content = page.dictionary.get('Contents') ?? null;
  edits.change(page.number, {
    ...Object.fromEntries(
      [...page.dictionary.keys()].filter((key) => key.endsWith('Box')).map((key) => [key, undefined]),
    ),
    ...Object.fromEntries(boxEntries(reference(box))),
    Resources: resources,
    Contents: [reference(opening), content, reference(closing)],
    Parent: reference(parent),
  });
  return [
    [opening, openingSymbol],
    [box, pageSymbol(index, 'box')],
    [closing, pageSymbol(index, 'closing')],
    [overlay, pageSymbol(index, 'overlay')],
    [parent, pageSymbol(index, 'parent')],
  ];
}

/** The kids of the document element, each with the page of its first content. */
function topmost(file: PdfFile, root: number): readonly { readonly number: number; readonly page: number }[] {
  const pages = pageNumbers(file);
  let before = 0;
  return kidsOf(file, file.dictionary(file.object(root))).flatMap((kid) => {
    const number = referenceOf(kid);
    if (number === undefined) return [];
    before = firstPageOf(file, number, pages) ?? before;
    return [{ number, page: before }];
  });
}

/** Places on the sheet of a right-hand page, as those of the outline are. */
function destinationsOf(file: PdfFile, partOf: ChunkOptions['partOf']): readonly ChunkDestination[] {
  const pages = pageNumbers(file);
  return [...file.dictionary(file.catalog.get('Dests'))].flatMap(([name, value]) => {
    const [page, , left, top] = (file.resolve(value) ?? []) as readonly PdfValue[];
    const number = pages.get(referenceOf(page) ?? -1);
    if (number === undefined || typeof left !== 'number' || typeof top !== 'number') return [];
    const { origin } = partOf(number - 1);
    return [{ name, page: number - 1, left: left + origin.left, top: top - origin.top }];
  });
}
