// A printed booklet as a proof: every page on a sheet with frames, numbers of lines, labels of its texts and boxes to sign.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PressProfileRecord } from '../model/records/press.ts';
import { readPdf } from '../pdf/read.ts';
import { points, usuallyAsked } from '../preflight/asked.ts';
import type { Printed, PrintJob } from '../print/tab.ts';
import { layPages, trimsOf } from '../proof/lay-pages.ts';
import { linesOfPages } from '../proof/page-lines.ts';
import { fromTop, type Unit, unitLabels } from '../proof/proof-marks.ts';
import { type ProofSheet, proofSheet } from '../proof/proof-sheet.ts';
import type { BookletHtml } from '../render/booklet-html.ts';
import { isWaiting, readMark, type UnitMark } from '../translate/unit-mark.ts';
import { packageFolder } from '../workspace/package-folder.ts';
import { messageLanguages, openMessages } from './messages.ts';
import { overlaySize, type ProofRound, proofSheets } from './proof-sheets.ts';

export interface ProofWork {
  readonly booklet: BookletHtml;
  readonly pdf: Uint8Array;
  /** Printed page numbers, empty on covers. */
  readonly pageLabels: readonly string[];
  /** In mm. */
  readonly trim: { readonly width: number; readonly height: number };
  readonly profile: PressProfileRecord;
  readonly version: { readonly number: string; readonly date: string };
  readonly round: ProofRound | undefined;
}

export interface Proof {
  readonly pdf: Uint8Array;
  readonly sheet: ProofSheet;
}

export async function makeProof(work: ProofWork, print: (job: PrintJob) => Promise<Printed>): Promise<Proof> {
  const { booklet, pageLabels, profile } = work;
  const book = readPdf(work.pdf);
  const trims = trimsOf(book);
  const sheet = proofSheet(work.trim);
  const area = textArea(booklet);
  const lines = linesOfPages(book, area);
  const labels = unitLabels(book, trims, sheet, area.middle, unitsOf(booklet.units));
  const bleed = points(profile.bleed);
  const style = readFileSync(join(packageFolder(), 'templates/report/proof.css'), 'utf8');
  const document = proofSheets(
    {
      ...{ title: booklet.title, language: booklet.languages[0] ?? 'und', sheet, bleed },
      safety: points(usuallyAsked.safety),
      pages: trims.map((trim, index) => ({
        label: pageLabels[index] ?? '',
        lines: (lines[index] ?? []).map((y) => fromTop(sheet, trim, y)),
        labels: labels[index] ?? [],
      })),
      ...{ version: work.version, round: work.round },
    },
    messageLanguages().toReversed().map(openMessages),
    style,
  );
  const viewport = overlaySize(sheet);
  const { pdf: overlay } = await print({ name: 'proof', document, viewport, kind: 'plain' });
  const { title } = booklet;
  const pages = { book, trims, overlay: readPdf(overlay), overlayHeight: viewport.height * 0.75, sheet, bleed, title };
  return { pdf: layPages(pages), sheet };
}

/** In points of the page, which is laid out as a right-hand one. The first of two columns takes 40 per cent or more. */
function textArea({ sheet: { height, text } }: BookletHtml) {
  const top = (height - text.top) * 0.75;
  return { top, bottom: top - text.height * 0.75, middle: (text.leftOfRight + text.width * 0.38) * 0.75 };
}

const unitsOf = (units: BookletHtml['units']): readonly Unit<UnitMark>[] =>
  [...units].flatMap(([id, written]) => {
    const content = readMark(written);
    return content === undefined ? [] : [{ id, content, lines: isWaiting(content.state) ? 2 : 1 }];
  });
