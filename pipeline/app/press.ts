// What goes to the print shop of a printed booklet, made with profiles and decoders that are read once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PressProfileRecord } from '../model/records/press.ts';
import type { Jacket } from '../press/file/cover.ts';
import { loadJpegDecoder } from '../press/file/jpeg.ts';
import type { OutlineText } from '../press/file/letter-outlines.ts';
import { makePressFile, type PressInput } from '../press/file/press-file.ts';
import type { InkTable } from '../press/ink/ink-table.ts';
import { type OutputProfile, readOutputProfile } from '../press/ink/output-profile.ts';
import { plainFace } from '../print/fonts.ts';
import { packageFolder } from '../workspace/package-folder.ts';
import type { BindingFacts } from './binding-facts.ts';
import type { PrintedJacket } from './jacket.ts';
import { type Job, jobSheet } from './job-sheet.ts';
import { messageLanguages, openMessages } from './messages.ts';
import { askedOf } from './preflight.ts';
import type { PressProduct } from './press-product.ts';
import { bindingOf, coverProduct, insideProduct, jobProduct, type PressDesk, sheetsProduct } from './press-products.ts';
import { filePress, pressSetting } from './press-setting.ts';
import type { PressWork } from './press-work.ts';

export interface PressProducts {
  readonly files: readonly PressProduct[];
  /** How the names of the files start. */
  readonly stem: string;
  readonly binding: BindingFacts;
  readonly diagnostics: readonly Diagnostic[];
}

interface PressTools {
  readonly outputOf: (profile: PressProfileRecord) => OutputProfile;
  readonly shared: Pick<PressInput, 'screenProfile' | 'decodeJpeg' | 'tables'>;
  readonly letters: OutlineText;
  readonly sheetFor: (job: Job) => string;
}

/** For all booklets. `ownProfiles` are those of the project, by their paths. */
export async function openPress(
  ownProfiles: ReadonlyMap<string, OutputProfile>,
): Promise<(work: PressWork) => PressProducts> {
  const assets = join(packageFolder(), 'assets');
  const output = readOutputProfile(readFileSync(join(assets, 'profiles/ISOcoated_v2_300_bas.icc')));
  const { openLetters } = await import('../press/file/letter-outlines.ts');
  const style = readFileSync(join(packageFolder(), 'templates/report/status.css'), 'utf8');
  const wordings = messageLanguages().toReversed().map(openMessages);
  const tools: PressTools = {
    outputOf: ({ icc }) => ownProfiles.get(`sources/${icc}`) ?? output,
    shared: {
      screenProfile: readFileSync(join(assets, 'sRGB.icc')),
      decodeJpeg: await loadJpegDecoder(),
      tables: new Map<string, InkTable>(),
    },
    letters: openLetters(readFileSync(plainFace())),
    sheetFor: (job) => jobSheet(job, wordings, style),
  };
  return (work) => makeProducts(work, tools);
}

function makeProducts(work: PressWork, tools: PressTools): PressProducts {
  const desk = setUp(work, tools);
  const { kept } = work;
  const made = [
    kept.get(`${desk.stem}-inside.pdf`) ?? insideProduct(desk),
    kept.get(`${desk.stem}-cover.pdf`) ?? coverProduct(desk),
    kept.get(`${desk.stem}-imposed.pdf`) ?? sheetsProduct(desk),
  ].filter((one) => one !== undefined);
  const files = made.filter((one) => 'path' in one);
  const { description } = filePress(work.profile, tools.outputOf(work.profile)).condition;
  return {
    files: [...files, jobProduct(desk, files, description, tools.sheetFor)],
    stem: desk.stem,
    binding: bindingOf(desk),
    diagnostics: made.filter((one) => 'rule' in one),
  };
}

function setUp(work: PressWork, { outputOf, shared, letters }: PressTools): PressDesk {
  const { booklet, record, profile: own, printed, version, date, knockOut, jacket } = work;
  const name = printed.file.replace(/\.pdf$/, '');
  const profile = filePress(own, outputOf(own));
  const identity = JSON.stringify([booklet.titles, booklet.id, date, 'press']);
  const { titles, title, languages } = booklet;
  const input = { facts: { titles, title, languages, date, producer: 'chaekja', identity }, ...shared };
  const setting = pressSetting(record, printed.pageCount, own);
  // Words on the spine and the flaps lie on the colours of the cover.
  const isDense = [setting.cover[0], setting.cover[3]].some((page) => page !== undefined && knockOut.has(page));
  const said = `${title}  ·  ${version} (${date})  ·  ${own.id}`;
  return {
    ...{ work, stem: `press/${name}`, setting },
    asked: { ...askedOf(own), trim: record.trim },
    slugFor: (kind) =>
      own.slug
        ? { shared: letters(`${name}-${kind}.pdf  ·  ${said}`), own: (page, count) => letters(`${page}/${count}`) }
        : undefined,
    press: (pages, slug) => makePressFile({ ...input, book: printed.pdf, pages, knockOut, profile, slug }).pdf,
    jacket: jacket && pressedJacket(jacket, isDense, { ...input, profile }),
  };
}

/** What is laid on another page has its marks there. */
function pressedJacket(
  { pdf, trims, pages }: PrintedJacket,
  isDense: boolean,
  input: Omit<PressInput, 'book'>,
): Jacket {
  const profile = { ...input.profile, marks: false, colourBar: false };
  const knockOut = new Set(isDense ? pages.values() : []);
  return { pdf: makePressFile({ ...input, book: pdf, trims, knockOut, profile }).pdf, pages };
}
