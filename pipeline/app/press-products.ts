// The files for the print shop of one booklet: the inside, the cover, sheets to fold and stitch, and the job sheet.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';
import type { Asked } from '../preflight/asked.ts';
import { type Jacket, makeCover } from '../press/file/cover.ts';
import { imposeSaddle } from '../press/file/impose.ts';
import { saddleOrder } from '../press/file/saddle-order.ts';
import type { Slug } from '../press/file/slug.ts';
import { type BindingFacts, bindingLine } from './binding-facts.ts';
import type { Job } from './job-sheet.ts';
import type { PressKind, PressProduct } from './press-product.ts';
import type { PressSetting } from './press-setting.ts';
import type { PressWork } from './press-work.ts';

/** What the files of one booklet are made with. */
export interface PressDesk {
  readonly work: PressWork;
  readonly setting: PressSetting;
  /** How the names of the files start. */
  readonly stem: string;
  /** What the shop asks of every file. */
  readonly asked: Asked;
  readonly slugFor: (kind: PressKind) => Slug | undefined;
  /** Pages of the booklet in inks. */
  readonly press: (pages: readonly number[], slug?: Slug) => Uint8Array;
  readonly jacket: Jacket | undefined;
}

export const bindingOf = ({ work, setting: { plan } }: PressDesk): BindingFacts => ({
  plan,
  blanks: work.printed.blanks,
});

/** Undefined for a booklet that is nothing but a cover. */
export function insideProduct(desk: PressDesk): PressProduct | undefined {
  const { work, setting, stem, asked, slugFor, press } = desk;
  const { inside, cover } = setting;
  if (inside.length === 0) return undefined;
  const { bleed, standard } = work.profile;
  // A stitched cover is one sheet of its own, so the inside has whole sheets as well.
  const fold = { saddle: 4, perfect: 2 }[work.record.binding];
  return {
    path: `${stem}-inside.pdf`,
    content: press(inside, slugFor('inside')),
    remark: phrase('made.press-inside', { count: inside.length, bleed, standard }),
    asked: { ...asked, pages: inside.length, multiple: cover.length === 4 ? fold : 1 },
    shows: inside.map((page) => [page]),
  };
}

/** Undefined for a booklet without the four pages of a cover. */
export function coverProduct({ work, setting, stem, asked, slugFor, press, jacket }: PressDesk) {
  const { cover, spine, flaps } = setting;
  const [front = 0, insideFront = 0, insideBack = 0, back = 0] = cover;
  if (cover.length !== 4) return undefined;
  const { record, profile } = work;
  const width = spine?.width ?? 0;
  const marks = { marks: profile.marks, colourBar: profile.colourBar, slug: slugFor('cover') };
  const trim = { width: 2 * (record.trim.width + flaps) + width, height: record.trim.height };
  const { leaves = 0, pages = 0, weight = 0 } = spine?.estimates ?? {};
  const product: PressProduct = {
    path: `${stem}-cover.pdf`,
    content: makeCover(press(cover), { spine: width, flaps, jacket, ...marks }),
    remark:
      spine === undefined
        ? phrase('made.press-stitched')
        : phrase('made.press-cover', { width, leaves, pages, weight }),
    asked: { ...asked, trim, pages: 2 },
    shows: [
      [back, front],
      [insideFront, insideBack],
    ],
  };
  return product;
}

/** Undefined for a glued book; a mistake where two pages do not fit on the sheet. */
export function sheetsProduct(desk: PressDesk): PressProduct | Diagnostic | undefined {
  const { work, setting, stem, asked, slugFor, press } = desk;
  const { record, profile, place } = work;
  if (record.binding !== 'saddle') return undefined;
  const { caliper } = setting.paper;
  const sheets = imposeSaddle(press(setting.all), { sheet: profile.sheet, caliper, slug: slugFor('imposed') });
  if (sheets.kind === 'unequal pages') return undefined;
  if (sheets.kind === 'too large') {
    const [width, height] = sheets.pages;
    return mistake('press.sheet', { values: { booklet: record.id, sheet: profile.sheet, width, height }, place });
  }
  const trim = { width: 2 * record.trim.width, height: record.trim.height };
  const around = `${sheets.bleed}-${sheets.marks}` as const;
  const room = phrase(`made.press-room-${around}`);
  const values = { count: sheets.sheets, sheet: profile.sheet, creep: setting.plan.creep, room };
  return {
    path: `${stem}-imposed.pdf`,
    content: sheets.pdf,
    remark: phrase('made.press-imposed', values),
    asked: { ...asked, trim, pages: sheets.sheets * 2, bleed: sheets.bleed === 'kept' ? profile.bleed : 0 },
    shows: saddleOrder(setting.all.length).map(({ left, right }) => [left, right].filter((page) => page !== undefined)),
  };
}

export function jobProduct(
  desk: PressDesk,
  files: readonly PressProduct[],
  condition: string,
  sheetFor: (job: Job) => string,
): PressProduct {
  const { work, setting, stem } = desk;
  const binding = bindingOf(desk);
  const job = {
    ...{ title: work.booklet.title, booklet: work.record, profile: work.profile, condition },
    ...{
      inside: setting.inside.length,
      cover: setting.cover.length,
      spine: setting.spine,
      flaps: setting.flaps,
      binding,
    },
    files: files.map(({ path }) => path.slice('press/'.length)),
  };
  const remark = phrase('made.press-job', { binding: bindingLine(binding) });
  return { path: `${stem}-job.html`, content: sheetFor(job), remark };
}
