// What goes to the print shop of a printed booklet: the inside, the cover, and sheets for printing in the house.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, mistake, type Place } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';
import type { PressProfileRecord } from '../model/records/press.ts';
import type { ProgrammeRecord } from '../model/records/programme.ts';
import type { Asked } from '../preflight/asked.ts';
import { type Paper, papers } from '../press/binding/papers.ts';
import { planBinding } from '../press/binding/plan.ts';
import { type Spine, spineOf } from '../press/binding/spine.ts';
import { makeCover } from '../press/file/cover.ts';
import { imposeSaddle } from '../press/file/impose.ts';
import { loadJpegDecoder } from '../press/file/jpeg.ts';
import type { OutlineText } from '../press/file/letter-outlines.ts';
import { makePressFile, type PressInput, type PressProfile } from '../press/file/press-file.ts';
import { saddleOrder } from '../press/file/saddle-order.ts';
import type { Slug } from '../press/file/slug.ts';
import type { InkTable } from '../press/ink/ink-table.ts';
import { type OutputProfile, readOutputProfile } from '../press/ink/output-profile.ts';
import { plainFace } from '../print/fonts.ts';
import type { BookletHtml } from '../render/booklet-html.ts';
import { packageFolder } from '../workspace/package-folder.ts';
import type { OutputFile } from '../workspace/write-output.ts';
import { bindingLine } from './binding-facts.ts';
import type { PrintedJacket } from './jacket.ts';
import { type Job, jobSheet } from './job-sheet.ts';
import { messageLanguages, openMessages } from './messages.ts';
import { askedOf } from './preflight.ts';
import type { Made, PrintedFile } from './report.ts';

/** Ends of the names of files. */
export const pressKinds = ['inside', 'cover', 'imposed', 'job'] as const;

