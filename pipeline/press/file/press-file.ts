// Makes the file that goes to the press, PDF/X-4 (ISO 15930-7) or PDF/X-1a (ISO 15930-4), of a joined booklet.

import { pageContent } from '../../pdf/content.ts';
import {
  dictionary,
  name,
  numbersOf,
  type PdfDictionary,
  type PdfValue,
  reference,
  serialize,
} from '../../pdf/object.ts';
import { listPages, type PdfPage } from '../../pdf/pages.ts';
import { type PdfFile, readPdf } from '../../pdf/read.ts';
import type { Rect } from '../../pdf/rect.ts';
import { streamBody } from '../../pdf/stream-body.ts';
import type { BookFacts } from '../../print/finish/metadata.ts';
import { type BookFile, makeBookFile } from '../../print/join/book-file.ts';
import { addPageTree } from '../../print/join/page-tree.ts';
import { type InkTable, inkTableKey, makeInkTable } from '../ink/ink-table.ts';
import { type InkChoice, planInks } from '../ink/inks.ts';
import type { OutputProfile } from '../ink/output-profile.ts';
import { allPlates, drawMarks, roomForMarks } from './marks.ts';
import { packedStream } from './packed-stream.ts';
import { boxesAround, pointsOf, pressBoxes, rectangle } from './page-boxes.ts';
import { decimal } from './paint-content.ts';
import type { DecodeJpeg } from './paint-image.ts';
import { makePainter, openingColours, type Painter } from './paint-objects.ts';
import {
  type PressStandard,
  type PrintingCondition,
  pressInformation,
  pressIntent,
  pressPacket,
  versionOf,
} from './press-metadata.ts';
import { inkSlug, type Slug, type SlugInk } from './slug.ts';
import { platesTarget } from './target.ts';

/** What a print shop asks for. */
export interface PressProfile {
  /** PDF/X-4 where nothing is said. */
  readonly standard?: PressStandard;
  readonly condition: PrintingCondition;
  readonly output: OutputProfile;
  readonly inks: InkChoice;
  /** In mm: how far colour reaches beyond the cut. The booklet's sheet has room for 6 mm. */
  readonly bleed: number;
  readonly marks: boolean;
  /** Only with marks. */
  readonly colourBar: boolean;
}

export interface PressInput {
  /** The joined booklet: its pages lie on the sheet with all their bleed, only its boxes show less. */
  readonly book: Uint8Array;
  /** Pages to print, counted from 1, when the cover is printed apart; all of them by default. */
  readonly pages?: readonly number[];
  /** Where the pages to print are cut, for a book that does not say it itself. */
  readonly trims?: readonly Rect[];
  /** Pages on which black prints in a gap: over what is below it there would be more ink than the paper takes. */
  readonly knockOut?: ReadonlySet<number>;
  readonly profile: PressProfile;
  readonly facts: BookFacts;
  /** Written below each page; only with marks. */
  readonly slug?: Slug | undefined;
  /** An ICC profile of sRGB, for the rare thing that must stay in colours of the screen. */
  readonly screenProfile: Uint8Array;
  /** Without it photographs stay in colours of the screen, described by their profile. */
  readonly decodeJpeg?: DecodeJpeg;
  /** Tables of inks by `inkTableKey`, kept between two files. */
  readonly tables?: Map<string, InkTable>;
}

export interface PressFile {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** Something stayed in colours of the screen, described by a profile: PDF/X-4 allows it, some shops do not. */
  readonly screenColours: boolean;
}

/** The same input gives the same bytes. No tags, links or names go to the press. */
export function makePressFile(input: PressInput): PressFile {
  const { profile, facts } = input;
  const file = readPdf(input.book);
  const { standard = 'PDF/X-4' } = profile;
  const book = makeBookFile(versionOf[standard]);
  const screen = screenSpaceIn(book, input.screenProfile);
  const plan = planInks(profile.output, profile.inks, tableOf(input));
  const painterWith = (overprints: boolean): Painter => {
    const target = platesTarget(plan, overprints);
    return makePainter({ file, book, target, decodeJpeg: input.decodeJpeg, screenSpace: screen.get });
  };
  const slugInk = input.slug && profile.marks ? inkSlug(input.slug, book) : undefined;
  const [overprinting, knockingOut] = [painterWith(true), painterWith(false)];
  const all = listPages(file);
  const wanted = input.pages ?? all.map((_, index) => index + 1);
  const pages = choosePages(all, wanted);
  const numbers = pages.map(() => book.reserve(1));
  const tree = addPageTree(numbers, book);
  pages.forEach((page, index) => {
    const painter = input.knockOut?.has(wanted[index] ?? 0) ? knockingOut : overprinting;
    const slug = slugInk && { ...slugInk, page: index + 1, count: pages.length };
    const trim = input.trims?.[index] ?? trimOf(file, page);
    const entries = pressPage(file, page, trim, profile, painter, slug, (body) => reference(book.add(body)));
    const own = dictionary({ Type: name('Page'), Parent: reference(tree.parentOf(index)) });
    book.add(serialize(new Map([...own, ...entries])), numbers[index]);
  });
  const intent = pressIntent(profile.condition, book.add(packedStream(dictionary({ N: 4 }), profile.output.bytes)));
  const pdf = book.finish({
    Root: reference(book.add(serialize(pressCatalog(book, tree.root, pressPacket(facts, standard), intent)))),
    Info: reference(book.add(serialize(pressInformation(facts, standard)))),
  });
  return { pdf, pageCount: pages.length, screenColours: screen.used() };
}

