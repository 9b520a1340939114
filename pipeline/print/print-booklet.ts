// Prints one booklet: chunks of parts side by side, then what holds page numbers, then all of it joined into one file.
import { type Checked, checked, hasErrors } from '../model/diagnostic.ts';
import type { BookletHtml, PartHtml } from '../render/booklet-html.ts';
import { cutChunks } from './chunks/cut-chunks.ts';
import { draftLengths } from './chunks/draft-lengths.ts';
import type { Examined } from './chunks/examine-chunk.ts';
import { type ChunkPrinting, type PrintedChunk, printChunk } from './chunks/print-chunk.ts';
import { explainProblem, neverSettled } from './explain-problem.ts';
import { checkChunk, checkFurnitureFonts, checkMargins, checkPageCount } from './gates.ts';
import type { PackedFonts } from './join/book-fonts.ts';
import type { BookPage } from './join/book-pages.ts';
import { joinBook } from './join/join-book.ts';
import { type PrintedOverlay, printOverlays } from './overlay/print-overlays.ts';
import { type BlankPage, blankPages, type Pagination, type PartLength, paginate } from './parts/paginate.ts';

export interface PrintInput extends ChunkPrinting {
  readonly booklet: BookletHtml;
  /** Date of issue, `2026-11-23`: the dates in the file are this day's, so that equal sources make equal files. */
  readonly date: string;
  readonly profile: Uint8Array;
  readonly bookMemory: BookMemory;
  /** Another way to cut, for those who want to compare: the pages are the same. */
  readonly cut?: typeof cutChunks;
}

/** What a running program keeps of a booklet between two prints, and what the next one may begin with. */
export interface BookMemory {
  /** Pages of the parts that hold numbers, as they were the last time: the first guess. */
  readonly lengths: Map<string, PartLength>;
  readonly overlays: Map<string, PrintedOverlay>;
  readonly packedFonts: PackedFonts;
}

export const makeBookMemory = (): BookMemory => ({ lengths: new Map(), overlays: new Map(), packedFonts: new Map() });

export interface PrintedBooklet {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** How often the parts with page numbers were printed until the numbers were right. */
  readonly passes: number;
  /** What is printed as the number of each page; empty on covers. */
  readonly pageLabels: readonly string[];
  readonly blanks: readonly BlankPage[];
}

const ceiling = 5;

/** Mistakes that make a file unprintable come back as diagnostics; `value` is undefined then. */
export async function printBooklet(input: PrintInput): Promise<Checked<PrintedBooklet | undefined>> {
  try {
    return await printParts(input);
  } catch (problem) {
    const found = explainProblem(problem, input.booklet.id);
    if (found) return checked(undefined, [found]);
    throw problem;
  }
}

async function printParts(input: PrintInput): Promise<Checked<PrintedBooklet | undefined>> {
  const { booklet, bookMemory, cut = cutChunks } = input;
  const isLate = ({ numbersOf }: PartHtml): boolean => numbersOf.length > 0;
  const late = booklet.parts.filter(isLate);
  const chunks = cut(booklet.parts.filter((part) => !isLate(part)));
  const known = late.every(({ key }) => bookMemory.lengths.has(key));
  // A book of one chunk is short, and so are its contents: a guess costs nothing, and a wrong one no more than a draft.
  const guessed = known ? bookMemory.lengths : onePageEach(late);
  const drafted = known || chunks.length < 2 ? guessed : draftLengths(booklet, late, input);
  const printed = chunks.map((parts) => printChunk(booklet, parts, new Map(), input));
  const [guess, ...body] = await Promise.all([drafted, ...printed]);
  const settled = await printUntilSettled(input, body, late, guess);
  if (settled === undefined) return checked(undefined, [neverSettled(booklet.id, ceiling)]);
  const examined = await Promise.all(settled.chunks.map((chunk) => chunk.examined));
  return finish(input, settled, examined);
}

const onePageEach = (parts: readonly PartHtml[]): ReadonlyMap<string, PartLength> =>
  new Map(parts.map(({ key, targets }) => [key, { pages: 1, pageOf: new Map(targets.map((id) => [id, 0])) }]));

interface Settled {
  readonly chunks: readonly PrintedChunk[];
  readonly overlays: readonly PrintedOverlay[];
  readonly plan: Pagination;
  readonly passes: number;
}