export interface PressProducts {
  readonly files: readonly PressProduct[];
  readonly made: readonly Made[];
  /** How the names of the files start. */
  readonly stem: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface PressProduct extends OutputFile {
  readonly content: string | Uint8Array;
  /** What the shop asks of it; undefined for what is no PDF. */
  readonly asked?: Asked;
  /** For each page of the file the pages of the booklet that it shows. */
  readonly shows?: readonly (readonly number[])[];
}

type BookletRecord = ProgrammeRecord['booklets'][number];

export interface PressWork {
  readonly booklet: BookletHtml;
  readonly record: BookletRecord;
  readonly profile: PressProfileRecord;
  readonly printed: PrintedFile;
  /** Of the programme: its number and its day. */
  readonly version: string;
  readonly date: string;
  /** Pages on which black prints in a gap and not over what is below it. */
  readonly knockOut: ReadonlySet<number>;
  /** What stands on the spine and the flaps. */
  readonly jacket: PrintedJacket | undefined;
  /** Where the booklet is described. */
  readonly place: Place | undefined;
}

/** Reads the profiles and decoders once, for all booklets. `ownProfiles` are those of the project, by their paths. */
export async function openPress(
  ownProfiles: ReadonlyMap<string, OutputProfile>,
): Promise<(work: PressWork) => PressProducts> {
  const assets = join(packageFolder(), 'assets');
  const output = readOutputProfile(readFileSync(join(assets, 'profiles/ISOcoated_v2_300_bas.icc')));
  const screenProfile = readFileSync(join(assets, 'sRGB.icc'));
  const decodeJpeg = await loadJpegDecoder();
  const tables = new Map<string, InkTable>();
  const { openLetters } = await import('../press/file/letter-outlines.ts');
  const letters = openLetters(readFileSync(plainFace()));
  const style = readFileSync(join(packageFolder(), 'templates/report/status.css'), 'utf8');
  const wordings = messageLanguages().toReversed().map(openMessages);
  return (work) =>
    makeProducts(
      work,
      ({ icc }) => ownProfiles.get(`sources/${icc}`) ?? output,
      { screenProfile, decodeJpeg, tables },
      letters,
      (job) => jobSheet(job, wordings, style),
    );
}

function makeProducts(
  { booklet, record, profile: own, printed, version, date, knockOut, jacket, place }: PressWork,
  outputOf: (profile: PressProfileRecord) => OutputProfile,
  shared: Pick<PressInput, 'screenProfile' | 'decodeJpeg' | 'tables'>,
  letters: OutlineText,
  sheetFor: (job: Job) => string,
): PressProducts {
  const name = printed.file.replace(/\.pdf$/, '');
  const output = outputOf(own);
  const facts = {
    titles: booklet.titles,
    title: booklet.title,
    languages: booklet.languages,
    date,
    producer: 'chaekja',
    identity: JSON.stringify([booklet.titles, booklet.id, date, 'press']),
  };
  const slugFor = (kind: (typeof pressKinds)[number]): Slug | undefined => {
    const said = `${booklet.title}  ·  ${version} (${date})  ·  ${own.id}`;
    return own.slug ? (page, count) => letters(`${name}-${kind}.pdf  ${page}/${count}  ·  ${said}`) : undefined;
  };
  const press = (pages: readonly number[], slug?: Slug) =>
    makePressFile({ book: printed.pdf, pages, knockOut, profile: profileOf(own, output), facts, slug, ...shared }).pdf;
  const all = Array.from({ length: printed.pageCount }, (_, index) => index + 1);
  const cover = coverPages(record, printed.pageCount);
  const inside = all.filter((page) => !cover.includes(page));
  const stem = `press/${name}`;
  const paper = paperOf(own);
  const usual = { ...askedOf(own), trim: record.trim };
  const fold = { saddle: 4, perfect: 2 }[record.binding];
  // A stitched cover is one sheet of its own, so the inside has whole sheets as well.
  const askedInside = { ...usual, pages: inside.length, multiple: cover.length === 4 ? fold : 1 };
  const files: PressProduct[] = [
    {
      path: `${stem}-inside.pdf`,
      content: press(inside, slugFor('inside')),
      asked: askedInside,
      shows: inside.map((page) => [page]),
    },
  ];
  const made: Made[] = [
    {
      path: `${stem}-inside.pdf`,
      remark: phrase('made.press-inside', { count: inside.length, bleed: own.bleed, standard: own.standard }),
    },
  ];
  const isStitched = record.binding === 'saddle';
  const plan = planBinding(record.binding, isStitched ? printed.pageCount : inside.length, paper);
  const binding = { plan, blanks: printed.blanks };
  const spine = spineFor(record, printed.pageCount, own);
  if (cover.length === 4) {
    const pressedJacket = jacket && {
      pdf: makePressFile({
        book: jacket.pdf,
        trims: jacket.trims,
        profile: bare(profileOf(own, output)),
        facts,
        ...shared,
      }).pdf,
      pages: jacket.pages,
    };
    const widths = { spine: spine?.width ?? 0, flaps: flapsOf(record, own) };
    const marks = { marks: own.marks, colourBar: own.colourBar, slug: slugFor('cover') };
    const options = { ...widths, jacket: pressedJacket, ...marks };
    const trim = { width: 2 * (record.trim.width + widths.flaps) + widths.spine, height: record.trim.height };
    const content = makeCover(press(cover), options);
    files.push({ path: `${stem}-cover.pdf`, content, asked: { ...usual, trim, pages: 2 }, shows: coverSides(cover) });
    const { leaves = 0, pages = 0, weight = 0 } = spine?.estimates ?? {};
    const values = { width: spine?.width ?? 0, leaves, pages, weight };
    const remark = spine === undefined ? phrase('made.press-stitched') : phrase('made.press-cover', values);
    made.push({ path: `${stem}-cover.pdf`, remark });
  }
  const diagnostics: Diagnostic[] = [];
  if (isStitched) {
    const sheets = imposeSaddle(press(all), { sheet: own.sheet, caliper: paper.caliper, slug: slugFor('imposed') });
    if (sheets.kind === 'imposed') {
      const trim = { width: 2 * record.trim.width, height: record.trim.height };
      const asked = { ...usual, trim, pages: sheets.sheets * 2, bleed: sheets.bleed === 'kept' ? own.bleed : 0 };
      files.push({ path: `${stem}-imposed.pdf`, content: sheets.pdf, asked, shows: sheetSides(printed.pageCount) });
      const around = `${sheets.bleed}-${sheets.marks}` as const;
      const room = phrase(`made.press-room-${around}`);
      const values = { count: sheets.sheets, sheet: own.sheet, creep: plan.creep, room };
      made.push({ path: `${stem}-imposed.pdf`, remark: phrase('made.press-imposed', values) });
    } else if (sheets.kind === 'too large') {
      const [width, height] = sheets.pages;
      const values = { booklet: record.id, sheet: own.sheet, width, height };
      diagnostics.push(mistake('press.sheet', { values, place }));
    }
  }
  const job = {
    ...{ title: booklet.title, booklet: record, profile: own, spine, binding },
    ...{ inside: inside.length, cover: cover.length, condition: conditionOf(own, output).description },
    files: files.map(({ path }) => path.slice('press/'.length)),
  };
  files.push({ path: `${stem}-job.html`, content: sheetFor(job) });
  made.push({ path: `${stem}-job.html`, remark: phrase('made.press-job', { binding: bindingLine(binding) }) });
  return { files, made, stem, diagnostics };
}

/** The four pages of the cover in reading order, where the booklet has them all and at its edges; else none. */
function coverPages({ parts }: BookletRecord, count: number): readonly number[] {
  const isWhole = ['cover', 'inside-front'].every((part, index) => parts[index] === part);
  const isClosed = ['inside-back', 'back-cover'].every((part, index) => parts[parts.length - 2 + index] === part);
  return isWhole && isClosed && count >= 4 ? [1, 2, count - 1, count] : [];
}

/** Undefined for a stitched book. */
export const spineFor = (record: BookletRecord, pageCount: number, profile: PressProfileRecord): Spine | undefined =>
  record.binding === 'perfect'
    ? spineOf(pageCount - coverPages(record, pageCount).length, paperOf(profile), profile.spine)
    : undefined;

/** Width of each in mm: a stitched cover has none. */
export const flapsOf = ({ binding }: BookletRecord, { flaps }: PressProfileRecord): number =>
  binding === 'perfect' ? (flaps?.width ?? 0) : 0;

/** What is laid on another page has its marks there. */
const bare = (profile: PressProfile): PressProfile => ({ ...profile, marks: false, colourBar: false });

/** Its outside shows the last page and the first, its inside the two between. */
const coverSides = ([front = 0, insideFront = 0, insideBack = 0, back = 0]: readonly number[]) => [
  [back, front],
  [insideFront, insideBack],
];

const sheetSides = (count: number) =>
  saddleOrder(count).map(({ left, right }) => [left, right].filter((page) => page !== undefined));

const paperOf = ({ paper }: PressProfileRecord): Paper => (typeof paper === 'string' ? papers[paper] : paper);

const profileOf = (own: PressProfileRecord, output: OutputProfile): PressProfile => ({
  standard: own.standard,
  condition: conditionOf(own, output),
  output,
  inks: {
    limit: own.inkLimit / 100,
    blackOnly: own.blackOnly,
    builds: new Map(
      Object.entries(own.colours).map(([code, [cyan, magenta, yellow, black]]) => [
        code,
        [cyan / 100, magenta / 100, yellow / 100, black / 100],
      ]),
    ),
  },
  bleed: own.bleed,
  marks: own.marks,
  colourBar: own.colourBar,
});

const conditionOf = (own: PressProfileRecord, output: OutputProfile): PressProfile['condition'] => ({
  identifier: own.icc === undefined ? 'FOGRA39' : own.condition,
  description: output.description === '' ? own.condition : output.description,
});
