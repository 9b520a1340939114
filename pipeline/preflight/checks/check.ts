// The shape of a check: it sees the file, or every page with what is painted on it.

import { cut } from '../../pdf/boxes.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { Asked } from '../asked.ts';
import type { Finding } from '../finding.ts';
import type { PreflightPage } from '../page.ts';
import type { Painted } from '../walk/painted.ts';

export interface CheckedFile {
  readonly file: PdfFile;
  readonly pages: readonly PreflightPage[];
  readonly asked: Asked;
}

export interface CheckedPage {
  readonly page: PreflightPage;
  /** In the order in which it is painted. */
  readonly painted: readonly Painted[];
  readonly asked: Asked;
}

export type FileCheck = (checked: CheckedFile) => readonly Finding[];
export type PageCheck = (checked: CheckedPage) => readonly Finding[];

/** Whether any of it is printed on the page as it is cut; marks stand outside. `by`: points that do not count. */
export function isOnPage({ trim }: PreflightPage, { box }: Painted, by = 0.5): boolean {
  const shared = cut(box, trim);
  if (shared === undefined) return false;
  // What lies along the cut without reaching over it is outside.
  return shared[2] > trim[0] + by && shared[0] < trim[2] - by && shared[3] > trim[1] + by && shared[1] < trim[3] - by;
}

export const percent = (share: number): number => Math.round(share * 100);
