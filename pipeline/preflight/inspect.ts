// Looks at a PDF as a print shop would: opens it, goes through all that its pages paint, and holds it against what is asked.

import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { type OpenedPdf, openPdf } from '../pdf/any/open-pdf.ts';
import { pageContent } from '../pdf/content.ts';
import type { DecodeJpeg } from '../press/file/paint-image.ts';
import type { Asked } from './asked.ts';
import { checkBleed, reachesEdge } from './checks/bleed.ts';
import { checkBoxes } from './checks/boxes.ts';
import type { CheckedFile, CheckedPage } from './checks/check.ts';
import { checkBlackText, checkColourSpaces, checkRegistration, checkSpotColours } from './checks/colours.ts';
import {
  checkInteractive,
  checkOutputIntent,
  checkPageCount,
  checkStandard,
  declaredStandard,
} from './checks/document.ts';
import { checkFonts, checkMissingGlyphs } from './checks/fonts.ts';
import { checkInk } from './checks/ink.ts';
import {
  checkHairlines,
  checkResolution,
  checkTransparency,
  checkUnread,
  checkWhiteOverprint,
} from './checks/painting.ts';
import { checkSafety } from './checks/safety.ts';
import { makeGatherer, type Report } from './finding.ts';
import { type Measures, measured, nothingMeasured } from './measures.ts';
import { type PreflightPage, preflightPages } from './page.ts';
import { type Drawer, openDrawer } from './page-picture.ts';
import type { Painted } from './walk/painted.ts';
import { makeWalker } from './walk/walk-page.ts';

export interface Inspection {
  readonly asked: Asked;
  /** Empty for a file that cannot be opened. */
  readonly pages: readonly PreflightPage[];
  /** As the file says, such as `PDF/X-4`. */
  readonly standard: string | undefined;
  readonly measures: Measures;
  readonly reports: readonly Report[];
  readonly thumbnails: readonly Thumbnail[];
}

/** A page with something wrong on it. */
export interface Thumbnail {
  readonly page: PreflightPage;
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

const fileChecks = [checkPageCount, checkBoxes, checkStandard, checkOutputIntent, checkInteractive];
const pageChecks = [
  ...[checkSafety, checkFonts, checkMissingGlyphs, checkColourSpaces, checkSpotColours, checkBlackText],
  ...[
    checkWhiteOverprint,
    checkHairlines,
    checkRegistration,
    checkInk,
    checkResolution,
    checkTransparency,
    checkUnread,
  ],
];

/** On a page: more than the largest map has, and all of it is held in memory. */
const mostPainted = 500_000;
/** Pages that are shown in the report. */
const mostThumbnails = 40;
/** In pixels. */
const thumbnailWidth = 480;
/** Dots in an inch of the pictures in which bleed is looked for: four in a millimetre. */
const dotsPerInch = 108;

/** Never throws for what is in the bytes: what cannot be read is a finding too. */
export async function inspectPdf(
  bytes: Uint8Array,
  asked: Asked,
  decodeJpeg: DecodeJpeg | undefined,
): Promise<Inspection> {
  const opened = attempt(() => openPdf(bytes));
  if (typeof opened === 'string') return unreadable(asked, opened);
  const pages = attempt(() => preflightPages(opened.file));
  const known = typeof pages === 'string' ? [] : pages;
  if (opened.encrypted) return { ...unreadable(asked, undefined, [mistake('preflight.encrypted')]), pages: known };
  if (typeof pages === 'string') return unreadable(asked, pages);
  const drawer = openDrawer(bytes);
  try {
    return await inspectOpened(opened, pages, asked, decodeJpeg, drawer);
  } finally {
    await drawer.close();
  }
}

async function inspectOpened(
  { file, damage }: OpenedPdf,
  pages: readonly PreflightPage[],
  asked: Asked,
  decodeJpeg: DecodeJpeg | undefined,
  drawer: Drawer,
): Promise<Inspection> {
  const checkedFile: CheckedFile = { file, pages, asked };
  const gathered = makeGatherer();
  if (damage !== undefined)
    gathered.add([{ diagnostic: mistake('preflight.damaged', { values: { detail: damage } }) }]);
  for (const check of fileChecks) {
    const found = attempt(() => check(checkedFile));
    gathered.add(typeof found === 'string' ? [{ diagnostic: unexamined(found) }] : found);
  }
  const walker = makeWalker(file, decodeJpeg);
  const unseen = new Set<PreflightPage>();
  let measures = nothingMeasured;
  for (const page of pages) {
    const painted: Painted[] = [];
    const failed = attempt(() => {
      walker.walk(pageContent(file, page.page), page.page.resources, page.media, (one) => {
        if (painted.length === mostPainted) throw new Error(`It paints more than ${mostPainted} things.`);
        painted.push(one);
      });
      return undefined;
    });
    if (typeof failed === 'string') gathered.add([{ diagnostic: unexamined(failed), page, subject: failed }]);
    const checkedPage: CheckedPage = { page, painted, asked };
    for (const check of pageChecks) gathered.add(check(checkedPage));
    measures = measured(measures, checkedPage);
    // What could not be gone through would keep the renderer busy as long.
    if (typeof failed === 'string') unseen.add(page);
    else if (asked.bleed > 0 && reachesEdge(checkedPage)) {
      const picture = await drawer.draw(page, ((page.crop[2] - page.crop[0]) / 72) * dotsPerInch);
      gathered.add(
        picture === undefined ? [{ diagnostic: unexamined(notDrawn), page }] : checkBleed(checkedPage, picture),
      );
    }
  }
  const reports = gathered.reports();
  const standard = attempt(() => ({ declared: declaredStandard(file) }));
  return {
    ...{ asked, pages, measures, reports },
    standard: typeof standard === 'string' ? undefined : standard.declared,
    thumbnails: await thumbnailsOf(
      pages.filter((page) => !unseen.has(page)),
      reports,
      drawer,
    ),
  };
}

async function thumbnailsOf(
  pages: readonly PreflightPage[],
  reports: readonly Report[],
  drawer: Drawer,
): Promise<readonly Thumbnail[]> {
  const wanted = new Set(reports.flatMap(({ places }) => places.map(({ page }) => page)));
  const thumbnails: Thumbnail[] = [];
  for (const page of pages.filter(({ number }) => wanted.has(number)).slice(0, mostThumbnails)) {
    const picture = await drawer.draw(page, thumbnailWidth);
    if (picture !== undefined)
      thumbnails.push({ page, png: picture.png(), width: picture.width, height: picture.height });
  }
  return thumbnails;
}

const notDrawn = 'It could not be drawn, so nobody saw whether it bleeds.';

const unexamined = (detail: string): Diagnostic =>
  mistake('preflight.unexamined', { variant: 'page', values: { detail }, severity: 'error' });

function unreadable(asked: Asked, detail: string | undefined, others: readonly Diagnostic[] = []): Inspection {
  const own = detail === undefined ? [] : [mistake('preflight.unreadable', { values: { detail } })];
  const gathered = makeGatherer();
  gathered.add([...own, ...others].map((diagnostic) => ({ diagnostic })));
  const reports = gathered.reports();
  return { asked, pages: [], standard: undefined, measures: nothingMeasured, reports, thumbnails: [] };
}

/** The message of what was thrown; results are never strings. */
function attempt<Result extends object | undefined>(work: () => Result): Result | string {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof RangeError && /call stack/.test(problem.message)) return 'It is nested too deeply.';
    return problem instanceof Error ? problem.message : String(problem);
  }
}