function pressCatalog(book: BookFile, pages: number, packet: Uint8Array, intent: PdfDictionary): PdfDictionary {
  const metadata = dictionary({ Type: name('Metadata'), Subtype: name('XML') });
  return dictionary({
    Type: name('Catalog'),
    Pages: reference(pages),
    Metadata: reference(book.add(streamBody(metadata, packet))),
    OutputIntents: [intent],
  });
}

/** A table takes a tenth of a second: a program that makes several files makes it once. */
function tableOf({ profile: { output, inks }, tables = new Map() }: PressInput): InkTable {
  const key = inkTableKey(output, inks.limit);
  const table = tables.get(key) ?? makeInkTable(output, inks.limit);
  tables.set(key, table);
  return table;
}

/** Throws a RangeError for a page that the booklet does not have. */
function choosePages(all: readonly PdfPage[], wanted: readonly number[]): readonly PdfPage[] {
  return wanted.map((number) => {
    const page = all[number - 1];
    if (page === undefined) throw new RangeError(`There is no page ${number} in a booklet of ${all.length}.`);
    return page;
  });
}

function trimOf(file: PdfFile, page: PdfPage): Rect {
  const trim = numbersOf(file.resolve(page.dictionary.get('TrimBox'))) as Rect | undefined;
  if (trim === undefined) throw new Error('A page of the booklet does not say where it is cut.');
  return trim;
}

function pressPage(
  file: PdfFile,
  page: PdfPage,
  trim: Rect,
  profile: PressProfile,
  painter: Painter,
  slug: (SlugInk & { readonly page: number; readonly count: number }) | undefined,
  add: (body: Uint8Array) => PdfValue,
): PdfDictionary {
  const boxes = boxesAround(trim, pointsOf(profile.bleed), profile.marks ? roomForMarks : 0);
  const painted = painter.content(pageContent(file, page), page.resources);
  const content = Buffer.concat([
    Buffer.from(`q ${rectangle(boxes.bleed).map(decimal).join(' ')} re W n\n${openingColours}`, 'latin1'),
    painted,
    Buffer.from(`\nQ\n${profile.marks ? drawMarks(boxes, profile.colourBar) : ''}`, 'latin1'),
    Buffer.from(slug?.draw(boxes.bleed, boxes.trim, slug.page, slug.count) ?? '', 'latin1'),
  ]);
  const group = file.dictionary(page.dictionary.get('Group'));
  return new Map<string, PdfValue>([
    ...pressBoxes(boxes),
    ['Resources', withMarks(painter.resources(page.resources, content), profile.marks, slug?.forms)],
    ['Contents', add(packedStream(new Map(), content))],
    ...(group.size > 0 ? [['Group', pageGroup] as const] : []),
  ]);
}

const pageGroup = dictionary({ Type: name('Group'), S: name('Transparency'), CS: name('DeviceCMYK'), I: true });

function withMarks(resources: PdfDictionary, marks: boolean, forms: PdfDictionary = new Map()): PdfDictionary {
  if (!marks) return resources;
  const own = (key: string) => (resources.get(key) ?? new Map()) as PdfDictionary;
  return new Map([
    ...resources,
    ['ColorSpace', new Map([...own('ColorSpace'), ['All', allPlates]])],
    ['XObject', new Map([...own('XObject'), ...forms])],
  ]);
}

/** The space is written only when something needs it. */
function screenSpaceIn(book: BookFile, profile: Uint8Array) {
  let known: PdfValue | undefined;
  return {
    get: (): PdfValue => {
      const entries = dictionary({ N: 3, Alternate: name('DeviceRGB') });
      known ??= [name('ICCBased'), reference(book.add(packedStream(entries, profile)))];
      return known;
    },
    used: (): boolean => known !== undefined,
  };
}
