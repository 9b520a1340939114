// What concerns the file as a whole: what it declares, how many pages it has, what only screens can use.

import { mistake } from '../../model/diagnostic.ts';
import { isArray, isKind, nameOf, type PdfDictionary } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { Finding } from '../finding.ts';
import type { FileCheck } from './check.ts';

export const checkPageCount: FileCheck = ({ pages, asked }) => {
  const count = pages.length;
  if (asked.pages !== undefined && asked.pages !== count)
    return [
      { diagnostic: mistake('preflight.page-count', { variant: 'wrong', values: { count, wanted: asked.pages } }) },
    ];
  if (count === 0) return [{ diagnostic: mistake('preflight.page-count', { variant: 'none' }) }];
  if (count % asked.multiple === 0) return [];
  const values = { count, multiple: asked.multiple };
  return [{ diagnostic: mistake('preflight.page-count', { variant: 'uneven', values }) }];
};

/** The standard that the file says it keeps, in XMP or in the information dictionary; undefined for none. */
export function declaredStandard(file: PdfFile): string | undefined {
  const metadata = file.resolve(file.catalog.get('Metadata'));
  const packet = isKind(metadata, 'stream') ? Buffer.from(file.data(metadata)).toString('utf8') : '';
  const inPacket = /GTS_PDFXVersion\s*(?:>|=\s*["'])\s*(PDF\/X-[^<"']+)/.exec(packet)?.[1];
  const inInformation = file.resolve(file.dictionary(file.trailer.get('Info')).get('GTS_PDFXVersion'));
  const given =
    inPacket ?? (isKind(inInformation, 'string') ? Buffer.from(inInformation.bytes).toString('latin1') : '');
  return given === '' ? undefined : given.trim();
}

export const checkStandard: FileCheck = ({ file, asked: { standard } }) => {
  const declared = declaredStandard(file);
  if (declared?.startsWith(standard)) return [];
  const variant = declared === undefined ? 'none' : 'other';
  return [{ diagnostic: mistake('preflight.standard', { variant, values: { standard, declared: declared ?? '' } }) }];
};

/** The output intent for printing, whatever its profile; undefined for none. */
function printingIntent(file: PdfFile): PdfDictionary | undefined {
  const intents = file.resolve(file.catalog.get('OutputIntents'));
  const all = isArray(intents) ? intents.map((one) => file.dictionary(one)) : [];
  return all.find((one) => nameOf(file.resolve(one.get('S'))) === 'GTS_PDFX');
}

export const checkOutputIntent: FileCheck = ({ file }) => {
  const intent = printingIntent(file);
  if (intent === undefined) return [{ diagnostic: mistake('preflight.output-intent', { variant: 'missing' }) }];
  const profile = file.resolve(intent.get('DestOutputProfile'));
  if (!isKind(profile, 'stream'))
    return [{ diagnostic: mistake('preflight.output-intent', { variant: 'no-profile' }) }];
  const space = Buffer.from(file.data(profile).subarray(16, 20)).toString('latin1').trim();
  if (space === 'CMYK') return [];
  return [{ diagnostic: mistake('preflight.output-intent', { variant: 'not-cmyk', values: { space } }) }];
};

/** Marks of printers and traps are annotations too, and the only ones for printing (ISO 32000-1, 12.5.6). */
const forPrinting = new Set(['PrinterMark', 'TrapNet']);

export const checkInteractive: FileCheck = ({ file, pages }) => {
  const onPages = pages.flatMap((page): readonly Finding[] => {
    const list = file.resolve(page.page.dictionary.get('Annots'));
    const kinds = (isArray(list) ? list : []).map((one) => nameOf(file.dictionary(one).get('Subtype')) ?? '');
    const count = kinds.filter((kind) => !forPrinting.has(kind)).length;
    const diagnostic = mistake('preflight.interactive', { variant: 'links', values: { count } });
    return count === 0 ? [] : [{ diagnostic, page }];
  });
  const { catalog } = file;
  const acts = catalog.has('OpenAction') || catalog.has('AA') || catalog.has('AcroForm');
  const scripts = file.dictionary(catalog.get('Names')).has('JavaScript');
  const inFile = acts || scripts ? [{ diagnostic: mistake('preflight.interactive', { variant: 'actions' }) }] : [];
  return [...onPages, ...inFile];
};
