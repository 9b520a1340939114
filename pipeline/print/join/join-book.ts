// Joins chunks and overlay into one file in one pass: numbers are overwritten, trees are made, nothing is read again.

import { dictionary, name, type PdfDictionary, type PdfValue, reference, serialize } from '../../pdf/object.ts';
import type { Rect } from '../../pdf/rect.ts';
import { streamBody } from '../../pdf/stream-body.ts';
import { textString } from '../../pdf/text-string.ts';
import { type BookFacts, informationOf, metadataPacket } from '../finish/metadata.ts';
import { labelTree, type PageLabel } from '../finish/page-facts.ts';
import { roleMap } from '../finish/role-map.ts';
import type { Overlay } from '../overlay/overlay.ts';
import { makeBookFile } from './book-file.ts';
import { bookFonts, objectsOfFont, type PackedFonts } from './book-fonts.ts';
import { type BookPage, bookIndexes, inBookOrder, shiftOf } from './book-pages.ts';
import type { Chunk } from './chunk.ts';
import { addOutline, type BookHeading } from './outline-tree.ts';
import { addPageSides } from './page-sides.ts';
import { addPageTree } from './page-tree.ts';
import { addStructureRoot } from './structure-root.ts';
import { type Meaning, meaningOf } from './symbols.ts';

export interface BookInput {
  readonly chunks: readonly Chunk[];
  readonly pages: readonly BookPage[];
  /** In the order of the book; together one form for each of its pages. */
  readonly overlays: readonly Overlay[];
  /** What every page shows, on the sheet of a page that is not moved. */
  readonly trim: Rect;
  readonly labels: readonly PageLabel[];
  readonly facts: BookFacts;
  /** The colour space of the page, an ICC profile for RGB (ISO 19005-2, 6.2.3). */
  readonly profile: Uint8Array;
  readonly packedFonts: PackedFonts;
}

