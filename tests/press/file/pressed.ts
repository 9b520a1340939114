// Small books made ready for the press, and a look into them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageContent } from '../../../pipeline/pdf/content.ts';
import { isKind, type PdfObject, type PdfStream } from '../../../pipeline/pdf/object.ts';
import { listPages } from '../../../pipeline/pdf/pages.ts';
import { type PdfFile, readPdf } from '../../../pipeline/pdf/read.ts';
import { makePressFile, type PressInput, type PressProfile } from '../../../pipeline/press/file/press-file.ts';
import type { InkTable } from '../../../pipeline/press/ink/ink-table.ts';
import type { InkChoice } from '../../../pipeline/press/ink/inks.ts';
import { tinyBook } from '../../pdf/tiny-pdf.ts';
import { coated } from '../ink/coated.ts';

export const inks: InkChoice = { limit: 3, blackOnly: false, builds: new Map() };
const profile: PressProfile = {
  condition: { identifier: 'FOGRA39', description: 'Coated paper' },
  output: coated,
  inks,
  bleed: 3,
  marks: false,
  colourBar: false,
};
const tables = new Map<string, InkTable>();
const screenProfile = readFileSync(join(import.meta.dirname, '../../../assets/sRGB.icc'));
const facts = {
  titles: { ko: '등불 모임' },
  title: '등불 모임',
  languages: ['ko'],
  date: '2026-11-01',
  producer: 'chaekja',
  identity: 'lantern',
};

export const press = (book: Uint8Array, own: Partial<PressProfile> = {}, rest: Partial<PressInput> = {}) =>
  makePressFile({ book, profile: { ...profile, ...own }, facts, screenProfile, tables, ...rest });

/** 100 × 100 pt on a larger sheet. */
export const trimmed = '/MediaBox [0 0 140 140] /TrimBox [20 20 120 120]';

export interface Pressed {
  readonly file: PdfFile;
  /** What lies between the clip and its end. */
  readonly content: string;
  readonly screenColours: boolean;
  /** A thing among the resources of the first page. */
  readonly resource: (kind: string, name: string) => PdfObject;
  readonly stream: (kind: string, name: string) => PdfStream;
  readonly data: (stream: PdfStream) => Buffer;
}

export function pressed(
  content: string,
  options: { readonly resources?: string; readonly objects?: Readonly<Record<number, string>> } = {},
  own: Partial<PressProfile> = {},
  rest: Partial<PressInput> = {},
): Pressed {
  const book = tinyBook({ ...options, pages: [{ content, entries: trimmed }] });
  const { pdf, screenColours } = press(book, own, rest);
  const file = readPdf(pdf);
  const [page] = listPages(file);
  if (page === undefined) throw new Error('There is no page.');
  const whole = Buffer.from(pageContent(file, page)).toString('latin1');
  const resource = (kind: string, name: string): PdfObject =>
    file.resolve(file.dictionary(page.resources.get(kind)).get(name));
  return {
    file,
    content: /gs\n([\s\S]*)\nQ\n$/.exec(whole)?.[1] ?? whole,
    screenColours,
    resource,
    stream: (kind, name) => {
      const found = resource(kind, name);
      if (!isKind(found, 'stream')) throw new Error(`${kind} ${name} is no stream.`);
      return found;
    },
    data: (stream) => Buffer.from(file.data(stream)),
  };
}

/** As one line with single blanks, so that a test does not depend on what stood between operators. */
export const plain = (content: string): string => content.replace(/\s+/g, ' ').trim();
