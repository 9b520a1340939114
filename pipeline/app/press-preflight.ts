// Looks at the files for the print shop before they are handed over; a booklet that a shop would refuse is an error.
import { basename } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';
import { inspectPdf } from '../preflight/inspect.ts';
import { loadJpegDecoder } from '../press/file/jpeg.ts';
import type { OutputFile } from '../workspace/write-output.ts';
import { bindingLine } from './binding-facts.ts';
import { preflightReport } from './preflight.ts';
import type { Preflighted } from './preflight-page.ts';
import type { PressProducts } from './press.ts';
import type { PressProduct } from './press-product.ts';
import type { Made } from './report.ts';

export interface PressPreflight {
  readonly diagnostics: readonly Diagnostic[];
  readonly report: OutputFile;
  readonly made: Made;
}

export interface PressInspection extends Preflighted {
  readonly product: PressProduct;
}

/** `known` are files that were examined before. */
export async function examinePress(
  { files, binding }: PressProducts,
  known: readonly PressInspection[] = [],
): Promise<readonly PressInspection[]> {
  const decodeJpeg = await loadJpegDecoder();
  const examined: PressInspection[] = [];
  for (const product of files) {
    const { path, content, asked, remark } = product;
    if (asked === undefined || typeof content === 'string') continue;
    const before = known.find((one) => one.product === product);
    const inspection = before?.inspection ?? (await inspectPdf(content, asked, decodeJpeg));
    const remarks = [remark, ...(examined.length === 0 ? [bindingLine(binding)] : [])];
    examined.push({ name: basename(path), inspection, remarks, product });
  }
  return examined;
}

/** All that was found, as mistakes, as a page, and in a word. */
export function pressReport(examined: readonly Preflighted[]): PressPreflight {
  const bad = examined.filter(({ inspection }) =>
    inspection.reports.some(({ diagnostic }) => diagnostic.severity === 'error'),
  );
  const report = preflightReport(examined);
  const remark =
    bad.length === 0
      ? phrase('made.preflight-fine', { count: examined.length })
      : phrase('made.preflight-bad', { count: bad.length });
  return { diagnostics: examined.flatMap(diagnosticsOf), report, made: { path: report.path, remark } };
}

/** In a report on several files each finding names its own. */
const diagnosticsOf = ({ name, inspection }: Preflighted): readonly Diagnostic[] =>
  inspection.reports.map(({ diagnostic }) => ({
    ...diagnostic,
    values: {
      ...diagnostic.values,
      where: phrase('where.in-file', { file: name, where: diagnostic.values['where'] ?? '' }),
    },
  }));