/** The same input gives the same bytes. Throws an Error when pages and chunks do not fit together. */
export function joinBook(input: BookInput): Uint8Array {
  const { chunks, overlays, pages, facts } = input;
  const file = makeBookFile();
  const bases = chunks.map(({ relocated }) => file.reserve(relocated.starts.length));
  const overlayBases = overlays.map(({ relocated }) => file.reserve(relocated.starts.length));
  const document = file.reserve(1);
  const sides = addPageSides(pages.map(shiftOf), input.trim, file);
  const fontNumbers = addFonts(input, file);
  const blankPages = new Map<number, number>();
  for (const [index, page] of pages.entries()) if (page.kind === 'blank') blankPages.set(index, file.reserve(1));
  const pageNumber = (index: number): number => {
    const page = pages[index];
    if (page?.kind !== 'printed') return blankPages.get(index) ?? 0;
    return (bases[page.chunk] ?? 0) + (chunks[page.chunk]?.pages[page.page] ?? 0);
  };
  const tree = addPageTree(
    pages.map((_, index) => pageNumber(index)),
    file,
  );
  const forms = overlays.flatMap((overlay, index) => overlay.forms.map((form) => (overlayBases[index] ?? 0) + form));
  if (forms.length !== pages.length) throw new Error('The overlay has another number of pages than the book.');
  for (const [index, number] of blankPages) {
    file.add(sides.blankPage(tree.parentOf(index), forms[index] ?? 0), number);
  }

  const places = chunks.map((chunk, index) => bookIndexes(chunk, index, pages));
  let keys = 0;
  let ids = 0;
  const parents: (readonly (readonly [number, number])[])[] = [];
  const idOwners: number[] = [];
  chunks.forEach((chunk, index) => {
    const base = bases[index] ?? 0;
    const placed = places[index] as readonly number[];
    file.place(chunk.relocated, base, {
      symbol: (symbol) => outside(meaningOf(symbol), placed),
      keyOffset: keys,
      idOffset: ids,
    });
    const group = pairs(chunk.parentTree).map(([key, object]) => [keys + key, base + object] as const);
    parents.push(group);
    keys = (group.at(-1)?.[0] ?? keys - 1) + 1;
    for (const owner of chunk.relocated.idOwners) idOwners.push(owner < 0 ? -1 : base + owner);
    ids += chunk.relocated.idOwners.length;

    function outside(meaning: Meaning, book: readonly number[]): number {
      if (meaning.kind === 'document') return document;
      if (meaning.kind === 'opening') return sides.opening;
      if (meaning.kind === 'font') return fontNumbers.get(chunk.fonts[meaning.index]) ?? 0;
      const at = book[meaning.page] ?? -1;
      if (meaning.kind === 'parent') return tree.parentOf(at);
      return meaning.kind === 'overlay' ? (forms[at] ?? 0) : sides.of(shiftOf(pages[at]))[meaning.kind];
    }
  });
  overlays.forEach(({ relocated, fonts }, index) => {
    file.place(relocated, overlayBases[index] ?? 0, {
      symbol: (symbol) => {
        const meaning = meaningOf(symbol);
        return meaning.kind === 'font' ? (fontNumbers.get(fonts[meaning.index]) ?? 0) : 0;
      },
      ...{ keyOffset: 0, idOffset: 0 },
    });
  });

  const structure = addStructureRoot(
    {
      language: facts.languages[0] ?? 'und',
      kids: inBookOrder(
        chunks,
        pages,
        ({ kids }) => kids,
        (kid, chunk) => (bases[chunk] ?? 0) + kid.object,
      ),
      parents,
      idOwners,
      roles: roleMap(chunks.flatMap(({ types }) => types)),
    },
    document,
    (value, number) => file.add(serialize(value), number),
  );
  const outline = addOutline(
    inBookOrder(
      chunks,
      pages,
      (chunk) => chunk.outline,
      (item, chunk, index): BookHeading => ({
        title: item.title,
        level: item.level,
        page: pageNumber(index),
        element: item.element === undefined ? undefined : (bases[chunk] ?? 0) + item.element,
        left: item.left,
        top: item.top,
      }),
    ),
    () => file.reserve(1),
    (value, number) => void file.add(serialize(value), number),
  );
  const destinations = inBookOrder(
    chunks,
    pages,
    (chunk) => chunk.destinations,
    (one, _, index) =>
      [one.name, [reference(pageNumber(index)), name('XYZ'), one.left, one.top, 0] as PdfValue] as const,
  );
  const labels = labelTree(input.labels, pages.length);
  const catalog = dictionary({
    Type: name('Catalog'),
    Pages: reference(tree.root),
    Dests: reference(file.add(serialize(new Map(destinations)))),
    MarkInfo: dictionary({ Marked: true }),
    StructTreeRoot: reference(structure),
    ...(outline !== undefined && { Outlines: reference(outline), PageMode: name('UseOutlines') }),
    ...(labels && { PageLabels: labels }),
    ViewerPreferences: dictionary({ DisplayDocTitle: true }),
    Lang: textString(facts.languages[0] ?? 'und'),
    Metadata: reference(file.add(metadataStream(facts))),
    OutputIntents: [outputIntent(file.add(streamBody(dictionary({ N: 3 }), input.profile)))],
  });
  return file.finish({
    Root: reference(file.add(serialize(catalog))),
    Info: reference(file.add(serialize(informationOf(facts)))),
  });
}

const pairs = (numbers: Int32Array): readonly (readonly [number, number])[] =>
  Array.from({ length: numbers.length / 2 }, (_, index) => [numbers[index * 2] ?? 0, numbers[index * 2 + 1] ?? 0]);

function addFonts({ chunks, overlays, packedFonts }: BookInput, file: ReturnType<typeof makeBookFile>) {
  const numbers = new Map<unknown, number>();
  for (const font of bookFonts(
    [...chunks, ...overlays].flatMap(({ fonts }) => fonts),
    packedFonts,
  )) {
    const first = file.reserve(objectsOfFont);
    const own = Array.from({ length: objectsOfFont }, (_, index) => first + index);
    for (const [index, body] of font.bodies(own).entries()) file.add(body, first + index);
    for (const member of font.members) numbers.set(member, first);
  }
  return numbers;
}

const metadataStream = (facts: BookFacts): Uint8Array =>
  streamBody(dictionary({ Type: name('Metadata'), Subtype: name('XML') }), metadataPacket(facts));

/** What the colours of the file mean (ISO 32000-1, 14.11.5; ISO 19005-2, 6.2.3). */
const outputIntent = (profile: number): PdfDictionary =>
  dictionary({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: textString('sRGB IEC61966-2.1'),
    RegistryName: textString('http://www.color.org'),
    Info: textString('sRGB IEC61966-2.1'),
    DestOutputProfile: reference(profile),
  });