/** Prints the parts with page numbers by a plan that guesses their lengths, until they have the lengths of the plan. */
async function printUntilSettled(
  input: PrintInput,
  body: readonly PrintedChunk[],
  late: readonly PartHtml[],
  guess: ReadonlyMap<string, PartLength>,
): Promise<Settled | undefined> {
  const { booklet, bookMemory } = input;
  const bodyLengths = body.flatMap(({ lengths }) => [...lengths]);
  let lateLengths = guess;
  for (let passes = 1; passes <= ceiling; passes += 1) {
    const plan = paginate(booklet.parts, new Map([...lateLengths, ...bodyLengths]), booklet.binding);
    const [overlays, ...numbered] = await Promise.all([
      printOverlays(booklet, plan.pages, input, bookMemory.overlays),
      ...(late.length > 0 ? [printChunk(booklet, late, plan.labels, input)] : []),
    ]);
    const measured = new Map(numbered.flatMap(({ lengths }) => [...lengths]));
    if (agree(late, measured, lateLengths)) {
      for (const [key, length] of measured) bookMemory.lengths.set(key, length);
      return { chunks: [...body, ...numbered], overlays, plan, passes };
    }
    lateLengths = measured;
  }
  return undefined;
}

function agree(
  parts: readonly PartHtml[],
  one: ReadonlyMap<string, PartLength>,
  other: ReadonlyMap<string, PartLength>,
): boolean {
  return parts.every(({ key }) => {
    const [a, b] = [one.get(key), other.get(key)];
    return (
      a?.pages === b?.pages &&
      a?.pageOf.size === b?.pageOf.size &&
      [...(a?.pageOf ?? [])].every(([id, page]) => b?.pageOf.get(id) === page)
    );
  });
}

/** Proves the numbers, faces and boxes, and joins everything into one file. */
function finish(
  input: PrintInput,
  { chunks, overlays, plan, passes }: Settled,
  examined: readonly Examined[],
): Checked<PrintedBooklet | undefined> {
  const { booklet, date, profile, bookMemory } = input;
  const found = [
    ...chunks.flatMap((chunk, index) => checkChunk(booklet.id, chunk, examined[index], plan)),
    ...overlays.flatMap(({ findings }) => checkFurnitureFonts(booklet.id, findings, plan)),
  ];
  if (hasErrors(found)) return checked(undefined, found);
  const remarks = [
    ...found,
    ...checkMargins(booklet.id, booklet.sheet),
    ...checkPageCount(booklet.id, plan.pages.length, booklet.binding),
  ];
  const pdf = joinBook({
    chunks: examined.map(({ chunk }) => chunk),
    pages: plan.pages.map((page, index) => bookPage(page, index, chunks, booklet)),
    overlays,
    trim: booklet.sheet.trimBox,
    labels: [
      ...(plan.firstRoman === 1 || plan.firstArabic === 1 ? [] : [{ from: 0, style: 'none' as const }]),
      ...(plan.firstRoman > 0 ? [{ from: plan.firstRoman - 1, style: 'r' as const }] : []),
      ...(plan.firstArabic > 0 ? [{ from: plan.firstArabic - 1, style: 'D' as const }] : []),
      ...(plan.firstBack > 0 ? [{ from: plan.firstBack - 1, style: 'none' as const }] : []),
    ],
    facts: {
      titles: booklet.titles,
      title: booklet.title,
      languages: booklet.languages,
      date,
      producer: 'chaekja',
      identity: JSON.stringify([booklet.titles, booklet.id, date]),
    },
    profile,
    packedFonts: bookMemory.packedFonts,
  });
  const pageLabels = plan.pages.map(({ label }) => label);
  const facts = { pageCount: plan.pages.length, pageLabels, blanks: blankPages(plan) };
  return checked({ pdf, passes, ...facts }, remarks);
}

/** Chunks were printed with the margins of a right-hand page: on the other side the text stands nearer to the left. */
function bookPage(
  { part, blank, offset }: Pagination['pages'][number],
  index: number,
  chunks: readonly PrintedChunk[],
  { sheet }: BookletHtml,
): BookPage {
  if (blank || part === undefined) return { kind: 'blank' };
  const chunk = chunks.findIndex(({ lengths }) => lengths.has(part.key));
  const before = chunks[chunk]?.keys.slice(0, chunks[chunk]?.keys.indexOf(part.key)) ?? [];
  const first = before.reduce((sum, key) => sum + (chunks[chunk]?.lengths.get(key)?.pages ?? 0), 0);
  const isLeft = index % 2 === 1 && !part.fullBleed;
  const shift = isLeft ? (sheet.text.leftOfLeft - sheet.text.leftOfRight) * 0.75 : 0;
  return { kind: 'printed', chunk, page: first + offset, shift };
}
